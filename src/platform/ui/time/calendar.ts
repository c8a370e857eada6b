// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A calendar day as `YYYY-MM-DD`, without clock or zone. */
export type Day = string
/** A time of day as `HH:MM`, 00:00 to 23:59, on the clock of the Netherlands. */
export type ClockTime = string

export const zone = 'Europe/Amsterdam'

const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: zone,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The day and the time of day of an instant on the Dutch clock. */
export function onDutchClock(instant: Date): { day: Day; time: ClockTime } {
  const part = Object.fromEntries(clock.formatToParts(instant).map(({ type, value }) => [type, value]))
  return { day: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` }
}

/** Noon UTC of a day: far from every change of clock, so whole days can be counted. */
export const noonOf = (day: Day): Date => new Date(`${day}T12:00:00Z`)

export function addDays(day: Day, days: number): Day {
  const moved = noonOf(day)
  moved.setUTCDate(moved.getUTCDate() + days)
  return moved.toISOString().slice(0, 10)
}

/** Whole days from one day to another; negative when `to` lies before. */
export const daysBetween = (from: Day, to: Day): number =>
  Math.round((noonOf(to).getTime() - noonOf(from).getTime()) / 86_400_000)

/** 0 Sunday to 6 Saturday. */
export const weekdayOf = (day: Day): number => noonOf(day).getUTCDay()

/** The day, or nothing when the calendar has no such day (31 November, 29 February 2025). */
export function dayOf(year: number, month: number, date: number): Day | undefined {
  const made = new Date(Date.UTC(year, month - 1, date, 12))
  const exists =
    made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === date
  return exists ? made.toISOString().slice(0, 10) : undefined
}
