// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { persona, seat } from './persona.ts'

/** Those who keep the process moving, decide, watch over it, or keep it running. */
export const bureauPeople = {
  wietske: persona({
    name: 'Wietske Halma',
    domain: 'bureau-vlieten',
    phone: '214',
    task: { nl: 'coördinator signalenoverleg', en: 'coordinator of the signal meeting' },
    who: {
      nl: 'Brengt mensen bij elkaar en sluit op tijd af.',
      en: 'Brings people together and closes on time.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'coordinator'),
      seat('vlieten', 'vlieten-youth', 'coordinator'),
    ],
  }),
  ruben: persona({
    name: 'Ruben Aalders',
    domain: 'bureau-vlieten',
    phone: '216',
    task: { nl: 'ontkleurd projectleider', en: 'neutral project lead' },
    who: {
      nl: 'Kent van alles de stand en de volgende stap.',
      en: 'Knows the state and the next step of everything.',
    },
    seats: [
      seat('vlieten', 'vlieten-signals', 'project-lead'),
      seat('riec', 'riec-weighing', 'project-lead'),
    ],
  }),
  ilse: persona({
    name: 'Ilse Brandsma',
    domain: 'bureau-vlieten',
    phone: '262',
    task: { nl: 'analist', en: 'analyst' },
    who: { nl: 'Zegt ook wat een kaart niet laat zien.', en: 'Also says what a map does not show.' },
    seats: [seat('vlieten', 'vlieten-signals', 'project-lead')],
  }),
  mees: persona({
    name: 'Mees Vermeer',
    domain: 'bureau-riec',
    phone: '501',
    task: { nl: 'informatiecoördinator RIEC', en: 'RIEC information coordinator' },
    who: {
      nl: 'Houdt de weegtafel scherp en het kader klein.',
      en: 'Keeps the weighing table sharp and its frame small.',
    },
    seats: [seat('riec', 'riec-weighing', 'coordinator')],
  }),
  sanne: persona({
    name: 'Sanne Lindeboom',
    domain: 'bureau-zvh',
    phone: '511',
    task: { nl: 'procesregisseur', en: 'process director' },
    who: { nl: 'Vraagt eerst wat iemand zelf wil.', en: 'Asks first what the person wants.' },
    seats: [seat('zvh', 'zvh-triage', 'coordinator'), seat('zvh', 'zvh-case', 'coordinator')],
  }),
  hanneke: persona({
    name: 'Hanneke Wiersma',
    domain: 'rietmeer-public-order',
    phone: '100',
    task: { nl: 'burgemeester van Rietmeer', en: 'mayor of Rietmeer' },
    who: {
      nl: 'Zit de driehoek voor en leest het besluit voor ze tekent.',
      en: 'Chairs the triangle and reads the decision before signing.',
    },
    seats: [seat('steering', 'steering', 'steering')],
  }),
  gerben: persona({
    name: 'Gerben Haak',
    domain: 'police',
    phone: '400',
    task: { nl: 'teamchef politie', en: 'police team chief' },
    who: { nl: 'Verdeelt uren die er niet zijn.', en: 'Divides hours that are not there.' },
    seats: [seat('steering', 'steering', 'steering')],
  }),
  femke: persona({
    name: 'Femke Postma',
    domain: 'bureau-steering',
    phone: '520',
    task: { nl: 'secretaris stuurploeg', en: 'secretary of the steering group' },
    who: {
      nl: 'Zorgt dat een besluit een eigenaar en een datum heeft.',
      en: 'Makes sure a decision has an owner and a date.',
    },
    seats: [seat('steering', 'steering', 'coordinator')],
  }),
  floor: persona({
    name: 'Floor Meijer',
    domain: 'bureau-steering',
    phone: '110',
    task: { nl: 'wethouder', en: 'alderman' },
    who: {
      nl: 'Leest elke vrijdag een bladzijde en vraagt wat wél werkt.',
      en: 'Reads one page each Friday and asks what does work.',
    },
    seats: [seat('steering', null, 'alderman')],
  }),
  jamila: persona({
    name: 'Jamila Ouali',
    domain: 'oversight',
    phone: '601',
    task: { nl: 'functionaris gegevensbescherming', en: 'privacy officer' },
    who: { nl: 'Kijkt wie wat zag en waarom.', en: 'Looks at who saw what and why.' },
    seats: [
      seat('vlieten', null, 'privacy-officer'),
      seat('riec', null, 'privacy-officer'),
      seat('zvh', null, 'privacy-officer'),
      seat('steering', null, 'privacy-officer'),
    ],
  }),
  daan: persona({
    name: 'Daan Kuiper',
    domain: 'operation',
    phone: '602',
    task: { nl: 'beheerder', en: 'administrator' },
    who: {
      nl: 'Houdt alles draaiend en ziet geen inhoud.',
      en: 'Keeps everything running and sees no content.',
    },
    seats: [
      seat('vlieten', null, 'administrator'),
      seat('riec', null, 'administrator'),
      seat('zvh', null, 'administrator'),
      seat('steering', null, 'administrator'),
    ],
  }),
} as const
