// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { addDays, type Day, daysBetween, noonOf } from '../../../platform/ui/time/calendar.ts'
import { momentOf } from '../../../platform/ui/time/show-date.ts'
import type { Language } from '../../../vocabulary/language.ts'
import { isWorkingDay } from '../../../vocabulary/working-days.ts'

const locale = { nl: 'nl-NL', en: 'en-GB' } as const
const until = { nl: 'tot', en: 'to' } as const

function written(day: Day, language: Language, options: Intl.DateTimeFormatOptions): string {
  const format = new Intl.DateTimeFormat(locale[language], { ...options, timeZone: 'UTC' })
  return format.format(noonOf(day)).replace('.', '')
}

/** "9 tot 18 nov", "28 sep tot 13 nov", "18 nov": from the first to the last observation, on the Dutch clock. */
export function showPeriod(from: string, to: string, language: Language): string {
  const [first, last] = [momentOf(from).day, momentOf(to).day]
  const whole = written(last, language, { day: 'numeric', month: 'short' })
  if (first === last) return whole
  const sameMonth = first.slice(0, 7) === last.slice(0, 7)
  const start = written(first, language, sameMonth ? { day: 'numeric' } : { day: 'numeric', month: 'short' })
  return `${start} ${until[language]} ${whole}`
}

/** Working days that passed since a day, without weekends and public holidays; 0 on the day itself and before it. */
export function workingDaysLate(due: Day, today: Day): number {
  let late = 0
  for (let day = due; day < today; ) {
    day = addDays(day, 1)
    if (isWorkingDay(day)) late += 1
  }
  return late
}

/** What waits for a decision of the coordinator stands above what is settled; otherwise the given order stays. */
export function waitingFirst<Line extends { state: string }>(lines: readonly Line[]): Line[] {
  const settled = (line: Line) => (line.state === 'on-agenda' ? 1 : 0)
  return lines.toSorted((one, other) => settled(one) - settled(other))
}

export type Term = { day: Day; what: string; to?: string }

/** The terms from today until a week later, by day. What is already late has a heading of its own and is left out. */
export function termsThisWeek(terms: readonly Term[], today: Day): { day: Day; terms: Term[] }[] {
  const near = terms.filter(({ day }) => daysBetween(today, day) >= 0 && daysBetween(today, day) < 7)
  const days = [...new Set(near.map(({ day }) => day))].sort()
  return days.map(day => ({ day, terms: near.filter(term => term.day === day) }))
}

/** What a signal to complete waits for: the filer, a phenomenon that the filer did not name, or only to be read. */
export function whatToDo(intake: { state: string; phenomenon: string }) {
  if (intake.state === 'returned') return 'asked-filer' as const
  return intake.phenomenon === 'not-named' ? ('name-it' as const) : ('read-it' as const)
}
