// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The q of every p: the smallest share of false discoveries at which that test would count as a discovery.
 * Source: Benjamini & Hochberg (1995), "Controlling the false discovery rate", JRSS B 57.
 * @param p chances from 0 to 1; NaN (no test was possible) stays NaN and does not count as a test
 * @param times how often each p occurs, when equal tests are given once; all once when left out
 * @returns q in the order of p
 */
export function falseDiscoveryRates(p: ArrayLike<number>, times?: ArrayLike<number>): Float64Array {
  const order = Array.from({ length: p.length }, (_, at) => at)
    .filter(at => !Number.isNaN(p[at]))
    .sort((a, b) => p[a]! - p[b]!)
  const tests = order.reduce((sum, at) => sum + (times?.[at] ?? 1), 0)
  const q = new Float64Array(p.length).fill(Number.NaN)
  let rank = tests
  let least = 1
  for (let last = order.length - 1; last >= 0; last--) {
    const at = order[last]!
    least = Math.min(least, (p[at]! * tests) / rank)
    q[at] = least
    rank -= times?.[at] ?? 1
  }
  return q
}
