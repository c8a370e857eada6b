// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { ranked } from './accuracy.ts'
import { type RandomStream, substream } from './random.ts'

/** A PEI: the mean over draws and the range that holds 95 % of them. NaN when nothing is expected. */
export type Attainable = { share: number; mean: number; low: number; high: number }

/**
 * The PEI that a ranking by exactly the right expectations would get: counts are drawn around them and the ranking is
 * held against each draw. Below 1, as the best squares afterwards are partly the lucky ones. What lies between a real
 * PEI and this is what a better forecast could still win; what lies between this and 1 nobody can.
 * @param expected per square, 0 or more
 * @param size counts of mean m vary by m + m²/size; Infinity for Poisson
 * @param shares of the squares that are taken, see `accuracyOf`
 */
export function attainablePei(
  expected: Float64Array,
  size: number,
  shares: readonly number[],
  { draws, seed }: { draws: number; seed: number },
): Attainable[] {
  const order = ranked(expected)
  const places = shares.map(share => Math.ceil(share * expected.length))
  const none = expected.map(mean => chanceOfNone(mean, size))
  const reached = shares.map((): number[] => [])
  for (let draw = 0; draw < draws; draw++) {
    const random = substream(seed, draw)
    const counts = Int32Array.from(order, square => drawCount(expected[square]!, size, none[square]!, random))
    const best = counts.slice().sort().reverse()
    places.forEach((taken, at) => {
      const pei = sumOf(counts, taken) / sumOf(best, taken)
      if (!Number.isNaN(pei)) reached[at]!.push(pei)
    })
  }
  return shares.map((share, at) => ({ share, ...summary(reached[at]!) }))
}

function summary(values: number[]): { mean: number; low: number; high: number } {
  const sorted = values.sort((a, b) => a - b)
  const at = (part: number) => sorted[Math.round(part * (sorted.length - 1))] ?? Number.NaN
  return {
    mean: sorted.reduce((sum, value) => sum + value, 0) / sorted.length,
    low: at(0.025),
    high: at(0.975),
  }
}

function chanceOfNone(mean: number, size: number): number {
  return size === Number.POSITIVE_INFINITY ? Math.exp(-mean) : (size / (size + mean)) ** size
}

// A negative binomial count by walking up its chances; nearly all squares stop at 0.
function drawCount(mean: number, size: number, none: number, random: RandomStream): number {
  const wanted = random.next()
  if (wanted < none) return 0
  // Chances too small for a number: the mean is then so large that chance hardly moves it.
  if (none < 1e-300) return Math.round(mean)
  const wild = size !== Number.POSITIVE_INFINITY
  let [count, chance, upTo] = [0, none, none]
  while (upTo <= wanted && count < 20 * mean + 1000) {
    chance *= wild ? ((count + size) * mean) / ((count + 1) * (mean + size)) : mean / (count + 1)
    upTo += chance
    count++
  }
  return count
}

function sumOf(counts: Int32Array, taken: number): number {
  let sum = 0
  for (let at = 0; at < taken; at++) sum += counts[at]!
  return sum
}
