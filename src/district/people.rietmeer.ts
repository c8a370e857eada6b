// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { persona, seat } from './persona.ts'

/** The town hall of Rietmeer and those who work its streets. */
export const rietmeerPeople = {
  marit: persona({
    name: 'Marit Blom',
    domain: 'rietmeer-public-order',
    phone: '231',
    task: { nl: 'adviseur openbare orde', en: 'public-order adviser' },
    who: {
      nl: 'Kent elk plein van Rietmeer en schrijft op wat ze ziet.',
      en: 'Knows every square of Rietmeer and writes down what she sees.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'professional', 'member'),
      seat('vlieten', 'vlieten-youth', 'professional', 'member'),
      seat('riec', 'riec-weighing', 'professional', 'member'),
    ],
  }),
  tom: persona({
    name: 'Tom Reeuwijk',
    domain: 'rietmeer-public-order',
    phone: '232',
    task: { nl: 'medewerker openbare orde', en: 'public-order officer' },
    who: {
      nl: 'Loopt de horeca na en belt liever dan dat hij mailt.',
      en: 'Checks the bars and would rather call than mail.',
    },
    seats: [seat('vlieten', 'vlieten-signals', 'professional')],
  }),
  elif: persona({
    name: 'Elif Aksoy',
    domain: 'rietmeer-public-order',
    phone: '233',
    task: { nl: 'medewerker openbare orde', en: 'public-order officer' },
    who: {
      nl: 'Werkt sinds een jaar in Rietmeer en fietst alles.',
      en: 'Has worked in Rietmeer for a year and cycles everywhere.',
    },
    seats: [seat('vlieten', 'vlieten-signals', 'professional')],
  }),
  thijs: persona({
    name: 'Thijs Brouwer',
    domain: 'rietmeer-enforcement',
    phone: '236',
    task: { nl: 'jeugd-BOA', en: 'youth enforcement officer' },
    who: {
      nl: 'Loopt de avonden bij het Kadeplein en het Oosterpark.',
      en: 'Walks the evenings at the Kadeplein and the Oosterpark.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'professional'),
      seat('vlieten', 'vlieten-youth', 'professional', 'member'),
    ],
  }),
  ans: persona({
    name: 'Ans Terlouw',
    domain: 'rietmeer-enforcement',
    phone: '237',
    task: { nl: 'teamleider handhaving, vrijgavepunt', en: 'head of enforcement, release point' },
    who: {
      nl: "Leest wat haar BOA's opschrijven voordat het naar buiten gaat.",
      en: 'Reads what her officers write before it goes out.',
    },
    seats: [seat('vlieten', 'vlieten-signals', 'release-officer', 'member')],
  }),
  henk: persona({
    name: 'Henk Sluis',
    domain: 'rietmeer-maintenance',
    phone: '251',
    task: { nl: 'beheerder openbare ruimte', en: 'manager of public space' },
    who: {
      nl: 'Gaat over lampen, paaltjes en groen, en weet wie de ladder heeft.',
      en: 'In charge of lamps, bollards and greenery, and knows who has the ladder.',
    },
    seats: [seat('vlieten', 'vlieten-signals', 'professional', 'member')],
  }),
  idris: persona({
    name: 'Idris Vos',
    domain: 'rietmeer-school-attendance',
    phone: '240',
    task: { nl: 'leerplichtambtenaar', en: 'school attendance officer' },
    who: {
      nl: 'Spreekt ouders en scholen, en zegt alleen wat hij mag zeggen.',
      en: 'Talks with parents and schools, and says only what he may.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'professional', 'member'),
      seat('vlieten', 'vlieten-youth', 'professional', 'member'),
    ],
  }),
  samira: persona({
    name: 'Samira Haddad',
    domain: 'rietmeer-connection',
    phone: '227',
    task: { nl: 'verbinder', en: 'connector' },
    who: {
      nl: 'Kent de jongens van het plein en de mensen van het raadhuis.',
      en: 'Knows the boys of the square and the people of the town hall.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'connector', 'member'),
      seat('vlieten', 'vlieten-youth', 'connector', 'member'),
      seat('zvh', 'zvh-case', 'connector'),
    ],
  }),
  noor: persona({
    name: 'Noor el Idrissi',
    domain: 'rietmeer-neighbourhood-team',
    phone: '244',
    task: { nl: 'wijkteam, vrijgavepunt', en: 'neighbourhood team, release point' },
    who: {
      nl: 'Weet wat helpt en houdt namen voor zich.',
      en: 'Knows what helps and keeps names to herself.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'release-officer', 'member'),
      seat('zvh', 'zvh-triage', 'release-officer', 'member'),
    ],
  }),
} as const
