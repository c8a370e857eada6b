// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { refusedIn } from '../../vocabulary/personal-data.ts'

const moment = z.iso.datetime({ offset: true })
const byId = z.object({ id: z.uuid() })

/** A text without personal data: what points at one person by itself is refused, one problem for each sort. */
const nameless = (text: z.ZodString) =>
  text.superRefine((words, context) => {
    for (const kind of refusedIn(words)) context.addIssue({ code: 'custom', message: `no-${kind}` })
  })
export const longestText = 5000
const question = nameless(z.string().trim().min(10, 'question-needed').max(longestText))
const words = nameless(z.string().trim().min(1, 'answer-needed').max(longestText))

/** A function one can ask: a legal task inside an organisation, or the coordinator of the table. Never a person. */
const party = z.object({
  coordinator: z.boolean(),
  domain: z.int(),
  name: z.string(),
  kind: z.string(),
  organisation: z.string(),
})
export const consultationStates = ['waiting', 'answered', 'ended'] as const

export const consultationLine = z.object({
  id: z.uuid(),
  /** Who holds this copy: those who asked, or those who were asked. */
  side: z.enum(['asked-by-us', 'asked-of-us']),
  other: party,
  question: z.string(),
  state: z.enum(consultationStates),
  askedAt: moment,
  due: z.iso.date(),
})
export type ConsultationLine = z.infer<typeof consultationLine>

export const listFunctions = contract('GET /v1/functions', {
  summary: 'Whom I can ask for advice at the table I work at: functions, never people',
  response: z.object({ functions: z.array(party) }),
})

export const askConsultation = contract('POST /v1/consultations', {
  summary: 'Ask a function for advice without saying whom it is about; the id is chosen by the writer',
  body: z.object({
    id: z.uuid(),
    /** A domain at this table; absent: the coordinator. */
    domain: z.int().optional(),
    question,
  }),
  response: z.object({ id: z.uuid(), due: z.iso.date() }),
  status: 201,
})

export const listConsultations = contract('GET /v1/consultations', {
  summary: 'Consultations of my own domain, and for a coordinator those asked of the coordinator',
  response: z.object({ consultations: z.array(consultationLine) }),
})

export const seeConsultation = contract('GET /v1/consultations/:id', {
  summary: 'One consultation with its answers, as my own side holds it',
  params: byId,
  response: consultationLine.extend({
    table: z.object({ id: z.uuid(), name: z.string().nullable() }),
    messages: z.array(
      z.object({ id: z.uuid(), at: moment, ours: z.boolean(), byName: z.string(), text: z.string() }),
    ),
    thanks: z.string(),
    endedAt: moment.nullable(),
    endsAt: moment,
    /** What the asker's own domain made of it; nobody else is told. */
    signal: z.uuid().nullable(),
    item: z.uuid().nullable(),
    may: z.array(z.enum(['write', 'end', 'make-signal', 'plan'])),
  }),
})

export const writeMessage = contract('POST /v1/consultations/:id/messages', {
  summary: 'Answer a consultation, or ask further',
  params: byId,
  body: z.object({ id: z.uuid(), text: words }),
  response: byId,
  status: 201,
})

export const endConsultation = contract('POST /v1/consultations/:id/end', {
  summary: 'The asker has what was needed, with a word of thanks if there is one',
  params: byId,
  body: z.object({ thanks: nameless(z.string().trim().max(1000)).default('') }),
  response: byId,
})

export const linkSignal = contract('PUT /v1/consultations/:id/signal', {
  summary: 'Remember which signal the asker made of it, in the asker’s own domain only',
  params: byId,
  body: z.object({ signal: z.uuid() }),
  response: byId,
})

export const linkItem = contract('PUT /v1/consultations/:id/agenda-item', {
  summary: 'Remember on which agenda item the coordinator put it',
  params: byId,
  body: z.object({ item: z.uuid() }),
  response: byId,
})

/** One consultation as a screen shows it. */
export type Thread = z.output<typeof seeConsultation.response>
