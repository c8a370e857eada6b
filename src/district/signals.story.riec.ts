// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PersonSubject, Story } from './signal.ts'

const autoGlans = { kind: 'organisation', name: 'AutoGlans', kvk: '00009918' } as const
const novafill = { kind: 'organisation', name: 'Novafill BV', kvk: '00009926' } as const

// Fictional people. Their numbers are of the 999 series, which no citizen holds.
const director: PersonSubject = {
  kind: 'person',
  givenName: 'Rolf',
  familyName: 'Aantjes',
  born: '1979-03-14',
  bsn: '999907918',
}
const tenant: PersonSubject = {
  kind: 'person',
  givenName: 'Milan',
  familyName: 'Terpema',
  born: '1988-11-02',
  bsn: '999923754',
}

const weighing = { table: 'riec-weighing' } as const
const carWash = { address: 'Zeesterweg 18, Oosterwaarde' }
const sheds = { place: 'schuren-schuurweg' }

/** SC2 and SC3 at the weighing table of the RIEC: the same objects from domains that may name them there. */
export const riecStories = (): Story[] => [
  {
    ...weighing,
    key: 'autoglans-payroll',
    by: 'lieke',
    title: 'Loonaangifte past niet bij de openingstijden',
    facts:
      'Het bedrijf geeft een dag per week loon aan voor twee mensen. Volgens de eigen website is het elke dag en nacht open.',
    where: carWash,
    seen: [-45, '09:00'],
    filed: [-30, '10:00'],
    phenomenon: 'company-as-front',
    subjects: [autoGlans, director],
    reliability: 'administrative-record',
    state: 'registered',
  },
  {
    ...weighing,
    key: 'autoglans-sleeping',
    by: 'anouk',
    title: 'Twee werknemers slapen in de wasstraat',
    facts:
      'Bij een bezoek lagen twee matrassen achter de pompkamer. Twee mannen zeiden dat zij daar slapen en dat de huur van hun loon af gaat.',
    where: carWash,
    seen: [-19, '06:30'],
    filed: [-18, '15:00'],
    phenomenon: 'labour-exploitation',
    subjects: [autoGlans],
    urgency: 'soon',
    state: 'registered',
  },
  {
    ...weighing,
    key: 'autoglans-vehicles',
    by: 'karim',
    title: 'Twee auto’s met een verborgen ruimte',
    facts: 'In twee auto’s die bij het bedrijf waren gewassen, zat een ruimte achter de achterbank.',
    where: carWash,
    seen: [-6, '23:10'],
    filed: [-5, '12:00'],
    phenomenon: 'car-business',
    subjects: [
      autoGlans,
      { ...director, bsn: '999907918' },
      { kind: 'vehicle', plate: 'VL-AU-08', what: 'zwarte stationwagen' },
      { kind: 'vehicle', plate: 'VL-AU-09', what: 'grijze bestelauto' },
    ],
    embargoUntil: [9, '12:00'],
    state: 'awaiting-release',
  },
  {
    ...weighing,
    key: 'autoglans-permits',
    by: 'carla',
    title: 'Wasstraat zonder vergunning voor opslag',
    facts:
      'De opslag van banden is niet vergund. Een aanvraag voor uitbreiding is ingetrokken toen er vragen kwamen over het geld.',
    where: carWash,
    seen: [-50, '11:00'],
    filed: [-27, '09:30'],
    phenomenon: 'business-without-permit',
    subjects: [autoGlans],
    reliability: 'administrative-record',
    state: 'registered',
  },
  {
    ...weighing,
    key: 'shed-lease',
    by: 'dirk',
    title: 'Schuur verhuurd aan een bedrijf zonder vee of machines',
    facts:
      'Een boer verhuurde zijn schuur voor opslag van plantenbakken. De huur komt elke maand contant. Hij mag zelf niet meer naar binnen.',
    where: sheds,
    seen: [-60, '13:00'],
    filed: [-44, '16:10'],
    phenomenon: 'empty-shed',
    subjects: [novafill],
    reliability: 'third-party',
    state: 'weighed',
  },
  {
    ...weighing,
    key: 'shed-dumping',
    by: 'bas',
    title: 'Vaten gevonden langs de Zandweg',
    facts:
      'Langs de Zandweg stonden negen vaten met een scherpe lucht. Brandweer en waterschap ruimden op. Een bandenspoor liep in de richting van de Schuurweg.',
    where: { spot: [147600, 510655], accuracy: 50, near: 'Zandweg', neighbourhood: 'Zandhove-Buitengebied' },
    seen: [-30, '05:40'],
    filed: [-29, '14:20'],
    phenomenon: 'drug-waste',
    subjects: [tenant],
    urgency: 'soon',
    state: 'weighed',
  },
  {
    ...weighing,
    key: 'shed-vat',
    by: 'lieke',
    title: 'Omzet zonder inkoop',
    facts: 'Het bedrijf geeft omzet op zonder inkoop van planten of bakken. Opvolging loopt bij ons.',
    where: sheds,
    seen: [-40, '09:00'],
    filed: [-26, '09:00'],
    phenomenon: 'money-laundering',
    subjects: [novafill, tenant],
    reliability: 'administrative-record',
    state: 'weighed',
  },
]
