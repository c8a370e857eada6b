// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScanFrame } from './frame.ts'
import { bernoulliRatio, poissonRatio } from './likelihood.ts'

/** The statistic of a window from its cases and its amount (see `Measure`, in the measure's own scale). */
export type Statistic = (cases: number, amount: number) => number

export function statisticOf(frame: ScanFrame): Statistic {
  const { totalCases, totalIndividuals, measure } = frame
  const scale = measure.kind === 'separable' ? measure.scale : 1
  return frame.model === 'bernoulli'
    ? (cases, amount) => bernoulliRatio(cases, amount / scale, totalCases, totalIndividuals)
    : (cases, amount) => poissonRatio(cases, amount / scale, totalCases)
}

/**
 * Counts per place that a sweep can add quickly: sums from the first interval on (`place * (intervals + 1) + interval`)
 * with the first and last interval that has a case; a place without cases has `last` -1.
 */
export type Tally = {
  sums: Int32Array
  first: Int32Array
  last: Int32Array
  touched: Int32Array
  places: number
}

export function emptyTally(places: number, intervals: number): Tally {
  return {
    sums: new Int32Array(places * (intervals + 1)),
    first: new Int32Array(places).fill(intervals),
    last: new Int32Array(places).fill(-1),
    touched: new Int32Array(places),
    places: 0,
  }
}

/** Takes out all cases; costs in proportion to the places that had some. */
export function clearTally(tally: Tally, intervals: number): void {
  for (let index = 0; index < tally.places; index++) {
    const place = tally.touched[index]!
    tally.sums.fill(0, place * (intervals + 1), (place + 1) * (intervals + 1))
    tally.first[place] = intervals
    tally.last[place] = -1
  }
  tally.places = 0
}

/** Adds cases to one cell; call `sumTally` once behind the last. */
export function addCases(
  tally: Tally,
  place: number,
  interval: number,
  cases: number,
  intervals: number,
): void {
  if (tally.last[place]! < 0) tally.touched[tally.places++] = place
  tally.sums[place * (intervals + 1) + interval + 1]! += cases
  if (interval < tally.first[place]!) tally.first[place] = interval
  if (interval > tally.last[place]!) tally.last[place] = interval
}

export function sumTally(tally: Tally, intervals: number): void {
  const { sums, touched } = tally
  for (let index = 0; index < tally.places; index++) {
    const base = touched[index]! * (intervals + 1)
    for (let interval = 1; interval <= intervals; interval++)
      sums[base + interval]! += sums[base + interval - 1]!
  }
}
