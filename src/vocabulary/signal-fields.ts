// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/** Where an observation comes from. Said in words, so that a rumour never reads as a fact. */
export const reliabilities = {
  'own-observation': { nl: 'zelf gezien of gehoord', en: 'seen or heard myself' },
  'administrative-record': { nl: 'uit eigen administratie', en: 'from own records' },
  'third-party': { nl: 'van een ander gehoord', en: 'heard from somebody else' },
  anonymous: { nl: 'anoniem binnengekomen', en: 'came in anonymously' },
} as const satisfies Record<string, Bilingual>

/** How soon somebody should look. Danger now is no urgency of a signal: that is a call to 112. */
export const urgencies = {
  ordinary: { nl: 'gewoon', en: 'ordinary' },
  soon: { nl: 'deze week', en: 'this week' },
  'before-a-date': { nl: 'voor een datum', en: 'before a date' },
} as const satisfies Record<string, Bilingual>

/** What the filer asks of the table. "Who else?" is not among them: filing must never be a delayed query. */
export const asks = {
  weigh: { nl: 'samen wegen', en: 'weigh together' },
  advice: { nl: 'raad', en: 'advice' },
  act: { nl: 'samen iets doen', en: 'act together' },
  inform: { nl: 'alleen laten weten', en: 'inform only' },
} as const satisfies Record<string, Bilingual>

export type Reliability = keyof typeof reliabilities
export type Urgency = keyof typeof urgencies
export type Ask = keyof typeof asks
