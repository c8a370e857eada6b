// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual, Language } from './language.ts'

/** How often a table can meet. `weeks`: from one meeting to the next; a month counts its own days instead. */
export const rhythms = {
  week: { nl: 'elke week', en: 'every week', weeks: 1 },
  'two-weeks': { nl: 'elke twee weken', en: 'every two weeks', weeks: 2 },
  'six-weeks': { nl: 'elke zes weken', en: 'every six weeks', weeks: 6 },
  month: { nl: 'elke maand', en: 'every month', weeks: null },
} as const satisfies Record<string, Bilingual & { weeks: number | null }>

export type RhythmName = keyof typeof rhythms
export const allRhythms = Object.keys(rhythms) as [RhythmName, ...RhythmName[]]

/** Days on which a table meets, 1 Monday to 5 Friday. */
export const weekdays = {
  1: { nl: 'maandag', en: 'Monday' },
  2: { nl: 'dinsdag', en: 'Tuesday' },
  3: { nl: 'woensdag', en: 'Wednesday' },
  4: { nl: 'donderdag', en: 'Thursday' },
  5: { nl: 'vrijdag', en: 'Friday' },
} as const satisfies Record<number, Bilingual>
export type Weekday = keyof typeof weekdays

/** Which of the four such days of a month: some months have no fifth. */
export const weeksOfMonth = {
  1: { nl: 'eerste', en: 'first' },
  2: { nl: 'tweede', en: 'second' },
  3: { nl: 'derde', en: 'third' },
  4: { nl: 'vierde', en: 'fourth' },
} as const satisfies Record<number, Bilingual>
export type WeekOfMonth = keyof typeof weeksOfMonth

/** On which days a table meets. `weekOfMonth` belongs to a month, and to nothing else. */
export type MeetingDays = {
  every: RhythmName
  weekday: Weekday
  weekOfMonth: WeekOfMonth | null
}

/** "elke twee weken op dinsdag", "elke maand op de eerste maandag". */
export function sayRhythm({ every, weekday, weekOfMonth }: MeetingDays, language: Language): string {
  const day = weekdays[weekday][language]
  const often = rhythms[every][language]
  if (weekOfMonth === null) return language === 'nl' ? `${often} op ${day}` : `${often} on ${day}`
  const which = weeksOfMonth[weekOfMonth][language]
  return language === 'nl' ? `${often} op de ${which} ${day}` : `${often} on the ${which} ${day}`
}
