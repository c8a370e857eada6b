// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../../platform/http/contract.ts'
import { rhythm } from '../../partnership/tables/table.contract.ts'

const moment = z.iso.datetime({ offset: true })
const title = z.string().trim().min(1, 'name-needed').max(200)
export const standingKinds = ['opening', 'review', 'other', 'closing'] as const
/** So many meetings can be planned in one act. */
export const mostAtOnce = 6

export const seeRhythm = contract('GET /v1/meeting-series', {
  summary: 'The rhythm of the table I coordinate, and the next meetings it asks for',
  response: z.object({
    /** Null: this table meets when somebody plans it. */
    rhythm: rhythm.nullable(),
    coming: z.array(
      z.object({
        startsAt: moment,
        /** The public holiday it falls on. */
        holiday: z.object({ nl: z.string(), en: z.string() }).nullable(),
      }),
    ),
  }),
})

export const planSeries = contract('POST /v1/meeting-series', {
  summary: 'Plan the next meetings of the table I coordinate; hour, length and room come from its rhythm',
  body: z.object({
    title,
    meetings: z
      .array(z.object({ id: z.uuid(), startsAt: moment }))
      .min(1)
      .max(mostAtOnce),
  }),
  /** What was planned now; a moment at which this table meets already is left as it is. */
  response: z.object({ planned: z.array(z.uuid()) }),
  status: 201,
})

export const standingItem = z.object({
  title,
  minutes: z.int().min(1).max(240),
  kind: z.enum(standingKinds),
})

export type StandingItem = z.infer<typeof standingItem>

export const listStandingItems = contract('GET /v1/standing-items', {
  summary: 'The items that every new meeting of the table I coordinate starts with, in order',
  response: z.object({ items: z.array(standingItem) }),
})

export const keepStandingItems = contract('PUT /v1/standing-items', {
  summary: 'Say with which items new meetings start, in order; what is planned stays as it is',
  body: z.object({ items: z.array(standingItem).max(20) }),
  response: z.object({ items: z.array(standingItem) }),
})
