// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { type SignalState, signalStates } from '../../vocabulary/signal-states.ts'
import { place, urgencies } from '../signals/signal.contract.ts'

const moment = z.iso.datetime({ offset: true })
const byId = z.object({ id: z.uuid() })
const state = z.enum(Object.keys(signalStates) as [SignalState, ...SignalState[]])

/** The coordinator's copy of a signal: facts, place and time; that there is a person, never who. */
export const intake = z.object({
  id: z.uuid(),
  from: z.object({ domain: z.int(), name: z.string(), organisation: z.string() }),
  receivedAt: moment,
  state,
  title: z.string(),
  facts: z.string(),
  interpretation: z.string().nullable(),
  phenomenon: z.string(),
  observedFrom: moment,
  observedTo: moment.nullable(),
  place: place.pick({ kind: true, label: true, ref: true, area: true, rd: true }),
  reliability: z.string(),
  urgency: z.enum(urgencies),
  asked: z.string(),
  subjectKinds: z.array(z.string()),
  groupDescription: z.string().nullable(),
  /** Police data keep the article they came under: only for this table, and not to be passed on. */
  article: z.string().nullable(),
  version: z.int(),
  endsAt: moment,
})
export type Intake = z.infer<typeof intake>

export const listIntakes = contract('GET /v1/intakes', {
  summary: 'What was brought to the table I coordinate',
  query: z.object({
    state: z
      .string()
      .default('submitted,returned,registered,enriched')
      .transform(text => text.split(','))
      .pipe(z.array(state)),
    limit: z.coerce.number().int().min(1).max(200).default(100),
  }),
  response: z.object({ intakes: z.array(intake), total: z.int() }),
})

export const seeIntake = contract('GET /v1/intakes/:id', {
  summary: 'One copy of a signal brought to the table I coordinate',
  params: byId,
  response: intake,
})

export const registerIntake = contract('POST /v1/intakes/:id/registration', {
  summary: 'Complete a signal: name the phenomenon and the urgency',
  params: byId,
  body: z.object({ phenomenon: z.string().max(60), urgency: z.enum(urgencies).default('ordinary') }),
  response: z.object({ id: z.uuid(), state }),
})

export const returnIntake = contract('POST /v1/intakes/:id/return', {
  summary: 'Ask the filer to complete a signal; the question is shown in the filer’s own timeline',
  params: byId,
  body: z.object({ question: z.string().trim().min(3, 'question-needed').max(1000) }),
  response: z.object({ id: z.uuid(), state }),
})

export const rejectIntake = contract('POST /v1/intakes/:id/rejection', {
  summary: 'Do not take a signal up, with a reason the filer can read',
  params: byId,
  body: z.object({ why: z.string().trim().min(3, 'reason-needed').max(1000) }),
  response: z.object({ id: z.uuid(), state }),
})
