// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { persona, seat } from './persona.ts'

/** The other municipalities, youth work, housing and school. */
export const aroundPeople = {
  carla: persona({
    name: 'Carla Vink',
    domain: 'oosterwaarde-permits',
    phone: '265',
    task: { nl: 'vergunningen en toezicht', en: 'permits and inspection' },
    who: {
      nl: 'Ziet aan een aanvraag wat er niet op staat.',
      en: 'Sees in an application what is missing from it.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'professional', 'member'),
      seat('riec', 'riec-weighing', 'professional', 'member'),
    ],
  }),
  roos: persona({
    name: 'Roos Dekkinga',
    domain: 'oosterwaarde-public-order',
    phone: '266',
    task: { nl: 'adviseur openbare orde', en: 'public-order adviser' },
    who: {
      nl: 'Begon met de bewoners van het Marktplein aan hun top 3.',
      en: 'Started the top 3 with the residents of the Marktplein.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'professional', 'member'),
      seat('riec', 'riec-weighing', 'professional', 'member'),
      seat('zvh', 'zvh-triage', 'member'),
    ],
  }),
  fatima: persona({
    name: 'Fatima Kroes',
    domain: 'oosterwaarde-public-order',
    phone: '268',
    task: { nl: 'wijkregisseur Marktplein en Havenbrug', en: 'neighbourhood director' },
    who: {
      nl: 'Zit elke donderdag in de bibliotheek voor wie wil praten.',
      en: 'Sits in the library each Thursday for whoever wants to talk.',
    },
    seats: [seat('vlieten', 'vlieten-signals', 'professional', 'project-lead')],
  }),
  joris: persona({
    name: 'Joris Meerman',
    domain: 'lindeveen-public-order',
    phone: '271',
    task: { nl: 'adviseur openbare orde', en: 'public-order adviser' },
    who: {
      nl: 'Doet in Lindeveen alles, van evenement tot vergunning.',
      en: 'Does everything in Lindeveen, from event to permit.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'professional', 'member'),
      seat('zvh', 'zvh-triage', 'professional', 'member'),
    ],
  }),
  dirk: persona({
    name: 'Dirk Ophuis',
    domain: 'zandhove-public-order',
    phone: '281',
    task: { nl: 'adviseur openbare orde en buitengebied', en: 'adviser on public order and rural area' },
    who: {
      nl: 'Kent de boeren en drinkt koffie in elke schuur.',
      en: 'Knows the farmers and drinks coffee in every shed.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'professional', 'member'),
      seat('riec', 'riec-weighing', 'professional', 'member'),
    ],
  }),
  yara: persona({
    name: 'Yara de Wit',
    domain: 'pit',
    phone: '302',
    task: { nl: 'jongerenwerker', en: 'youth worker' },
    who: {
      nl: 'Is er als jongeren haar nodig hebben, ook op zondag.',
      en: 'Is there when young people need her, Sundays included.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'professional', 'member'),
      seat('vlieten', 'vlieten-youth', 'professional', 'member'),
    ],
  }),
  petra: persona({
    name: 'Petra Nijland',
    domain: 'woonvliet',
    phone: '318',
    task: { nl: 'beheer en leefbaarheid', en: 'housing management and liveability' },
    who: {
      nl: 'Hoort het als eerste als het in een portiek niet goed gaat.',
      en: 'First to hear when things go wrong in a porch.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'professional', 'member'),
      seat('zvh', 'zvh-triage', 'professional', 'member'),
    ],
  }),
  lotte: persona({
    name: 'Lotte van Dalen',
    domain: 'de-dreef',
    phone: '330',
    task: { nl: 'zorgcoördinator', en: 'care coordinator' },
    who: {
      nl: 'Ziet aan een klas wanneer er iets speelt.',
      en: 'Sees in a class when something is going on.',
    },
    seats: [seat('vlieten', 'vlieten-youth', 'professional', 'member')],
  }),
} as const
