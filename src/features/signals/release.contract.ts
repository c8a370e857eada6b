// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { policeArticleNames } from '../../vocabulary/police-articles.ts'
import { filerState } from './signal.contract.ts'

const byId = z.object({ id: z.uuid() })
const moment = z.iso.datetime({ offset: true })
const article = z.enum(policeArticleNames)
const reason = z.string().trim().min(3, 'reason-needed').max(500)
const answered = z.object({ id: z.uuid(), state: filerState, version: z.int() })

export const clock = z.object({
  ends: z.enum(['free-use', 'removal', 'review']),
  on: z.iso.date(),
  daysLeft: z.int(),
})

export const waiting = z.object({
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  facts: z.string(),
  placeLabel: z.string(),
  filedBy: z.string(),
  filedAt: moment,
  table: z.object({ partnership: z.uuid(), id: z.uuid(), name: z.string().nullable() }),
  /** Whether I work at the table it is meant for: a release decides for one table. */
  here: z.boolean(),
  persons: z.int(),
  article: article.nullable(),
  clock: clock.nullable(),
  /** What the filer was asked and has not answered yet. */
  question: z.string().nullable(),
})
export type Waiting = z.infer<typeof waiting>

export const listReleases = contract('GET /v1/releases', {
  summary: 'What waits for release in my domain, the oldest first',
  response: z.object({ releases: z.array(waiting) }),
})

export const releaseSignal = contract('POST /v1/signals/:id/release', {
  summary: 'Release a signal of my domain to the table (police, prosecution and care work this way)',
  params: byId,
  body: z.object({ reason: z.string().trim().max(500).default(''), article: article.optional() }),
  response: answered,
})

export const keepSignal = contract('POST /v1/signals/:id/release-refusal', {
  summary: 'Do not release a signal of my domain; the filer reads why',
  params: byId,
  body: z.object({ reason }),
  response: answered,
})

export const askFiler = contract('POST /v1/signals/:id/release-question', {
  summary: 'Ask the filer something before deciding; nobody outside the domain sees it',
  params: byId,
  body: z.object({ question: z.string().trim().min(3, 'question-needed').max(500) }),
  response: answered,
})
