// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/**
 * Under which article of the Police Data Act (Wet politiegegevens) a datum is processed. Terms are recalled from
 * practice and unverified: a release officer sees them as such, and nothing is destroyed by them.
 */
export const policeArticles = {
  '8': {
    nl: 'artikel 8, dagelijkse politietaak',
    en: 'article 8, daily police task',
    clocks: [
      { ends: 'free-use', days: 365 },
      { ends: 'removal', days: 5 * 365 },
    ],
  },
  '9': {
    nl: 'artikel 9, onderzoek in een bepaald geval',
    en: 'article 9, investigation in a particular case',
    clocks: [{ ends: 'review', days: 183 }],
  },
  '10': {
    nl: 'artikel 10, ernstige georganiseerde misdaad',
    en: 'article 10, serious organised crime',
    clocks: [
      { ends: 'review', days: 365 },
      { ends: 'removal', days: 5 * 365 },
    ],
  },
  '13': {
    nl: 'artikel 13, ondersteunende taken',
    en: 'article 13, supporting tasks',
    clocks: [{ ends: 'review', days: 365 }],
  },
} as const satisfies Record<
  string,
  Bilingual & { clocks: readonly { ends: 'free-use' | 'removal' | 'review'; days: number }[] }
>

export type PoliceArticle = keyof typeof policeArticles
export const policeArticleNames = Object.keys(policeArticles) as [PoliceArticle, ...PoliceArticle[]]
export type Clock = { ends: 'free-use' | 'removal' | 'review'; on: string; daysLeft: number }

const oneDay = 86_400_000
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00Z`)

/**
 * The next term that ends for a datum under this article: the first that has not passed, else the last, with the
 * days it is over as a negative number.
 * @param since the day of first processing, `YYYY-MM-DD`
 * @param today `YYYY-MM-DD`
 */
export function clockOf(article: PoliceArticle, since: string, today: string): Clock {
  const clocks = policeArticles[article].clocks.map(({ ends, days }) => {
    const on = new Date(noonOf(since) + days * oneDay).toISOString().slice(0, 10)
    return { ends, on, daysLeft: Math.round((noonOf(on) - noonOf(today)) / oneDay) }
  })
  return clocks.find(({ daysLeft }) => daysLeft >= 0) ?? clocks.at(-1)!
}
