// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../../platform/http/contract.ts'
import {
  type CaseCriterion,
  type CriteriaOutcome,
  type CriterionAnswer,
  caseCriteria,
  criteriaOutcomes,
  criterionAnswers,
} from '../../../vocabulary/case-criteria.ts'

const keysOf = <Key extends string>(words: Record<Key, unknown>) => Object.keys(words) as [Key, ...Key[]]
const criterion = z.enum(keysOf<CaseCriterion>(caseCriteria))
const answer = z.enum(keysOf<CriterionAnswer>(criterionAnswers))
const outcome = z.enum(keysOf<CriteriaOutcome>(criteriaOutcomes))

const given = z.object({
  criterion,
  answer,
  reason: z.string(),
  /** Who recorded it, and when it was last said. */
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
})
export type GivenAnswer = z.infer<typeof given>
const response = z.object({
  answers: z.array(given),
  comesTo: z.object({ zvh: outcome, riec: outcome }),
})

export const seeCriteria = contract('GET /v1/agenda-items/:id/criteria', {
  summary: 'What was said of the criteria for a case, and what that comes to; people decide',
  params: z.object({ id: z.uuid() }),
  response,
})

export const answerCriterion = contract('PUT /v1/agenda-items/:id/criteria/:criterion', {
  summary: 'Record what the table says of one criterion, with why; the last answer stands',
  params: z.object({ id: z.uuid(), criterion }),
  body: z.object({ answer, reason: z.string().trim().max(500).default('') }),
  response,
})
