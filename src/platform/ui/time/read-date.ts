// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, type ClockTime, type Day, dayOf, daysBetween, weekdayOf } from './calendar.ts'
import { monthNamed, relativeDay, weekdayNamed } from './date-words.ts'

export type ReadDate = { day: Day; time?: ClockTime }
export type DateProblem = 'not-a-date' | 'no-such-day' | 'no-such-time' | 'weekday-differs'
/** Why it could not be read, and what may be meant: at most three, likeliest first. */
export type UnreadDate = { problem: DateProblem; suggestions: ReadDate[] }
/** Which way a day without a year or a bare weekday points: what was seen lies behind, a deadline lies ahead. */
export type Direction = 'past' | 'future'

const timePattern = /(?:^|[\s,]|om |at )(\d{1,2})(?:[:.u](\d{2})|\s?uur|u)(?:\s?uur)?$/

function takeTime(text: string): { rest: string; time?: ClockTime; wrong?: true } {
  const found = timePattern.exec(text)
  if (found === null) return { rest: text }
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  const rest = text
    .slice(0, found.index)
    .replace(/[,\s]+(om|at)?$/, '')
    .trim()
  if (hour > 23 || minute > 59) return { rest, wrong: true }
  return { rest, time: `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}` }
}

type Written = { date: number; month: number; year?: number }

function takeNumbers(text: string): Written | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  if (iso) return { year: Number(iso[1]), month: Number(iso[2]), date: Number(iso[3]) }
  const named = /^(\d{1,2})[\s-](\p{L}+)\.?(?:[\s-](\d{2}|\d{4}))?$/u.exec(text)
  const numbers = /^(\d{1,2})[-/. ](\d{1,2})(?:[-/. ](\d{2}|\d{4}))?$/.exec(text)
  const found = named ?? numbers
  const month = named ? monthNamed(named[2]!) : Number(numbers?.[2])
  if (!found || month === undefined) return undefined
  const year = found[3] === undefined ? undefined : Number(found[3].padStart(4, '20'))
  return { date: Number(found[1]), month, year }
}

function nearest(written: Written, today: Day, direction: Direction): Day | undefined {
  const thisYear = Number(today.slice(0, 4))
  if (written.year !== undefined) return dayOf(written.year, written.month, written.date)
  const years = direction === 'past' ? [thisYear, thisYear - 1, thisYear - 2] : [thisYear, thisYear + 1]
  const days = years.map(year => dayOf(year, written.month, written.date)).filter(day => day !== undefined)
  const ahead = (day: Day) => daysBetween(today, day)
  return days.find(day => (direction === 'past' ? ahead(day) <= 0 : ahead(day) >= 0)) ?? days[0]
}

function daysAround(written: Written, today: Day): Day[] {
  if (written.month < 1 || written.month > 12) return []
  const year = written.year ?? Number(today.slice(0, 4))
  const lastOfMonth = addDays(dayOf(written.month === 12 ? year + 1 : year, (written.month % 12) + 1, 1)!, -1)
  return [lastOfMonth, addDays(lastOfMonth, 1)]
}

function weekdayBeside(weekday: number, today: Day, direction: Direction): Day {
  const step = direction === 'past' ? -1 : 1
  let day = today
  while (weekdayOf(day) !== weekday) day = addDays(day, step)
  return day
}

type ReadDay = { day: Day } | { problem: DateProblem; days: Day[] }

function readDay(text: string, today: Day, direction: Direction): ReadDay {
  const offset = text === '' ? 0 : relativeDay(text)
  if (offset !== undefined) return { day: addDays(today, offset) }
  const [, first = '', rest = ''] = /^(\p{L}*)\.?,?\s*(.*)$/u.exec(text) ?? []
  const weekday = weekdayNamed(first)
  if (weekday !== undefined && rest === '') return { day: weekdayBeside(weekday, today, direction) }
  const written = takeNumbers(weekday === undefined ? text : rest)
  if (written === undefined) return { problem: 'not-a-date', days: [] }
  const day = nearest(written, today, direction)
  if (day === undefined) return { problem: 'no-such-day', days: daysAround(written, today) }
  if (weekday === undefined || weekdayOf(day) === weekday) return { day }
  return {
    problem: 'weekday-differs',
    days: [day, weekdayBeside(weekday, day, 'past'), weekdayBeside(weekday, day, 'future')],
  }
}

/**
 * Reads a day as people type it: "gisteren 21:30", "dinsdag 24-11-2026", "24 nov", "vandaag 9 uur", "2026-11-24".
 * A time alone means today. The weekday, when typed, must agree with the date: two facts guard each other.
 */
export function readDate(typed: string, today: Day, direction: Direction = 'past'): ReadDate | UnreadDate {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  if (text === '') return { problem: 'not-a-date', suggestions: [] }
  const { rest, time, wrong } = takeTime(text)
  const read = readDay(rest, today, direction)
  const withTime = (day: Day): ReadDate => (time === undefined ? { day } : { day, time })
  if ('problem' in read) return { problem: read.problem, suggestions: read.days.map(withTime) }
  if (wrong) return { problem: 'no-such-time', suggestions: [{ day: read.day }] }
  return withTime(read.day)
}

/** A time of day alone: "21:30", "21.30", "21u30", "9 uur", "930", "9". Nothing when it is none. */
export function readTime(typed: string): ClockTime | undefined {
  const found = /^(\d{1,2})(?:[:.u]?(\d{2}))?\s?(?:uur|u)?$/.exec(typed.trim().toLowerCase())
  if (found === null) return undefined
  const [hour, minute] = [Number(found[1]), Number(found[2] ?? 0)]
  if (hour > 23 || minute > 59) return undefined
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
}
