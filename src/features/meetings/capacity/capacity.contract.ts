// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../../platform/http/contract.ts'

const hours = z.int().min(0).max(10_000)
const period = { starts: z.iso.date(), ends: z.iso.date() }

export const capacityLine = z.object({
  domain: z.int(),
  name: z.string(),
  organisation: z.string(),
  /** Hours for joint work in the period; nothing while the partner did not say. */
  hours: hours.nullable(),
  /** Booked by meetings that were closed. */
  booked: z.int(),
  /** Chosen in meetings that are not closed yet. */
  promised: z.int(),
})

export const seeCapacity = contract('GET /v1/capacity', {
  summary: 'Hours for joint work at the table I work at: all partners for the coordinator, else my own',
  /** Without days: the quarter of today. */
  query: z.object({ starts: z.iso.date().optional(), ends: z.iso.date().optional() }),
  response: z.object({ ...period, partners: z.array(capacityLine) }),
})

export const setCapacity = contract('PUT /v1/capacity', {
  summary:
    'How many hours partners have in a calendar month or quarter; what was set for these days is replaced',
  body: z.object({
    ...period,
    partners: z.array(z.object({ domain: z.int(), hours: hours.nullable() })).max(200),
  }),
  response: z.object({ ...period, partners: z.array(capacityLine) }),
})

/** For the run screen, beside each option: what its executor has left now. Negative: more was promised than there is. */
export const seeCapacityLeft = contract('GET /v1/capacity-left', {
  summary: 'What each partner has left in the period of today, for the options of an item',
  response: z.object({
    partners: z.array(z.object({ domain: z.int(), hours: z.int(), hoursLeft: z.int() })),
  }),
})

/** Hours of one partner in one period. */
export type Partner = z.output<typeof seeCapacity.response>['partners'][number]
