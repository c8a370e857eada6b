// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ChecklistCode, InterventionRow, Lightness, SubjectKind } from './intervention.ts'
import { chainInterventions } from './interventions.chain.ts'
import { enforceInterventions } from './interventions.enforce.ts'
import { helpInterventions } from './interventions.help.ts'
import { placeInterventions } from './interventions.place.ts'
import { talkInterventions } from './interventions.talk.ts'

const rows = {
  ...talkInterventions,
  ...placeInterventions,
  ...helpInterventions,
  ...enforceInterventions,
  ...chainInterventions,
} as const

export type InterventionCode = keyof typeof rows
export type Intervention = InterventionRow & { code: InterventionCode; status: 'unverified' }

const lightestFirst = (one: InterventionRow, other: InterventionRow) =>
  one.lightness - other.lightness || one.hours - other.hours || one.nl.localeCompare(other.nl, 'nl')

/** The catalogue, lightest first. No row was confirmed by a lawyer; a table says so beside each. */
export const interventions: readonly Intervention[] = Object.entries(rows)
  .map(([code, row]) => ({
    ...(row as InterventionRow),
    code: code as InterventionCode,
    status: 'unverified' as const,
  }))
  .sort(lightestFirst)

const byCode = new Map(interventions.map(row => [row.code, row]))

/** The row of a code. */
export const getIntervention = (code: InterventionCode): Intervention => byCode.get(code)!

/** What can be done about this kind of subject, lightest first. */
export const interventionsFor = (subject: SubjectKind): Intervention[] =>
  interventions.filter(row => row.subjects.includes(subject))

/**
 * Pairs that must not be chosen together for one person without saying so: ending a tenancy while offering a
 * home creates homelessness.
 */
export const interventionConflicts = [
  ['tenancy-end', 'housing-support'],
  ['tenancy-end', 'housing-first'],
] as const satisfies readonly (readonly [InterventionCode, InterventionCode])[]

/** Tracks that wait while a criminal investigation is under embargo: a visible step would reveal it. */
export const tracksHeldByEmbargo = ['communication', 'administrative'] as const

/** A jump of more than one level above the lightest option on the table needs a written reason (ADM-8). */
export const jumpNeedsReason = (lightestOnTable: Lightness, chosen: Lightness): boolean =>
  chosen - lightestOnTable > 1

/** From this level on, a lighter alternative must have been considered and named. */
export const heavyFrom: Lightness = 4

/** Everything a choice must show: the row's own list, and ADM-8 when the choice jumps. */
export function checklistFor(code: InterventionCode, lightestOnTable: Lightness): ChecklistCode[] {
  const { checklist, lightness } = getIntervention(code)
  return jumpNeedsReason(lightestOnTable, lightness) ? [...checklist, 'ADM-8'] : [...checklist]
}
