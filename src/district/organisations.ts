// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DomainKindName } from '../vocabulary/domain-kinds.ts'
import { idOf } from './identity.ts'

/** The tenant: every key in the product starts with a region. */
export const region = { number: 1, name: 'Vlietland', district: 'De Vlieten' } as const

/** Organisations of De Vlieten. None exists; none carries the name of one that does. */
export const organisations = {
  rietmeer: { id: idOf('organisation rietmeer'), name: 'Gemeente Rietmeer' },
  oosterwaarde: { id: idOf('organisation oosterwaarde'), name: 'Gemeente Oosterwaarde' },
  lindeveen: { id: idOf('organisation lindeveen'), name: 'Gemeente Lindeveen' },
  zandhove: { id: idOf('organisation zandhove'), name: 'Gemeente Zandhove' },
  police: { id: idOf('organisation police'), name: 'Politie, basisteam De Vlieten' },
  prosecution: { id: idOf('organisation prosecution'), name: 'Openbaar Ministerie Vlietland' },
  tax: { id: idOf('organisation tax'), name: 'Belastingdienst, kantoor Vlietland' },
  'labour-inspection': { id: idOf('organisation labour-inspection'), name: 'Nederlandse Arbeidsinspectie' },
  probation: { id: idOf('organisation probation'), name: 'Reclassering Vlietland' },
  woonvliet: { id: idOf('organisation woonvliet'), name: 'Woningcorporatie WoonVliet' },
  pit: { id: idOf('organisation pit'), name: 'Stichting Pit, jongerenwerk' },
  'de-dreef': { id: idOf('organisation de-dreef'), name: 'School De Dreef' },
  ggz: { id: idOf('organisation ggz'), name: 'GGZ De Vaart' },
  'debt-help': { id: idOf('organisation debt-help'), name: 'Schuldhulp De Vlieten' },
  shelter: { id: idOf('organisation shelter'), name: 'Opvang De Steiger' },
  vlieten: { id: idOf('organisation vlieten'), name: 'Samenwerkingsverband De Vlieten' },
  riec: { id: idOf('organisation riec'), name: 'RIEC Vlietland' },
  zvh: { id: idOf('organisation zvh'), name: 'Zorg- en Veiligheidshuis Vlietland' },
  region: { id: idOf('organisation region'), name: 'Regio Vlietland' },
  residents: { id: idOf('organisation residents'), name: 'Bewoners van De Vlieten' },
} as const

export type OrganisationCode = keyof typeof organisations

type Domain = { number: number; organisation: OrganisationCode; kind: DomainKindName; name: string }

