// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { filerState, signalLine, urgencies } from './signal.contract.ts'

const list = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .optional()
    .transform(text => (text ? text.split(',') : undefined))
    .pipe(z.array(z.enum(values as [T, ...T[]])).optional())

/**
 * What a list may be narrowed by. Enumerated and dated only, so that it can stand in a URL;
 * words and persons are asked by `POST /v1/signals/_search`.
 */
export const listFilter = z.object({
  state: list(filerState.options),
  phenomenon: z
    .string()
    .max(400)
    .optional()
    .transform(text => (text ? text.split(',') : undefined)),
  area: z
    .string()
    .max(1000)
    .optional()
    .transform(text => (text ? text.split(',') : undefined)),
  urgency: list(urgencies),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  mine: z.enum(['yes']).optional(),
  table: z.enum(['this']).optional(),
  sort: z.enum(['newest', 'oldest']).default('newest'),
  after: z
    .string()
    .max(80)
    .regex(/^\d{1,12}(\.\d{1,6})?~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)
    .optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
})
export type ListFilter = z.infer<typeof listFilter>

/** More than this is "10,000 or more": an exact number costs a walk over the index for nobody's benefit. */
export const countedTo = 10_000

const page = z.object({
  signals: z.array(signalLine),
  /** Of my own domain's signals that fit; counted to 10,000. */
  total: z.int(),
  /** Ask for what follows with `after`; absent at the end. */
  next: z.string().optional(),
})

export const listSignals = contract('GET /v1/signals', {
  summary: 'The signals of my own domain',
  query: listFilter,
  response: page,
})

export const searchSignals = contract('POST /v1/signals/_search', {
  summary: 'The signals of my own domain, by words or by somebody they are about',
  body: listFilter.extend({
    limit: z.number().int().min(1).max(200).default(50),
    words: z.string().trim().max(200).optional(),
    subject: z.uuid().optional(),
  }),
  response: page,
})
