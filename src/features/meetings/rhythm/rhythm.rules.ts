// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, type Day, dayOf, daysBetween, weekdayOf } from '../../../platform/ui/time/calendar.ts'
import { type MeetingDays, rhythms } from '../../../vocabulary/rhythms.ts'

/**
 * The days after today on which a table with this rhythm meets and has no meeting in that week yet.
 * @param meetings the days of the meetings there are, in any order; weeks are counted from the last one
 * @param count how many days, 0 or more
 */
export function nextDays(rhythm: MeetingDays, today: Day, meetings: readonly Day[], count: number): Day[] {
  const { weeks } = rhythms[rhythm.every]
  // Each meeting that is there takes away one day at most.
  const enough = count + meetings.length
  const days = weeks === null ? daysOfMonths(rhythm, today, enough) : daysOfWeeks(rhythm.weekday, weeks)
  const taken = new Set(meetings.map(mondayOf))
  return days.filter(day => !taken.has(mondayOf(day))).slice(0, count)

  function daysOfWeeks(weekday: number, every: number): Day[] {
    const last = [...meetings].sort().at(-1)
    const anchor = addDays(mondayOf(last ?? today), weekday - 1)
    // Without a meeting to count from, the first such day that comes is the first.
    const step = last === undefined ? 7 : 7 * every
    const past = Math.floor(daysBetween(anchor, today) / step) + 1
    const first = addDays(anchor, past * step)
    return Array.from({ length: enough }, (_, nth) => addDays(first, 7 * every * nth))
  }
}

const mondayOf = (day: Day): Day => addDays(day, 1 - (weekdayOf(day) || 7))

function daysOfMonths({ weekday, weekOfMonth }: MeetingDays, after: Day, count: number): Day[] {
  const days: Day[] = []
  const [year, month] = after.split('-').map(Number) as [number, number]
  for (let ahead = 0; days.length < count; ahead += 1) {
    const months = month - 1 + ahead
    const first = dayOf(year + Math.floor(months / 12), (months % 12) + 1, 1)!
    const day = addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + 7 * ((weekOfMonth ?? 1) - 1))
    if (day > after) days.push(day)
  }
  return days
}
