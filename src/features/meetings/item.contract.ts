// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { type CaseKind, caseKinds } from '../../vocabulary/case-criteria.ts'
import { type InterventionCode, interventions } from '../../vocabulary/interventions.ts'
import { type OutcomeRoute, outcomeRoutes } from '../../vocabulary/signal-states.ts'
import { itemLine, phases } from './meeting.contract.ts'

const byId = z.object({ id: z.uuid() })
const moment = z.iso.datetime({ offset: true })
const code = z.enum(interventions.map(one => one.code) as [InterventionCode, ...InterventionCode[]])
const route = z.enum(Object.keys(outcomeRoutes) as [OutcomeRoute, ...OutcomeRoute[]])
const caseKind = z.enum(Object.keys(caseKinds) as [CaseKind, ...CaseKind[]])

const option = z.object({
  intervention: code,
  hours: z.int().min(0).max(10_000),
  executor: z.int().nullable().default(null),
  chosen: z.boolean(),
})

const agreement = z.object({
  id: z.uuid(),
  number: z.int(),
  what: z.string(),
  owner: z.object({ domain: z.int(), account: z.uuid(), name: z.string() }),
  due: z.iso.date(),
})

export const seeItem = contract('GET /v1/agenda-items/:id', {
  summary: 'One item: picture, judgement, options from the lightest up, decision and agreements',
  params: byId,
  response: itemLine.extend({
    meeting: z.uuid(),
    subjectKind: z.string(),
    overlap: z.uuid().nullable(),
    /** For which approach a case was proposed. */
    caseKind: caseKind.nullable(),
    picture: z.string(),
    judgement: z.string(),
    dissent: z.string(),
    reason: z.string(),
    holdUntil: z.iso.date().nullable(),
    decidedAt: moment.nullable(),
    /** When the table first came to it: where the quiet clock starts. */
    openedAt: moment.nullable(),
    version: z.int(),
    options: z.array(option),
    hoursChosen: z.int(),
    agreements: z.array(agreement),
    /** Signals behind the item; the coordinator alone sees which, others see none here. */
    intakes: z.array(
      z.object({ id: z.uuid(), facts: z.string(), organisation: z.string(), observedFrom: moment }),
    ),
  }),
})

export const writeItem = contract('PUT /v1/agenda-items/:id', {
  summary: 'Keep what is being written on an item; a newer version elsewhere is never overwritten',
  params: byId,
  body: z.object({
    title: z.string().trim().min(1).max(200).optional(),
    minutes: z.int().min(1).max(240).optional(),
    picture: z.string().max(20_000).optional(),
    judgement: z.string().max(20_000).optional(),
    dissent: z.string().max(5000).optional(),
    reason: z.string().max(5000).optional(),
    phase: z.enum(phases).optional(),
    version: z.int(),
  }),
  response: z.object({ id: z.uuid(), version: z.int() }),
})

export const compareOptions = contract('PUT /v1/agenda-items/:id/options', {
  summary: 'The options compared on an item, and which are chosen',
  params: byId,
  body: z.object({ options: z.array(option).max(100) }),
  response: z.object({ options: z.array(option), hoursChosen: z.int() }),
})

export const decideItem = contract('POST /v1/agenda-items/:id/decision', {
  summary: 'Decide an item; feedback to every sender is drafted',
  params: byId,
  body: z.object({
    route,
    /** With a case proposal: for which approach. */
    caseKind: caseKind.optional(),
    holdUntil: z.iso.date().optional(),
    version: z.int(),
  }),
  response: z.object({ id: z.uuid(), version: z.int(), feedback: z.int() }),
})

export const reopenItem = contract('DELETE /v1/agenda-items/:id/decision', {
  summary:
    'Open an item again: take its decision back while no feedback was sent yet, or that it was ticked off',
  params: byId,
  response: z.object({ id: z.uuid(), version: z.int() }),
})

/** What somebody takes on: at whichever kind of table it is said. */
export const newAgreement = z.object({
  id: z.uuid(),
  what: z.string().trim().min(1, 'name-needed').max(300),
  owner: z.object({ domain: z.int(), account: z.uuid() }),
  due: z.iso.date(),
})

export const agree = contract('POST /v1/agenda-items/:id/agreements', {
  summary: 'An agreement with an owner at the table and a date; it becomes a task of the owner',
  params: byId,
  body: newAgreement,
  response: agreement,
  status: 201,
})

export const strikeAgreement = contract('DELETE /v1/agreements/:id', {
  summary: 'Strike an agreement; its task goes too, unless it was finished',
  params: byId,
  response: z.object({}),
})

/** Who can own an agreement: whoever sits at the table today. */
export const seePeople = contract('GET /v1/table/people', {
  summary: 'Who sits at the table I work at, to make agreements with',
  response: z.object({
    people: z.array(
      z.object({
        account: z.uuid(),
        domain: z.int(),
        name: z.string(),
        task: z.string(),
        organisation: z.string(),
      }),
    ),
  }),
})
