// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { workingDaysAfter } from '../vocabulary/working-days.ts'
import type { Days } from './days.ts'
import { idOf } from './identity.ts'
import { type Agreement, agendaItem, type Feedback, type Meeting } from './meeting.ts'
import type { PersonaId } from './people.ts'
import { storySignalId } from './signals.story.ts'

const members: readonly PersonaId[] = [
  'wietske',
  'marit',
  'idris',
  'yara',
  'bas',
  'noor',
  'henk',
  'carla',
  'ruben',
  'petra',
  'joris',
]

const tyres = agendaItem(idOf('agenda item tyres'), {
  number: 2,
  kind: 'signals',
  title: 'Dijkweg: banden op de stoep',
  minutes: 8,
  signals: [storySignalId('tyres-on-the-pavement')],
  needed: ['marit'],
  picture: [
    {
      by: 'marit',
      text: 'Drie stapels banden op de stoep, ongeveer veertig stuks. De eigenaar zegt dat hij geen plaats heeft.',
    },
  ],
  judgement: [
    { by: 'carla', text: 'Een gesprek is genoeg. Hij wist niet dat opslag buiten een vergunning vraagt.' },
    { by: 'bas', text: 'Wij zien hier geen reden voor iets zwaarders.' },
  ],
  options: [
    {
      intervention: 'norm-talk',
      what: 'Gesprek met de eigenaar',
      executor: 'rietmeer-public-order',
      hours: 2,
      weeks: { from: 1, to: 1 },
      chosen: true,
    },
    {
      intervention: 'penalty-order',
      what: 'Last onder dwangsom',
      executor: 'rietmeer-public-order',
      hours: 20,
      weeks: { from: 4, to: 8 },
      chosen: false,
    },
  ],
  decision: {
    route: 'own-process',
    text: 'De gemeente praat met de eigenaar. Over twee weken kijken we of de stoep vrij is.',
  },
})

const lamps = agendaItem(idOf('agenda item lamps'), {
  number: 3,
  kind: 'signals',
  title: 'Kadeplein: donker langs het fietspad',
  minutes: 8,
  needed: ['marit', 'henk'],
  picture: [{ by: 'henk', text: 'Er zijn meldingen over lampen. Het onderdeel is besteld.' }],
  judgement: [{ by: 'yara', text: 'Licht helpt. En iemand die er is.' }],
  decision: {
    route: 'own-process',
    text: 'Stadsbeheer herstelt de lampen. Marit vraagt wanneer en houdt de buurt op de hoogte.',
  },
})

const market = agendaItem(idOf('agenda item market'), {
  number: 4,
  kind: 'signals',
  title: 'Marktplein: eerste ronde met winkeliers',
  minutes: 12,
  needed: ['carla', 'ruben'],
  picture: [
    {
      by: 'ruben',
      text: 'De lampen branden sinds augustus. Bewoners kozen drinken bij de brug als tweede punt.',
    },
  ],
  judgement: [{ by: 'petra', text: 'Het afval blijft, ook nu het lichter is.' }],
  decision: {
    route: 'joint-action',
    text: 'Winkeliers, politie en gemeente doen elk een stuk. Na vier weken tellen we opnieuw.',
  },
})

const oosterpark = agendaItem(idOf('agenda item oosterpark'), {
  number: 2,
  kind: 'signals',
  title: 'Oosterpark: een droge plek in de avond',
  minutes: 15,
  signals: [storySignalId('oosterpark-evenings')],
  needed: ['yara', 'thijs'],
  picture: [
    {
      by: 'yara',
      text: 'Negen tot veertien jongeren, vier avonden. Het jongerencentrum is op woensdag dicht.',
    },
  ],
  judgement: [
    { by: 'samira', text: 'Ze vragen om een plek en een vast gezicht.' },
    { by: 'thijs', text: 'Tot tien uur is er weinig aan de hand.' },
  ],
  decision: {
    route: 'short-intervention',
    text: 'Het jongerencentrum gaat zes woensdagen open. Thijs en Yara lopen samen op.',
  },
})

const veerstraat = agendaItem(idOf('agenda item veerstraat'), {
  number: 2,
  kind: 'signals',
  title: 'Veerstraat: fietsen staan uit het zicht',
  minutes: 10,
  needed: ['marit', 'henk'],
  picture: [
    { by: 'bas', text: 'Bij het veer worden fietsen weggehaald. De rekken staan achter een schutting.' },
  ],
  judgement: [{ by: 'henk', text: 'De rekken kunnen naar de kant van de winkels.' }],
  decision: { route: 'own-process', text: 'Stadsbeheer verplaatst de rekken.' },
})

const opening = (name: string) =>
  agendaItem(idOf(`agenda item opening ${name}`), {
    number: 1,
    kind: 'opening',
    title: 'Opening en vorige besluiten',
    minutes: 5,
  })

/** Where this meeting lies, in days from today. */
const lastTuesday = (days: Days): number => days.untilMeeting - 14

