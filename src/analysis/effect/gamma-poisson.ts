// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { checkCount } from './counts.ts'
import { digamma, gammaBelow, logGamma } from './distributions.ts'
import { gridPosterior, mixtureQuantile, type Weighted } from './mixture.ts'

/** Incidents counted during an exposure: expected incidents, months, residents or hours. */
export type CountWithExposure = { count: number; exposure: number }

/** Rates of the units vary as a gamma with this mean and shape; a large shape means that they hardly differ. */
export type GammaPrior = { shape: number; mean: number }

/** The rate of one unit, pulled toward the mean of all as far as its own count is weak. */
export type ShrunkenRate = { rate: number; low: number; high: number }

/**
 * The gamma under which the counts are likeliest (empirical Bayes; Clayton & Kaldor 1987, Biometrics 43:671-681).
 * @returns shape Infinity, and `degenerate`, when the counts vary no more than chance: do not build intervals on it
 * @throws RangeError for fewer than two units, a bad count or an exposure that is not over 0
 */
export function likeliestGamma(units: CountWithExposure[]): GammaPrior & { degenerate: boolean } {
  check(units)
  const slope = (shape: number) => shapeSlope(units, shape, meanFor(units, shape))
  const pooled = sum(units.map(unit => unit.count)) / sum(units.map(unit => unit.exposure))
  if (pooled === 0 || slope(1e7) > 0) return { shape: Infinity, mean: pooled, degenerate: true }
  let [low, high] = [Math.log(1e-6), Math.log(1e7)]
  for (let halving = 0; halving < 200; halving++) {
    const middle = (low + high) / 2
    if (slope(Math.exp(middle)) > 0) low = middle
    else high = middle
  }
  const shape = Math.exp((low + high) / 2)
  return { shape, mean: meanFor(units, shape), degenerate: false }
}

/** Posterior mean of each unit's rate under a given gamma: (count + shape) / (exposure + shape / mean). */
export function shrinkTo(units: CountWithExposure[], { shape, mean }: GammaPrior): number[] {
  return units.map(({ count, exposure }) =>
    shape === Infinity ? mean : (count + shape) / (exposure + shape / mean),
  )
}

/**
 * Rates by full Bayes over a grid of priors, so that it cannot degenerate: the coefficient of variation of the true
 * rates is half-normal(1), the logarithm of their mean normal around the pooled rate with deviation 1.
 * @param level coverage of the intervals
 */
export function shrunkenRates(units: CountWithExposure[], level = 0.95): ShrunkenRate[] {
  check(units)
  const grid = priorGrid(units)
  return units.map(({ count, exposure }) => {
    const parts = grid.map(({ shape, mean, weight }) => ({
      weight,
      shape: count + shape,
      rate: exposure + shape / mean,
    }))
    const below = (x: number) => sum(parts.map(part => part.weight * gammaBelow(x * part.rate, part.shape)))
    const rate = sum(parts.map(part => (part.weight * part.shape) / part.rate))
    const tail = (1 - level) / 2
    return { rate, low: mixtureQuantile(below, tail), high: mixtureQuantile(below, 1 - tail) }
  })
}

function priorGrid(units: CountWithExposure[]): Weighted<GammaPrior>[] {
  const pooled = (sum(units.map(unit => unit.count)) + 0.5) / sum(units.map(unit => unit.exposure))
  return gridPosterior({ low: 0, high: 3 }, { low: -3, high: 3 }, (variation, away) => {
    const prior = { shape: 1 / variation ** 2, mean: pooled * Math.exp(away) }
    return { prior, logDensity: logLikelihood(units, prior) - (variation ** 2 + away ** 2) / 2 }
  })
}

function logLikelihood(units: CountWithExposure[], { shape, mean }: GammaPrior): number {
  return sum(
    units.map(({ count, exposure }) => {
      const expected = exposure * mean
      const ways = logGamma(count + shape) - logGamma(shape)
      return (
        ways + shape * Math.log(shape / (shape + expected)) + count * Math.log(expected / (shape + expected))
      )
    }),
  )
}

// The likeliest mean for a shape: one root, for the left side falls as the mean rises.
function meanFor(units: CountWithExposure[], shape: number): number {
  const surplus = (mean: number) =>
    sum(units.map(({ count, exposure }) => (count - mean * exposure) / (shape + mean * exposure)))
  let [low, high] = [0, units.reduce((most, { count, exposure }) => Math.max(most, count / exposure), 0)]
  for (let halving = 0; halving < 200; halving++) {
    const middle = (low + high) / 2
    if (surplus(middle) > 0) low = middle
    else high = middle
  }
  return (low + high) / 2
}

function shapeSlope(units: CountWithExposure[], shape: number, mean: number): number {
  return sum(
    units.map(({ count, exposure }) => {
      const whole = shape + exposure * mean
      return digamma(count + shape) - digamma(shape) + Math.log(shape / whole) + 1 - (count + shape) / whole
    }),
  )
}

function check(units: CountWithExposure[]): void {
  if (units.length < 2) throw new RangeError('Shrinkage needs at least two units to learn from each other.')
  units.forEach(({ count, exposure }, at) => {
    checkCount(count, `unit ${at + 1}`)
    if (!(exposure > 0 && Number.isFinite(exposure)))
      throw new RangeError(`unit ${at + 1}: an exposure of ${exposure} gives no rate; it must be over 0.`)
  })
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
