// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { walkCylinders } from './cylinders.ts'
import { eventsIn } from './events.ts'
import type { ScanFrame } from './frame.ts'
import { statisticOf } from './windows.ts'

/** The best window around one centre. `members` places are in the circle, nearest first; intervals `from .. until - 1`. */
export type Window = {
  centre: number
  members: number
  from: number
  until: number
  cases: number
  /** Expected cases (Poisson, permutation) or individuals (Bernoulli). */
  amount: number
  statistic: number
}

/** The best window of each centre that has one with enough cases and more of them than expected. */
export function bestWindows(frame: ScanFrame): Window[] {
  const statistic = statisticOf(frame)
  const best: (Window | undefined)[] = Array.from({ length: frame.places })
  walkCylinders(frame)(
    eventsIn(frame.cases, frame.intervals),
    () => 0,
    (centre, members, from, until, cases, amount) => {
      const value = statistic(cases, amount)
      const before = best[centre]?.statistic ?? 0
      if (value <= before) return before
      best[centre] = { centre, members, from, until, cases, amount, statistic: value }
      return value
    },
  )
  return best.filter(window => window !== undefined)
}
