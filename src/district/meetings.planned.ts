// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Days } from './days.ts'
import { idOf } from './identity.ts'
import { type AgendaItem, agendaItem, type Consultation, type Meeting } from './meeting.ts'
import type { PersonaId } from './people.ts'
import { storySignalId } from './signals.story.ts'

const invited: readonly PersonaId[] = [
  ...(['wietske', 'marit', 'idris', 'yara', 'bas', 'noor'] as const),
  ...(['henk', 'carla', 'ruben', 'petra', 'joris'] as const),
]

const about = (...keys: string[]): string[] => keys.map(storySignalId)
const market = [
  'speakers',
  'bottles',
  'benches',
  'bins',
  'scooter-noise',
  'short-meetings',
  'terrace',
  'dumped-sofa',
  'glass',
]

type Line = Omit<Parameters<typeof agendaItem>[1], 'number'>

const lines = (previously: string): Line[] => [
  { kind: 'opening', title: `Opening, besluiten ${previously}`, minutes: 5 },
  {
    kind: 'signals',
    title: 'Veerstraat: fietsen',
    minutes: 8,
    signals: about('bicycles-veerstraat'),
    needed: ['marit', 'bas', 'henk'],
  },
  {
    kind: 'signals',
    title: 'Kadeplein: vernieling in de avond',
    minutes: 12,
    signals: about('bus-stop', 'lamps-out', 'noise-in-porches', 'fireworks-in-the-porch'),
    needed: ['marit', 'idris', 'yara', 'henk'],
    leaves: ['petra'],
  },
  { kind: 'signals', title: 'Zeesterweg 18: bedrijf', minutes: 15, reserved: true, needed: ['carla', 'bas'] },
  {
    kind: 'signals',
    title: 'Havenstraat: lege winkel',
    minutes: 8,
    reserved: true,
    needed: ['marit', 'noor'],
  },
  {
    kind: 'signals',
    title: 'Marktplein en Havenbrug',
    minutes: 12,
    signals: about(...market.map(key => `market-${key}`)),
    needed: ['carla', 'bas', 'ruben'],
  },
  {
    kind: 'signals',
    title: 'Kerkpad: drukker?',
    minutes: 5,
    signals: about('kerkpad-busier'),
    needed: ['ruben'],
  },
  {
    kind: 'signals',
    title: 'Zandhove: lege schuren',
    minutes: 10,
    signals: about('empty-shed-new-locks', 'shed-power'),
    needed: ['bas', 'carla'],
  },
  {
    kind: 'signals',
    title: 'De Rietkraag: bewoning',
    minutes: 10,
    reserved: true,
    needed: ['marit', 'petra'],
  },
  { kind: 'signals', title: 'Sluiskade: bestelbussen', minutes: 5, reserved: true, needed: ['marit', 'bas'] },
  {
    kind: 'signals',
    title: 'Stationsstraat: leegstand',
    minutes: 8,
    signals: about('stationsstraat-empty'),
    needed: ['carla'],
  },
  {
    kind: 'consultation',
    title: 'Consultatie zonder naam',
    minutes: 10,
    consultation: idOf('consultation absence'),
    needed: ['idris', 'yara', 'noor'],
  },
  { kind: 'table-check', title: 'Wie missen we aan tafel?', minutes: 5, needed: ['wietske'] },
  { kind: 'feedback', title: 'Terugkoppeling', minutes: 5, needed: ['wietske'] },
  { kind: 'closing', title: 'Rondvraag en sluiting', minutes: 5 },
]

const shortDay = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'short' })
/** `10 nov` for an ISO day. */
const inWords = (day: string): string => shortDay.format(new Date(Date.parse(day))).replace('.', '')

const item = (line: Line, index: number): AgendaItem =>
  agendaItem(idOf(`agenda item tuesday ${index + 1}`), { ...line, number: index + 1 })

/** Next Tuesday's meeting: fifteen items, four of which still wait for a yes of their owners. */
export const plannedMeeting = (days: Days): Meeting => ({
  id: idOf('meeting next tuesday'),
  table: 'vlieten-signals',
  at: days.at(days.untilMeeting, '09:30'),
  room: 'Raadhuis Rietmeer, zaal Wilg',
  state: 'planned',
  invited,
  absent: ['joris'],
  items: lines(inWords(days.day(days.untilMeeting - 14))).map(item),
})

/** The question of SC1: Idris asks without a name; names pass only later, between two people, once parents know. */
export const consultations = (days: Days): Consultation[] => [
  {
    id: idOf('consultation absence'),
    askedBy: 'idris',
    table: 'vlieten-signals',
    askedOn: days.at(-3, '11:10'),
    question:
      'Een leerling van vijftien mist sinds de zomer veel lessen, vooral op maandag. Thuis zeggen ze dat hij liever met zijn handen werkt. Wie weet wat voor zo’n jongen werkt, zonder dat er meteen een traject komt?',
    state: 'on-agenda',
  },
  {
    id: idOf('consultation landlord'),
    askedBy: 'carla',
    table: 'vlieten-signals',
    askedOn: days.at(-40, '14:30'),
    question: 'Een verhuurder vraagt elk halfjaar een andere bestemming aan. Waar letten anderen dan op?',
    state: 'answered',
  },
]
