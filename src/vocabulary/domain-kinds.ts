// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'

/** The chains of the national criteria of Zorg- en Veiligheidshuizen (domain kinds belong to one). */
export type Chain = 'administrative' | 'criminal' | 'care' | 'fiscal' | 'civil' | 'none'

type DomainKind = {
  name: Bilingual
  chain: Chain
  /** Medical or youth-care secrecy: never enters the matching of persons (WGBO 7:457 BW, Jeugdwet 7.3.11). */
  careSecrecy: boolean
  /** Signals leave only through an authorised colleague of the domain itself (Wpg, Wjsg, care secrecy). */
  releaseNeeded: boolean
  /** May hold a citizen service number (UAVG art. 46, Wabb). */
  bsnEntitled: boolean
}

const kind = (
  nl: string,
  en: string,
  chain: Chain,
  marks: Partial<Pick<DomainKind, 'careSecrecy' | 'releaseNeeded' | 'bsnEntitled'>> = {},
): DomainKind => ({
  name: { nl, en },
  chain,
  careSecrecy: false,
  releaseNeeded: false,
  bsnEntitled: false,
  ...marks,
})

/** A domain is a legal task inside an organisation; its kind says what the law expects of it. */
export const domainKinds = {
  'public-order': kind('openbare orde en veiligheid', 'public order', 'administrative', {
    bsnEntitled: true,
  }),
  enforcement: kind('toezicht en handhaving (BOA)', 'municipal enforcement', 'administrative', {
    releaseNeeded: true,
  }),
  permits: kind('vergunningen', 'permits', 'administrative'),
  'city-maintenance': kind('stadsbeheer', 'city maintenance', 'administrative'),
  'school-attendance': kind('leerplicht', 'school attendance', 'administrative', { bsnEntitled: true }),
  police: kind('politie', 'police', 'criminal', { releaseNeeded: true, bsnEntitled: true }),
  prosecution: kind('openbaar ministerie', 'public prosecution', 'criminal', {
    releaseNeeded: true,
    bsnEntitled: true,
  }),
  probation: kind('reclassering', 'probation', 'criminal', { bsnEntitled: true }),
  tax: kind('belastingdienst', 'tax administration', 'fiscal', { bsnEntitled: true }),
  'labour-inspection': kind('arbeidsinspectie', 'labour inspection', 'administrative', { bsnEntitled: true }),
  'mental-health-care': kind('geestelijke gezondheidszorg', 'mental health care', 'care', {
    careSecrecy: true,
    releaseNeeded: true,
    bsnEntitled: true,
  }),
  'neighbourhood-team': kind('wijkteam', 'neighbourhood team', 'care', {
    careSecrecy: true,
    releaseNeeded: true,
    bsnEntitled: true,
  }),
  'debt-help': kind('schuldhulpverlening', 'debt help', 'care', { bsnEntitled: true }),
  shelter: kind('maatschappelijke opvang', 'shelter', 'care', { careSecrecy: true, releaseNeeded: true }),
  'youth-work': kind('jongerenwerk', 'youth work', 'care'),
  'housing-corporation': kind('woningcorporatie', 'housing corporation', 'civil'),
  school: kind('school', 'school', 'none'),
  residents: kind('bewoners', 'residents', 'none'),
  bureau: kind('bureau van het samenwerkingsverband', 'bureau of the partnership', 'none'),
  oversight: kind('toezicht op gegevensbescherming', 'data-protection oversight', 'none'),
  operation: kind('beheer', 'operation', 'none'),
} as const satisfies Record<string, DomainKind>

export type DomainKindName = keyof typeof domainKinds
