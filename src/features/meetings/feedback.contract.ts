// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const moment = z.iso.datetime({ offset: true })
const byId = z.object({ id: z.uuid() })
export const grades = ['received', 'taken-up', 'result'] as const

export const feedback = z.object({
  id: z.uuid(),
  item: z.object({ id: z.uuid(), title: z.string(), route: z.string().nullable() }),
  to: z.object({ domain: z.int(), name: z.string(), organisation: z.string() }),
  placeLabel: z.string(),
  observedFrom: moment,
  grade: z.enum(grades),
  text: z.string(),
  due: z.iso.date(),
  sentAt: moment.nullable(),
  version: z.int(),
})

export const listFeedback = contract('GET /v1/feedback', {
  summary: 'Word back to senders that waits for me to read and send, by term',
  query: z.object({ sent: z.enum(['no', 'yes']).default('no') }),
  response: z.object({ feedback: z.array(feedback) }),
})

export const writeFeedback = contract('PUT /v1/feedback/:id', {
  summary: 'Change the words or the grade of a draft',
  params: byId,
  body: z.object({ grade: z.enum(grades), text: z.string().trim().min(3).max(5000), version: z.int() }),
  response: z.object({ id: z.uuid(), version: z.int() }),
})

export const sendFeedback = contract('POST /v1/feedback/:id/sending', {
  summary: 'Send word back to the sender: a person does this, never the system',
  params: byId,
  body: z.object({ version: z.int() }),
  response: z.object({ id: z.uuid(), sentAt: moment }),
})

/** Word back to one sender, as it stands. */
export type Draft = z.output<typeof listFeedback.response>['feedback'][number]
