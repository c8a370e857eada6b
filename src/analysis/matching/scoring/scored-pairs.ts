// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Pairs behind each other: rows a < b, and their score in bits (log2 of the odds). */
export type ScoredPairs = {
  readonly a: Uint32Array
  readonly b: Uint32Array
  readonly bits: Float64Array
}

/**
 * Pairs of several tasks behind each other, in the order of the tasks; a pair that two of them hold stands twice.
 */
export function joinedPairs(parts: readonly ScoredPairs[]): ScoredPairs {
  const size = parts.reduce((sum, { a }) => sum + a.length, 0)
  const joined = { a: new Uint32Array(size), b: new Uint32Array(size), bits: new Float64Array(size) }
  let at = 0
  for (const part of parts) {
    joined.a.set(part.a, at)
    joined.b.set(part.b, at)
    joined.bits.set(part.bits, at)
    at += part.a.length
  }
  return joined
}

/** The pairs of this many bits (log2 of the odds) and more, in the order they had. */
export function pairsFrom(bits: number, pairs: ScoredPairs): ScoredPairs {
  const kept = pairs.bits.reduce((count, own) => (own >= bits ? count + 1 : count), 0)
  const shown = { a: new Uint32Array(kept), b: new Uint32Array(kept), bits: new Float64Array(kept) }
  let to = 0
  for (let at = 0; at < pairs.a.length; at++) {
    if (pairs.bits[at]! < bits) continue
    shown.a[to] = pairs.a[at]!
    shown.b[to] = pairs.b[at]!
    shown.bits[to++] = pairs.bits[at]!
  }
  return shown
}
