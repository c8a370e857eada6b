// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { policeArticleNames } from '../../vocabulary/police-articles.ts'

const byId = z.object({ id: z.uuid() })
const moment = z.iso.datetime({ offset: true })
const article = z.enum(policeArticleNames)
const addressee = z.object({ domain: z.int(), name: z.string(), organisation: z.string() })

/** What the police tell a mayor: what, where, the facts, to whom, to be used until when. The release point names the article. */
export const reportText = z.object({
  title: z.string().trim().min(1, 'name-needed').max(200),
  place: z.string().trim().min(1, 'name-needed').max(300),
  facts: z.string().trim().min(10, 'facts-needed').max(20_000),
  toDomain: z.int(),
  useUntil: z.iso.date(),
})

export const reportLine = reportText.omit({ toDomain: true }).extend({
  id: z.uuid(),
  article,
  to: addressee,
  state: z.enum(['draft', 'awaiting-release', 'released', 'withdrawn']),
  question: z.string(),
  draftedBy: z.string(),
  draftedAt: moment,
  /** Whether I work at the table whose covenant carries it. */
  here: z.boolean(),
  version: z.int(),
})
export type ReportLine = z.infer<typeof reportLine>

export const receivedReport = z.object({
  id: z.uuid(),
  from: addressee,
  title: z.string(),
  place: z.string(),
  facts: z.string(),
  article,
  receivedAt: moment,
  useUntil: z.iso.date(),
  signal: z.uuid().nullable(),
  /** Taken back by who released it: that there was one remains, and nothing of what it said. */
  withdrawnAt: moment.nullable(),
})
export type ReceivedReport = z.infer<typeof receivedReport>

export const listReports = contract('GET /v1/reports', {
  summary: 'Administrative reports: those my domain drafts, and those it received and may still use',
  response: z.object({
    drafted: z.array(reportLine),
    received: z.array(receivedReport),
    /** Public-order domains at this table to address; none when my domain does not draft reports. */
    addressees: z.array(addressee),
  }),
})

export const draftReport = contract('PUT /v1/reports/:id', {
  summary: 'Write or rewrite a draft; what was released can no longer be changed',
  params: byId,
  body: reportText.extend({ version: z.int().min(0) }),
  response: z.object({ id: z.uuid(), version: z.int() }),
})

export const submitReport = contract('POST /v1/reports/:id/submission', {
  summary: 'Offer a draft to the release point',
  params: byId,
  response: byId,
})

export const releaseReport = contract('POST /v1/reports/:id/release', {
  summary: 'Release a report: the addressed public-order domain receives a frozen copy',
  params: byId,
  body: z.object({ article }),
  response: byId,
})

export const returnReport = contract('POST /v1/reports/:id/return', {
  summary: 'Give a report back to its writer with a question',
  params: byId,
  body: z.object({ question: z.string().trim().min(3, 'question-needed').max(500) }),
  response: byId,
})

export const withdrawReport = contract('POST /v1/reports/:id/withdrawal', {
  summary: 'Take a released report back: the receiver reads nothing of it from now on',
  params: byId,
  response: byId,
})

export const placeReport = contract('PUT /v1/received-reports/:id/signal', {
  summary: 'Lay a received report beside a signal of my own domain',
  params: byId,
  body: z.object({ signal: z.uuid() }),
  response: byId,
})
