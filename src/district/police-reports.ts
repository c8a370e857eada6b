// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Days } from './days.ts'
import type { PersonaId } from './people.ts'

/** What the police of De Vlieten tell the mayor of Rietmeer. */
export type PoliceReport = {
  id: string
  by: PersonaId
  title: string
  place: string
  facts: string
  /** ISO day. */
  useUntil: string
  draftedAt: Date
  state: 'draft' | 'awaiting-release' | 'released'
  releasedAt?: Date
}

/** One that Karim still writes, one that waits for Bas, and one that Rietmeer received. */
export const policeReports = (days: Days): PoliceReport[] => [
  {
    id: 'snack bar',
    by: 'karim',
    title: 'Handel vanuit een snackbar',
    place: 'Veerstraat, Rietmeer',
    facts:
      'In vier weken zagen wij elf keer dat iemand binnen tien minuten in en uit liep en daarna zakjes doorgaf.',
    useUntil: days.day(80),
    draftedAt: days.at(-2, '15:10'),
    state: 'draft',
  },
  {
    id: 'garage box',
    by: 'karim',
    title: 'Garagebox met vaten en een generator',
    place: 'Sluiskade, Rietmeer',
    facts: 'Bij een melding over stank vonden wij zes lege vaten en een generator. Er was niemand aanwezig.',
    useUntil: days.day(60),
    draftedAt: days.at(-3, '11:40'),
    state: 'awaiting-release',
  },
  {
    id: 'empty shop',
    by: 'bas',
    title: 'Hennepplanten in een leeg winkelpand',
    place: 'Kadelaan, Rietmeer',
    facts:
      'In het pand stonden 214 planten met lampen en een omgeleide stroomkabel. Het pand is leeggehaald. De deur is verzegeld.',
    useUntil: days.day(50),
    draftedAt: days.at(-12, '09:00'),
    state: 'released',
    releasedAt: days.at(-11, '16:30'),
  },
]