/** Domains: legal tasks inside an organisation. Two tasks of one municipality are two domains. */
export const domains = {
  'rietmeer-public-order': {
    number: 10,
    organisation: 'rietmeer',
    kind: 'public-order',
    name: 'Rietmeer, openbare orde',
  },
  'rietmeer-enforcement': {
    number: 11,
    organisation: 'rietmeer',
    kind: 'enforcement',
    name: 'Rietmeer, toezicht en handhaving',
  },
  'rietmeer-permits': {
    number: 12,
    organisation: 'rietmeer',
    kind: 'permits',
    name: 'Rietmeer, vergunningen',
  },
  'rietmeer-maintenance': {
    number: 13,
    organisation: 'rietmeer',
    kind: 'city-maintenance',
    name: 'Rietmeer, stadsbeheer',
  },
  'rietmeer-school-attendance': {
    number: 14,
    organisation: 'rietmeer',
    kind: 'school-attendance',
    name: 'Rietmeer, leerplicht',
  },
  'rietmeer-connection': {
    number: 15,
    organisation: 'rietmeer',
    kind: 'youth-work',
    name: 'Rietmeer, verbinding',
  },
  'rietmeer-neighbourhood-team': {
    number: 16,
    organisation: 'rietmeer',
    kind: 'neighbourhood-team',
    name: 'Wijkteam Rietmeer',
  },
  'oosterwaarde-public-order': {
    number: 20,
    organisation: 'oosterwaarde',
    kind: 'public-order',
    name: 'Oosterwaarde, openbare orde',
  },
  'oosterwaarde-permits': {
    number: 21,
    organisation: 'oosterwaarde',
    kind: 'permits',
    name: 'Oosterwaarde, vergunningen',
  },
  'oosterwaarde-enforcement': {
    number: 22,
    organisation: 'oosterwaarde',
    kind: 'enforcement',
    name: 'Oosterwaarde, toezicht en handhaving',
  },
  'oosterwaarde-maintenance': {
    number: 23,
    organisation: 'oosterwaarde',
    kind: 'city-maintenance',
    name: 'Oosterwaarde, stadsbeheer',
  },
  'lindeveen-public-order': {
    number: 30,
    organisation: 'lindeveen',
    kind: 'public-order',
    name: 'Lindeveen, openbare orde',
  },
  'lindeveen-neighbourhood-team': {
    number: 31,
    organisation: 'lindeveen',
    kind: 'neighbourhood-team',
    name: 'Wijkteam Lindeveen',
  },
  'zandhove-public-order': {
    number: 40,
    organisation: 'zandhove',
    kind: 'public-order',
    name: 'Zandhove, openbare orde',
  },
  'zandhove-permits': {
    number: 41,
    organisation: 'zandhove',
    kind: 'permits',
    name: 'Zandhove, vergunningen',
  },
  police: { number: 50, organisation: 'police', kind: 'police', name: 'Politie De Vlieten' },
  prosecution: { number: 51, organisation: 'prosecution', kind: 'prosecution', name: 'OM Vlietland' },
  tax: { number: 52, organisation: 'tax', kind: 'tax', name: 'Belastingdienst' },
  'labour-inspection': {
    number: 53,
    organisation: 'labour-inspection',
    kind: 'labour-inspection',
    name: 'Arbeidsinspectie',
  },
  probation: { number: 54, organisation: 'probation', kind: 'probation', name: 'Reclassering' },
  woonvliet: { number: 60, organisation: 'woonvliet', kind: 'housing-corporation', name: 'WoonVliet' },
  pit: { number: 61, organisation: 'pit', kind: 'youth-work', name: 'Stichting Pit' },
  'de-dreef': { number: 62, organisation: 'de-dreef', kind: 'school', name: 'School De Dreef' },
  ggz: { number: 63, organisation: 'ggz', kind: 'mental-health-care', name: 'GGZ De Vaart' },
  'debt-help': { number: 64, organisation: 'debt-help', kind: 'debt-help', name: 'Schuldhulp De Vlieten' },
  shelter: { number: 65, organisation: 'shelter', kind: 'shelter', name: 'Opvang De Steiger' },
  residents: { number: 70, organisation: 'residents', kind: 'residents', name: 'Bewoners De Vlieten' },
  'bureau-vlieten': {
    number: 80,
    organisation: 'vlieten',
    kind: 'bureau',
    name: 'Bureau Signalenoverleg De Vlieten',
  },
  'bureau-riec': { number: 81, organisation: 'riec', kind: 'bureau', name: 'Bureau RIEC Vlietland' },
  'bureau-zvh': {
    number: 82,
    organisation: 'zvh',
    kind: 'bureau',
    name: 'Bureau Zorg- en Veiligheidshuis Vlietland',
  },
  'bureau-steering': {
    number: 83,
    organisation: 'region',
    kind: 'bureau',
    name: 'Bureau stuurploeg De Vlieten',
  },
  oversight: {
    number: 90,
    organisation: 'region',
    kind: 'oversight',
    name: 'Vlietland, gegevensbescherming',
  },
  operation: { number: 91, organisation: 'region', kind: 'operation', name: 'Vlietland, beheer' },
} as const satisfies Record<string, Domain>

export type DomainCode = keyof typeof domains
export const allDomains = Object.keys(domains) as DomainCode[]
