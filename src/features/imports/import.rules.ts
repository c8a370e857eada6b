// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { fieldProblems } from '../../vocabulary/field-problems.ts'
import type { Bilingual } from '../../vocabulary/language.ts'
import { categoriesOf, type Flow, objectionsToFiling } from '../signals/filing.contract.ts'
import { type ImportedRow, importedRow } from './import.contract.ts'

export type Refused = { row: number; sourceId: string; problems: Bilingual[] }
export type Sorted = { good: { row: number; note: ImportedRow }[]; refused: Refused[] }

const sentences: Record<string, Bilingual> = {
  'before-records': { nl: 'ligt voor 1990: klopt het jaar?', en: 'lies before 1990: is the year right?' },
  'no-live-ground': {
    nl: 'geen geldige grondslag voor deze soort plaats of persoon',
    en: 'no live basis for this',
  },
  'unverified-ground': {
    nl: 'de grondslag voor personen is nog niet bevestigd',
    en: 'the basis is not confirmed',
  },
  'in-the-future': { nl: 'ligt in de toekomst', en: 'lies in the future' },
  'too-long-ago': { nl: 'is te lang geleden', en: 'is too long ago' },
  'ends-before-it-starts': { nl: 'eindigt voor het begint', en: 'ends before it starts' },
  'unknown-phenomenon': { nl: 'onbekende soort', en: 'unknown phenomenon' },
  'belongs-elsewhere': { nl: 'hoort bij een ander overleg', en: 'belongs at another table' },
  twice: { nl: 'dit nummer staat twee keer in het bestand', en: 'this id stands twice in the file' },
}

const inWords = (code: string): Bilingual => sentences[code] ?? { nl: code, en: code }

/**
 * Parts rows that can be filed from rows that cannot, each with all its problems in words. Places have no limit;
 * the limit on persons is judged over the whole call by `tooManyPersons`.
 * @param rows as they came, unread; row numbers count from 1
 */
export function sortRows(
  rows: readonly unknown[],
  flows: readonly Flow[],
  now: string,
  read: (value: unknown) => { note: ImportedRow } | { problems: Bilingual[] },
): Sorted {
  const sorted: Sorted = { good: [], refused: [] }
  const seen = new Set<string>()
  for (const [index, value] of rows.entries()) {
    const row = index + 1
    const sourceId = String((value as { sourceId?: unknown })?.sourceId ?? '')
    const found = read(value)
    const problems =
      'problems' in found ? found.problems : objectionsTo(found.note, flows, now, seen).map(inWords)
    if (problems.length > 0) sorted.refused.push({ row, sourceId, problems })
    else if ('note' in found) {
      seen.add(found.note.sourceId)
      sorted.good.push({ row, note: found.note })
    }
  }
  return sorted
}

function objectionsTo(note: ImportedRow, flows: readonly Flow[], now: string, seen: Set<string>): string[] {
  if (seen.has(note.sourceId)) return ['twice']
  const categories = categoriesOf(note.place, note.person ? ['person'] : [])
  const objections: string[] = objectionsToFiling(note, categories, flows, now)
  // No register goes back so far: it is a spreadsheet's day nought, or a slip of the pen.
  return Date.parse(note.observedFrom) < Date.UTC(1990) ? ['before-records', ...objections] : objections
}

/** Reads one row by its shape; every problem with the field it is about, in both languages. */
export function readRow(value: unknown): { note: ImportedRow } | { problems: Bilingual[] } {
  const read = importedRow.safeParse(value)
  if (read.success) return { note: read.data }
  return { problems: read.error.issues.map(problemOf) }
}

const zodSays = { nl: z.locales.nl().localeError, en: z.locales.en().localeError }

function problemOf(issue: z.core.$ZodIssue): Bilingual {
  const path = issue.path.join('.')
  const own = (fieldProblems as Record<string, Bilingual>)[issue.message]
  const say = (language: 'nl' | 'en') => {
    const said = zodSays[language](issue as z.core.$ZodRawIssue)
    return `${path}: ${own?.[language] ?? (typeof said === 'string' ? said : (said?.message ?? issue.message))}`
  }
  return { nl: say('nl'), en: say('en') }
}

/** More signals about persons in one call than the covenant allows: refusing bulk is a feature (SyRI). */
export const tooManyPersons = (rows: readonly unknown[], most: number): boolean =>
  rows.filter(row => (row as { person?: unknown })?.person !== undefined).length > most
