// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { DomainKindName } from './domain-kinds.ts'
import type { LegalGround } from './legal-ground.ts'

const riecPartners = [
  'public-order',
  'permits',
  'police',
  'prosecution',
  'tax',
  'labour-inspection',
  'bureau',
] as const satisfies DomainKindName[]

const zvhPartners = [
  'public-order',
  'police',
  'prosecution',
  'probation',
  'housing-corporation',
  'debt-help',
  'bureau',
] as const satisfies DomainKindName[]

// Only these may hold the citizen service number; the bureau compares keyed tokens and never holds it.
const riecNumberHolders = [
  'public-order',
  'police',
  'prosecution',
  'tax',
  'labour-inspection',
] as const satisfies DomainKindName[]

const zvhNumberHolders = [
  'public-order',
  'police',
  'prosecution',
  'probation',
  'debt-help',
] as const satisfies DomainKindName[]

// Five years is the longest the act allows, counted from the first processing (WGS; Raad van State W16.24.00142/II).
const fiveYears = 1825

const riec = {
  purpose: 'subversion',
  partnership: 'riec',
  table: 'riec-weighing',
  validFrom: '2025-03-01',
  validTo: null,
  status: 'unverified',
} as const

const zvh = {
  purpose: 'care',
  partnership: 'zvh',
  table: 'zvh-triage',
  validFrom: '2025-03-01',
  validTo: null,
  status: 'unverified',
} as const

/** RIEC weighing table: statutory purpose, listed participants, listed data; police and tax keep their own law. */
export const riecGrounds: readonly LegalGround[] = [
  {
    ...riec,
    code: 'riec-objects',
    law: 'NL.WGS_SAMENWERKING',
    article: '2.16',
    categories: ['place', 'dwelling', 'phenomenon', 'unnamed-group', 'organisation', 'vehicle'],
    from: riecPartners,
    to: riecPartners,
    conditions: ['statutory-purpose', 'necessity', 'facts-apart', 'own-decision'],
    retentionDays: fiveYears,
    source: 'WGS chapter 2, RIECs; Besluit Stb. 2024, 380',
  },
  {
    ...riec,
    code: 'riec-persons',
    law: 'NL.WGS_SAMENWERKING',
    article: '2.19',
    categories: ['person'],
    from: ['public-order', 'police', 'prosecution', 'tax', 'labour-inspection'],
    to: riecPartners,
    conditions: ['statutory-purpose', 'necessity', 'own-decision', 'gate-passed', 'no-onward'],
    retentionDays: fiveYears,
    source: 'WGS chapter 2, RIECs',
  },
  {
    ...riec,
    code: 'riec-service-number',
    law: 'NL.UAVG',
    article: '46',
    categories: ['bsn'],
    from: riecNumberHolders,
    to: riecNumberHolders,
    conditions: ['necessity', 'own-decision', 'gate-passed', 'no-onward'],
    retentionDays: fiveYears,
    source: 'UAVG art. 46 with WGS chapter 2, RIECs',
  },
  {
    ...riec,
    code: 'riec-police',
    law: 'NL.WPG_POLITIE',
    article: '20',
    categories: ['police', 'criminal'],
    from: ['police', 'prosecution'],
    to: ['police', 'prosecution', 'bureau', 'public-order', 'tax'],
    conditions: ['release-point', 'article-20-decision', 'no-onward'],
    retentionDays: fiveYears,
    source: 'Wpg art. 20; WJSG art. 39f for the prosecution',
  },
  {
    ...riec,
    code: 'riec-tax-outcome',
    law: 'NL.AWR',
    article: '67',
    categories: ['tax-outcome'],
    from: ['tax'],
    to: riecPartners,
    conditions: ['outcome-only', 'own-decision', 'no-onward'],
    retentionDays: fiveYears,
    source: 'AWR art. 67: secrecy, exemption by decision',
  },
]

/** Triage of the care-and-safety house. Care-secrecy domains are invited by function and bring functional advice only. */
export const zvhGrounds: readonly LegalGround[] = [
  {
    ...zvh,
    code: 'zvh-situation',
    law: 'NL.WGS_SAMENWERKING',
    article: '2.30',
    categories: ['place', 'dwelling', 'phenomenon', 'unnamed-group'],
    from: zvhPartners,
    to: zvhPartners,
    conditions: ['zvh-criteria', 'necessity', 'facts-apart', 'own-decision'],
    retentionDays: fiveYears,
    source: 'WGS chapter 2, care-and-safety houses; Besluit Stb. 2024, 380',
  },
  {
    ...zvh,
    code: 'zvh-persons',
    law: 'NL.WGS_SAMENWERKING',
    article: '2.31',
    categories: ['person'],
    from: ['public-order', 'police', 'prosecution', 'probation', 'debt-help', 'housing-corporation'],
    to: zvhPartners,
    conditions: ['zvh-criteria', 'necessity', 'own-decision', 'person-informed', 'gate-passed', 'no-onward'],
    retentionDays: fiveYears,
    source: 'WGS chapter 2, care-and-safety houses',
  },
  {
    ...zvh,
    code: 'zvh-service-number',
    law: 'NL.UAVG',
    article: '46',
    categories: ['bsn'],
    from: zvhNumberHolders,
    to: zvhNumberHolders,
    conditions: ['necessity', 'own-decision', 'gate-passed', 'no-onward'],
    retentionDays: fiveYears,
    source: 'UAVG art. 46 with WGS chapter 2, care-and-safety houses',
  },
  {
    ...zvh,
    code: 'zvh-police',
    law: 'NL.WPG_POLITIE',
    article: '20',
    categories: ['police', 'criminal'],
    from: ['police', 'prosecution', 'probation'],
    to: ['police', 'prosecution', 'probation', 'public-order', 'bureau'],
    conditions: ['release-point', 'article-20-decision', 'no-onward'],
    retentionDays: fiveYears,
    source: 'Wpg art. 20; WJSG art. 39f for the prosecution',
  },
  {
    ...zvh,
    code: 'zvh-case',
    law: 'NL.WGS_SAMENWERKING',
    article: '2.32',
    table: 'case-meeting',
    categories: ['place', 'dwelling', 'phenomenon', 'person'],
    from: zvhPartners,
    to: zvhPartners,
    conditions: ['zvh-criteria', 'necessity', 'own-decision', 'person-informed', 'no-onward'],
    retentionDays: fiveYears,
    source: 'WGS chapter 2, care-and-safety houses; Besluit Stb. 2024, 380',
  },
  {
    ...zvh,
    code: 'zvh-functional-advice',
    law: 'NL.BW',
    article: '7:457',
    categories: ['health-functional'],
    from: ['mental-health-care', 'neighbourhood-team', 'shelter'],
    to: zvhPartners,
    conditions: ['release-point', 'functional-only', 'own-decision', 'no-onward'],
    retentionDays: 180,
    source: 'WGBO 7:457 BW; Jeugdwet 7.3.11; advice without confirming anything',
  },
]
