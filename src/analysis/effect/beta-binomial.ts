// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { checkCount } from './counts.ts'
import { betaBelow, betaQuantile, digamma, logBeta, trigamma } from './distributions.ts'
import { gridPosterior, mixtureQuantile, type Weighted } from './mixture.ts'

/** Successes among trials, such as interventions of one type that reached their goal. */
export type SuccessesOfTrials = { successes: number; trials: number }

/** The chances of the types vary as Beta(a, b). Infinite a and b stand for types that do not differ at all. */
export type BetaPrior = { a: number; b: number }

/** The chance of one type, pulled toward all types as far as its own trials are few. */
export type ShrunkenChance = { chance: number; low: number; high: number }

/**
 * One cell on its own with Jeffreys' prior Beta(1/2, 1/2): never 0 or 1, however few the trials.
 * @param level coverage of the interval
 */
export function jeffreys(
  { successes, trials }: SuccessesOfTrials,
  level = 0.95,
): ShrunkenChance & { median: number } {
  check([{ successes, trials }], 1)
  const [a, b] = [successes + 0.5, trials - successes + 0.5]
  const tail = (1 - level) / 2
  const [low, median, high] = [tail, 0.5, 1 - tail].map(probability => betaQuantile(probability, a, b))
  return { chance: a / (a + b), low: low!, median: median!, high: high! }
}

/**
 * The beta under which the successes are likeliest, by Newton's method on ln a and ln b.
 * @returns `degenerate` when the types differ no more than chance: a and b then run to infinity, and intervals built
 *   on them are falsely narrow
 */
export function likeliestBeta(types: SuccessesOfTrials[]): LikeliestBeta {
  check(types, 2)
  let [logA, logB] = [0, 0]
  for (let round = 0; round < 500; round++) {
    const step = newtonStep(types, logA, logB)
    ;[logA, logB] = [logA + step.a, logB + step.b]
    if (logA > 14 || logB > 14) break
    if (Math.abs(step.a) + Math.abs(step.b) < 1e-14) break
  }
  const prior = { a: Math.exp(logA), b: Math.exp(logB) }
  const negativeLogLikelihood = -logLikelihood(types, prior) - sum(types.map(logWays))
  if (prior.a + prior.b < 1e5)
    return { ...prior, mean: prior.a / (prior.a + prior.b), negativeLogLikelihood, degenerate: false }
  const mean = sum(types.map(type => type.successes)) / sum(types.map(type => type.trials))
  return { a: Infinity, b: Infinity, mean, negativeLogLikelihood, degenerate: true }
}

export type LikeliestBeta = BetaPrior & { mean: number; negativeLogLikelihood: number; degenerate: boolean }

function logWays({ successes, trials }: SuccessesOfTrials): number {
  return -Math.log(trials + 1) - logBeta(successes + 1, trials - successes + 1)
}

/** Posterior mean of each type's chance under a given beta: (successes + a) / (trials + a + b). */
export function shrinkChances(
  types: SuccessesOfTrials[],
  { a, b, mean }: BetaPrior & { mean?: number },
): number[] {
  if (a === Infinity) return types.map(() => mean ?? Number.NaN)
  return types.map(({ successes, trials }) => (successes + a) / (trials + a + b))
}

/**
 * Chances by full Bayes over a grid of priors, so that it cannot degenerate: the mean chance is uniform, and so is the
 * correlation between two trials of one type, 1 / (1 + a + b).
 * @param level coverage of the intervals
 */
export function shrunkenChances(types: SuccessesOfTrials[], level = 0.95): ShrunkenChance[] {
  check(types, 2)
  const grid = priorGrid(types)
  const tail = (1 - level) / 2
  return types.map(type => {
    const parts = posterior(type, grid)
    const below = (x: number) => sum(parts.map(({ a, b, weight }) => weight * betaBelow(x, a, b)))
    const chance = sum(parts.map(({ a, b, weight }) => (weight * a) / (a + b)))
    return { chance, low: mixtureQuantile(below, tail), high: Math.min(1, mixtureQuantile(below, 1 - tail)) }
  })
}

