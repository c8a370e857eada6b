// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { falseDiscoveryRates } from './fdr.ts'
import { logGamma } from './poisson.ts'

/** A place where the last period brought more than its past and its neighbours' past let expect. */
export type Alarm = { place: number; count: number; expected: number; p: number; q: number }

/** Periods just before the last that are left out, so that an outbreak does not hide its own second week. */
const GUARD = 2

/**
 * The alarm for the last period: a negative binomial chance of at least this count, from each place's own past, drawn
 * towards the mean of all places as far as the past itself tells (gamma-Poisson), corrected for the number of places.
 * Source: the historical-limits family of Farrington et al. (1996), JRSS A 159, with the prior of Clayton & Kaldor
 * (1987), Biometrics 43, fitted by moments.
 * @param series per place the counts per period, oldest first, the last complete; all of one length ≥ 8
 * @param rate the share of false alarms among the alarms that is accepted, e.g. 0.05
 * @throws RangeError when there are fewer than 8 periods, lengths differ or a count is negative
 */
export function alarms(series: readonly ArrayLike<number>[], rate: number): Alarm[] {
  const periods = series[0]?.length ?? 0
  if (periods < 8) throw new RangeError(`An alarm needs 8 periods of history; there are ${periods}.`)
  const baseline = periods - 1 - GUARD
  const past = series.map((counts, place) => pastOf(counts, periods, baseline, place))
  const { shape, scale } = priorOf(past, baseline)
  const found = series.map((counts, place) => {
    const size = shape + past[place]!
    const mean = (size * 1) / (scale + baseline)
    const count = counts[periods - 1]!
    return { place, count, expected: mean, p: negativeBinomialTail(count, size, mean), q: 1 }
  })
  const q = falseDiscoveryRates(found.map(alarm => alarm.p))
  return found
    .map((alarm, at) => ({ ...alarm, q: q[at]! }))
    .filter(alarm => alarm.q <= rate)
    .sort((a, b) => a.p - b.p)
}

function pastOf(counts: ArrayLike<number>, periods: number, baseline: number, place: number): number {
  if (counts.length !== periods)
    throw new RangeError(`Place ${place + 1} has ${counts.length} periods where the first has ${periods}.`)
  let sum = 0
  for (let at = 0; at < periods; at++) {
    if (!(counts[at]! >= 0))
      throw new RangeError(`Place ${place + 1} has a count of ${counts[at]}; counts are 0 or more.`)
    if (at < baseline) sum += counts[at]!
  }
  return sum
}

// The spread of the past sums beyond chance sets how far a place may differ from the mean. Under-dispersed pasts keep
// a firm but finite prior: no place is held to be exactly average.
function priorOf(past: readonly number[], baseline: number): { shape: number; scale: number } {
  const n = past.length
  const mean = Math.max(past.reduce((sum, value) => sum + value, 0) / n, 0.5 / n)
  const variance = past.reduce((sum, value) => sum + (value - mean) ** 2, 0) / n
  const shape = mean ** 2 / Math.max(variance - mean, 0.02 * mean ** 2)
  return { shape, scale: (shape * baseline) / mean }
}

/**
 * The chance of at least `count` where counts are Poisson around a gamma with this shape and mean.
 * @param size shape of the gamma, > 0
 * @param mean > 0
 */
export function negativeBinomialTail(count: number, size: number, mean: number): number {
  let below = 0
  for (let k = 0; k < count; k++)
    below += Math.exp(
      logGamma(size + k) -
        logGamma(size) -
        logGamma(k + 1) +
        size * Math.log(size / (size + mean)) +
        k * Math.log(mean / (size + mean)),
    )
  return Math.max(0, 1 - below)
}
