// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ChecklistCode } from '../../../vocabulary/intervention.ts'
import { getIntervention, heavyFrom, type InterventionCode } from '../../../vocabulary/interventions.ts'

type Chosen = { intervention: InterventionCode; chosen: boolean }
type Ticked = { intervention: InterventionCode; condition: ChecklistCode }
export type OpenConditions = { intervention: InterventionCode; conditions: ChecklistCode[] }

/**
 * What people check of an option before they choose it. That a jump in weight has its reason (ADM-8) nobody ticks: the
 * reason is there to be read, or it is not.
 */
export const conditionsOf = (intervention: InterventionCode): readonly ChecklistCode[] =>
  getIntervention(intervention).checklist

/** What is chosen and has conditions to check, in the order given. */
export const withConditions = <Option extends Chosen>(options: readonly Option[]): Option[] =>
  options.filter(({ intervention, chosen }) => chosen && conditionsOf(intervention).length > 0)

/**
 * What is chosen with conditions that nobody ticked yet, from the level at which a choice is heavy. A light measure is
 * never held up by its list: then the list is a reminder (domain.md 3.4; Awb 3:2, 3:4).
 */
export const openConditions = (options: readonly Chosen[], ticked: readonly Ticked[]): OpenConditions[] =>
  withConditions(options)
    .filter(({ intervention }) => getIntervention(intervention).lightness >= heavyFrom)
    .map(({ intervention }) => ({
      intervention,
      conditions: conditionsOf(intervention).filter(
        condition => !ticked.some(one => one.intervention === intervention && one.condition === condition),
      ),
    }))
    .filter(({ conditions }) => conditions.length > 0)