/** The signal meeting two weeks before the next one, the one before that, and the youth meeting in between. */
export const closedMeetings = (days: Days): Meeting[] => [
  {
    id: idOf('meeting before last'),
    table: 'vlieten-signals',
    at: days.at(lastTuesday(days) - 14, '09:30'),
    room: 'Raadhuis Rietmeer, zaal Wilg',
    state: 'closed',
    invited: members,
    absent: [],
    items: [opening('before last'), veerstraat],
  },
  {
    id: idOf('meeting youth'),
    table: 'vlieten-youth',
    at: days.at(-18, '13:30'),
    room: 'Jongerencentrum Pit, Rietmeer',
    state: 'closed',
    invited: ['wietske', 'marit', 'thijs', 'idris', 'samira', 'yara', 'lotte', 'bas'],
    absent: ['lotte'],
    items: [opening('youth'), oosterpark],
  },
  {
    id: idOf('meeting last'),
    table: 'vlieten-signals',
    at: days.at(lastTuesday(days), '09:30'),
    room: 'Raadhuis Rietmeer, zaal Wilg',
    state: 'closed',
    invited: members,
    absent: ['noor'],
    items: [opening('last'), tyres, lamps, market],
  },
]

type Promised = [
  item: 'tyres' | 'lamps' | 'market' | 'oosterpark' | 'veerstraat',
  owner: PersonaId,
  due: number,
  what: string,
  doneOn?: number,
]

// Days from today. Three are late on purpose: one with Marit, one with Henk, one with Thijs.
const promises: readonly Promised[] = [
  ['tyres', 'marit', -6, 'Ga bij de Dijkweg kijken of de stoep vrij is', -6],
  ['lamps', 'marit', -3, 'Vraag wanneer de lampen op het Kadeplein weer branden'],
  ['lamps', 'henk', -2, 'Zet de drie lampen bovenaan bij de monteur'],
  ['lamps', 'marit', 0, 'Bedank de bewoners van de Kadelaan', 0],
  ['market', 'petra', -1, 'Laat de voordeur van het portiek afstellen', -2],
  ['market', 'carla', 9, 'Vraag de winkeliers of het licht tot middernacht kan branden'],
  ['market', 'bas', 15, 'Loop met de wijkagent zes avonden over de brug'],
  ['oosterpark', 'thijs', -5, 'Spreek met Pit af op welke woensdagen je meeloopt'],
  ['oosterpark', 'marit', 3, 'Loop mee met de jeugd-BOA op het Kadeplein, 19:00 tot 21:00'],
  ['oosterpark', 'yara', 3, 'Open het jongerencentrum op woensdagavond'],
  ['veerstraat', 'marit', 8, 'Vraag de winkeliers in de Veerstraat of de fietsen nu anders staan'],
  ['veerstraat', 'henk', -9, 'Verplaats de fietsrekken naar de kant van de winkels', -10],
]

const items = { tyres, lamps, market, oosterpark, veerstraat }
const meetingOf = {
  tyres: 'last',
  lamps: 'last',
  market: 'last',
  oosterpark: 'youth',
  veerstraat: 'before last',
}

/** Agreements of the closed meetings, each with one owner and one date. */
export const agreements = ({ day }: Days): Agreement[] =>
  promises.map(([item, owner, due, what, doneOn]) => ({
    id: idOf(`agreement ${what}`),
    meeting: idOf(`meeting ${meetingOf[item]}`),
    item: items[item].id,
    what,
    owner,
    due: day(due),
    doneOn: doneOn === undefined ? undefined : day(doneOn),
  }))

/** Feedback on what was decided. The one about the Oosterpark lies ready and is late. */
export const feedback = (days: Days): Feedback[] => [
  {
    id: idOf('feedback tyres'),
    signal: storySignalId('tyres-on-the-pavement'),
    item: tyres.id,
    text: `De stoep aan de Dijkweg is vrij. De eigenaar haalde de banden weg na een gesprek met de gemeente. Dat begon met jouw signaal. Dank je wel.`,
    dueOn: workingDaysAfter(days.day(lastTuesday(days)), 10),
    sentOn: days.day(-2),
  },
  {
    id: idOf('feedback oosterpark'),
    signal: storySignalId('oosterpark-evenings'),
    item: oosterpark.id,
    text: 'Het jongerencentrum gaat zes woensdagen open tot tien uur. De jeugd-BOA loopt met jou mee. Na zes weken kijken we samen of de jongeren er komen en of de buren het merken.',
    dueOn: workingDaysAfter(days.day(-18), 10),
  },
  {
    id: idOf('feedback terrace'),
    signal: storySignalId('terrace-after-hours'),
    text: 'De eigenaar sluit het terras nu om twaalf uur. Hij vroeg zelf om een bord bij de ingang. Komt het terug, dan horen we het graag.',
    dueOn: workingDaysAfter(days.day(-13), 10),
    sentOn: days.day(-6),
  },
]
