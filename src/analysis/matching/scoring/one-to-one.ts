// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScoredPairs } from './scored-pairs.ts'

/**
 * Keeps at most one partner for every record, for files in which each person stands once. Pairs are taken
 * greedily from the highest score; each keeps the probability that is left beside its rivals: odds divided by
 * one plus the odds of all other pairs of its two records.
 * @param rows number of records of both files
 * @returns the pairs kept, in the order they had, with their new score
 */
export function oneToOne(rows: number, { a, b, bits }: ScoredPairs): ScoredPairs {
  const odds = new Float64Array(rows)
  for (let at = 0; at < a.length; at++) {
    odds[a[at]!]! += 2 ** Math.min(bits[at]!, 200)
    odds[b[at]!]! += 2 ** Math.min(bits[at]!, 200)
  }
  const order = Uint32Array.from(a, (_, at) => at).sort(
    (one, other) => bits[other]! - bits[one]! || one - other,
  )
  const isTaken = new Uint8Array(rows)
  const kept: number[] = []
  for (const at of order) {
    if (isTaken[a[at]!] === 1 || isTaken[b[at]!] === 1) continue
    isTaken[a[at]!] = 1
    isTaken[b[at]!] = 1
    kept.push(at)
  }
  kept.sort((one, other) => one - other)
  const rescored = Float64Array.from(kept, at => {
    const own = 2 ** Math.min(bits[at]!, 200)
    const rivals = Math.max(0, odds[a[at]!]! - own) + Math.max(0, odds[b[at]!]! - own)
    return bits[at]! - Math.log2(1 + rivals)
  })
  return { a: Uint32Array.from(kept, at => a[at]!), b: Uint32Array.from(kept, at => b[at]!), bits: rescored }
}
