// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../../platform/http/contract.ts'
import { type ChecklistCode, checklists } from '../../../vocabulary/intervention.ts'
import { type InterventionCode, interventions } from '../../../vocabulary/interventions.ts'

const intervention = z.enum(interventions.map(one => one.code) as [InterventionCode, ...InterventionCode[]])
const condition = z.enum(Object.keys(checklists) as [ChecklistCode, ...ChecklistCode[]])

export const checked = z.object({
  intervention,
  condition,
  /** Who recorded it for the table, and when. */
  by: z.string(),
  at: z.iso.datetime({ offset: true }),
})
export type Checked = z.infer<typeof checked>
const response = z.object({ checked: z.array(checked) })
const one = z.object({ id: z.uuid(), intervention, condition })

export const seeConditions = contract('GET /v1/agenda-items/:id/conditions', {
  summary: 'Which legal conditions of the options the table checked',
  params: z.object({ id: z.uuid() }),
  response,
})

export const checkCondition = contract('PUT /v1/agenda-items/:id/conditions/:intervention/:condition', {
  summary: 'Record that the table checked a condition of a chosen option; who recorded it first stands',
  params: one,
  response,
})

export const uncheckCondition = contract('DELETE /v1/agenda-items/:id/conditions/:intervention/:condition', {
  summary: 'Take back that a condition was checked',
  params: one,
  response,
})
