// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { hashPair } from './random.ts'
import { sharedUint32 } from './shared-arrays.ts'

/** Records by their distinct combinations of values: what is alike is normalised and counted once. */
export type Tuples = {
  /** Per record the number of its combination, 0..size-1. */
  readonly codes: Uint32Array
  readonly size: number
  /** The codes of combination `tuple` are `members[tuple * width .. + width)`. */
  readonly members: Uint32Array
  readonly width: number
}

/**
 * Numbers the distinct combinations of several columns' codes, in order of first sight.
 * @param columns one or more arrays of codes, all of length `rows`
 */
export function distinctTuples(columns: readonly Uint32Array[], rows: number): Tuples {
  const width = columns.length
  const codes = sharedUint32(rows)
  let slots = new Int32Array(1 << 12).fill(-1)
  let members = new Uint32Array(width << 11)
  let size = 0
  for (let row = 0; row < rows; row++) {
    if (size * 2 >= slots.length) slots = rehash(members, size, width, slots.length * 2)
    let hash = 0
    for (let at = 0; at < width; at++) hash = hashPair(hash, columns[at]![row]!)
    const mask = slots.length - 1
    let slot = hash & mask
    let known = slots[slot]!
    while (known >= 0 && !sameAt(members, known * width, columns, row)) {
      slot = (slot + 1) & mask
      known = slots[slot]!
    }
    if (known < 0) {
      known = size++
      slots[slot] = known
      if (size * width > members.length) {
        const grown = new Uint32Array(members.length * 2)
        grown.set(members)
        members = grown
      }
      for (let at = 0; at < width; at++) members[known * width + at] = columns[at]![row]!
    }
    codes[row] = known
  }
  return { codes, size, members: members.slice(0, size * width), width }
}

function sameAt(members: Uint32Array, from: number, columns: readonly Uint32Array[], row: number): boolean {
  for (let at = 0; at < columns.length; at++) if (members[from + at] !== columns[at]![row]) return false
  return true
}

function rehash(members: Uint32Array, size: number, width: number, length: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(length).fill(-1)
  for (let tuple = 0; tuple < size; tuple++) {
    let hash = 0
    for (let at = 0; at < width; at++) hash = hashPair(hash, members[tuple * width + at]!)
    let slot = hash & (length - 1)
    while (slots[slot]! >= 0) slot = (slot + 1) & (length - 1)
    slots[slot] = tuple
  }
  return slots
}
