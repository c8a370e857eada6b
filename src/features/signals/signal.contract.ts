// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import {
  type Ask,
  asks,
  reliabilities as knownReliabilities,
  urgencies as knownUrgencies,
  type Reliability,
  type Urgency,
} from '../../vocabulary/signal-fields.ts'
import { type FilerState, filerStates } from '../../vocabulary/signal-states.ts'
import { reporter } from './reporter.contract.ts'

export const reliabilities = Object.keys(knownReliabilities) as [Reliability, ...Reliability[]]
export const urgencies = Object.keys(knownUrgencies) as [Urgency, ...Urgency[]]
export const askedFor = Object.keys(asks) as [Ask, ...Ask[]]

/** What the filer reads: smaller than the coordinator's set, and blind to overlaps. */
export const filerState = z.enum(Object.keys(filerStates) as [FilerState, ...FilerState[]])
const state = filerState
const moment = z.iso.datetime({ offset: true })

/** Where: an address or named place of the region's register, a point on the map, or an area. RD in whole metres. */
export const place = z.object({
  kind: z.enum(['address', 'named-place', 'point', 'area']),
  label: z.string().trim().min(1).max(300),
  ref: z.string().max(100).optional(),
  /** Neighbourhood, as the register names it. */
  area: z.string().max(100).optional(),
  rd: z
    .object({
      x: z.int().min(-7000, 'rd-swapped').max(300_000, 'rd-swapped'),
      y: z.int().min(289_000, 'rd-swapped').max(629_000, 'rd-swapped'),
    })
    .optional(),
  /** An address is taken for a home unless somebody says otherwise: a home is personal data. */
  dwelling: z.boolean().optional(),
  accuracyMetres: z.int().min(1).max(5000).default(10),
})
export type Place = z.infer<typeof place>

/** What one writes down: four things, and the rest with a default that the coordinator can complete. */
export const note = z.object({
  /** Left out, it is the first sentence of the facts. */
  title: z.string().trim().max(120).optional(),
  facts: z.string().trim().min(3, 'facts-needed').max(20_000),
  interpretation: z.string().trim().max(20_000).optional(),
  place,
  observedFrom: moment,
  observedTo: moment.optional(),
  subjects: z
    .array(z.object({ id: z.uuid(), involvement: z.string().trim().max(300).default('') }))
    .max(25)
    .default([]),
  phenomenon: z.string().max(60).default('not-named'),
  reliability: z.enum(reliabilities).default('own-observation'),
  urgency: z.enum(urgencies).default('ordinary'),
  asked: z.enum(askedFor).default('weigh'),
  embargoUntil: moment.optional(),
})
export type Note = z.infer<typeof note>

/** One line of the list. Names of persons stand in the detail only: a list is read over a shoulder. */
export const signalLine = z.object({
  id: z.uuid(),
  number: z.int(),
  title: z.string(),
  state,
  filedBy: z.string(),
  facts: z.string(),
  placeArea: z.string(),
  placeLabel: z.string(),
  phenomenon: z.string(),
  observedFrom: moment,
  filedAt: moment,
  urgency: z.enum(urgencies),
  subjects: z.int(),
  filedByMe: z.boolean(),
  version: z.int(),
})

const byId = z.object({ id: z.uuid() })

export const fileSignal = contract('POST /v1/signals', {
  summary:
    'File a signal for the table I work at. The id is chosen by the writer: filing twice is filing once',
  body: note.extend({ id: z.uuid(), draft: z.uuid().optional(), reporter: reporter.optional() }),
  response: z.object({ id: z.uuid(), state, version: z.int() }),
  status: 201,
})

export const seeSignal = contract('GET /v1/signals/:id', {
  summary: 'One signal of my own domain, whole',
  params: byId,
  response: note.omit({ subjects: true, observedFrom: true, observedTo: true, embargoUntil: true }).extend({
    id: z.uuid(),
    state,
    number: z.int(),
    title: z.string(),
    version: z.int(),
    filedAt: moment,
    filedBy: z.string(),
    filedByMe: z.boolean(),
    table: z.object({ id: z.uuid(), name: z.string().nullable() }),
    /** Where it was brought in from by an import, and what it is called there. */
    origin: z.object({ source: z.string(), id: z.string() }).nullable(),
    endsAt: moment,
    interpretation: z.string().nullable(),
    observedFrom: moment,
    observedTo: moment.nullable(),
    embargoUntil: moment.nullable(),
    subjects: z.array(
      z.object({
        id: z.uuid(),
        kind: z.enum(['person', 'organisation', 'vehicle', 'group']),
        name: z.string(),
        involvement: z.string(),
      }),
    ),
    timeline: z.array(
      z.object({
        at: moment,
        kind: z.string(),
        byName: z.string(),
        text: z.string(),
        before: z.unknown().nullable(),
      }),
    ),
    may: z.array(z.enum(['correct', 'withdraw', 'restore', 'release'])),
  }),
})

export const correctSignal = contract('PUT /v1/signals/:id', {
  summary: 'Correct a signal of my own domain; what stood there stays in its history',
  params: byId,
  body: note.extend({ version: z.int(), why: z.string().trim().max(500).default('') }),
  response: z.object({ id: z.uuid(), state, version: z.int() }),
})

export const withdrawSignal = contract('POST /v1/signals/:id/withdrawal', {
  summary: 'Withdraw a signal: the coordinator’s copy is emptied at once',
  params: byId,
  body: z.object({ why: z.string().trim().max(500).default('') }),
  response: z.object({ id: z.uuid(), state, version: z.int() }),
})

export const restoreSignal = contract('DELETE /v1/signals/:id/withdrawal', {
  summary: 'Undo a withdrawal',
  params: byId,
  response: z.object({ id: z.uuid(), state, version: z.int() }),
})
