// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScoredPairs } from './scored-pairs.ts'

const ROUNDS = 200
const SETTLED = 1e-9
/** Odds beyond this many bits are certainty in floating point. */
const MOST_BITS = 200

/**
 * Keeps at most one partner for every record, for files in which each person stands once, with the probability
 * that is left beside its rivals: of all ways to pair the records off, weighed by the odds of their pairs, the
 * share in which these two are a pair. A rival that has a better partner itself hardly counts.
 *
 * The shares are those of belief propagation for the monomer-dimer model (Heilmann and Lieb 1972; Bayati, Gamarnik,
 * Katz, Nair and Tetali 2007), which always settles: exact where rivals form no ring, close where they do. Pairs
 * are then taken from the most to the least probable.
 * @param rows number of records of both files
 * @returns the pairs kept, in the order they had, with their new score in bits
 */
export function oneToOne(rows: number, { a, b, bits }: ScoredPairs): ScoredPairs {
  const rescored = bitsBesideRivals(rows, { a, b, bits })
  const order = Uint32Array.from(a, (_, at) => at).sort(
    (one, other) => rescored[other]! - rescored[one]! || bits[other]! - bits[one]! || one - other,
  )
  const isTaken = new Uint8Array(rows)
  const isKept = (at: number) => {
    if (isTaken[a[at]!] === 1 || isTaken[b[at]!] === 1) return false
    isTaken[a[at]!] = 1
    isTaken[b[at]!] = 1
    return true
  }
  const kept = order.filter(isKept).sort()
  return {
    a: kept.map(at => a[at]!),
    b: kept.map(at => b[at]!),
    bits: Float64Array.from(kept, at => rescored[at]!),
  }
}

/**
 * log2 of the odds of every pair, given that no record has two partners. Each record tells each of its partners the
 * chance (0..1) of still being free; what it hears from the others decides that chance.
 */
function bitsBesideRivals(rows: number, { a, b, bits }: ScoredPairs): Float64Array {
  const odds = bits.map(own => 2 ** Math.min(own, MOST_BITS))
  const [freeOfA, freeOfB] = [new Float64Array(a.length).fill(1), new Float64Array(a.length).fill(1)]
  const claims = new Float64Array(rows)
  for (let round = 0, change = 1; round < ROUNDS && change > SETTLED; round++) {
    claims.fill(0)
    for (let at = 0; at < a.length; at++) {
      claims[a[at]!]! += odds[at]! * freeOfB[at]!
      claims[b[at]!]! += odds[at]! * freeOfA[at]!
    }
    change = 0
    for (let at = 0; at < a.length; at++) {
      const [ofA, ofB] = [odds[at]! * freeOfB[at]!, odds[at]! * freeOfA[at]!]
      const nextA = damped(freeOfA[at]!, 1 / (1 + Math.max(0, claims[a[at]!]! - ofA)))
      const nextB = damped(freeOfB[at]!, 1 / (1 + Math.max(0, claims[b[at]!]! - ofB)))
      change = Math.max(change, Math.abs(nextA - freeOfA[at]!), Math.abs(nextB - freeOfB[at]!))
      freeOfA[at] = nextA
      freeOfB[at] = nextB
    }
  }
  return bits.map((own, at) => own + Math.log2(freeOfA[at]! * freeOfB[at]!))
}

/** Halfway in bits, so that two messages do not chase each other. */
function damped(before: number, after: number): number {
  return Math.sqrt(before * after)
}
