// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

/** The choices of a list as its screen keeps them: names of filters with their chosen values, and words if any. */
export const keptFilter = z.object({
  chosen: z.record(z.string().max(40), z.array(z.string().max(100)).max(50)).default({}),
  words: z.string().trim().max(200).optional(),
})

const savedView = z.object({
  id: z.uuid(),
  name: z.string(),
  filter: keptFilter,
  shared: z.boolean(),
  mine: z.boolean(),
})
export type SavedView = z.infer<typeof savedView>

export const listViews = contract('GET /v1/signal-views', {
  summary: 'My own views of the list of signals, and those my colleagues share',
  response: z.object({ views: z.array(savedView) }),
})

export const saveView = contract('PUT /v1/signal-views/:id', {
  summary: 'Keep a view of the list of signals, for me or for the whole domain',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    name: z.string().trim().min(1, 'name-needed').max(60),
    filter: keptFilter,
    shared: z.boolean().default(false),
  }),
  response: z.object({ id: z.uuid() }),
})

export const dropView = contract('DELETE /v1/signal-views/:id', {
  summary: 'Throw a view of mine away',
  params: z.object({ id: z.uuid() }),
  response: z.object({}),
})
