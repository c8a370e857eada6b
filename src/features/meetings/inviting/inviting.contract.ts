// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../../platform/http/contract.ts'

const moment = z.iso.datetime({ offset: true })
const byId = z.object({ id: z.uuid() })

export const changeMeeting = contract('PUT /v1/meetings/:id', {
  summary: 'Move a meeting that was not held yet: name, time, length or room',
  params: byId,
  body: z.object({
    title: z.string().trim().min(1, 'name-needed').max(200),
    startsAt: moment,
    room: z.string().trim().max(200).default(''),
    minutes: z.int().min(5).max(600).default(90),
  }),
  response: byId,
})

export const callOffMeeting = contract('DELETE /v1/meetings/:id', {
  summary: 'Call off a meeting without items; who was invited hears of it',
  params: byId,
  response: z.object({ letters: z.int() }),
})

export const inviteToMeeting = contract('POST /v1/meetings/:id/invitations', {
  summary:
    'Invite everybody who sits at the table that day; who knows time and place already gets no second letter',
  params: byId,
  response: z.object({ letters: z.int() }),
  status: 201,
})

export const seeInvitations = contract('GET /v1/meetings/:id/invitations', {
  summary: 'Who was told of this meeting, and whether that was of the time and place as they are now',
  params: byId,
  response: z.object({
    invited: z.array(
      z.object({ name: z.string(), organisation: z.string(), toldAt: moment, upToDate: z.boolean() }),
    ),
    /** People who sit at the table and were not told of this time and place. */
    waiting: z.int(),
  }),
})
