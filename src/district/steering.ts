// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Days } from './days.ts'
import { carWash, lastOn, sheds } from './meetings.weighing.ts'
import type { PersonaId } from './people.ts'

/** A case that the weighing table put before the steering group, under a title that tells of nobody. */
export type Proposal = {
  id: string
  /** The item at the weighing table. */
  item: string
  title: string
  hours: number
  putAt: Date
}

/** A meeting of the steering group; each matter with what was decided about it, when that happened. */
export type SteeringMeeting = {
  id: string
  at: Date
  state: 'planned' | 'closed'
  there: readonly PersonaId[]
  matters: readonly {
    proposal?: string
    title?: string
    outcome?: 'adopted'
    hours?: number
    reason?: string
    agreed?: { what: string; owner: PersonaId; due: string }
  }[]
}

/** One was adopted, one waits for a place on an agenda. */
export const proposals = (days: Days): Proposal[] => {
  const thursday = lastOn(days, 'donderdag')
  return [
    {
      id: 'sheds',
      item: sheds.id,
      title: 'Leegstaande schuren in het buitengebied',
      hours: 240,
      putAt: days.at(thursday - 28, '16:00'),
    },
    {
      id: 'car wash',
      item: carWash.id,
      title: 'Autobedrijf met een wisselende eigenaar',
      hours: 200,
      putAt: days.at(thursday, '16:00'),
    },
  ]
}

export const steeringMeetings = (days: Days): SteeringMeeting[] => {
  const monday = lastOn(days, 'maandag')
  return [
    {
      id: 'last',
      at: days.at(monday - 14, '15:00'),
      state: 'closed',
      there: ['femke', 'hanneke'],
      matters: [
        {
          proposal: 'sheds',
          outcome: 'adopted',
          hours: 200,
          reason: 'Past bij ons speerpunt buitengebied. Wij geven wat er dit jaar nog is.',
          agreed: { what: 'Maak de uren voor de schuren vrij', owner: 'hanneke', due: days.day(6) },
        },
        { title: 'Stand van de capaciteit', outcome: 'adopted', reason: 'Er zijn nog 210 uur over.' },
      ],
    },
    {
      id: 'next',
      at: days.at(monday + 14, '15:00'),
      state: 'planned',
      there: [],
      matters: [{ title: 'Stand van de capaciteit' }],
    },
  ]
}
