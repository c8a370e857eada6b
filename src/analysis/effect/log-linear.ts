// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { leastSquares } from './least-squares.ts'

/** A log-linear model of counts. Rows are observations, columns have `names`. */
export type Design = { names: string[]; rows: number[][]; counts: number[]; offset?: number[] }

export type LogLinearFit = {
  coefficients: number[]
  fitted: number[]
  /** Pearson chi-square over degrees of freedom: 1 for pure Poisson, more when counts vary more. */
  dispersion: number
  freedom: number
  /** Errors of the quasi-Poisson model: as if periods were independent. */
  errors: number[]
  /** Newey-West errors: they allow for periods that resemble their neighbours, and for any variance. */
  robustErrors: number[]
  /** Neighbours the robust errors look back to. */
  lag: number
}

/**
 * Quasi-Poisson regression with a logarithmic link by iteratively reweighted least squares (McCullagh & Nelder 1989),
 * with quasi-likelihood errors and Newey & West (1987) errors, Bartlett weights, lag floor(4 (n / 100)^(2/9)) and the
 * factor n / (n - k).
 * @throws RangeError when a column is superfluous or there are no more observations than columns
 */
export function fitLogLinear(design: Design): LogLinearFit {
  const { names, rows, counts, offset } = design
  const freedom = rows.length - names.length
  if (freedom <= 0)
    throw new RangeError(`${rows.length} periods are too few for ${names.length} coefficients.`)
  const { coefficients, inverse, fitted } = iterate(design, offset ?? counts.map(() => 0))
  const pearson = counts.reduce(
    (sum, count, index) => sum + (count - fitted[index]!) ** 2 / fitted[index]!,
    0,
  )
  const dispersion = pearson / freedom
  const lag = Math.floor(4 * (rows.length / 100) ** (2 / 9))
  return {
    ...{ coefficients, fitted, dispersion, freedom, lag },
    errors: inverse.map((row, index) => Math.sqrt(dispersion * row[index]!)),
    robustErrors: neweyWest(design, fitted, inverse, lag),
  }
}

function iterate({ names, rows, counts }: Design, offset: number[]) {
  let linear = counts.map(count => Math.log(count + 0.5))
  let before = Number.POSITIVE_INFINITY
  for (let round = 0; round < 200; round++) {
    const fitted = linear.map(value => Math.exp(value))
    const targets = counts.map((count, at) => linear[at]! - offset[at]! + (count - fitted[at]!) / fitted[at]!)
    const { coefficients, inverse } = leastSquares(rows, targets, fitted, names)
    linear = rows.map((row, at) =>
      row.reduce((sum, value, column) => sum + value * coefficients[column]!, offset[at]!),
    )
    const deviance = linear.reduce((sum, value, at) => sum + Math.exp(value) - counts[at]! * value, 0)
    if (Math.min(...linear) < -18) break
    if (Math.abs(deviance - before) <= 1e-14 * Math.abs(deviance))
      return { coefficients, inverse, fitted: linear.map(value => Math.exp(value)) }
    before = deviance
  }
  throw new RangeError(
    'The model does not settle: some effect is infinitely strong, as when a period group has only zeros.',
  )
}

function neweyWest({ rows, counts }: Design, fitted: number[], inverse: number[][], lag: number): number[] {
  const width = inverse.length
  const scores = rows.map((row, at) => row.map(value => value * (counts[at]! - fitted[at]!)))
  const middle = Array.from({ length: width }, () => new Array<number>(width).fill(0))
  for (let apart = 0; apart <= lag; apart++) {
    const weight = (1 - apart / (lag + 1)) * (rows.length / (rows.length - width))
    for (let at = apart; at < rows.length; at++)
      for (let one = 0; one < width; one++)
        for (let other = 0; other < width; other++) {
          const product = scores[at]![one]! * scores[at - apart]![other]!
          const mirrored = apart === 0 ? 0 : scores[at - apart]![one]! * scores[at]![other]!
          middle[one]![other]! += weight * (product + mirrored)
        }
  }
  return inverse.map(row => {
    const left = middle.map(line => line.reduce((sum, value, at) => sum + value * row[at]!, 0))
    return Math.sqrt(
      Math.max(
        0,
        row.reduce((sum, value, at) => sum + value * left[at]!, 0),
      ),
    )
  })
}
