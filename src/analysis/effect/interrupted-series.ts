// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { checkCount, checkLevel, type Estimate } from './counts.ts'
import { studentQuantile } from './distributions.ts'
import { fitLogLinear, type LogLinearFit } from './log-linear.ts'

/** A series of counts in equal periods, interrupted by the start of an approach. */
export type InterruptedSeries = {
  counts: number[]
  /** Index, from 0, of the first period after the start. */
  start: number
  /** Periods in a year, for the season: 12 for months, 4 for quarters; absent or 1 for none. */
  season?: number
  /** Counts of an area without the approach, in the same periods: what happened everywhere is no effect. */
  control?: number[]
  /** Anything else that moves the counts, one number per period. */
  covariates?: Record<string, number[]>
  /** Whether the slope may change too; default true. */
  slope?: boolean
  /** Coverage of the intervals; default 0.95. */
  level?: number
}

export type InterruptedResult = {
  /** The jump at the start, as a ratio: 0.84 is 16 % fewer than expected from what was before. */
  jump: Estimate & { logarithm: number; standardError: number; robustError: number }
  /** The extra change per period after the start, as a ratio. */
  bend?: Estimate & { logarithm: number; standardError: number; robustError: number }
  /** The change per period before the start, as a ratio. */
  trend: Estimate & { logarithm: number; standardError: number; robustError: number }
  coefficients: { name: string; value: number; standardError: number; robustError: number }[]
  dispersion: number
  periods: { before: number; after: number }
  fitted: number[]
}

/** Fewer periods cannot tell an effect from a season or a trend. */
export const fewestPeriods = 24

/**
 * Segmented quasi-Poisson regression (Bernal, Cummins & Gasparrini 2017, "Interrupted time series regression for the
 * evaluation of public health interventions", International Journal of Epidemiology 46:348-355). The intervals take
 * the larger of the quasi-likelihood and the Newey-West error: either alone is often too small in short series.
 * @throws RangeError for fewer than 24 periods, a start that leaves less than 4 periods on a side, negative or
 *   fractional counts, a control or covariate of another length, or less than two years when there is a season
 */
export function interruptedSeries(series: InterruptedSeries): InterruptedResult {
  check(series)
  const { counts, start, level = 0.95 } = series
  const columns = columnsOf(series)
  const names = columns.map(column => column.name)
  const rows = counts.map((_, period) => columns.map(column => column.values[period]!))
  const fit = fitLogLinear({ names, rows, counts })
  const ratio = (name: string) => asRatio(fit, names.indexOf(name), level)
  return {
    jump: ratio('jump'),
    ...(names.includes('bend') ? { bend: ratio('bend') } : {}),
    trend: ratio('trend'),
    coefficients: names.map((name, at) => ({
      name,
      value: fit.coefficients[at]!,
      standardError: fit.errors[at]!,
      robustError: fit.robustErrors[at]!,
    })),
    dispersion: fit.dispersion,
    periods: { before: start, after: counts.length - start },
    fitted: fit.fitted,
  }
}

function check({
  counts,
  start,
  season = 1,
  control,
  covariates = {},
  level = 0.95,
}: InterruptedSeries): void {
  checkLevel(level)
  if (counts.length < fewestPeriods)
    throw new RangeError(
      `${counts.length} periods are too few for an interrupted series; at least ${fewestPeriods}.`,
    )
  counts.forEach((count, at) => {
    checkCount(count, `period ${at + 1}`)
  })
  if (!(Number.isInteger(start) && start >= 4 && start <= counts.length - 4))
    throw new RangeError('The start must leave at least 4 periods before it and 4 after.')
  if (!(Number.isInteger(season) && season >= 1))
    throw new RangeError(`A season of ${season} periods does not exist.`)
  if (season > 1 && counts.length < 2 * season)
    throw new RangeError('A season needs at least two whole years.')
  control?.forEach((count, at) => {
    checkCount(count, `control, period ${at + 1}`)
  })
  for (const [name, values] of Object.entries({
    ...covariates,
    ...(control === undefined ? {} : { control }),
  })) {
    if (values.length !== counts.length)
      throw new RangeError(`${name} has ${values.length} periods, the series ${counts.length}.`)
    if (!values.every(Number.isFinite)) throw new RangeError(`${name} has a period without a number.`)
  }
}

type Column = { name: string; values: number[] }

function columnsOf({
  counts,
  start,
  season = 1,
  control,
  covariates = {},
  slope = true,
}: InterruptedSeries): Column[] {
  const column = (name: string, value: (period: number) => number) => ({
    name,
    values: counts.map((_, at) => value(at)),
  })
  return [
    column('level', () => 1),
    column('trend', at => at + 1),
    column('jump', at => (at >= start ? 1 : 0)),
    ...(slope ? [column('bend', at => (at >= start ? at - start : 0))] : []),
    ...Array.from({ length: season - 1 }, (_, other) =>
      column(`season ${other + 2}`, at => (at % season === other + 1 ? 1 : 0)),
    ),
    ...(control === undefined ? [] : [column('control', at => Math.log(control[at]! + 0.5))]),
    ...Object.entries(covariates).map(([name, values]) => ({ name, values })),
  ]
}

function asRatio({ coefficients, errors, robustErrors, freedom }: LogLinearFit, at: number, level: number) {
  const [logarithm, standardError, robustError] = [coefficients[at]!, errors[at]!, robustErrors[at]!]
  const reach = studentQuantile(0.5 + level / 2, freedom) * Math.max(standardError, robustError)
  const [low, high] = [Math.exp(logarithm - reach), Math.exp(logarithm + reach)]
  return { value: Math.exp(logarithm), low, high, level, logarithm, standardError, robustError }
}
