// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { CoordinateSystem } from './coordinates-file.ts'
import type { TimePrecision } from './counts-file.ts'
import type { TimeUnit } from './dates.ts'

/** What the cases are compared with. */
export type ScanModel = 'poisson' | 'bernoulli' | 'space-time-permutation'

/** Circles only; cylinders over any stretch of time; or cylinders that are still alive at the end of the study. */
export type ScanKind = 'spatial' | 'space-time' | 'prospective'

/** The whole question put to the scan. Defaults are SaTScan's. */
export type ScanSettings = {
  model: ScanModel
  kind: ScanKind
  coordinates: CoordinateSystem
  precision: TimePrecision
  /** First and last day of the study as day numbers (see `dayNumber`), both included. */
  start: number
  end: number
  /** Time is cut into intervals of `unitLength` units, counted backward from the end. */
  unit: TimeUnit
  unitLength: number
  /** The largest circle: percent of the population at risk (0-50), and if given a radius in km or map units. */
  maxSpacePercent: number
  maxSpaceDistance?: number
  /** The longest cylinder: percent of the study period (0-90), or a number of units. */
  maxTime: { percent: number } | { units: number }
  /** The shortest cylinder, in units. */
  minTime: number
  /** A cluster holds at least this many cases. */
  minCases: number
  /** Simulated data sets for the p-value; 0 gives none. */
  replications: number
  /** How often a prospective analysis is repeated, for the recurrence interval; by default once per interval. */
  frequency?: { every: number; unit: TimeUnit | 'week' | 'quarter' }
}

/** The defaults of SaTScan 10 for what a caller leaves open. */
export const usualSettings = {
  unitLength: 1,
  maxSpacePercent: 50,
  maxTime: { percent: 50 },
  minTime: 1,
  minCases: 2,
  replications: 999,
} satisfies Partial<ScanSettings>
