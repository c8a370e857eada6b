// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../../vocabulary/language.ts'
import { type Day, daysBetween, noonOf, onDutchClock } from './calendar.ts'

const near = {
  nl: { '-1': 'gisteren', '0': 'vandaag', '1': 'morgen' },
  en: { '-1': 'yesterday', '0': 'today', '1': 'tomorrow' },
} as const satisfies Record<Language, Record<string, string>>

const locale = { nl: 'nl-NL', en: 'en-GB' } as const

type Moment = { day: Day; time?: string }

/** A day stays a day; an instant is read on the Dutch clock. */
export function momentOf(when: string): Moment {
  return /^\d{4}-\d{2}-\d{2}$/.test(when) ? { day: when } : onDutchClock(new Date(when))
}

function inWords(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  const written = new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'UTC' }).format(
    noonOf(day),
  )
  return written.replace(/[.,]/g, '')
}

function shortDay(day: Day, today: Day, language: Language): string {
  const year = Math.abs(daysBetween(today, day)) > 183 ? ({ year: 'numeric' } as const) : {}
  return inWords(day, language, { weekday: 'short', day: 'numeric', month: 'short', ...year })
}

/**
 * "di 24 nov, 14:00", or "vandaag, 14:00" within a day of now; the year only beyond half a year.
 * @param when a day (`YYYY-MM-DD`) or an instant in ISO 8601
 * @param now the instant of now, in ISO 8601
 */
export function showDate(when: string, now: string, language: Language): string {
  const { day, time } = momentOf(when)
  const today = momentOf(now).day
  const word = near[language][String(daysBetween(today, day)) as '-1' | '0' | '1']
  return [word ?? shortDay(day, today, language), time].filter(Boolean).join(', ')
}

/** "zaterdag 21 november 2026 om 18:00 tot 23:59": the day once where both ends are on it. */
export function showFullPeriod(from: string, to: string, language: Language): string {
  const [begin, end] = [momentOf(from), momentOf(to)]
  if (begin.day === end.day && begin.time === end.time) return showFullDate(from, language)
  const until = begin.day === end.day && end.time !== undefined ? end.time : showFullDate(to, language)
  return `${showFullDate(from, language)} ${language === 'nl' ? 'tot' : 'to'} ${until}`
}

/** "di 24 nov 2026": a day in a document, which is also read next month. */
export const showDayInDocument = (when: string, language: Language): string =>
  inWords(momentOf(when).day, language, { weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' })

/** "dinsdag 24 november 2026 om 14:00": what the short form means, for title and accessible name. */
export function showFullDate(when: string, language: Language): string {
  const { day, time } = momentOf(when)
  const whole = inWords(day, language, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
  if (time === undefined) return whole
  return `${whole} ${language === 'nl' ? 'om' : 'at'} ${time}`
}
