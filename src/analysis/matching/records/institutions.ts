// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { HOUSEHOLD, PART_COUNT } from '../comparisons/address.ts'
import type { Evidence, Records } from './records.ts'

/** More different names than this at one address or telephone make it an institution, not a household. */
export const MOST_NAMES = 12
/** Below this many records no address or telephone is looked at. */
const FEWEST_RECORDS = 30

/**
 * Marks addresses and telephone numbers of institutions (shelter, asylum centre, care home, switchboard): many
 * records under many different names. They carry no weight and make no candidates.
 * @returns the same records, with the marks in the data of their comparisons
 */
export function markInstitutions(records: Records): Records {
  const names = whoIs(records)
  if (names === undefined) return records
  for (const evidence of records.evidence) {
    if (evidence.sort === 'contact') {
      evidence.data.institutions = institutionsAmong(evidence.data.counts, evidence.data.slots, names)
    } else if (evidence.sort === 'address') {
      const { codes, parts, counts } = evidence.data
      // A loop: a function called for every row would take a third of a second for a million.
      const households = new Uint32Array(codes.length)
      for (let row = 0; row < codes.length; row++)
        households[row] = parts[codes[row]! * PART_COUNT + HOUSEHOLD]!
      evidence.data.institutions = institutionsAmong(counts, [households], names)
    }
  }
  return records
}

/** The codes by which different bearers are told apart: surnames, otherwise names of organisations. */
function whoIs(records: Records): Uint32Array | undefined {
  const sorts: Evidence['sort'][] = ['surname', 'text', 'given-name']
  for (const sort of sorts) {
    const found = records.evidence.find(evidence => evidence.sort === sort)
    if (found?.sort === 'surname' || found?.sort === 'given-name' || found?.sort === 'text')
      return found.data.codes
  }
  return undefined
}

function institutionsAmong(
  counts: Uint32Array,
  slots: readonly Uint32Array[],
  names: Uint32Array,
): Uint8Array {
  const namesSeen = new Map<number, Set<number>>()
  for (const codes of slots) {
    for (let row = 0; row < codes.length; row++) {
      const code = codes[row]!
      if (code === 0 || counts[code]! < FEWEST_RECORDS) continue
      const seen = namesSeen.get(code) ?? new Set()
      namesSeen.set(code, seen)
      if (seen.size <= MOST_NAMES) seen.add(names[row]!)
    }
  }
  const institutions = new Uint8Array(counts.length)
  for (const [code, seen] of namesSeen) if (seen.size > MOST_NAMES) institutions[code] = 1
  return institutions
}
