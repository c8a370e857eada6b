// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Language } from '../../vocabulary/language.ts'
import { workingDaysAfter } from '../../vocabulary/working-days.ts'

/** Silence is not consent: on the fifth working day somebody calls. */
export const answerWorkingDays = 5

/** The working day on which an unanswered question becomes a call. `today`: `YYYY-MM-DD` */
export const dueFor = (today: string): string => workingDaysAfter(today, answerWorkingDays)

/** Why this table needs it, and why no less would do: words to adapt, never to leave out (AVG 5(1)(c), Awb 3:4). */
export const standardTexts: Record<
  Language,
  { necessity: string; proportionality: string; advice: { necessity: string; proportionality: string } }
> = {
  nl: {
    necessity:
      'Zonder deze feiten kan het overleg niet beoordelen wat er speelt en wat het lichtste is dat helpt.',
    proportionality: 'Ik breng alleen wat voor deze vraag nodig is, aan deze mensen en tot deze dag.',
    advice: {
      necessity: 'Het overleg wil weten hoe het veilig en met respect kan handelen.',
      proportionality: 'Dit is algemeen advies. Het zegt niets over of iemand bij ons bekend is.',
    },
  },
  en: {
    necessity:
      'Without these facts the table cannot judge what is going on and what is the lightest thing that helps.',
    proportionality: 'I bring only what this question needs, to these people and until this day.',
    advice: {
      necessity: 'The table wants to know how to act safely and with respect.',
      proportionality: 'This is general advice. It says nothing about whether anybody is known to us.',
    },
  },
}

/** Usual length of a share in days, when the ground allows it. */
const usualDays = 90

/** The day to propose: ninety days from now, or the last day that the ground allows. `YYYY-MM-DD` */
export function proposedUntil(today: string, latest: string | null): string | undefined {
  if (latest === null) return undefined
  const usual = new Date(Date.parse(`${today}T12:00:00Z`) + usualDays * 86_400_000).toISOString().slice(0, 10)
  return usual < latest ? usual : latest
}

/** Whether the people that the dialog named are exactly those who will read it. */
export const sameReaders = (named: readonly string[], now: readonly { account: string }[]): boolean => {
  const seated = new Set(now.map(({ account }) => account))
  return new Set(named).size === seated.size && named.every(account => seated.has(account))
}
