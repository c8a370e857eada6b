// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Days } from './days.ts'
import { idOf } from './identity.ts'
import { agendaItem, type Meeting } from './meeting.ts'

/** Days from today to the last such weekday: -7 to -1. @param weekday Dutch, lower case */
export const lastOn = (days: Days, weekday: string): number =>
  -[1, 2, 3, 4, 5, 6, 7].find(back => days.weekday(-back) === weekday)!

export const sheds = agendaItem(idOf('agenda item sheds'), {
  number: 1,
  kind: 'signals',
  title: 'Zandhove: schuren die leeg staan en toch stroom gebruiken',
  minutes: 20,
  needed: ['dirk', 'bas', 'lieke'],
  picture: [
    {
      by: 'dirk',
      text: 'Twee schuren zijn verhuurd aan een bedrijf dat niemand kent. Er zijn nieuwe sloten.',
    },
    { by: 'bas', text: 'Vlakbij lagen twaalf vaten langs de weg.' },
  ],
  judgement: [
    { by: 'lieke', text: 'De aangifte past niet bij de huur. Een boekenonderzoek kan ook los.' },
    { by: 'bas', text: 'Eén partner alleen houdt dit niet tegen.' },
  ],
  options: [
    {
      intervention: 'facilitator-barrier',
      what: 'Gesprek met de verhuurder',
      executor: 'zandhove-public-order',
      hours: 40,
      weeks: { from: 4, to: 8 },
      chosen: true,
    },
    {
      intervention: 'riec-case',
      what: 'RIEC-casus',
      executor: 'zandhove-public-order',
      hours: 240,
      weeks: { from: 26, to: 52 },
      chosen: true,
    },
  ],
  decision: {
    route: 'case-proposal',
    caseKind: 'riec',
    text: 'We stellen een casus voor aan de stuurploeg.',
    reason: 'De verhuurder is twee keer aangesproken. Daarna kwamen er nieuwe sloten.',
  },
})

export const carWash = agendaItem(idOf('agenda item car wash'), {
  number: 1,
  kind: 'signals',
  title: 'Oosterwaarde: wasstraat die dag en nacht open is',
  minutes: 20,
  needed: ['carla', 'lieke', 'anouk'],
  picture: [
    { by: 'carla', text: 'Er liggen banden zonder vergunning.' },
    { by: 'anouk', text: 'Twee mensen slapen binnen.' },
  ],
  judgement: [{ by: 'lieke', text: 'Drie partners kunnen nu al iets doen. Samen zien we meer.' }],
  options: [
    {
      intervention: 'joint-inspection',
      what: 'Integrale controle',
      executor: 'oosterwaarde-permits',
      hours: 30,
      weeks: { from: 2, to: 6 },
      chosen: true,
    },
    {
      intervention: 'riec-case',
      what: 'RIEC-casus',
      executor: 'oosterwaarde-permits',
      hours: 200,
      weeks: { from: 26, to: 52 },
      chosen: true,
    },
  ],
  decision: {
    route: 'case-proposal',
    caseKind: 'riec',
    text: 'We stellen een casus voor aan de stuurploeg.',
    reason: 'De eigenaar wisselt elk halfjaar. Een controle alleen is dan te kort.',
  },
})

/** The two weighings that proposed a case: the first was adopted meanwhile, the second waits. */
export const weighings = (days: Days): Meeting[] => {
  const thursday = lastOn(days, 'donderdag')
  return [
    { name: 'sheds', offset: thursday - 28, item: sheds },
    { name: 'car wash', offset: thursday, item: carWash },
  ].map(({ name, offset, item }) => ({
    id: idOf(`meeting weighing ${name}`),
    table: 'riec-weighing',
    at: days.at(offset, '10:00'),
    room: 'Bureau RIEC, zaal Baken',
    state: 'closed',
    invited: ['mees', 'dirk', 'carla', 'bas', 'lieke', 'anouk'],
    absent: name === 'sheds' ? ['anouk'] : [],
    items: [item],
  }))
}
