// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, type Day } from '../../../platform/ui/time/calendar.ts'

export type Period = { starts: Day; ends: Day }
export const periodKinds = ['quarter', 'month'] as const
export type PeriodKind = (typeof periodKinds)[number]

const monthsIn = { quarter: 3, month: 1 } as const
const firstOf = (year: number, month: number): Day =>
  new Date(Date.UTC(year, month, 1, 12)).toISOString().slice(0, 10)

/**
 * The calendar quarter or month in which a day lies, or a later one.
 * @param later how many periods further; 0 is the one of the day itself
 */
export function periodOf(day: Day, kind: PeriodKind, later = 0): Period {
  const [year, month] = day.split('-').map(Number) as [number, number]
  const months = monthsIn[kind]
  const first = Math.floor((month - 1) / months) * months + later * months
  return { starts: firstOf(year, first), ends: addDays(firstOf(year, first + months), -1) }
}

/** Whether these two days are a whole calendar month or quarter. */
export const isPeriod = ({ starts, ends }: Period): boolean =>
  periodKinds.some(kind => {
    const whole = periodOf(starts, kind)
    return whole.starts === starts && whole.ends === ends
  })
