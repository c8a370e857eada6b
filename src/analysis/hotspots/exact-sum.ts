// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/**
 * The sum of the numbers, rounded once: the same bits whatever the order or the division over workers.
 * Shewchuk (1997), "Adaptive precision floating-point arithmetic", as in Python's fsum.
 * @param numbers finite numbers whose sum stays under 1.8e308
 */
export function exactSum(numbers: Iterable<number>): number {
  const partials: number[] = []
  for (const number of numbers) absorb(partials, number)
  return roundOnce(partials)
}

// Partials never overlap in bits and rise in size; together they are the sum without any rounding.
function absorb(partials: number[], number: number): void {
  let kept = 0
  let large = number
  for (const partial of partials) {
    let small = partial
    if (Math.abs(large) < Math.abs(small)) [large, small] = [small, large]
    const sum = large + small
    const lost = small - (sum - large)
    if (lost !== 0) partials[kept++] = lost
    large = sum
  }
  partials.length = kept
  partials.push(large)
}

function roundOnce(partials: number[]): number {
  let sum = partials.pop() ?? 0
  while (partials.length > 0) {
    const before = sum
    const partial = partials.pop()!
    sum = before + partial
    const lost = partial - (sum - before)
    if (lost === 0) continue
    // A tie that the smaller partials break: round to their side, not to even.
    const below = partials.at(-1) ?? 0
    if ((lost < 0 && below < 0) || (lost > 0 && below > 0)) {
      const doubled = lost * 2
      const nudged = sum + doubled
      if (doubled === nudged - sum) sum = nudged
    }
    break
  }
  return sum
}
