// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { PersonSubject, Story } from './signal.ts'

// SC4. Fictional; the number is of the 999 series, which no citizen holds.
const wouter: PersonSubject = {
  kind: 'person',
  givenName: 'Wouter',
  familyName: 'Duin',
  born: '1979-05-21',
  address: 'Eikenlaan 27, Lindeveen',
}
const withNumber: PersonSubject = { ...wouter, bsn: '999915836' }
const home = { address: 'Eikenlaan 27, Lindeveen' }
const triage = { table: 'zvh-triage', subjects: [wouter] } as const

const youth = { table: 'vlieten-youth', phenomenon: 'group-outside' } as const

/**
 * SC4 up to triage, and SC5 in its first step. Care-secrecy domains file nothing about Wouter Duin; the group at
 * the Kadeplein has no names, and no one here knows one.
 */
export const peopleStories = (): Story[] => [
  {
    ...triage,
    key: 'duin-eviction',
    by: 'petra',
    title: 'Huur vier maanden niet betaald, klachten over de nacht',
    facts:
      'De huur is vier maanden niet betaald. Drie buren klaagden over schreeuwen tussen twee en vier uur. Meneer doet niet open als wij aanbellen. Wij willen niet naar de rechter als het anders kan.',
    where: home,
    seen: [-60, '09:00'],
    until: [-12, '17:00'],
    filed: [-11, '10:00'],
    phenomenon: 'eviction-looming',
    reliability: 'administrative-record',
    asked: 'act',
    state: 'registered',
  },
  {
    ...triage,
    key: 'duin-nights',
    by: 'karim',
    title: 'Vier keer gebeld over geschreeuw in de nacht',
    facts:
      'In zes weken gingen collega’s vier keer langs. Meneer was elke keer alleen en werd rustig na een gesprek aan de deur. Een keer zei hij dat niemand nog met hem praat.',
    where: home,
    seen: [-45, '02:30'],
    until: [-8, '03:10'],
    filed: [-7, '11:00'],
    phenomenon: 'confused-behaviour',
    subjects: [withNumber],
    state: 'registered',
  },
  {
    ...triage,
    key: 'duin-neighbours',
    by: 'joris',
    title: 'Buren vragen om hulp voor een bewoner',
    facts:
      'Drie huishoudens belden de gemeente. Ze slapen slecht en maken zich zorgen om de bewoner. Ze willen niet dat hij zijn huis kwijtraakt.',
    where: home,
    seen: [-30, '20:00'],
    until: [-10, '20:00'],
    filed: [-9, '14:45'],
    phenomenon: 'neighbour-noise',
    reliability: 'third-party',
    asked: 'advice',
    state: 'registered',
  },
  {
    ...triage,
    key: 'duin-arrears',
    by: 'wim',
    title: 'Achterstand bij drie vaste lasten',
    facts:
      'Er is een achterstand bij huur, energie en zorgverzekering. Brief, telefoon en huisbezoek bleven zonder antwoord. Hij weet nog niet van deze melding.',
    where: home,
    seen: [-35, '09:00'],
    filed: [-6, '09:45'],
    phenomenon: 'care-avoidance',
    subjects: [withNumber],
    reliability: 'administrative-record',
    state: 'submitted',
  },
  {
    ...youth,
    key: 'group-boa',
    by: 'thijs',
    title: 'Groep wisselt tussen plein en park',
    facts:
      'Op zes avonden zag ik negen tot veertien jongeren, eerst op het plein en na negen uur in het park. Ze groeten terug. Op een avond vlogen er eieren naar een bus.',
    where: { place: 'oosterpark' },
    seen: [-18, '19:00'],
    until: [-5, '22:30'],
    filed: [-4, '10:20'],
    subjects: [
      { kind: 'group', what: '9 tot 14 jongeren', size: { from: 9, to: 14 }, ages: { from: 14, to: 18 } },
    ],
    state: 'awaiting-release',
  },
  {
    ...youth,
    key: 'group-pit',
    by: 'yara',
    title: 'Ze willen sporten en sleutelen',
    facts:
      'Ik sprak de groep op drie avonden. Ze noemen zelf twee dingen: voetballen onder licht en ergens aan fietsen sleutelen. Drie van hen vroegen wanneer ik weer kom.',
    where: { place: 'kadeplein' },
    seen: [-15, '19:30'],
    until: [-6, '21:30'],
    filed: [-4, '16:00'],
    subjects: [{ kind: 'group', what: 'dezelfde plek, wisselende jongeren', size: { from: 6, to: 14 } }],
    asked: 'act',
    state: 'registered',
  },
  {
    ...youth,
    key: 'group-school',
    by: 'lotte',
    title: 'Onrust na de pauze door berichten in een groep',
    facts:
      'In twee klassen waren leerlingen na de pauze druk met berichten over het plein. De mentoren maakten er een les over. Er zijn geen namen opgeschreven.',
    where: { place: 'de-dreef' },
    seen: [-13, '12:40'],
    until: [-12, '13:10'],
    filed: [-11, '15:50'],
    phenomenon: 'group-online',
    subjects: [{ kind: 'group', what: 'leerlingen van twee klassen', size: { from: 8, to: 12 } }],
    state: 'registered',
  },
]
