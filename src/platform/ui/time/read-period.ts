// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, type ClockTime, type Day, onDutchClock } from './calendar.ts'
import { type ReadDate, readDate, readTime, type UnreadDate } from './read-date.ts'

/** When something was seen: one day or moment, or from one to another. */
export type ReadPeriod = { from: ReadDate; to?: ReadDate }

const partsOfDay: Record<string, [from: ClockTime, to: ClockTime]> = {
  ochtend: ['06:00', '11:59'],
  middag: ['12:00', '17:59'],
  avond: ['18:00', '23:59'],
  morning: ['06:00', '11:59'],
  afternoon: ['12:00', '17:59'],
  evening: ['18:00', '23:59'],
}
const time = String.raw`\d{1,2}(?:[:.u]\d{2}|\s?uur|u)?`
const clearTime = String.raw`\d{1,2}(?:[:.u]\d{2}|\s?uur|u)`
const timeRange = new RegExp(
  String.raw`(?:^|[\s,])(?:(?:van|tussen|from|between)\s+(${time})|(${clearTime}))\s*(?:tot|en|and|to|until|-|–)\s*(${time})(?:\s?uur)?$`,
)
const through = /\s*(?:t\/m|tot en met|tm|through|–)\s*/

/**
 * Reads when something was seen, as people write it: "gisteravond", "16-11 20:00", "gisteren 20:00 tot 22:30",
 * "ma 16 t/m wo 18 november, 20:00 tot 22:30", "ma t/m wo". Nothing may be guessed beyond what was said, except that
 * an evening runs from six to twelve.
 */
export function readPeriod(typed: string, today: Day): ReadPeriod | UnreadDate {
  const text = typed.trim().toLowerCase().replace(/\s+/g, ' ')
  const named = readPartOfDay(text, today)
  if (named) return named
  const { rest, times } = takeTimes(text)
  if (times === 'wrong') return { problem: 'no-such-time', suggestions: [] }
  const [first = '', last] = rest.split(through)
  const read = last === undefined ? readDate(first, today) : readBoth(first, last, today)
  if ('problem' in read) return read
  const period = 'from' in read ? read : { from: read }
  return times ? withTimes(period, times) : ordered(period)
}

function readPartOfDay(text: string, today: Day): ReadPeriod | undefined {
  const found =
    /^(gister|van|yesterday |this |eergister)(?:en)?\s?(ochtend|middag|avond|morning|afternoon|evening)$/.exec(
      text,
    )
  if (text === 'vannacht' || text === 'last night')
    return { from: { day: today, time: '00:00' }, to: { day: today, time: '05:59' } }
  if (found === null) return undefined
  const [from, to] = partsOfDay[found[2]!]!
  const back = { gister: -1, 'yesterday ': -1, eergister: -2 }[found[1]!] ?? 0
  const day = addDays(today, back)
  return { from: { day, time: from }, to: { day, time: to } }
}

function takeTimes(text: string): { rest: string; times?: [ClockTime, ClockTime] | 'wrong' } {
  const found = timeRange.exec(text)
  if (found === null) return { rest: text }
  const rest = text.slice(0, found.index).replace(/[,\s]+$/, '')
  const [from, to] = [readTime((found[1] ?? found[2])!), readTime(found[3]!)]
  return { rest, times: from && to ? [from, to] : 'wrong' }
}

function readBoth(first: string, last: string, today: Day): ReadPeriod | UnreadDate {
  const to = readDate(last, today)
  if ('problem' in to) return to
  // "ma 16 t/m wo 18 november": the first borrows the month of the last.
  const [year, month] = to.day.split('-')
  const whole = /^(?:\p{L}+\.? )?\d{1,2}$/u.test(first) ? `${first}-${month}-${year}` : first
  const from = readDate(whole, today)
  if ('problem' in from) return from
  return ordered({ from, to })
}

/** "vr t/m di" on a Thursday: the Friday meant is the one before that Tuesday. */
function ordered(period: ReadPeriod): ReadPeriod {
  const { from, to } = period
  if (to === undefined || from.day <= to.day) return period
  return { from: { ...from, day: addDays(from.day, -7) }, to }
}

function withTimes({ from, to }: ReadPeriod, [start, end]: [ClockTime, ClockTime]): ReadPeriod {
  const lastDay = to?.day ?? (end < start ? addDays(from.day, 1) : from.day)
  return { from: { day: from.day, time: start }, to: { day: lastDay, time: end } }
}

/** The instant of a time on a day by the Dutch clock, in ISO 8601. In the hour that a clock repeats, the first. */
export function instantOf(day: Day, at: ClockTime): string {
  const asUtc = Date.parse(`${day}T${at}:00Z`)
  for (const hours of [2, 1]) {
    const guess = new Date(asUtc - hours * 3_600_000)
    const shown = onDutchClock(guess)
    if (shown.day === day && shown.time === at) return guess.toISOString()
  }
  // In the hour that the clock skips nothing is seen: the moment after it.
  return new Date(asUtc - 3_600_000).toISOString()
}

/**
 * A period as two instants. A day without a time is the whole of that day; an end that is still to come is not
 * claimed: what one saw ended at the latest now.
 */
export function momentsOf({ from, to }: ReadPeriod, now: string): { from: string; to?: string } {
  const start = instantOf(from.day, from.time ?? '00:00')
  const last = to ?? (from.time === undefined ? from : undefined)
  const end = last && instantOf(last.day, last.time ?? '23:59')
  return end !== undefined && end > start && end <= now ? { from: start, to: end } : { from: start }
}
