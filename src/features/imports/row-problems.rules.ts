// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from '../../vocabulary/language.ts'

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text)

/** What can be wrong with one row of a file, in words that its owner can act on. */
export const rowProblems = {
  date: (text: string): Bilingual => ({
    nl: `geen geldige datum: '${short(text)}'`,
    en: `no valid date: '${short(text)}'`,
  }),
  kind: (text: string): Bilingual => ({
    nl: `onbekende soort: '${short(text)}'`,
    en: `unknown kind: '${short(text)}'`,
  }),
  noPlace: (): Bilingual => ({ nl: 'geen plaats', en: 'no place' }),
  outsideRd: (x: number, y: number, swapped: boolean): Bilingual => ({
    nl: `coördinaten buiten Nederland: ${x}, ${y}${swapped ? ' (x en y verwisseld?)' : ''}`,
    en: `coordinates outside the Netherlands: ${x}, ${y}${swapped ? ' (x and y swapped?)' : ''}`,
  }),
  notOnEarth: (lon: number, lat: number): Bilingual => ({
    nl: `geen lengte- en breedtegraad: ${lon}, ${lat}`,
    en: `no longitude and latitude: ${lon}, ${lat}`,
  }),
  swapped: (lon: number, lat: number): Bilingual => ({
    nl: `lengte- en breedtegraad lijken verwisseld: ${lon}, ${lat}`,
    en: `longitude and latitude seem swapped: ${lon}, ${lat}`,
  }),
  ragged: (found: number, wanted: number): Bilingual => ({
    nl: `${found} velden waar de kop er ${wanted} heeft (een scheidingsteken of aanhalingsteken te veel of te weinig?)`,
    en: `${found} fields where the header has ${wanted} (a separator or quote too many or too few?)`,
  }),
  notText: (name: string): Bilingual => ({
    nl: `een teken dat geen tekst is, in '${short(name)}'`,
    en: `a character that is not text, in '${short(name)}'`,
  }),
  tooLong: (name: string, length: number): Bilingual => ({
    nl: `te lange tekst in '${short(name)}': ${length.toLocaleString('nl')} tekens, ten hoogste 20.000`,
    en: `too long a text in '${short(name)}': ${length.toLocaleString('en')} characters, at most 20,000`,
  }),
}

const mostCharacters = 20_000

/**
 * What is wrong with a row before it is read at all: another number of fields than the header, a field that the
 * database could not keep (a NUL, half a surrogate pair), or one longer than any report.
 */
export function objectionToFields(
  fields: readonly string[],
  columns: readonly string[],
): Bilingual | undefined {
  const full = columns.length
  // A spreadsheet writes separators for the empty cells at the right.
  if (fields.length < full || fields.slice(full).some(field => field !== '')) {
    return rowProblems.ragged(fields.length, full)
  }
  for (const [at, name] of columns.entries()) {
    const field = fields[at]!
    if (field.length > mostCharacters) return rowProblems.tooLong(name, field.length)
    if (field.includes('\0') || !field.isWellFormed()) return rowProblems.notText(name)
  }
  return undefined
}
