// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const byId = z.object({ id: z.uuid() })
const said = {
  /** From the own domain's side, short: a view, not a report. */
  text: z.string().trim().min(1, 'facts-needed').max(1000),
  /** Sees it differently from where the table is going; kept with whose function it is. */
  dissents: z.boolean().default(false),
}
const view = z.object({ whose: z.string(), text: z.string(), dissents: z.boolean(), mine: z.boolean() })
export type View = z.infer<typeof view>

export const seeViews = contract('GET /v1/agenda-items/:id/views', {
  summary:
    'Views on an item that are open, and the own one; of a sealed one nobody but its giver reads a word',
  params: byId,
  response: z.object({
    /** Whether sealed views are being asked for now. */
    sealed: z.boolean(),
    views: z.array(view),
    /** For the coordinator alone: of whom a sealed view is waited for, and whether it is there. */
    awaited: z.array(z.object({ whose: z.string(), given: z.boolean() })),
  }),
})

export const giveOwnView = contract('PUT /v1/agenda-items/:id/own-view', {
  summary: 'My own view on an item; sealed while sealed views are asked for',
  params: byId,
  body: z.object(said),
  response: z.object({}),
})

export const noteView = contract('PUT /v1/agenda-items/:id/views', {
  summary: 'Note the view of somebody at the table as it is spoken; not while sealed views are asked for',
  params: byId,
  body: z.object({ ...said, of: z.object({ domain: z.int(), account: z.uuid() }) }),
  response: z.object({}),
})

export const askSealedViews = contract('POST /v1/agenda-items/:id/sealed-views', {
  summary: 'Before a heavy choice: ask everybody in the room for a sealed view',
  params: byId,
  response: z.object({ asked: z.int() }),
})

export const openSealedViews = contract('POST /v1/agenda-items/:id/sealed-views/opening', {
  summary: 'Open the sealed views that were given, with those who are there',
  params: byId,
  response: z.object({}),
})
