// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { listFilter } from './signal-list.contract.ts'

/** More than this in one file is no daily work: ask for less, or for a delivery that is agreed upon. */
export const mostExported = 5000

export const exportSignals = contract('POST /v1/signals/_export', {
  summary: 'Own signals as CSV, with who, when and what for on top; a line in the log for every signal',
  body: z.object({
    reason: z.string().trim().min(3, 'reason-needed').max(300),
    ids: z.array(z.uuid()).max(mostExported).optional(),
    filter: listFilter.omit({ limit: true, after: true }).optional(),
  }),
  response: z.string(),
  media: 'text/csv; charset=utf-8',
})

export const seeChanges = contract('GET /v1/signal-changes', {
  summary: 'What others did with the signals I filed, of the last two weeks, the latest first',
  response: z.object({
    changes: z.array(
      z.object({
        signal: z.uuid(),
        number: z.int(),
        title: z.string(),
        at: z.iso.datetime({ offset: true }),
        kind: z.string(),
        text: z.string(),
      }),
    ),
  }),
})
