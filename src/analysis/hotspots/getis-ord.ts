// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Neighbours, placesOf } from './neighbours.ts'

/**
 * Gi* of every place: how far the sum over a place and its neighbours lies from what the mean would give, in standard
 * deviations under random relabelling. The place itself counts with weight 1.
 * Source: Ord & Getis (1995), "Local spatial autocorrelation statistics", Geographical Analysis 27, eq. 14.
 * @param values one finite number per place, not all equal
 * @param neighbours binary or weighted, not row-standardised
 * @returns z-scores, NaN for a place whose neighbourhood is the whole area
 * @throws RangeError when lengths differ, a value is not finite, or all values are equal
 */
export function giStar(values: ArrayLike<number>, neighbours: Neighbours): Float64Array {
  const { mean, deviation } = spread(values, neighbours)
  const n = values.length
  return Float64Array.from({ length: n }, (_, place) => {
    const { sum, weights, squares } = around(values, neighbours, place)
    const total = weights + 1
    const variance = (n * (squares + 1) - total ** 2) / (n - 1)
    return (sum + values[place]! - total * mean) / (deviation * Math.sqrt(variance))
  })
}

/**
 * Gi of every place: as Gi*, without the place itself, against the mean and spread of all other places.
 * Source and parameters as {@link giStar} (there eq. 14 with j ≠ i).
 * @returns z-scores, NaN for a place without neighbours
 */
export function gi(values: ArrayLike<number>, neighbours: Neighbours): Float64Array {
  const { mean, deviation } = spread(values, neighbours)
  const n = values.length
  return Float64Array.from({ length: n }, (_, place) => {
    const { sum, weights, squares } = around(values, neighbours, place)
    // The moments without this place, from the centred ones: no cancellation of large squares.
    const own = values[place]! - mean
    const otherMean = mean - own / (n - 1)
    const otherVariance = (n * deviation ** 2 - (own ** 2 * n) / (n - 1)) / (n - 1)
    const variance = ((n - 1) * squares - weights ** 2) / (n - 2)
    return (sum - weights * otherMean) / Math.sqrt(otherVariance * variance)
  })
}

/**
 * The share of all products of two places' values that lies between neighbours (global G, Getis & Ord 1992).
 * @param values non-negative numbers
 */
export function globalG(values: ArrayLike<number>, neighbours: Neighbours): number {
  let near = 0
  let total = 0
  let squares = 0
  for (let place = 0; place < values.length; place++) {
    near += values[place]! * around(values, neighbours, place).sum
    total += values[place]!
    squares += values[place]! ** 2
  }
  return near / (total ** 2 - squares)
}

function around(values: ArrayLike<number>, { start, to, weight }: Neighbours, place: number) {
  let sum = 0
  let weights = 0
  let squares = 0
  for (let at = start[place]!; at < start[place + 1]!; at++) {
    const share = weight?.[at] ?? 1
    sum += share * values[to[at]!]!
    weights += share
    squares += share ** 2
  }
  return { sum, weights, squares }
}

function spread(values: ArrayLike<number>, neighbours: Neighbours): { mean: number; deviation: number } {
  const n = values.length
  if (n !== placesOf(neighbours))
    throw new RangeError(
      `There are ${n} values and neighbours of ${placesOf(neighbours)} places: these must be alike.`,
    )
  return momentsOf(values)
}

/**
 * Mean and standard deviation (over n).
 * @throws RangeError when there are fewer than 3 values, one is not finite, or all are equal
 */
export function momentsOf(values: ArrayLike<number>): { mean: number; deviation: number } {
  const n = values.length
  if (n < 3) throw new RangeError(`There are ${n} places; a hot spot stands out among at least 3.`)
  let sum = 0
  for (let at = 0; at < n; at++) sum += values[at]!
  if (!Number.isFinite(sum))
    throw new RangeError('Every place needs a finite value; one is missing or endless.')
  const mean = sum / n
  let squares = 0
  for (let at = 0; at < n; at++) squares += (values[at]! - mean) ** 2
  if (squares === 0) throw new RangeError(`All ${n} places have the same value ${mean}: none can stand out.`)
  return { mean, deviation: Math.sqrt(squares / n) }
}
