// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Days since 1 January 1970 by the calendar on the wall: no hours, no zone, no daylight saving. */
export type Day = number

/** How a date with slashes or dashes puts day and month: 31/12/2022 or 12/31/2022. */
export type DayOrder = 'day-first' | 'month-first'

/** What a time text says, taken as it is written. */
export type WrittenTime = {
  day: Day
  /** Only a month was written: the day is its first. */
  monthOnly: boolean
  /** A zone stood behind it: Z, +01:00. */
  zoned: boolean
  hasClock: boolean
}

const YEAR_FIRST =
  /^(\d{4})-?(\d{2})(?:-?(\d{2}))?(?:[T ](\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)\s*(Z|UTC|[+-]\d{2}:?\d{2})?)?$/
const YEAR_LAST =
  /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:[T ,]+(\d{1,2}:\d{2}(?::\d{2})?)\s*([AaPp]\.?[Mm]\.?)?)?$/

/**
 * Reads a date or time: 2022-08, 2022-08-31, 2022-08-31T23:55, with or without a zone, 20220831, 31-08-2022.
 * The calendar day is the one written, also when a zone stands behind it.
 * @param order how to read dates that end in the year; when undefined these give 'order'
 * @returns undefined when the text is no date of the calendar; 'order' when only the order can tell
 */
export function writtenTime(text: string, order?: DayOrder): WrittenTime | 'order' | undefined {
  const first = YEAR_FIRST.exec(text)
  if (first !== null) {
    const [, year, month, date, clock, zone] = first
    return timeOf(Number(year), Number(month), date === undefined ? 1 : Number(date), {
      monthOnly: date === undefined,
      hasClock: clock !== undefined,
      zoned: zone !== undefined,
    })
  }
  const last = YEAR_LAST.exec(text)
  if (last === null) return undefined
  if (order === undefined) return 'order'
  const [, one, two, year, clock] = last
  const [date, month] = order === 'day-first' ? [Number(one), Number(two)] : [Number(two), Number(one)]
  return timeOf(Number(year), month, date, { monthOnly: false, hasClock: clock !== undefined, zoned: false })
}

/**
 * How dates that end in the year are meant, from all of them together.
 * @returns undefined when no date tells: every day and month is 12 or less
 */
export function orderOf(texts: Iterable<string>): DayOrder | undefined {
  let dashed = false
  for (const text of texts) {
    const last = YEAR_LAST.exec(text)
    if (last === null) continue
    if (Number(last[1]) > 12) return 'day-first'
    if (Number(last[2]) > 12) return 'month-first'
    dashed ||= /^\d+[-.]/.test(text)
  }
  // 01-08-2022 with dashes or dots is how the Netherlands and Germany write it; with slashes both orders are common.
  return dashed ? 'day-first' : undefined
}

function timeOf(
  year: number,
  month: number,
  date: number,
  rest: Omit<WrittenTime, 'day'>,
): WrittenTime | undefined {
  if (month < 1 || month > 12 || date < 1 || date > daysIn(year, month)) return undefined
  return { day: dayOf(year, month, date), ...rest }
}

/** @param month 1 to 12 */
export function dayOf(year: number, month: number, date: number): Day {
  return Math.round(Date.UTC(year, month - 1, date) / 86400000)
}

function daysIn(year: number, month: number): number {
  return dayOf(month === 12 ? year + 1 : year, (month % 12) + 1, 1) - dayOf(year, month, 1)
}

/** @returns the day as 2022-08-31 */
export function dayText(day: Day): string {
  return new Date(day * 86400000).toISOString().slice(0, 10)
}

export type PeriodKind = 'month' | 'week' | 'day'

/**
 * The number of the period a day lies in: months since January 1970, weeks from Monday, days.
 * Periods are whole calendar days, so the nights of 23 and 25 hours change nothing.
 */
export function periodOf(day: Day, kind: PeriodKind): number {
  if (kind === 'day') return day
  if (kind === 'week') return Math.floor((day + 3) / 7)
  const date = new Date(day * 86400000)
  return (date.getUTCFullYear() - 1970) * 12 + date.getUTCMonth()
}

/** First and last day of a period. */
export function daysOfPeriod(period: number, kind: PeriodKind): { first: Day; last: Day } {
  if (kind === 'day') return { first: period, last: period }
  if (kind === 'week') return { first: period * 7 - 3, last: period * 7 + 3 }
  const start = (at: number) => dayOf(1970 + Math.floor(at / 12), at - Math.floor(at / 12) * 12 + 1, 1)
  return { first: start(period), last: start(period + 1) - 1 }
}

/** The name of a period: 2022-08, 'week of 2022-08-29', 2022-08-31. */
export function periodName(period: number, kind: PeriodKind): string {
  const { first } = daysOfPeriod(period, kind)
  if (kind === 'month') return dayText(first).slice(0, 7)
  return kind === 'week' ? `week of ${dayText(first)}` : dayText(first)
}
