// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../../../vocabulary/language.ts'

const count = (number: number, language: string): string => number.toLocaleString(language)
const megabytes = (bytes: number): string => `${Math.round(bytes / 1_000_000)}`

/** What can be wrong with a file as a whole, and what to do about it. `n` is a line of the file, or a size in bytes. */
const sentences = {
  empty: () => ({
    nl: 'Dit bestand is leeg. Kies het bestand dat je uit het andere systeem hebt gehaald.',
    en: 'This file is empty. Choose the file that the other system gave you.',
  }),
  'header-only': () => ({
    nl: 'Onder de kopregel staat niets. Haal het bestand opnieuw uit het andere systeem.',
    en: 'There is nothing under the header line. Take the file from the other system again.',
  }),
  'no-text': () => ({
    nl: 'Dit is geen CSV-, TSV- of Excelbestand: er staan tekens in die geen tekst zijn. Bewaar je gegevens als CSV en kies dat bestand.',
    en: 'This is no CSV, TSV or Excel file: it holds bytes that no text has. Save your data as CSV and choose that file.',
  }),
  'other-encoding': n => ({
    nl: `Rond regel ${count(n, 'nl')} staan tekens die niet bij deze tekencodering horen. Kies een andere, bijvoorbeeld windows-1252.`,
    en: `Around line ${count(n, 'en')} stand characters that are not of this encoding. Choose another, for example windows-1252.`,
  }),
  'quote-open': n => ({
    nl: `Het aanhalingsteken van regel ${count(n, 'nl')} gaat nergens dicht: alles erna zou één veld zijn. Zet die regel recht en kies het bestand opnieuw.`,
    en: `The quote on line ${count(n, 'en')} is never closed: all that follows would be one field. Mend that line and choose the file again.`,
  }),
  'row-too-long': n => ({
    nl: `Regel ${count(n, 'nl')} is langer dan een melding kan zijn. Klopt het scheidingsteken?`,
    en: `Line ${count(n, 'en')} is longer than a report can be. Is the separator right?`,
  }),
  'too-large': n => ({
    nl: `Dit bestand is groter dan ${megabytes(n)} MB. Splits het, bijvoorbeeld per jaar, en lees de delen na elkaar in.`,
    en: `This file is larger than ${megabytes(n)} MB. Split it, per year for example, and import the parts one after the other.`,
  }),
  'spreadsheet-too-large': n => ({
    nl: `Dit Excelbestand is te groot om in één keer te lezen (meer dan ${megabytes(n)} MB). Bewaar het als CSV en kies dat bestand.`,
    en: `This Excel file is too large to read at once (over ${megabytes(n)} MB). Save it as CSV and choose that file.`,
  }),
  'old-spreadsheet': () => ({
    nl: 'Dit is een oud Excelbestand, of een met een wachtwoord. Bewaar het als .xlsx zonder wachtwoord, of als CSV.',
    en: 'This is an old Excel file, or one with a password. Save it as .xlsx without one, or as CSV.',
  }),
  'no-spreadsheet': () => ({
    nl: 'Dit zipbestand is geen leesbaar Excelbestand (.xlsx). Bewaar het blad als CSV en kies dat bestand.',
    en: 'This zip file is no readable Excel file (.xlsx). Save the sheet as CSV and choose that file.',
  }),
  'damaged-gzip': () => ({
    nl: 'Dit gzipbestand is beschadigd of afgebroken. Haal het opnieuw op.',
    en: 'This gzip file is damaged or cut off. Get it again.',
  }),
  unreadable: () => ({
    nl: 'Het bestand is niet meer te lezen: is het verplaatst of veranderd? Kies het opnieuw.',
    en: 'The file can no longer be read: was it moved or changed? Choose it again.',
  }),
} satisfies Record<string, (n: number) => Bilingual>

export type FileProblem = keyof typeof sentences

/** A file that cannot be read as a table. Says what is wrong and what to do, in both languages. */
export class BadTable extends Error {
  override name = 'BadTable'
  readonly problem: FileProblem
  readonly says: Bilingual

  /** @param at the line of the file, from 1, or the size in bytes that it may have */
  constructor(problem: FileProblem, at = 0) {
    const says = sentences[problem](at)
    super(says.en)
    this.problem = problem
    this.says = says
  }
}
