// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../../platform/http/contract.ts'

const moment = z.iso.datetime({ offset: true })

export const seeCalendarFeed = contract('GET /v1/calendar-feed', {
  summary: 'Whether I have a calendar address; the address itself is shown once, when it is made',
  response: z.object({ madeAt: moment.nullable() }),
})

export const makeCalendarFeed = contract('POST /v1/calendar-feed', {
  summary: 'Make an address for my calendar program; an earlier one ends',
  response: z.object({ address: z.url(), madeAt: moment }),
  status: 201,
})

export const endCalendarFeed = contract('DELETE /v1/calendar-feed', {
  summary: 'End my calendar address at once',
  response: z.object({}),
})

export const readCalendar = contract('GET /v1/calendar-feeds/:token', {
  summary: 'Time, room and kind of table of my meetings, for a calendar program (RFC 5545)',
  params: z.object({ token: z.string().max(100) }),
  response: z.string(),
  media: 'text/calendar; charset=utf-8',
})
