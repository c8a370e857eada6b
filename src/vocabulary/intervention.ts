// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DomainKindName } from './domain-kinds.ts'
import type { Bilingual } from './language.ts'
import type { Basis } from './laws.ts'

export type SubjectKind = 'person' | 'group' | 'location' | 'phenomenon' | 'organisation'

export const interventionTracks = {
  communication: { nl: 'gesprek en voorlichting', en: 'talk and information' },
  care: { nl: 'zorg en hulp', en: 'care and help' },
  work: { nl: 'werk en school', en: 'work and school' },
  residents: { nl: 'bewoners', en: 'residents' },
  physical: { nl: 'inrichting', en: 'physical' },
  administrative: { nl: 'bestuurlijk', en: 'administrative' },
  civil: { nl: 'civiel', en: 'civil' },
  criminal: { nl: 'strafrechtelijk', en: 'criminal' },
  fiscal: { nl: 'fiscaal', en: 'fiscal' },
  joint: { nl: 'gezamenlijk', en: 'joint' },
} as const satisfies Record<string, Bilingual>

export type InterventionTrack = keyof typeof interventionTracks

export type Lightness = 1 | 2 | 3 | 4 | 5

/** How heavy, as a word beside the five bars. */
export const lightnessWords: Readonly<Record<Lightness, Bilingual>> = {
  1: { nl: 'zeer licht', en: 'very light' },
  2: { nl: 'licht', en: 'light' },
  3: { nl: 'midden', en: 'middle' },
  4: { nl: 'zwaar', en: 'heavy' },
  5: { nl: 'zeer zwaar', en: 'very heavy' },
}

/** What an administrative measure, or a case, must show before it is decided. The codes stay when the law changes. */
export const checklists = {
  'ADM-1': {
    nl: 'Feiten, belangen, lichtere mogelijkheden en reden zijn opgeschreven; de zienswijze heeft een datum (Awb 3:2, 3:4, 3:46, 4:8).',
    en: 'Facts, interests, lighter options and reason are written down; the hearing has a date (Awb 3:2, 3:4, 3:46, 4:8).',
  },
  'ADM-2': {
    nl: 'Noodzaak en evenredigheid: hoeveelheid, handel, herhaling, plek; verwijt, gevolgen, kinderen, gebondenheid aan de woning (Opiumwet 13b).',
    en: 'Necessity and proportionality: amount, trade, repetition, place; blame, consequences, children, dependence on the home (Opium Act 13b).',
  },
  'ADM-3': {
    nl: 'De grond is gekozen, er is een einddatum en lichtere middelen zijn bekeken (Gemeentewet 174a).',
    en: 'The ground is chosen, there is an end date and lighter means were considered (Municipalities Act 174a).',
  },
  'ADM-4': {
    nl: 'Begin, einde, gebied op de kaart en aantal verlengingen zijn bekend (Gemeentewet 172a).',
    en: 'Start, end, area on the map and number of extensions are known (Municipalities Act 172a).',
  },
  'ADM-5': {
    nl: 'Het kind is jonger dan twaalf jaar (Gemeentewet 172b).',
    en: 'The child is younger than twelve (Municipalities Act 172b).',
  },
  'ADM-6': {
    nl: 'Bemiddeling en waarschuwing zijn eerst gedaan, met datum (Gemeentewet 151d).',
    en: 'Mediation and a warning came first, with dates (Municipalities Act 151d).',
  },
  'ADM-7': {
    nl: 'Alleen de burgemeester beslist (Gemeentewet 172, 151b, 151c, 154a, 175, 176).',
    en: 'Only the mayor decides (Municipalities Act 172, 151b, 151c, 154a, 175, 176).',
  },
  'ADM-8': {
    nl: 'Meer dan een stap zwaarder dan het lichtste dat kan werken: de reden staat erbij.',
    en: 'More than one step heavier than the lightest that may work: the reason is written down.',
  },
  'WGS-2': {
    nl: 'Het onderdeel van het wettelijke doel is gekozen en past bij dit punt (Wet gegevensverwerking door samenwerkingsverbanden).',
    en: 'The element of the statutory purpose is chosen and fits this item (Data Processing by Partnerships Act).',
  },
} as const satisfies Record<string, Bilingual>

export type ChecklistCode = keyof typeof checklists

/** One row of the catalogue. Weeks and hours are estimates from practice until measured values replace them. */
export type InterventionRow = Bilingual & {
  subjects: readonly SubjectKind[]
  track: InterventionTrack
  /** Kinds of domain that can do it within their own power. */
  executors: readonly DomainKindName[]
  basis: readonly Basis[]
  /** Weeks from decision to effect; 0 is the same day. */
  weeks: { from: number; to: number }
  lightness: Lightness
  /** Hours of professionals that it usually takes. */
  hours: number
  checklist: readonly ChecklistCode[]
}
