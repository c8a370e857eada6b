// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** How surprising it is that two groups share so many members, if members joined by chance. */
export type Surprise = {
  /** Chance of sharing at least as many, 0..1; 0 only when it is below what a number can hold (2^-1074). */
  readonly chance: number
  /** The same as evidence: -log2 of the chance, also where `chance` is 0; Infinity when it cannot happen. */
  readonly bits: number
  /** Members that chance alone would share, on average. */
  readonly expected: number
}

/**
 * The exact tail of the hypergeometric distribution: two groups of the given sizes, drawn from one population,
 * share at least so many members. Whole numbers of any length all the way, one rounding at the end.
 * Source: Fisher's exact test, one-sided.
 *
 * @param population people who could be in either group, at least the larger group
 * @throws RangeError when a number is not whole, is negative, or does not fit in the one around it
 */
export function overlapSurprise(population: number, first: number, second: number, shared: number): Surprise {
  checkSizes(population, first, second, shared)
  const [small, large] = first < second ? [first, second] : [second, first]
  const all = choose(population, small)
  const tail = waysToShareAtLeast(shared, population, small, large)
  return {
    chance: ratio(tail, all),
    bits: log2(all) - log2(tail),
    expected: (first * second) / (population || 1),
  }
}

function checkSizes(population: number, first: number, second: number, shared: number): void {
  const isWhole = [population, first, second, shared].every(size => Number.isSafeInteger(size) && size >= 0)
  if (!isWhole) throw new RangeError('sizes must be whole numbers from 0')
  if (first > population || second > population) throw new RangeError('a group is larger than its population')
  if (shared > first || shared > second) throw new RangeError('more members are shared than a group has')
}

/** In how many ways a small group can be drawn that shares at least so many with the large one. */
function waysToShareAtLeast(shared: number, population: number, small: number, large: number): bigint {
  const others = population - large
  const from = Math.max(shared, small - others)
  let [inside, outside] = [choose(large, from), choose(others, small - from)]
  let ways = inside * outside
  for (let count = from; count < small; count++) {
    inside = (inside * BigInt(large - count)) / BigInt(count + 1)
    outside = (outside * BigInt(small - count)) / BigInt(others - small + count + 1)
    ways += inside * outside
  }
  return ways
}

function choose(from: number, count: number): bigint {
  const fewer = Math.min(count, from - count)
  if (fewer < 0) return 0n
  let ways = 1n
  for (let step = 1; step <= fewer; step++) ways = (ways * BigInt(from - fewer + step)) / BigInt(step)
  return ways
}

/** Part of a whole as a number, rounded once; 64 bits are kept, more than a number holds. */
function ratio(part: bigint, whole: bigint): number {
  if (part === 0n) return 0
  const shift = Math.max(0, bitLength(whole) - bitLength(part) + 64)
  return (
    Number((part << BigInt(shift)) / whole) * 2 ** -Math.min(shift, 1000) * 2 ** -Math.max(0, shift - 1000)
  )
}

function log2(value: bigint): number {
  if (value === 0n) return -Infinity
  const dropped = Math.max(0, bitLength(value) - 64)
  return Math.log2(Number(value >> BigInt(dropped))) + dropped
}

function bitLength(value: bigint): number {
  const digits = value.toString(16)
  return digits.length * 4 + 28 - Math.clz32(Number.parseInt(digits[0]!, 16))
}
