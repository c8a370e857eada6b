// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { checked } from './conditions/conditions.contract.ts'

const moment = z.iso.datetime({ offset: true })
const byId = z.object({ id: z.uuid() })
export const itemKinds = [
  'opening',
  'overlap',
  'signal',
  'consultation',
  'review',
  'other',
  'closing',
] as const
export const phases = ['open', 'picture', 'judgement', 'decision', 'done'] as const
const title = z.string().trim().min(1, 'name-needed').max(200)

export const meetingLine = z.object({
  id: z.uuid(),
  title: z.string(),
  startsAt: moment,
  room: z.string(),
  state: z.enum(['planned', 'running', 'closed']),
  items: z.int(),
  version: z.int(),
})

export const itemLine = z.object({
  id: z.uuid(),
  position: z.int(),
  title: z.string(),
  minutes: z.int(),
  kind: z.enum(itemKinds),
  phase: z.enum(phases),
  route: z.string().nullable(),
})

export const listMeetings = contract('GET /v1/meetings', {
  summary: 'The meetings of the table I work at: the next ones first, then the latest',
  response: z.object({ meetings: z.array(meetingLine) }),
})

export const planMeeting = contract('POST /v1/meetings', {
  summary: 'Plan a meeting of the table I coordinate',
  body: z.object({
    id: z.uuid(),
    title,
    startsAt: moment,
    room: z.string().trim().max(200).default(''),
    minutes: z.int().min(5).max(600).default(90),
  }),
  response: byId,
  status: 201,
})

export const seeMeeting = contract('GET /v1/meetings/:id', {
  summary: 'One meeting with its agenda',
  params: byId,
  response: meetingLine.extend({ currentItem: z.uuid().nullable(), agenda: z.array(itemLine) }),
})

export const runMeeting = contract('PUT /v1/meetings/:id/state', {
  summary: 'Open the meeting, go to an item, or close the meeting',
  params: byId,
  body: z.object({
    state: z.enum(['planned', 'running', 'closed']),
    currentItem: z.uuid().nullable().default(null),
  }),
  response: meetingLine.omit({ items: true, title: true, room: true, startsAt: true }),
})

export const addItem = contract('POST /v1/meetings/:id/items', {
  summary: 'Put something on the agenda: an overlap, signals brought to this table, or a subject of its own',
  params: byId,
  body: z.object({
    id: z.uuid(),
    title,
    minutes: z.int().min(1).max(240).default(8),
    kind: z.enum(itemKinds),
    subjectKind: z.enum(['location', 'group', 'phenomenon', 'organisation', 'person']).default('location'),
    overlap: z.uuid().optional(),
    intakes: z.array(z.uuid()).max(200).default([]),
    /** The item that was held and now comes back, with its picture and the signals behind it. */
    reviewOf: z.uuid().optional(),
  }),
  response: byId,
  status: 201,
})

export const arrangeItems = contract('PUT /v1/meetings/:id/order', {
  summary: 'Put the agenda in this order',
  params: byId,
  body: z.object({ items: z.array(z.uuid()).max(200) }),
  response: z.object({ agenda: z.array(itemLine) }),
})

export const removeItem = contract('DELETE /v1/agenda-items/:id', {
  summary: 'Take an item off the agenda; its signals go back to the desk',
  params: byId,
  response: z.object({}),
})

/** The decision list of a meeting, as members may have it: printable when people stand up. */
export const seeDecisions = contract('GET /v1/meetings/:id/decisions', {
  summary: 'What was decided in a meeting, with agreements, owners and dates',
  params: byId,
  response: z.object({
    title: z.string(),
    startsAt: moment,
    /** Items for which the reader's domain was not in the room; they are not in the list. */
    notThere: z.int(),
    items: z.array(
      itemLine.extend({
        reason: z.string(),
        dissent: z.string(),
        /** What is done, by whose function, in how many hours; empty where nothing is done now. */
        chosen: z.array(
          z.object({
            intervention: z.string(),
            organisation: z.string().nullable(),
            hours: z.int(),
            /** Which of its legal conditions the table checked, who recorded it and when. */
            checked: z.array(checked.omit({ intervention: true })),
          }),
        ),
        agreements: z.array(z.object({ what: z.string(), owner: z.string(), due: z.iso.date() })),
      }),
    ),
  }),
})
