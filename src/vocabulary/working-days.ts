// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/**
 * Easter Sunday in the Gregorian calendar (Meeus, Astronomical Algorithms, 2nd ed., chapter 8).
 * @param year 1583 or later
 * @returns `YYYY-MM-DD`
 */
export function easterSunday(year: number): string {
  const golden = year % 19
  const [century, inCentury] = [Math.floor(year / 100), year % 100]
  const skipped = Math.floor(century / 4)
  const moonShift = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - skipped - moonShift + 15) % 30
  const leaps = Math.floor(inCentury / 4)
  const weekday = (32 + 2 * (century % 4) + 2 * leaps - epact - (inCentury % 4)) % 7
  const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
  const since = epact + weekday - 7 * late + 114
  return dayOf(Date.UTC(year, Math.floor(since / 31) - 1, (since % 31) + 1))
}

const oneDay = 86_400_000
const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10)

/** Days by their distance from Easter Sunday. */
const movable = {
  '-2': { nl: 'Goede Vrijdag', en: 'Good Friday' },
  '1': { nl: 'Tweede Paasdag', en: 'Easter Monday' },
  '39': { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  '50': { nl: 'Tweede Pinksterdag', en: 'Whit Monday' },
} as const satisfies Record<string, Bilingual>
const fixed = {
  '01-01': { nl: 'Nieuwjaarsdag', en: 'New Year’s Day' },
  '05-05': { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  '12-25': { nl: 'Eerste Kerstdag', en: 'Christmas Day' },
  '12-26': { nl: 'Tweede Kerstdag', en: 'second day of Christmas' },
} as const satisfies Record<string, Bilingual>

/**
 * The public holiday on a day: those that Dutch law leaves out of a term (Algemene termijnenwet, article 3). Two can
 * fall together, as Ascension Day did on Liberation Day in 2016: the fixed one is named.
 * @param day `YYYY-MM-DD`, in 1583 or later
 */
export function holidayOn(day: string): Bilingual | undefined {
  const year = Number(day.slice(0, 4))
  const named = fixed[day.slice(5) as keyof typeof fixed]
  if (named) return named
  const kingsDay = Date.UTC(year, 3, 27)
  // On a Sunday the king's birthday is celebrated the day before.
  const celebrated = new Date(kingsDay).getUTCDay() === 0 ? kingsDay - oneDay : kingsDay
  if (day === dayOf(celebrated)) return { nl: 'Koningsdag', en: 'King’s Day' }
  const fromEaster = (Date.parse(day) - Date.parse(easterSunday(year))) / oneDay
  return movable[String(fromEaster) as keyof typeof movable]
}

/** Whether people are expected at work: no Saturday, no Sunday, no public holiday. `YYYY-MM-DD` */
export function isWorkingDay(day: string): boolean {
  const date = new Date(`${day}T12:00:00Z`)
  return date.getUTCDay() % 6 !== 0 && holidayOn(day) === undefined
}

/**
 * The working day that comes this many working days after a day; the day itself does not count, and after 0 working
 * days it is still that day.
 * @param day `YYYY-MM-DD`
 * @param days a whole number, 0 or more
 * @returns `YYYY-MM-DD`
 * @throws Error when either is not what it should be
 */
export function workingDaysAfter(day: string, days: number): string {
  const start = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T12:00:00Z`) : Number.NaN
  if (Number.isNaN(start) || dayOf(start) !== day) throw new Error(`${day} is no day; write 2026-11-24`)
  if (!Number.isInteger(days) || days < 0) throw new Error(`${days} is no whole number of working days`)
  let at = start
  for (let left = days; left > 0; ) {
    at += oneDay
    if (isWorkingDay(dayOf(at))) left -= 1
  }
  return dayOf(at)
}
