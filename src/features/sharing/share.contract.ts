// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { requestReceived } from './request.contract.ts'

const moment = z.iso.datetime({ offset: true })
const byId = z.object({ id: z.uuid() })
const reader = z.object({
  account: z.uuid(),
  name: z.string(),
  task: z.string(),
  organisation: z.string(),
  domain: z.string(),
})
export type Reader = z.infer<typeof reader>

/** Somebody or something as it was brought; without name and date of birth unless its owner chose so. */
const broughtSubject = z.object({
  kind: z.enum(['person', 'organisation', 'vehicle', 'group']),
  name: z.string().nullable(),
  birthDate: z.string().nullable(),
})
const adviceTexts = { works: z.string(), avoid: z.string(), safety: z.string() }
/** Whether somebody who is named knows of it. Under eighteen: the parents. */
const informed = z.discriminatedUnion('state', [
  z.object({ state: z.literal('informed') }),
  z.object({
    state: z.literal('later'),
    by: z.string().trim().min(1, 'reason-needed').max(200),
    on: z.iso.date(),
  }),
  z.object({ state: z.literal('not'), why: z.string().trim().min(3, 'reason-needed').max(500) }),
])
export type Informed = z.infer<typeof informed>
const contents = {
  kind: z.enum(['facts', 'advice']),
  facts: z.string(),
  ...adviceTexts,
  phenomenon: z.string().nullable(),
  placeLabel: z.string().nullable(),
  observedFrom: moment.nullable(),
  observedTo: moment.nullable(),
  subjects: z.array(broughtSubject),
  /** Null when nobody's name went along. */
  informed: informed.nullable(),
  necessity: z.string(),
  proportionality: z.string(),
  until: z.iso.date(),
  embargoUntil: moment.nullable(),
}

const share = z.object({
  id: z.uuid(),
  ...contents,
  partnership: z.object({ id: z.uuid(), name: z.string() }),
  table: z.object({ id: z.uuid(), name: z.string() }),
  signal: z.object({ id: z.uuid(), number: z.int(), title: z.string() }).nullable(),
  /** The signal was corrected after it was brought: the copy did not change with it. */
  changedSince: z.boolean(),
  ground: z.array(z.string()),
  broughtBy: z.string(),
  broughtAt: moment,
  withdrawnAt: moment.nullable(),
  withdrawnBy: z.string().nullable(),
  /** When the table's copy was destroyed; it was read no more since its last day or withdrawal. */
  destroyedAt: moment.nullable(),
  state: z.enum(['live', 'ended', 'withdrawn']),
  readers: z.array(reader.pick({ name: true, task: true, organisation: true })),
})
export type Share = z.infer<typeof share>

export const seeSharing = contract('GET /v1/sharing', {
  summary: 'All that my domain shares: with whom, until when, why; and what others asked us',
  response: z.object({
    today: z.iso.date(),
    shares: z.array(share),
    requests: z.array(requestReceived),
  }),
})

/** What is chosen of a signal, or of nothing but one's own words. */
const choice = {
  request: z.uuid().optional(),
  signal: z.uuid().optional(),
  item: z.uuid().optional(),
  with: z.array(z.enum(['place', 'period', 'phenomenon'])).default([]),
  subjects: z.array(z.uuid()).max(25).default([]),
  /** Of these subjects the name and date of birth go along. */
  named: z.array(z.uuid()).max(25).default([]),
}

export const previewBringing = contract('POST /v1/bringing-previews', {
  summary: 'What bringing this would rest on, until when it may, and who would read it. Changes nothing',
  body: z.object(choice),
  response: z.object({
    kind: z.enum(['facts', 'advice']),
    /** This domain's facts go out through an authorised colleague, and this visitor is not one. */
    releaseNeeded: z.boolean(),
    source: z
      .object({
        id: z.uuid(),
        number: z.int(),
        title: z.string(),
        facts: z.string(),
        phenomenon: z.string(),
        placeLabel: z.string(),
        observedFrom: moment,
        observedTo: moment.nullable(),
        embargoUntil: moment.nullable(),
        subjects: z.array(
          z.object({
            id: z.uuid(),
            kind: broughtSubject.shape.kind,
            name: z.string(),
            birthDate: z.string().nullable(),
          }),
        ),
      })
      .nullable(),
    ground: z.array(z.string()),
    /** The last day the ground and the covenant allow; null when nothing may flow. */
    latest: z.iso.date().nullable(),
    table: z.string(),
    readers: z.array(reader),
  }),
})

const decided = {
  id: z.uuid(),
  necessity: z.string().trim().min(3, 'reason-needed').max(2000),
  proportionality: z.string().trim().min(3, 'reason-needed').max(2000),
  until: z.iso.date(),
  embargoUntil: moment.optional(),
  lead: z.uuid().optional(),
  /** The accounts the confirm dialog named. Others at the table by now: refused, so that nobody is surprised. */
  readers: z.array(z.uuid()).max(500),
}
const brought = z.object({ id: z.uuid() })

export const bringFacts = contract('POST /v1/shares', {
  summary: 'Bring chosen facts of my own domain to the table I work at, until a day',
  body: z.object({
    ...choice,
    ...decided,
    facts: z.string().trim().min(3, 'facts-needed').max(20_000),
    /** Needed once a person's name goes along. */
    informed: informed.optional(),
  }),
  response: brought,
  status: 201,
})

const advice = z.string().trim().max(5000).default('')
export const giveAdvice = contract('POST /v1/advice', {
  summary: 'Functional advice from care: what works, what to avoid, safety. Confirms nothing about anybody',
  body: z
    .object({
      ...decided,
      item: z.uuid().optional(),
      request: z.uuid().optional(),
      works: advice,
      avoid: advice,
      safety: advice,
    })
    .refine(({ works, avoid, safety }) => works + avoid + safety !== '', {
      message: 'advice-needed',
      path: ['works'],
    }),
  response: brought,
  status: 201,
})

export const withdrawShare = contract('POST /v1/shares/:id/withdrawal', {
  summary: 'Take back what my domain shared; the table reads nothing of it from now on',
  params: byId,
  body: z.object({}),
  response: z.object({ id: z.uuid() }),
})

export const recordInformed = contract('PUT /v1/shares/:id/informed', {
  summary:
    'Write down whether who is named in a share knows by now, who tells it by when, or why it has to wait',
  params: byId,
  body: z.object({ informed }),
  response: brought,
})

export const broughtFact = z.object({
  id: z.uuid(),
  ...contents,
  from: z.object({ domain: z.int(), name: z.string(), organisation: z.string() }),
  broughtBy: z.string(),
  broughtAt: moment,
  mine: z.boolean(),
})
export type BroughtFact = z.infer<typeof broughtFact>

export const listBrought = contract('GET /v1/brought-facts', {
  summary: 'What was brought to the table I work at, whole or for one agenda item',
  query: z.object({ item: z.uuid().optional() }),
  response: z.object({ facts: z.array(broughtFact) }),
})

/** What would go, to whom, until when, before it goes. */
export type Preview = z.output<typeof previewBringing.response>
