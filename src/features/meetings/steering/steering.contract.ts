// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../../platform/http/contract.ts'
import { type CaseKind, caseKinds } from '../../../vocabulary/case-criteria.ts'
import { newAgreement } from '../item.contract.ts'
import { meetingLine } from '../meeting.contract.ts'

const byId = z.object({ id: z.uuid() })
const title = z.string().trim().min(1, 'name-needed').max(200)
const hours = z.int().min(0).max(10_000)
export const steeringOutcomes = ['adopted', 'held', 'declined'] as const
const outcome = z.enum(steeringOutcomes)

/** What a steering group reads of a proposal; of its own matters the last three are nothing. */
const matter = z.object({
  id: z.uuid(),
  title: z.string(),
  caseKind: z.enum(Object.keys(caseKinds) as [CaseKind, ...CaseKind[]]).nullable(),
  hoursAsked: hours.nullable(),
  fromTable: z.string().nullable(),
})
const decided = z.object({
  outcome: outcome.nullable(),
  hours: hours.nullable(),
  holdUntil: z.iso.date().nullable(),
  reason: z.string(),
  decidedAt: z.iso.datetime({ offset: true }).nullable(),
})
const agreement = z.object({ id: z.uuid(), what: z.string(), owner: z.string(), due: z.iso.date() })
export const steeringItem = matter
  .extend(decided.shape)
  .extend({ position: z.int(), heldBefore: z.boolean(), agreements: z.array(agreement) })

export const listSteeringMeetings = contract('GET /v1/steering/meetings', {
  summary: 'The meetings of the steering group: the next ones first, then the latest',
  response: z.object({ meetings: z.array(meetingLine) }),
})

export const planSteeringMeeting = contract('POST /v1/steering/meetings', {
  summary: 'Plan a meeting of the steering group',
  body: z.object({
    id: z.uuid(),
    title,
    startsAt: z.iso.datetime({ offset: true }),
    room: z.string().trim().max(200).default(''),
  }),
  response: byId,
  status: 201,
})

export const seeSteeringMeeting = contract('GET /v1/steering/meetings/:id', {
  summary: 'One meeting of the steering group: agenda, decisions and agreements; its decision list too',
  params: byId,
  response: meetingLine.extend({ agenda: z.array(steeringItem) }),
})

export const runSteeringMeeting = contract('PUT /v1/steering/meetings/:id/state', {
  summary: 'Open or close a meeting of the steering group',
  params: byId,
  body: z.object({ state: z.enum(['planned', 'running', 'closed']) }),
  response: z.object({ id: z.uuid(), state: z.enum(['planned', 'running', 'closed']), version: z.int() }),
})

const inTheRoom = z.object({
  domain: z.int(),
  account: z.uuid(),
  name: z.string(),
  organisation: z.string(),
  present: z.boolean(),
})

export const seeSteeringRoom = contract('GET /v1/steering/meetings/:id/attendance', {
  summary: 'Who sits in the steering group, and who is in the room',
  params: byId,
  response: z.object({ people: z.array(inTheRoom) }),
})

export const markSteeringRoom = contract('PUT /v1/steering/meetings/:id/attendance', {
  summary: 'Mark who of the steering group is in the room: everybody, or these people',
  params: byId,
  body: z.object({
    everybody: z.boolean().default(false),
    people: z
      .array(inTheRoom.pick({ domain: true, account: true, present: true }))
      .max(200)
      .default([]),
  }),
  response: z.object({ people: z.array(inTheRoom) }),
})

export const inviteToSteering = contract('POST /v1/steering/meetings/:id/invitations', {
  summary: 'Invite the steering group; who knows time and place already gets no second letter',
  params: byId,
  response: z.object({ letters: z.int() }),
  status: 201,
})

export const seeSteeringInvitations = contract('GET /v1/steering/meetings/:id/invitations', {
  summary: 'Who of the steering group was told of this time and place',
  params: byId,
  response: z.object({ told: z.array(z.string()), waiting: z.int() }),
})

export const addSteeringItem = contract('POST /v1/steering/meetings/:id/items', {
  summary: 'Put a matter that waits on the agenda, or one of the steering group itself by its title',
  params: byId,
  body: z.object({ id: z.uuid(), matter: z.uuid(), title: title.optional() }),
  response: byId,
  status: 201,
})

export const decideSteeringItem = contract('POST /v1/steering/items/:id/decision', {
  summary: 'Adopt with hours, hold once until a day at most 90 days away, or decline; the proposer hears it',
  params: byId,
  body: z.object({
    outcome,
    hours: hours.optional(),
    holdUntil: z.iso.date().optional(),
    reason: z.string().trim().max(5000).default(''),
  }),
  response: z.object({ id: z.uuid(), outcome }),
})

export const agreeInSteering = contract('POST /v1/steering/items/:id/agreements', {
  summary: 'An agreement with somebody of the steering group and a date; it becomes a task of the owner',
  params: byId,
  body: newAgreement,
  response: byId,
  status: 201,
})

export const seeWaitingMatters = contract('GET /v1/steering/matters', {
  summary: 'Matters that stand on no agenda yet: proposals, and what was held',
  response: z.object({ matters: z.array(matter.extend({ heldUntil: z.iso.date().nullable() })) }),
})

export const seeSteeringPeople = contract('GET /v1/steering/people', {
  summary: 'Who sits in the steering group, to make agreements with',
  response: z.object({
    people: z.array(
      z.object({ account: z.uuid(), domain: z.int(), name: z.string(), organisation: z.string() }),
    ),
  }),
})

export const seeSteeringRequest = contract('GET /v1/agenda-items/:id/steering', {
  summary: 'What came of a case proposal before the steering group, and to which one it can still go',
  params: byId,
  response: z.object({
    /** For the coordinator of a case proposal that was decided and not put before one yet. */
    tables: z.array(z.object({ id: z.uuid(), name: z.string() })),
    request: decided
      .extend({
        title: z.string(),
        hoursAsked: hours,
        putTo: z.string(),
        putAt: z.iso.datetime({ offset: true }),
      })
      .nullable(),
  }),
})

export const putBeforeSteering = contract('POST /v1/agenda-items/:id/steering', {
  summary:
    'Put a decided case proposal before a steering group, once: a title without persons and the hours asked',
  params: byId,
  body: z.object({ matter: z.uuid(), table: z.uuid(), title, hours }),
  response: byId,
  status: 201,
})
