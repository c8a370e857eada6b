// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type BeforeAfter, checkCounts, checkLevel, type Estimate } from './counts.ts'
import { betaQuantile, binomialChance, normalBeyond, normalQuantile } from './distributions.ts'

/** A ratio of rates with the logarithm it was computed on. Under 1 is a decrease. */
export type RateRatio = Estimate & { logarithm: number; standardError: number; z: number; p: number }

/**
 * Ratio of ratios: the change in the treated area over the change in the control area, with a Wald interval on the
 * logarithm. Wilson (2021), "The relative incident rate ratio effect size for count-based impact evaluations",
 * Journal of Quantitative Criminology. p is two-sided.
 * @param level coverage of the interval
 * @throws RangeError for negative or fractional counts, and for a count of 0: a ratio then has no interval
 */
export function relativeRateRatio(treated: BeforeAfter, control: BeforeAfter, level = 0.95): RateRatio {
  checkCounts({ treated, control })
  checkLevel(level)
  for (const [area, counts] of Object.entries({ treated, control }))
    for (const [period, count] of Object.entries(counts))
      if (count === 0)
        throw new RangeError(
          `${area}, ${period}: no incidents, so the ratio is not defined. The difference (wdd) still is.`,
        )
  const all = [treated.before, treated.after, control.before, control.after]
  const logarithm = Math.log(treated.after / treated.before / (control.after / control.before))
  const standardError = Math.sqrt(all.reduce((sum, count) => sum + 1 / count, 0))
  const reach = normalQuantile(0.5 + level / 2) * standardError
  return {
    value: Math.exp(logarithm),
    low: Math.exp(logarithm - reach),
    high: Math.exp(logarithm + reach),
    ...{ level, logarithm, standardError },
    z: logarithm / standardError,
    p: normalBeyond(logarithm / standardError),
  }
}

/**
 * After against before in one area, without a control: exact, given the total of both (R's poisson.test). A change of
 * the whole city counts as an effect here: use it only where no control area exists.
 * @param periods length of the periods; default equal
 * @returns the ratio after / before per unit of time; infinite when nothing happened before. p is two-sided
 * @throws RangeError for negative or fractional counts, or when there is no incident at all
 */
export function exactBeforeAfter(
  { before, after }: BeforeAfter,
  periods: BeforeAfter = { before: 1, after: 1 },
  level = 0.95,
): Estimate & { p: number } {
  checkCounts({ treated: { before, after } })
  checkLevel(level)
  if (before + after === 0) throw new RangeError('No incident before or after: there is nothing to compare.')
  if (!(periods.before > 0 && periods.after > 0))
    throw new RangeError('A period is empty; it cannot be compared.')
  const total = before + after
  const tail = (1 - level) / 2
  const low = after === 0 ? 0 : betaQuantile(tail, after, before + 1)
  const high = before === 0 ? 1 : betaQuantile(1 - tail, after + 1, before)
  const odds = (share: number) =>
    share === 1 ? Infinity : (share / (1 - share)) * (periods.before / periods.after)
  return {
    value: odds(after / total),
    low: odds(low),
    high: odds(high),
    level,
    p: exactP(after, total, periods.after / (periods.before + periods.after)),
  }
}

// All outcomes that are no likelier than the one seen; R allows the same rounding.
function exactP(after: number, total: number, chance: number): number {
  const seen = binomialChance(after, total, chance) * (1 + 1e-7)
  let sum = 0
  for (let other = 0; other <= total; other++) {
    const likelihood = binomialChance(other, total, chance)
    if (likelihood <= seen) sum += likelihood
  }
  return Math.min(1, sum)
}
