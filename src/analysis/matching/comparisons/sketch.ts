// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const FIELDS = 0x55555555

/**
 * A text in 32 bits: how many of its units fall in each of sixteen classes, modulo four. One insertion, deletion,
 * substitution or exchange of neighbours changes two of these counts at most.
 */
export function sketchOf(chars: Uint16Array, from: number, to: number): number {
  let sketch = 0
  for (let at = from; at < to; at++) {
    const shift = (chars[at]! & 15) << 1
    const count = ((sketch >>> shift) + 1) & 3
    sketch = (sketch & ~(3 << shift)) | (count << shift)
  }
  return sketch >>> 0
}

/** False only when more than one edit parts the two texts: most pairs are told apart without reading a letter. */
export function mayBeOneEdit(sketch: number, other: number): boolean {
  const differing = sketch ^ other
  let classes = (differing | (differing >>> 1)) & FIELDS
  classes &= classes - 1
  return (classes & (classes - 1)) === 0
}
