// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

const zone = 'Europe/Amsterdam'
const wallClock = new Intl.DateTimeFormat('sv-SE', {
  timeZone: zone,
  dateStyle: 'short',
  timeStyle: 'medium',
})
const weekdayName = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'long' })

// How far the wall clock in the polder runs ahead of UTC at an instant, in milliseconds (summer time included).
function ahead(instant: number): number {
  const seconds = Math.floor(instant / 1000) * 1000
  return Date.parse(`${wallClock.format(new Date(seconds)).replace(' ', 'T')}Z`) - seconds
}

/** The instant at which clocks in the polder show this day and time. @param day ISO @param time `HH:MM` */
export function instantOf(day: string, time: string): Date {
  const wall = Date.parse(`${day}T${time}:00Z`)
  const guess = wall - ahead(wall)
  return new Date(wall - ahead(guess))
}

/** Days and times around a now, so that the stories never grow old. */
export type Days = {
  now: Date
  /** ISO day this many days after today (negative: before). */
  day(offset: number): string
  /** The instant of a wall-clock time on such a day. */
  at(offset: number, time: string): Date
  /** Dutch name of the weekday, lower case. */
  weekday(offset: number): string
  /** Days from today until the next Tuesday at half past nine: 1 to 7, or 0 before the meeting of today. */
  untilMeeting: number
}

/** The calendar of De Vlieten as seen from `now`. */
export function daysAround(now: Date): Days {
  const today = wallClock.format(now).slice(0, 10)
  const day = (offset: number) => new Date(Date.parse(today) + offset * 86_400_000).toISOString().slice(0, 10)
  const at = (offset: number, time: string) => instantOf(day(offset), time)
  const untilTuesday = (9 - new Date(Date.parse(today)).getUTCDay()) % 7
  return {
    now,
    day,
    at,
    weekday: offset => weekdayName.format(new Date(Date.parse(day(offset)))),
    untilMeeting: untilTuesday === 0 && now >= at(0, '09:30') ? 7 : untilTuesday,
  }
}
