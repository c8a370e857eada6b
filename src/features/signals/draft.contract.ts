// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const draft = z.object({
  id: z.uuid(),
  body: z.record(z.string(), z.unknown()),
  version: z.int(),
  savedAt: z.iso.datetime({ offset: true }),
})

/** A note in the making may be half right; it is kept as it was typed and seen by its writer alone. */
export const saveDraft = contract('PUT /v1/drafts/:id', {
  summary: 'Keep what I am typing; a newer version of the same draft elsewhere is never overwritten silently',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    body: z.record(z.string(), z.unknown()),
    version: z.int().min(0),
    /** The open page that types; it may save over its own text though the answer to that was lost on the way. */
    page: z.uuid().optional(),
  }),
  response: z.object({ version: z.int(), savedAt: z.iso.datetime({ offset: true }) }),
})

export const listDrafts = contract('GET /v1/drafts', {
  summary: 'My own drafts, the latest first',
  response: z.object({ drafts: z.array(draft) }),
})

export const dropDraft = contract('DELETE /v1/drafts/:id', {
  summary: 'Throw a draft away',
  params: z.object({ id: z.uuid() }),
  response: z.object({}),
})
