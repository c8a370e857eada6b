// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/**
 * Why a visit reads or writes. It follows from the table one works at, or from a role without a table;
 * nobody picks a law article to do ordinary work (AVG art. 5(1)(b)).
 */
export const purposes = {
  liveability: { nl: 'overlast en leefbaarheid', en: 'nuisance and liveability' },
  subversion: { nl: 'aanpak van ondermijning', en: 'tackling subversive crime' },
  care: { nl: 'zorg en veiligheid', en: 'care and safety' },
  youth: { nl: 'aanpak jeugdgroepen', en: 'approach to youth groups' },
  steering: { nl: 'sturing', en: 'steering' },
  oversight: { nl: 'inzage en toezicht', en: 'oversight' },
  operation: { nl: 'beheer van het systeem', en: 'operation of the system' },
} as const satisfies Record<string, Bilingual>

export type Purpose = keyof typeof purposes

export const allPurposes = Object.keys(purposes) as Purpose[]
/** The purposes of tables where signals are weighed; steering, oversight and operation read no content. */
export const contentPurposes = ['liveability', 'subversion', 'care', 'youth'] as const satisfies Purpose[]
export type ContentPurpose = (typeof contentPurposes)[number]
