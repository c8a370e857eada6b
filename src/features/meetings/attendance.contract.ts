// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const byId = z.object({ id: z.uuid() })
const moment = z.iso.datetime({ offset: true })
/** Domain 0 is a guest: somebody in the room without a seat at this table. */
const person = z.object({ domain: z.int().min(0), account: z.uuid() })
const name = z.string().trim().min(1, 'name-needed').max(200)

const inTheRoom = person.extend({
  name: z.string(),
  task: z.string(),
  organisation: z.string(),
  /** Chairs and keeps the record. */
  chairs: z.boolean(),
  /** Whether this person can be seen as a view of the case of its own; the bureau has none. */
  hasPerspective: z.boolean(),
  guest: z.boolean(),
  present: z.boolean(),
  /** When this person first came in; nothing while not seen yet. */
  since: moment.nullable(),
  /** Items for which this person is out of the room. */
  outOf: z.array(z.uuid()),
})
export type InTheRoom = z.infer<typeof inTheRoom>

export const seeAttendance = contract('GET /v1/meetings/:id/attendance', {
  summary: 'Who is expected at a meeting, who is in the room since when, and who is out for which item',
  params: byId,
  response: z.object({ people: z.array(inTheRoom) }),
})

export const markAttendance = contract('PUT /v1/meetings/:id/attendance', {
  summary: 'Mark who is in the room: everybody who is expected, or these people; a guest gets a name',
  params: byId,
  body: z.object({
    everybody: z.boolean().default(false),
    people: z
      .array(person.extend({ present: z.boolean(), guest: name.optional() }))
      .max(200)
      .default([]),
  }),
  response: z.object({ people: z.array(inTheRoom) }),
})

export const leaveForItem = contract('PUT /v1/agenda-items/:id/leave', {
  summary: 'Somebody leaves the room for one item, or comes back; who is out does not read the item either',
  params: byId,
  body: person.extend({ out: z.boolean() }),
  response: z.object({}),
})
