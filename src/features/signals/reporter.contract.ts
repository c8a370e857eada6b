// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'

const byId = z.object({ id: z.uuid() })
const moment = z.iso.datetime({ offset: true })

/** The resident who told it: a name, a telephone number, or both. */
export const reporter = z
  .object({ name: z.string().trim().max(200).default(''), phone: z.string().trim().max(40).default('') })
  .refine(({ name, phone }) => name !== '' || phone !== '', { message: 'reporter-needed', path: ['name'] })
export type Reporter = z.infer<typeof reporter>

const person = z.object({ account: z.uuid(), name: z.string() })

export const seeSeal = contract('GET /v1/signals/:id/reporter', {
  summary: 'Whether a reporter is sealed with this signal, as far as I may know, and who may open it',
  params: byId,
  response: z.object({
    sealed: z.boolean(),
    /** Whether I filed it and may name others. */
    mine: z.boolean(),
    readers: z.array(person),
    colleagues: z.array(person),
    readings: z.array(z.object({ at: moment, byName: z.string(), reason: z.string() })),
  }),
})

export const sealReporter = contract('PUT /v1/signals/:id/reporter', {
  summary: 'Seal who told this; only who filed the signal can',
  params: byId,
  body: reporter,
  response: byId,
})

export const forgetReporter = contract('DELETE /v1/signals/:id/reporter', {
  summary: 'Forget who told this; that somebody looked stays known',
  params: byId,
  response: byId,
})

export const openReporter = contract('POST /v1/signals/:id/reporter/opening', {
  summary: 'Open the reporter, with a reason that is kept',
  params: byId,
  body: z.object({ reason: z.string().trim().min(3, 'reason-needed').max(500) }),
  response: z.object({ name: z.string(), phone: z.string() }),
})

export const nameReaders = contract('PUT /v1/signals/:id/reporter/readers', {
  summary: 'Name the colleagues of my domain who may open the reporter too',
  params: byId,
  body: z.object({ accounts: z.array(z.uuid()).max(20) }),
  response: byId,
})

/** What one may know of who told it. */
export type Seal = z.output<typeof seeSeal.response>
