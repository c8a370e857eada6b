// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const BITS = 11
const SIZE = 1 << BITS

/**
 * Sorts positions by their 32-bit key; equal keys keep their order.
 * @param keys one key per position
 * @returns the positions 0..keys.length-1 in rising order of key
 */
export function sortedPositions(keys: Uint32Array): Uint32Array {
  let from: Uint32Array<ArrayBuffer> = Uint32Array.from(keys, (_, at) => at)
  let to = new Uint32Array(keys.length)
  const counts = new Uint32Array(SIZE)
  for (let shift = 0; shift < 32; shift += BITS) {
    counts.fill(0)
    for (let at = 0; at < keys.length; at++) counts[(keys[at]! >>> shift) & (SIZE - 1)]!++
    let next = 0
    for (let digit = 0; digit < SIZE; digit++) {
      const here = counts[digit]!
      counts[digit] = next
      next += here
    }
    for (let at = 0; at < from.length; at++) {
      const position = from[at]!
      to[counts[(keys[position]! >>> shift) & (SIZE - 1)]!++] = position
    }
    const spare = from
    from = to
    to = spare
  }
  return from
}
