// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** The units in which SaTScan counts time. */
export type TimeUnit = 'year' | 'month' | 'day'

/** A date as written: month and day are absent when the file is less precise. */
export type Stamp = { year: number; month?: number; day?: number }

/** Days since 1 January 1970 in the Gregorian calendar (Howard Hinnant, "chrono-compatible low-level date algorithms"). */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const ofEra = shifted - era * 400
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719468
}

/** The calendar date of a day number: the inverse of `dayNumber`. */
export function calendarDate(number: number): { year: number; month: number; day: number } {
  const shifted = number + 719468
  const era = Math.floor(shifted / 146097)
  const ofEra = shifted - era * 146097
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  )
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100))
  const marchMonth = Math.floor((5 * ofYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  const day = ofYear - Math.floor((153 * marchMonth + 2) / 5) + 1
  return { year: year + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** A day number as 2022-08-31. */
export function isoDay(number: number): string {
  const { year, month, day } = calendarDate(number)
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

export function daysInMonth(year: number, month: number): number {
  const next = month === 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
  return next - dayNumber(year, month, 1)
}

/**
 * Reads 1977, 1977/5, 1977/5/31 or 1977-05-31; two-digit years stay two-digit (see `inCentury`).
 * @returns nothing when the text is no such date, or the month or day does not exist
 */
export function readStamp(text: string): Stamp | undefined {
  const match = /^(\d{1,4})(?:[/-](\d{1,2})(?:[/-](\d{1,2}))?)?$/.exec(text)
  if (match === null) return undefined
  const year = Number(match[1])
  if (match[2] === undefined) return { year }
  const month = Number(match[2])
  if (month < 1 || month > 12) return undefined
  if (match[3] === undefined) return { year, month }
  const day = Number(match[3])
  // A two-digit year is judged as a leap year of 1900-2099: both centuries agree except in 00.
  if (day < 1 || day > daysInMonth(year < 100 ? 2000 + year : year, month)) return undefined
  return { year, month, day }
}

/** How precise a date was written. */
export function precisionOf(stamp: Stamp): TimeUnit {
  return stamp.day !== undefined ? 'day' : stamp.month !== undefined ? 'month' : 'year'
}

/** A two-digit year in the century that puts it nearest to the given year, as SaTScan reads 73 in a study from 1973. */
export function inCentury(year: number, near: number): number {
  if (year >= 100) return year
  const candidate = Math.floor(near / 100) * 100 + year
  return [candidate - 100, candidate, candidate + 100].reduce((best, other) =>
    Math.abs(other - near) < Math.abs(best - near) ? other : best,
  )
}

/** The first day of the date, whatever its precision. */
export function firstDay(stamp: Stamp): number {
  return dayNumber(stamp.year, stamp.month ?? 1, stamp.day ?? 1)
}

/** The last day of the date, whatever its precision. */
export function lastDay(stamp: Stamp): number {
  const month = stamp.month ?? 12
  return dayNumber(stamp.year, month, stamp.day ?? daysInMonth(stamp.year, month))
}

/** The day a number of units before: 31 March less one month is 28 or 29 February. */
export function unitsBefore(day: number, units: number, unit: TimeUnit): number {
  if (unit === 'day') return day - units
  const date = calendarDate(day)
  const months = date.year * 12 + date.month - 1 - units * (unit === 'year' ? 12 : 1)
  const year = Math.floor(months / 12)
  const month = months - year * 12 + 1
  return dayNumber(year, month, Math.min(date.day, daysInMonth(year, month)))
}
