// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Accuracy, accuracyOf } from './accuracy.ts'
import type { Forecaster } from './next-period.ts'
import { countsOf, type PeriodCounts } from './period-counts.ts'
import { randomStream } from './random.ts'
import type { Squares } from './squares.ts'

/** The forecast and the three plain rankings an analyst would make by hand. */
export const RANKINGS = ['forecast', 'last-period', 'all-history', 'decayed'] as const
export type Ranking = (typeof RANKINGS)[number]

export type Trial = {
  /** Index of the period that was ranked. */
  index: number
  squares: number
  incidents: number
  /** Per ranking one accuracy for each share asked. */
  rankings: Record<Ranking, Accuracy[]>
}

/**
 * Ranks a period from what lay before it and holds the ranking against what then happened.
 * The study area is that of the moment of ranking; incidents outside it count against PAI.
 * @param shares of the area that are taken, such as 0.01 and 0.03
 */
export function tryOut(
  counts: PeriodCounts,
  forecast: Forecaster,
  index: number,
  shares: readonly number[],
  area?: Squares,
): Trial {
  const { squares, score } = forecast.rank(index, area)
  const { inside, outside } = countsOf(counts, index, squares)
  const judge = (ranking: ArrayLike<number>) =>
    shares.map(share => accuracyOf(ranking, inside, share, outside))
  return {
    index,
    squares: squares.at.length,
    incidents: outside + inside.reduce((sum, count) => sum + count, 0),
    rankings: {
      forecast: judge(score),
      'last-period': judge(weighed(counts, index, squares, age => (age === 0 ? 1 : 0))),
      'all-history': judge(weighed(counts, index, squares, () => 1)),
      decayed: judge(weighed(counts, index, squares, age => 0.8 ** age)),
    },
  }
}

// Past counts, each period weighed by its age: 0 is the period before the one that is ranked.
function weighed(
  counts: PeriodCounts,
  before: number,
  squares: Squares,
  weight: (age: number) => number,
): Float64Array {
  const score = new Float64Array(squares.at.length)
  for (let period = 0; period < before; period++) {
    const share = weight(before - 1 - period)
    if (share === 0) continue
    counts.at[period]!.forEach((place, item) => {
      const square = squares.numberAt[place]!
      if (square >= 0) score[square]! += share * counts.count[period]![item]!
    })
  }
  return score
}

/**
 * The mean over periods with a 95 % interval, by drawing periods anew 2,000 times (Efron 1979, percentile bootstrap).
 * @param values NaN (nothing happened) is left out
 * @returns NaN for low and high with fewer than 3 values: two periods tell nothing of the next
 */
export function meanWithInterval(
  values: readonly number[],
  seed: number,
): { mean: number; low: number; high: number; n: number } {
  const known = values.filter(value => !Number.isNaN(value))
  const n = known.length
  const mean = known.reduce((sum, value) => sum + value, 0) / n
  if (n < 3) return { mean, low: Number.NaN, high: Number.NaN, n }
  const random = randomStream(seed)
  const means = Float64Array.from({ length: 2000 }, () => {
    let sum = 0
    for (let draw = 0; draw < n; draw++) sum += known[random.int(n)]!
    return sum / n
  }).sort()
  return { mean, low: means[49]!, high: means[1949]!, n }
}
