// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScanSettings } from './settings.ts'

/** What simulated maxima say about one statistic. */
export type Significance = {
  /** Monte Carlo: (1 + simulations at least as large) / (1 + simulations). Absent without simulations. */
  p?: number
  /** From a Gumbel distribution fitted to the simulated maxima: for p-values under what simulation can reach. */
  pGumbel?: number
}

/**
 * @param simulated the largest statistic of each replication
 * @see Abrams, Kleinman & Kulldorff (2010), "Gumbel based p-value approximations for spatial scan statistics",
 *   International Journal of Health Geographics 9:61
 */
export function significance(statistic: number, simulated: Float64Array): Significance {
  if (simulated.length === 0) return {}
  // Equal windows may differ in their last digits when their parts were added in another order: that is a tie.
  const reached = simulated.reduce((count, other) => count + (other >= statistic - 1e-9 ? 1 : 0), 0)
  return { p: (1 + reached) / (1 + simulated.length), ...gumbel(statistic, simulated) }
}

function gumbel(statistic: number, simulated: Float64Array): { pGumbel?: number } {
  const { length } = simulated
  const mean = simulated.reduce((sum, other) => sum + other, 0) / length
  const variance = simulated.reduce((sum, other) => sum + (other - mean) ** 2, 0) / (length - 1)
  if (!(variance > 0)) return {}
  const scale = Math.sqrt(6 * variance) / Math.PI
  const location = mean - 0.5772156649015329 * scale
  return { pGumbel: -Math.expm1(-Math.exp((location - statistic) / scale)) }
}

/**
 * How long one waits on average, if nothing is going on, for a cluster at least as strong when the analysis is repeated
 * at its frequency (Kleinman, Lazarus & Platt 2004, American Journal of Epidemiology 159:217-224).
 * @returns years, and days (at least 1)
 */
export function recurrenceInterval(p: number, settings: ScanSettings): { years: number; days: number } {
  const { every, unit } = settings.frequency ?? { every: settings.unitLength, unit: settings.unit }
  const years = every / p / perYear[unit]
  return { years, days: Math.max(1, years * perYear.day) }
}

// The lengths SaTScan takes.
const perYear = { year: 1, quarter: 4, month: 12, week: 52, day: 365.25 }
