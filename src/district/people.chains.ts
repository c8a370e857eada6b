// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { persona, seat } from './persona.ts'

/** Police, prosecution, tax, inspection, probation, care. */
export const chainsPeople = {
  bas: persona({
    name: 'Bas Oudewal',
    domain: 'police',
    phone: '401',
    task: { nl: 'operationeel expert, vrijgavepunt', en: 'operational expert, release point' },
    who: {
      nl: 'Beslist wat van de politie naar buiten mag, en waarom.',
      en: 'Decides what may leave the police, and why.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'release-officer', 'member'),
      seat('vlieten', 'vlieten-youth', 'release-officer', 'member'),
      seat('riec', 'riec-weighing', 'release-officer', 'member'),
      seat('zvh', 'zvh-triage', 'release-officer', 'member'),
    ],
  }),
  karim: persona({
    name: 'Karim Stolk',
    domain: 'police',
    phone: '404',
    task: { nl: 'wijkagent Rietmeer-Centrum', en: 'neighbourhood officer' },
    who: {
      nl: 'Kent de winkeliers bij naam en de jongeren bij bijnaam.',
      en: 'Knows shopkeepers by name and young people by nickname.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'professional'),
      seat('riec', 'riec-weighing', 'professional'),
      seat('zvh', 'zvh-triage', 'professional'),
    ],
  }),
  pieter: persona({
    name: 'Pieter Zandstra',
    domain: 'prosecution',
    phone: '411',
    task: { nl: 'officier van justitie', en: 'public prosecutor' },
    who: {
      nl: 'Vraagt bij elk zwaar middel wat er lichter kan.',
      en: 'Asks with every heavy means what could be lighter.',
    },
    seats: [
      seat('riec', 'riec-weighing', 'release-officer', 'member'),
      seat('steering', 'steering', 'steering'),
    ],
  }),
  lieke: persona({
    name: 'Lieke Hofman',
    domain: 'tax',
    phone: '421',
    task: { nl: 'accounthouder ondermijning', en: 'account manager subversion' },
    who: {
      nl: 'Zegt ja, nee of klaar. Bedragen blijven thuis.',
      en: 'Says yes, no or done. Amounts stay at home.',
    },
    seats: [seat('riec', 'riec-weighing', 'professional', 'member')],
  }),
  anouk: persona({
    name: 'Anouk Verhey',
    domain: 'labour-inspection',
    phone: '431',
    task: { nl: 'inspecteur', en: 'inspector' },
    who: {
      nl: 'Vraagt waar mensen slapen voordat ze vraagt wat ze verdienen.',
      en: 'Asks where people sleep before asking what they earn.',
    },
    seats: [seat('riec', 'riec-weighing', 'professional', 'member')],
  }),
  esther: persona({
    name: 'Esther Bolhuis',
    domain: 'probation',
    phone: '441',
    task: { nl: 'reclasseringswerker', en: 'probation officer' },
    who: {
      nl: 'Blijft bellen, ook na een gemiste afspraak.',
      en: 'Keeps calling, also after a missed appointment.',
    },
    seats: [seat('zvh', 'zvh-triage', 'professional', 'member'), seat('zvh', 'zvh-case', 'member')],
  }),
  olga: persona({
    name: 'Olga Timmer',
    domain: 'ggz',
    phone: '451',
    task: { nl: 'psychiatrisch verpleegkundige, vrijgavepunt', en: 'psychiatric nurse, release point' },
    who: {
      nl: 'Geeft raad over wat werkt, zonder te zeggen of ze iemand kent.',
      en: 'Gives advice on what works without saying whether she knows someone.',
    },
    seats: [seat('zvh', 'zvh-triage', 'release-officer', 'member')],
  }),
  wim: persona({
    name: 'Wim Koster',
    domain: 'debt-help',
    phone: '461',
    task: { nl: 'schuldhulpverlener', en: 'debt counsellor' },
    who: { nl: 'Belt aan voordat de deurwaarder het doet.', en: 'Rings the bell before the bailiff does.' },
    seats: [seat('zvh', 'zvh-triage', 'professional', 'member')],
  }),
} as const
