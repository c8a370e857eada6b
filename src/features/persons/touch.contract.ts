// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const moment = z.iso.datetime({ offset: true })
const byId = z.object({ id: z.uuid() })
const person = z.object({ name: z.string(), task: z.string(), phone: z.string() })

export const seeCalls = contract('GET /v1/person-overlaps/:id/calls', {
  summary: 'Whom the coordinator may call about an overlap of a person, and how far that came',
  params: byId,
  response: z.object({
    id: z.uuid(),
    calls: z.array(
      z.object({
        domain: z.int(),
        organisation: z.string(),
        name: z.string(),
        people: z.array(person),
        /** Asked by the coordinator: may we call? `waiting` until there is an answer. */
        asked: z.enum(['no', 'waiting', 'yes', 'refused']),
        brought: z.boolean(),
      }),
    ),
    /** Both sides brought their facts, and you may read them: now it can be explained and judged. */
    both: z.boolean(),
  }),
})
export type Call = z.infer<typeof seeCalls.response>['calls'][number]

export const askAboutPerson = contract('POST /v1/person-overlaps/:id/requests', {
  summary: 'Ask one owner whether we may call; it hears of its own signal and of nothing else',
  params: byId,
  body: z.object({ domain: z.int() }),
  response: z.object({ id: z.uuid(), due: z.iso.date() }),
  status: 201,
})

export const judgements = ['match', 'distinct', 'unsure'] as const

export const explainOverlap = contract('GET /v1/person-overlaps/:id/explanation', {
  summary: 'Why two domains may mean the same person, field by field, once both brought their facts',
  params: byId,
  response: z.object({
    id: z.uuid(),
    pairs: z.array(
      z.object({
        between: z.tuple([z.string(), z.string()]),
        /** What was compared and how it came out, in names of src/vocabulary/comparison-words.ts; no weights. */
        fields: z.array(z.object({ name: z.string(), level: z.string() })),
      }),
    ),
    judged: z.array(
      z.object({
        judgement: z.enum(judgements),
        name: z.string(),
        organisation: z.string(),
        reason: z.string(),
        at: moment,
      }),
    ),
  }),
})
export type Explanation = z.infer<typeof explainOverlap.response>

export const judgeOverlap = contract('POST /v1/person-overlaps/:id/judgements', {
  summary: 'Say whether it is the same person, not the same, or that you are unsure, with a reason',
  params: byId,
  body: z.object({
    judgement: z.enum(judgements),
    reason: z.string().trim().min(3, 'reason-needed').max(1000),
  }),
  response: z.object({ id: z.uuid(), judgement: z.enum(judgements) }),
  status: 201,
})

export const listBrought = contract('GET /v1/person-overlaps', {
  summary: 'Overlaps of persons about which I may read what both owners brought',
  response: z.object({
    overlaps: z.array(
      z.object({ id: z.uuid(), class: z.enum(['strong', 'possible']), foundOn: z.iso.date() }),
    ),
  }),
})
