// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const moment = z.iso.datetime({ offset: true })
const byId = z.object({ id: z.uuid() })
export const answers = ['yes', 'no', 'not-now'] as const
const answer = z.enum(answers)
const reason = z.string().trim().max(500).default('')
const whyNo = ({ reason, ...one }: { answer?: string; outcome?: string; reason: string }) =>
  (one.answer ?? one.outcome) !== 'no' || reason.length >= 3

/** What a question is for on the coordinator's side. The owner never learns which. */
export const aboutKinds = ['intake', 'overlap', 'person-overlap'] as const

export const askOwner = contract('POST /v1/call-requests', {
  summary: 'Ask the owner of a signal at my table: may we call? The owner sees its own signal and who asks',
  body: z.object({
    about: z.object({ kind: z.enum(['intake', 'overlap']), id: z.uuid() }),
    intake: z.uuid(),
  }),
  response: z.object({ id: z.uuid(), due: z.iso.date() }),
  status: 201,
})

export const callRequest = z.object({
  id: z.uuid(),
  about: z.object({ kind: z.enum(aboutKinds), id: z.uuid() }),
  intake: z.uuid(),
  to: z.object({ domain: z.int(), name: z.string(), organisation: z.string() }),
  /** Who of that domain sits at this table: whom to call. */
  call: z.array(z.object({ name: z.string(), task: z.string(), phone: z.string() })),
  title: z.string(),
  placeLabel: z.string(),
  askedBy: z.string(),
  askedAt: moment,
  due: z.iso.date(),
  triedAt: moment.nullable(),
  answer: answer.nullable(),
  reason: z.string(),
  answeredAt: moment.nullable(),
  answeredHow: z.enum(['by-owner', 'by-phone']).nullable(),
  /** 'call': no answer by the fifth working day. Silence is not consent; somebody picks up the telephone. */
  state: z.enum(['waiting', 'call', 'answered']),
})
export type CallRequest = z.infer<typeof callRequest>

export const listRequests = contract('GET /v1/call-requests', {
  summary: 'What I asked the owners at my table, what they answered, and whom to call',
  response: z.object({ requests: z.array(callRequest) }),
})

export const takeBackRequest = contract('DELETE /v1/call-requests/:id', {
  summary: 'Take back a question that nobody answered yet',
  params: byId,
  response: z.object({}),
})

export const noteCall = contract('POST /v1/call-requests/:id/call', {
  summary: 'What came of calling an owner who did not answer',
  params: byId,
  body: z
    .object({ outcome: z.enum([...answers, 'not-reached']), reason })
    .refine(whyNo, { message: 'reason-needed', path: ['reason'] }),
  response: z.object({ id: z.uuid() }),
})

/** A question as the owner got it: its own signal, who asks for which table, and nothing else. */
export const requestReceived = z.object({
  id: z.uuid(),
  partnership: z.object({ id: z.uuid(), name: z.string() }),
  table: z.object({ id: z.uuid(), name: z.string() }),
  signal: z.object({ id: z.uuid(), number: z.int(), title: z.string() }),
  askedBy: z.string(),
  phone: z.string(),
  askedAt: moment,
  due: z.iso.date(),
  answer: answer.nullable(),
  reason: z.string(),
  answeredAt: moment.nullable(),
  answeredBy: z.string().nullable(),
})
export type RequestReceived = z.infer<typeof requestReceived>

export const answerRequest = contract('POST /v1/requests-received/:id/answer', {
  summary: 'Answer for my domain: yes, no with a reason, or not now. A mind may be changed',
  params: byId,
  body: z.object({ answer, reason }).refine(whyNo, { message: 'reason-needed', path: ['reason'] }),
  response: z.object({ id: z.uuid() }),
})