/**
 * "Of the next 20, expect 9 to 16": successes among the next trials of one type, as a range.
 * @param types all types; @param at the index of the one that is asked about
 * @param coverage of the range; default 0.8
 */
export function nextSuccesses(
  types: SuccessesOfTrials[],
  at: number,
  next: number,
  coverage = 0.8,
): { low: number; high: number } {
  check(types, 2)
  const parts = posterior(types[at]!, priorGrid(types))
  let below = 0
  let low: number | undefined
  for (let successes = 0; successes <= next; successes++) {
    below += sum(parts.map(part => part.weight * predictive(successes, next, part)))
    if (low === undefined && below > (1 - coverage) / 2) low = successes
    if (below >= 1 - (1 - coverage) / 2) return { low: low!, high: successes }
  }
  return { low: low ?? 0, high: next }
}

function posterior(
  { successes, trials }: SuccessesOfTrials,
  grid: Weighted<BetaPrior>[],
): Weighted<BetaPrior>[] {
  return grid.map(({ a, b, weight }) => ({ a: a + successes, b: b + trials - successes, weight }))
}

function predictive(successes: number, trials: number, { a, b }: BetaPrior): number {
  return Math.exp(
    logWays({ successes, trials }) + logBeta(a + successes, b + trials - successes) - logBeta(a, b),
  )
}

function priorGrid(types: SuccessesOfTrials[]): Weighted<BetaPrior>[] {
  const unit = { low: 0, high: 1 }
  return gridPosterior(unit, unit, (mean, correlation) => {
    const size = 1 / correlation - 1
    const prior = { a: mean * size, b: (1 - mean) * size }
    return { prior, logDensity: logLikelihood(types, prior) }
  })
}

function logLikelihood(types: SuccessesOfTrials[], { a, b }: BetaPrior): number {
  return sum(
    types.map(({ successes, trials }) => logBeta(a + successes, b + trials - successes) - logBeta(a, b)),
  )
}

// Where the surface does not curve down, a short step uphill; Newton from there on.
function newtonStep(types: SuccessesOfTrials[], logA: number, logB: number): BetaPrior {
  const [a, b] = [Math.exp(logA), Math.exp(logB)]
  const over = (term: (type: SuccessesOfTrials) => number) => sum(types.map(term))
  const whole = over(({ trials }) => digamma(a + b) - digamma(a + b + trials))
  const first = a * (over(({ successes }) => digamma(a + successes) - digamma(a)) + whole)
  const second = b * (over(({ successes, trials }) => digamma(b + trials - successes) - digamma(b)) + whole)
  const bend = over(({ trials }) => trigamma(a + b) - trigamma(a + b + trials))
  const aa = a * a * (over(({ successes }) => trigamma(a + successes) - trigamma(a)) + bend) + first
  const bb =
    b * b * (over(({ successes, trials }) => trigamma(b + trials - successes) - trigamma(b)) + bend) + second
  const ab = a * b * bend
  const determinant = aa * bb - ab * ab
  if (aa < 0 && determinant > 0)
    return {
      a: limited((ab * second - bb * first) / determinant),
      b: limited((ab * first - aa * second) / determinant),
    }
  return { a: limited(first), b: limited(second) }
}

function limited(step: number): number {
  return Math.max(-0.5, Math.min(0.5, step))
}

function check(types: SuccessesOfTrials[], fewest: number): void {
  if (types.length < fewest)
    throw new RangeError(`At least ${fewest} types are needed, to learn from each other.`)
  types.forEach(({ successes, trials }, at) => {
    checkCount(successes, `type ${at + 1}, successes`)
    checkCount(trials, `type ${at + 1}, trials`)
    if (successes > trials)
      throw new RangeError(`type ${at + 1}: ${successes} successes among ${trials} trials.`)
  })
}

function sum(values: number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
