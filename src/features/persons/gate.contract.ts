// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const moment = z.iso.datetime({ offset: true })
export const partNames = ['legal-basis', 'dpia', 'controller'] as const

const record = z.object({
  id: z.uuid(),
  part: z.enum([...partNames, 'stop']),
  controller: z.string().nullable(),
  answers: z.record(z.string(), z.string()),
  confirmedBy: z.string().nullable(),
  confirmedRole: z.string().nullable(),
  confirmedOn: z.iso.date().nullable(),
  document: z.string().nullable(),
  validUntil: z.iso.date().nullable(),
  why: z.string().nullable(),
  recordedBy: z.string(),
  recordedAt: moment,
})
export type GateRecord = z.infer<typeof record>

export const seeGate = contract('GET /v1/person-matching', {
  summary: 'Whether persons are matched in this partnership, and what that rests on or waits for',
  response: z.object({
    /** Whether the law designates this kind of partnership at all. */
    possible: z.boolean(),
    open: z.boolean(),
    parts: z.array(
      z.object({
        part: z.enum(partNames),
        controller: z.object({ id: z.uuid(), name: z.string() }).nullable(),
        live: z.boolean(),
        record: z.uuid().nullable(),
      }),
    ),
    /** Care-secrecy domains: they stay out whatever anybody decides. */
    neverMatched: z.array(z.object({ organisation: z.string(), name: z.string(), kind: z.string() })),
    /** Everything that was ever recorded here, the latest first. */
    records: z.array(record),
  }),
})

const named = z.string().trim().min(2, 'name-needed').max(200)
export const recordGate = contract('POST /v1/person-matching/records', {
  summary: 'Record that a lawyer, the approver of the DPIA or a controller confirmed its part',
  body: z.object({
    id: z.uuid(),
    part: z.enum(partNames),
    controller: z.uuid().optional(),
    answers: z.record(z.string().max(40), z.string().trim().max(4000)),
    confirmedBy: named,
    confirmedRole: named,
    confirmedOn: z.iso.date(),
    document: named,
    validUntil: z.iso.date().optional(),
  }),
  response: z.object({ id: z.uuid(), open: z.boolean() }),
  status: 201,
})
export type NewGateRecord = z.output<typeof recordGate.body>

export const closeGate = contract('POST /v1/person-matching/stop', {
  summary: 'Stop matching persons here: keys, links and open overlaps of persons are forgotten at once',
  body: z.object({ id: z.uuid(), why: z.string().trim().min(3, 'reason-needed').max(1000) }),
  response: z.object({ open: z.boolean() }),
})
