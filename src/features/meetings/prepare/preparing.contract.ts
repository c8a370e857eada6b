// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../../platform/http/contract.ts'
import { type DomainKindName, domainKinds } from '../../../vocabulary/domain-kinds.ts'
import { itemLine, meetingLine } from '../meeting.contract.ts'

const moment = z.iso.datetime({ offset: true })
const byId = z.object({ id: z.uuid() })
const kind = z.enum(Object.keys(domainKinds) as [DomainKindName, ...DomainKindName[]])

/** Somebody at an item. Without account: whoever sits at the table for that domain. */
const personAtItem = z.object({
  domain: z.int(),
  account: z.uuid().nullable(),
  part: z.enum(['needed', 'leaves']),
})
export type PersonAtItem = z.infer<typeof personAtItem>

const openAgreement = z.object({
  id: z.uuid(),
  what: z.string(),
  owner: z.string(),
  /** The date its owner works towards now. */
  due: z.iso.date(),
  item: z.object({ id: z.uuid(), title: z.string() }),
})

export const seePreparation = contract('GET /v1/meetings/:id/preparation', {
  summary: 'What a coordinator needs to prepare: who is at which item, who is missing, what could come on',
  params: byId,
  response: meetingLine.omit({ items: true }).extend({
    agenda: z.array(
      itemLine.extend({
        people: z.array(personAtItem),
        /** Kinds of partner such a problem usually needs and nobody at the table stands for. A hint. */
        missing: z.array(kind),
      }),
    ),
    /** What could come on the agenda, each with the body that `POST /v1/meetings/:id/items` takes. */
    overlaps: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['place', 'person']),
        placeLabel: z.string(),
        root: z.string(),
        /** Of a place: the signals in it. Of a person: the domains that brought facts. */
        signals: z.int(),
      }),
    ),
    signals: z.array(
      z.object({
        id: z.uuid(),
        title: z.string(),
        placeLabel: z.string(),
        isPublic: z.boolean(),
        phenomenon: z.string(),
        observedFrom: moment,
      }),
    ),
    /** Planned from the page of the consultation itself. */
    consultations: z.array(z.object({ id: z.uuid(), question: z.string(), due: z.iso.date() })),
    held: z.array(z.object({ id: z.uuid(), title: z.string(), holdUntil: z.iso.date() })),
    /** Agreements of earlier meetings that are not done, the longest waiting first. */
    agreements: z.array(openAgreement),
  }),
})

export const namePeople = contract('PUT /v1/agenda-items/:id/people', {
  summary: 'Say who is needed at an item and who leaves the room for it; nobody named means the whole table',
  params: byId,
  body: z.object({ people: z.array(personAtItem).max(200) }),
  response: z.object({ people: z.array(personAtItem) }),
})

export const checkTable = contract('GET /v1/agenda-items/:id/table-check', {
  summary: 'Which kinds of partner such a problem usually needs, and which of them nobody here stands for',
  params: byId,
  response: z.object({ usual: z.array(kind), missing: z.array(kind) }),
})

export const seePreRead = contract('GET /v1/meetings/:id/pre-read', {
  summary:
    'What I read beforehand: the items at which I am needed, the picture so far, my own signals behind it',
  params: byId,
  response: meetingLine.pick({ id: true, title: true, startsAt: true, room: true, state: true }).extend({
    items: z.array(
      itemLine.pick({ id: true, position: true, title: true, minutes: true }).extend({
        picture: z.string(),
        signals: z.array(z.object({ id: z.uuid(), title: z.string() })),
      }),
    ),
    /** Minutes of the agenda at which I need not be, and how many items I leave the room for. */
    elsewhere: z.object({ minutes: z.int(), leaving: z.int() }),
    agreements: z.array(openAgreement),
  }),
})

/** All a coordinator needs before a meeting. */
export type Preparation = z.output<typeof seePreparation.response>
export type PreparedItem = Preparation['agenda'][number]
