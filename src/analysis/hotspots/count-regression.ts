// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Counts to explain: `width` features per row, and the expectation (over 0) that is held when they tell nothing. */
export type CountRows = { width: number; features: Float64Array; counts: Int32Array; held: Float64Array }

export type CountModel = {
  /** ln(expected / held) for a row of features. @param from place of its first feature */
  correction(features: Float64Array, from: number): number
  /** Per feature how much one standard deviation of it moves ln(expected). */
  pull: Float64Array
  /** Size of the negative binomial: a count of mean m has variance m + m²/size. */
  size: number
}

/**
 * Negative binomial regression with a logarithmic link, its coefficients drawn to 0 by a normal prior (ridge), so that
 * with little data the answer is what was held. Features are brought to mean 0 and deviation 1 first. The size is
 * estimated by moments in every round: where one caller brings twenty reports, counts must not be taken for Poisson.
 * Source: Nelder & Wedderburn (1972) for the iteration; le Cessie & van Houwelingen (1992) for the ridge; Breslow
 * (1984) for the moments.
 * @param strength of the prior, 1 over its variance; > 0
 */
export function fitCounts(rows: CountRows, strength: number): CountModel {
  const { width } = rows
  const scaled = standardised(rows)
  const coefficients = new Float64Array(width + 1)
  let size = 3
  for (let round = 0; round < 60; round++) {
    const { step, moments } = newtonStep(rows, scaled.values, coefficients, size, strength)
    let moved = 0
    for (const [at, by] of step.entries()) {
      const bounded = Math.max(-1, Math.min(1, by))
      coefficients[at]! += bounded
      moved = Math.max(moved, Math.abs(bounded))
    }
    // The first rounds are still far off: their errors would pass for wildness of the counts.
    if (round > 1) size = Math.min(1000, Math.max(0.2, moments))
    if (moved < 1e-6 && round > 4) break
  }
  const { mean, deviation } = scaled
  return {
    correction(features, from) {
      let sum = coefficients[width]!
      for (let at = 0; at < width; at++)
        sum += (coefficients[at]! * (features[from + at]! - mean[at]!)) / deviation[at]!
      return Math.min(5, Math.max(-5, sum))
    },
    pull: coefficients.slice(0, width),
    size,
  }
}

function standardised({ width, features, counts }: CountRows) {
  const n = counts.length
  const [mean, deviation] = [new Float64Array(width), new Float64Array(width)]
  features.forEach((value, at) => {
    mean[at % width]! += value / n
  })
  features.forEach((value, at) => {
    deviation[at % width]! += (value - mean[at % width]!) ** 2 / n
  })
  for (let at = 0; at < width; at++) deviation[at] = Math.sqrt(deviation[at]!) || 1
  const values = features.map((value, at) => (value - mean[at % width]!) / deviation[at % width]!)
  return { mean, deviation, values }
}

function newtonStep(
  { width, counts, held }: CountRows,
  values: Float64Array,
  coefficients: Float64Array,
  size: number,
  strength: number,
): { step: Float64Array; moments: number } {
  const all = width + 1
  const curvature = new Float64Array(all * all)
  const slope = new Float64Array(all)
  for (let at = 0; at < width; at++) {
    curvature[at * all + at] = strength
    slope[at] = -strength * coefficients[at]!
  }
  const row = new Float64Array(all)
  row[width] = 1
  let [beyond, squares] = [0, 0]
  for (let index = 0; index < counts.length; index++) {
    let linear = Math.log(held[index]!) + coefficients[width]!
    for (let at = 0; at < width; at++) {
      row[at] = values[index * width + at]!
      linear += coefficients[at]! * row[at]!
    }
    const expected = Math.exp(Math.min(10, linear))
    const error = counts[index]! - expected
    const trust = 1 / (1 + expected / size)
    beyond += error * error - expected
    squares += expected * expected
    for (let at = 0; at < all; at++) {
      slope[at]! += trust * error * row[at]!
      const weighed = trust * expected * row[at]!
      for (let other = 0; other <= at; other++) curvature[at * all + other]! += weighed * row[other]!
    }
  }
  return { step: solved(curvature, slope), moments: beyond > 0 ? squares / beyond : Number.POSITIVE_INFINITY }
}

// By Cholesky; the matrix is given by its lower triangle and is changed. The ridge keeps it positive definite.
function solved(matrix: Float64Array, target: Float64Array): Float64Array {
  const n = target.length
  for (let row = 0; row < n; row++)
    for (let column = 0; column <= row; column++) {
      let value = matrix[row * n + column]!
      for (let at = 0; at < column; at++) value -= matrix[row * n + at]! * matrix[column * n + at]!
      matrix[row * n + column] =
        row === column ? Math.sqrt(Math.max(value, 1e-12)) : value / matrix[column * n + column]!
    }
  const answer = target.slice()
  for (let row = 0; row < n; row++) {
    for (let at = 0; at < row; at++) answer[row]! -= matrix[row * n + at]! * answer[at]!
    answer[row]! /= matrix[row * n + row]!
  }
  for (let row = n - 1; row >= 0; row--) {
    for (let at = row + 1; at < n; at++) answer[row]! -= matrix[at * n + row]! * answer[at]!
    answer[row]! /= matrix[row * n + row]!
  }
  return answer
}
