// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const byId = z.object({ id: z.uuid() })
const challenge = z.object({
  whose: z.string(),
  /** Whether it is mine to ask. */
  mine: z.boolean(),
  question: z.string(),
  answer: z.string(),
})
export type Challenge = z.infer<typeof challenge>
const response = z.object({ challenge: challenge.nullable() })

export const seeChallenge = contract('GET /v1/agenda-items/:id/challenge', {
  summary: 'The challenge question of an item: who asks it, what was asked and answered',
  params: byId,
  response,
})

export const assignChallenge = contract('POST /v1/agenda-items/:id/challenge', {
  summary:
    'Ask the next member in the room to ask the challenge question; whoever did so longest ago is next',
  params: byId,
  response,
})

export const writeChallenge = contract('PUT /v1/agenda-items/:id/challenge', {
  summary: 'Write the challenge question or its answer: who asks it, or the coordinator as it is spoken',
  params: byId,
  body: z.object({ question: z.string().max(2000).optional(), answer: z.string().max(2000).optional() }),
  response,
})
