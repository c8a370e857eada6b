// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Circles } from './circles.ts'
import type { ScanModel } from './settings.ts'

/**
 * What a window is measured by. `separable`: a zone's weight times the window's share of time, divided by `scale`;
 * `general`: any amount per place and interval, summed from the first interval (`place * (intervals + 1) + interval`).
 * For Poisson and permutation the amount is expected cases, for Bernoulli it is individuals.
 */
export type Measure =
  | { kind: 'separable'; weight: Float64Array; time: Float64Array; scale: number }
  | { kind: 'general'; cumulative: Float64Array }

/** How a data set is drawn in which the null hypothesis is true. */
export type NullDraw =
  /** Each case falls in a cell in proportion to what is expected there; the last chance is for outside the frame. */
  | { kind: 'cells'; chances: Float64Array }
  /** The place and the moment are drawn apart; the last moment stands for outside the frame. */
  | { kind: 'places-and-moments'; places: Float64Array; moments: Float64Array }
  /** The cases are drawn from the individuals, without putting back; cell -1 is outside the frame. */
  | { kind: 'individuals'; cells: Int32Array }
  /** Moments are dealt out anew to the cases; only those inside the frame matter. */
  | { kind: 'deal'; places: Int32Array; moments: Int32Array }

/**
 * All that a replication needs, in plain numbers and typed arrays: it can be sent to a worker as it is. A prospective
 * scan keeps only the last intervals, those a living cylinder can reach.
 */
export type ScanFrame = {
  model: ScanModel
  places: number
  intervals: number
  circles: Circles
  measure: Measure
  /** Only cylinders that end with the last interval. */
  alive: boolean
  shortest: number
  longest: number
  minCases: number
  totalCases: number
  /** Bernoulli: cases and controls together. */
  totalIndividuals: number
  /** The data, as cells `place * intervals + interval`. */
  cases: Int32Array
  draw: NullDraw
}
