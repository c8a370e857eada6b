// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const BITS = 11
const SIZE = 1 << BITS

/** Keys in rising order, each with the value that came with it. */
export type Sorted = { readonly keys: Uint32Array; readonly values: Uint32Array }

/**
 * Sorts values by their 32-bit keys; equal keys keep their order. Keys travel with their values: looking them up
 * by position costs four times as much. Both arrays are used up.
 */
export function sortedByKey(keys: Uint32Array, values: Uint32Array): Sorted {
  let from: Sorted = { keys, values }
  let to: Sorted = { keys: new Uint32Array(keys.length), values: new Uint32Array(keys.length) }
  for (let shift = 0; shift < 32; shift += BITS) {
    scatter(from, to, shift, places(from.keys, shift))
    const spare = from
    from = to
    to = spare
  }
  return from
}

/** Per digit the place of the first key that has it. */
function places(keys: Uint32Array, shift: number): Uint32Array {
  const counts = new Uint32Array(SIZE)
  for (let at = 0; at < keys.length; at++) counts[(keys[at]! >>> shift) & (SIZE - 1)]!++
  let next = 0
  for (let digit = 0; digit < SIZE; digit++) {
    const here = counts[digit]!
    counts[digit] = next
    next += here
  }
  return counts
}

function scatter(from: Sorted, to: Sorted, shift: number, next: Uint32Array): void {
  const { keys, values } = from
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!
    const place = next[(key >>> shift) & (SIZE - 1)]!++
    to.keys[place] = key
    to.values[place] = values[at]!
  }
}

/**
 * Sorts positions by their 32-bit key; equal keys keep their order.
 * @param keys one key per position
 * @returns the positions 0..keys.length-1 in rising order of key
 */
export function sortedPositions(keys: Uint32Array): Uint32Array {
  return sortedByKey(
    keys.slice(),
    Uint32Array.from(keys, (_, at) => at),
  ).values
}
