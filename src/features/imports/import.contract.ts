// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { note } from '../signals/signal.contract.ts'
import { birthDate } from '../subjects/subject.contract.ts'

const moment = z.iso.datetime({ offset: true })
/** As many rows as travel at once: small enough to cancel between, large enough to be fast. */
export const rowsAtOnce = 2000

/** One row as its own system tells it. `sourceId` is the row's id there: bringing it again adds nothing. */
export const importedRow = note.omit({ subjects: true, embargoUntil: true }).extend({
  sourceId: z.string().trim().min(1, 'source-id-needed').max(200),
  /** A person the report is about, where the table's ground allows persons. */
  person: z
    .object({ name: z.string().trim().min(1, 'name-needed').max(300), birthDate: birthDate.optional() })
    .optional(),
})
export type ImportedRow = z.infer<typeof importedRow>

const refused = z.object({
  /** Its place in the call, from 1. */
  row: z.int(),
  sourceId: z.string(),
  problems: z.array(z.object({ nl: z.string(), en: z.string() })),
})

export const startImport = contract('POST /v1/imports', {
  summary: 'Begin an import of reports from one source',
  body: z.object({
    id: z.uuid(),
    source: z.string().trim().min(1, 'name-needed').max(100),
    fileName: z.string().trim().max(300).default(''),
    mapping: z.record(z.string(), z.unknown()).optional(),
  }),
  response: z.object({
    id: z.uuid(),
    /** As many signals about persons as one import may bring, by the covenant. */
    mostPersons: z.int(),
  }),
  status: 201,
})

export const bringRows = contract('POST /v1/imports/:id/rows', {
  summary: 'Bring rows of an import. What is not right is answered row by row; the rest is filed',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    /** Counts what would happen and files nothing. */
    dryRun: z.boolean().default(false),
    rows: z.array(z.record(z.string(), z.unknown())).min(1).max(rowsAtOnce),
  }),
  response: z.object({ new: z.int(), known: z.int(), refused: z.array(refused) }),
})

export const endImport = contract('PUT /v1/imports/:id/ending', {
  summary: 'Say that an import is complete, or was stopped half-way',
  params: z.object({ id: z.uuid() }),
  body: z.object({
    complete: z.boolean(),
    /** Rows that could not be read at all, and so were never brought. */
    unreadable: z.int().min(0).max(1_000_000_000).default(0),
  }),
  response: z.object({ id: z.uuid() }),
})

const run = z.object({
  id: z.uuid(),
  source: z.string(),
  fileName: z.string(),
  by: z.string(),
  startedAt: moment,
  new: z.int(),
  known: z.int(),
  refused: z.int(),
  /** Absent while it runs, or when it broke off without a word. */
  ending: z.enum(['complete', 'stopped']).nullable(),
})

export const listImports = contract('GET /v1/imports', {
  summary: 'The imports of my own domain, the latest first',
  response: z.object({ imports: z.array(run) }),
})

export const findMapping = contract('POST /v1/imports/_mapping', {
  summary: 'How the columns of this source were read last time',
  body: z.object({ source: z.string().trim().min(1).max(100) }),
  response: z.object({ mapping: z.record(z.string(), z.unknown()).nullable() }),
})
