// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Bilingual } from './language.ts'
import type { Source } from './sources.ts'

/** For which approach a table proposes a case. Each has its own house, its own terms and its own ground in law. */
export const caseKinds = {
  riec: { nl: 'RIEC-casus', en: 'RIEC case' },
  zvh: { nl: 'casus Zorg- en Veiligheidshuis', en: 'care-and-safety house case' },
  pga: { nl: 'persoonsgerichte aanpak', en: 'person-centred approach' },
  'seven-steps': { nl: '7 stappen (jeugdgroep)', en: '7 steps (youth group)' },
} as const satisfies Record<string, Bilingual>

export type CaseKind = keyof typeof caseKinds

/** What people say of one criterion. Nothing said yet is no answer; `unknown` is one. */
export const criterionAnswers = {
  yes: { nl: 'ja', en: 'yes' },
  no: { nl: 'nee', en: 'no' },
  unknown: { nl: 'weten we niet', en: 'not known' },
} as const satisfies Record<string, Bilingual>

export type CriterionAnswer = keyof typeof criterionAnswers

type Criterion = Bilingual & { source: Source }

/**
 * National criteria of the care-and-safety houses: (1 and 2 and 3) or 4. The official text leaves open how its
 * "and/or" brackets; this reading is shown beside the text, and people decide.
 */
export const zvhCriteria = {
  'zvh-1': {
    nl: '1. Problemen op meer dan één leefgebied leiden tot crimineel gedrag, overlast of verdere achteruitgang, of dat is te verwachten.',
    en: '1. Problems in more than one area of life lead to crime, nuisance or further decline, or are expected to.',
    source: 'zvh',
  },
  'zvh-2': {
    nl: '2. Er zijn meerdere ketens nodig, met ten minste dwang of drang; binnen één keten lukt het niet.',
    en: '2. Several chains are needed, with at least pressure or compulsion; within one chain it does not work.',
    source: 'zvh',
  },
  'zvh-3': {
    nl: '3. Het raakt het gezin of de directe omgeving, of wordt daardoor beïnvloed.',
    en: '3. It affects the family or the direct surroundings, or is affected by them.',
    source: 'zvh',
  },
  'zvh-4': {
    nl: '4. Er is een ernstig veiligheidsprobleem op deze plek of in dit gebied dat meerdere ketens vraagt.',
    en: '4. There is a serious safety problem of this place or area that needs several chains.',
    source: 'zvh',
  },
} as const satisfies Record<string, Criterion>

/** Themes of the RIEC covenant. One that fits is enough; a steering group can add an enforcement bottleneck. */
export const riecThemes = {
  'riec-trafficking': {
    nl: 'Mensenhandel en mensensmokkel',
    en: 'Human trafficking and smuggling',
    source: 'riec',
  },
  'riec-hemp': { nl: 'Georganiseerde hennepteelt', en: 'Organised hemp growing', source: 'riec' },
  'riec-property-fraud': {
    nl: 'Fraude in de vastgoedsector',
    en: 'Fraud in real estate',
    source: 'riec',
  },
  'riec-property-abuse': {
    nl: 'Misbruik binnen de vastgoedsector',
    en: 'Abuse within real estate',
    source: 'riec',
  },
  'riec-laundering': {
    nl: 'Witwassen en wat daarmee samenhangt',
    en: 'Money laundering and what goes with it',
    source: 'riec',
  },
  'riec-threat-picture': {
    nl: 'Een thema uit het nationaal dreigingsbeeld',
    en: 'A theme of the national threat picture',
    source: 'riec',
  },
  'riec-bottleneck': {
    nl: 'Een handhavingsknelpunt dat de stuurgroep heeft aangewezen',
    en: 'An enforcement bottleneck that the steering group designated',
    source: 'riec',
  },
} as const satisfies Record<string, Criterion>

export const caseCriteria = { ...zvhCriteria, ...riecThemes } as const satisfies Record<string, Criterion>
export type CaseCriterion = keyof typeof caseCriteria

/** The criteria that stand beside a proposal of this kind; none for a kind that has no national ones. */
export const criteriaOf = (kind: CaseKind): readonly CaseCriterion[] => {
  if (kind === 'zvh') return Object.keys(zvhCriteria) as CaseCriterion[]
  return kind === 'riec' ? (Object.keys(riecThemes) as CaseCriterion[]) : []
}

/** What the answers come to. Counted by the house, decided by people. */
export const criteriaOutcomes = {
  meets: { nl: 'voldoet aan de criteria', en: 'meets the criteria' },
  'does-not-meet': { nl: 'voldoet niet aan de criteria', en: 'does not meet the criteria' },
  'not-to-say-yet': { nl: 'nog niet te zeggen', en: 'not to say yet' },
} as const satisfies Record<string, Bilingual>

export type CriteriaOutcome = keyof typeof criteriaOutcomes
