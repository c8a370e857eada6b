// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { normalTail } from './normal.ts'

/** What a place is over time. Names after Esri's emerging hot spot analysis; `fading` is its diminishing. */
export type EmergingClass =
  | 'new'
  | 'consecutive'
  | 'intensifying'
  | 'persistent'
  | 'fading'
  | 'sporadic'
  | 'oscillating'
  | 'former'
  | 'none'

/** Being hot in this share of all periods makes a place an old acquaintance. */
const MOST = 0.9

/**
 * Classes a place by when it was hot, cold or neither. To class cold spots, give the opposite signs and scores.
 * Source: ArcGIS Pro, "How Emerging Hot Spot Analysis works" (definitions). Its class intensifying asks for rising
 * scores among hot periods; an open copy that counts cold ones too is not followed.
 * @param states per period, oldest first: 1 hot, -1 cold, 0 neither
 * @param scores the z per period
 */
export function emergingClass(states: ArrayLike<number>, scores: ArrayLike<number>): EmergingClass {
  const periods = states.length
  let hot = 0
  let cold = false
  let run = 0
  for (let at = 0; at < periods; at++) {
    if (states[at] === 1) hot++
    cold ||= states[at] === -1
    run = states[at] === 1 ? run + 1 : 0
  }
  const mostly = periods > 1 && hot >= MOST * periods
  if (run === 0) return periods > 1 && hot >= MOST * (periods - 1) && hot > 0 ? 'former' : 'none'
  if (mostly) {
    const { direction, p } = mannKendall(scores)
    if (p >= 0.05) return 'persistent'
    return direction > 0 ? 'intensifying' : 'fading'
  }
  if (hot === 1) return 'new'
  if (hot === run) return 'consecutive'
  return cold ? 'oscillating' : 'sporadic'
}

/**
 * Whether a series rises or falls, by the signs of all pairs. Source: Mann (1945), Kendall (1975), with the variance
 * for ties and the continuity correction.
 * @returns direction 1, -1 or 0, and the two-sided p
 */
export function mannKendall(series: ArrayLike<number>): { s: number; direction: number; p: number } {
  const n = series.length
  let s = 0
  for (let later = 1; later < n; later++)
    for (let earlier = 0; earlier < later; earlier++) s += Math.sign(series[later]! - series[earlier]!)
  const ties = new Map<number, number>()
  for (let at = 0; at < n; at++) ties.set(series[at]!, (ties.get(series[at]!) ?? 0) + 1)
  let variance = n * (n - 1) * (2 * n + 5)
  for (const t of ties.values()) variance -= t * (t - 1) * (2 * t + 5)
  const direction = Math.sign(s)
  const p = variance > 0 ? Math.min(1, 2 * normalTail((Math.abs(s) - 1) / Math.sqrt(variance / 18))) : 1
  return { s, direction, p }
}
