// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { DUTCH_FAMILIES } from './name-families-dutch.ts'
import { MIGRANT_FAMILIES } from './name-families-migrant.ts'
import { foldText } from './text.ts'

const FAMILIES = familyByName([...DUTCH_FAMILIES, ...MIGRANT_FAMILIES])

/** A name that stands in two lines belongs to the first. */
function familyByName(lines: readonly string[]): ReadonlyMap<string, string> {
  const families = new Map<string, string>()
  for (const line of lines) {
    const names = line.split(' ')
    for (const name of names) if (!families.has(name)) families.set(name, names[0]!)
  }
  return families
}

/**
 * The family a given name belongs to, so that an official name meets its calling names and its spellings:
 * Johannes, Jan and Hans are 'johannes'; Muhammad and Mohamed are 'mohammed'. Only the first name counts;
 * the number and order of the others differ between registers.
 *
 * Any string; a name that is in no family is its own, folded. Idempotent; '' for a text without letters.
 */
export function nameFamily(given: string): string {
  const folded = foldText(given)
  const space = folded.indexOf(' ')
  const first = space < 0 ? folded : folded.slice(0, space)
  return FAMILIES.get(first) ?? first
}
