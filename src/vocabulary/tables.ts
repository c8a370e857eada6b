// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DomainKindName } from './domain-kinds.ts'
import type { Bilingual } from './language.ts'
import type { LawCode } from './laws.ts'
import { type PhenomenonCode, type PhenomenonRoot, phenomena } from './phenomena.ts'
import type { Purpose } from './purposes.ts'
import type { RhythmName } from './rhythms.ts'

type PartnershipKind = {
  name: Bilingual
  /** The law that designates this kind; a kind without it rests on the AVG, sector law and a covenant. */
  designatedUnder: LawCode | null
  /** Whether the gate for matching persons exists at all. It is closed until every condition is recorded. */
  personMatchingPossible: boolean
}

/** Kinds of partnership. Local tables are not designated under the act on partnerships, and never will be by us. */
export const partnershipKinds = {
  local: {
    name: { nl: 'lokaal samenwerkingsverband', en: 'local partnership' },
    designatedUnder: null,
    personMatchingPossible: false,
  },
  riec: {
    name: {
      nl: 'Regionaal Informatie- en Expertisecentrum',
      en: 'regional information and expertise centre',
    },
    designatedUnder: 'NL.WGS_SAMENWERKING',
    personMatchingPossible: true,
  },
  zvh: {
    name: { nl: 'Zorg- en Veiligheidshuis', en: 'care-and-safety house' },
    designatedUnder: 'NL.WGS_SAMENWERKING',
    personMatchingPossible: true,
  },
  steering: {
    name: { nl: 'sturing van het district', en: 'steering of the district' },
    designatedUnder: null,
    personMatchingPossible: false,
  },
} as const satisfies Record<string, PartnershipKind>

export type PartnershipKindName = keyof typeof partnershipKinds

type TableKind = {
  name: Bilingual
  purpose: Purpose
  /** How often it usually meets; the partnership decides. */
  usually: RhythmName
  /** Items hold decisions without content of persons. */
  decisionsOnly: boolean
}

/** Kinds of table with their usual purpose and rhythm. "In the same building" is no legal basis: each has its own. */
export const tableKinds = {
  'signal-meeting': {
    name: { nl: 'signalenoverleg', en: 'signal meeting' },
    purpose: 'liveability',
    usually: 'two-weeks',
    decisionsOnly: false,
  },
  'case-meeting': {
    name: { nl: 'casusoverleg', en: 'case meeting' },
    purpose: 'care',
    usually: 'six-weeks',
    decisionsOnly: false,
  },
  'riec-weighing': {
    name: { nl: 'weegtafel RIEC', en: 'RIEC weighing table' },
    purpose: 'subversion',
    usually: 'two-weeks',
    decisionsOnly: false,
  },
  'zvh-triage': {
    name: { nl: 'triage Zorg- en Veiligheidshuis', en: 'triage of the care-and-safety house' },
    purpose: 'care',
    usually: 'week',
    decisionsOnly: false,
  },
  steering: {
    name: { nl: 'stuurploeg', en: 'steering group' },
    purpose: 'steering',
    usually: 'month',
    decisionsOnly: true,
  },
} as const satisfies Record<string, TableKind>

export type TableKindName = keyof typeof tableKinds

/**
 * Which kinds of partner such a problem normally needs at the table: the "whole system in the room". A hint
 * for the coordinator (who is missing?), never a condition.
 */
export const usualPartners: Readonly<Record<PhenomenonRoot, readonly DomainKindName[]>> = {
  'public-space': [
    'public-order',
    'enforcement',
    'police',
    'city-maintenance',
    'youth-work',
    'housing-corporation',
  ],
  hospitality: ['public-order', 'permits', 'enforcement', 'police'],
  'living-together': ['housing-corporation', 'police', 'neighbourhood-team', 'public-order'],
  traffic: ['enforcement', 'police', 'city-maintenance', 'school'],
  theft: ['police', 'public-order', 'city-maintenance'],
  vacancy: ['public-order', 'permits', 'police', 'housing-corporation'],
  drugs: ['police', 'public-order', 'youth-work', 'housing-corporation'],
  business: ['permits', 'public-order', 'tax', 'labour-inspection', 'police'],
  housing: ['permits', 'public-order', 'housing-corporation', 'labour-inspection', 'tax'],
  money: ['tax', 'police', 'prosecution', 'permits', 'public-order'],
  exploitation: ['police', 'labour-inspection', 'prosecution', 'tax', 'public-order'],
  rural: ['permits', 'public-order', 'police', 'tax'],
  youth: ['youth-work', 'school-attendance', 'police', 'school', 'enforcement', 'public-order'],
  care: ['neighbourhood-team', 'mental-health-care', 'police', 'housing-corporation', 'debt-help'],
  unnamed: [],
  stopped: [],
}

/** Usual partners of a phenomenon that nobody present stands for, in the order of the list. */
export const missingPartners = (
  phenomenon: PhenomenonCode,
  present: readonly DomainKindName[],
): DomainKindName[] => usualPartners[phenomena[phenomenon].root].filter(kind => !present.includes(kind))
