// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../vocabulary/language.ts'
import { phenomena } from '../../vocabulary/phenomena.ts'
import { categoriesOf, type Flow, objectionsToFiling } from '../signals/filing.contract.ts'
import { type ImportedRow, importedRow } from './import.contract.ts'

export type Refused = { row: number; sourceId: string; problems: string[] }
export type Sorted = { good: { row: number; note: ImportedRow }[]; refused: Refused[] }

const sentences: Record<string, Record<Language, string>> = {
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

const inWords = (code: string, language: Language): string => sentences[code]?.[language] ?? code

/**
 * Parts rows that can be filed from rows that cannot, each with all its problems in words. Places have no limit;
 * the limit on persons is judged over the whole call by `tooManyPersons`.
 * @param rows as they came, unread; row numbers count from 1
 */
export function sortRows(
  rows: readonly unknown[],
  flows: readonly Flow[],
  now: string,
  language: Language,
  read: (value: unknown) => { note: ImportedRow } | { problems: string[] },
): Sorted {
  const sorted: Sorted = { good: [], refused: [] }
  const seen = new Set<string>()
  for (const [index, value] of rows.entries()) {
    const row = index + 1
    const sourceId = String((value as { sourceId?: unknown })?.sourceId ?? '')
    const found = read(value)
    const problems = 'problems' in found ? found.problems : objectionsTo(found.note, flows, now, seen)
    if (problems.length > 0)
      sorted.refused.push({ row, sourceId, problems: problems.map(one => inWords(one, language)) })
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
  return objectionsToFiling(note, categories, flows, now)
}

/** Reads one row by its shape. */
export function readRow(value: unknown): { note: ImportedRow } | { problems: string[] } {
  const read = importedRow.safeParse(value)
  if (read.success) return { note: read.data }
  return { problems: read.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`) }
}

/** More signals about persons in one call than the covenant allows: refusing bulk is a feature (SyRI). */
export const tooManyPersons = (rows: readonly unknown[], most: number): boolean =>
  rows.filter(row => (row as { person?: unknown })?.person !== undefined).length > most

/** The code of a phenomenon from its Dutch or English name, as a column of words gives it. */
export function phenomenonFor(words: string): string | undefined {
  const folded = words.trim().toLowerCase()
  if (Object.hasOwn(phenomena, folded)) return folded
  return Object.entries(phenomena).find(([, { nl, en }]) => nl === folded || en === folded)?.[0]
}
