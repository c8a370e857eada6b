// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { intake } from './intake.contract.ts'

const moment = z.iso.datetime({ offset: true })
const byId = z.object({ id: z.uuid() })
export const overlapStates = ['new', 'seen', 'on-agenda', 'dismissed', 'settled'] as const
const state = z.enum(overlapStates)

export const overlapLine = z.object({
  id: z.uuid(),
  kind: z.enum(['place', 'person']),
  /**
   * Of a place: by what it was compared, the name of a public place or business or a 100 m square. Of a person: how
   * strong the indication is that two domains mean the same one.
   */
  class: z.enum(['public-place', 'square', 'strong', 'possible']),
  /** Root of the taxonomy (src/vocabulary/phenomena.ts). */
  root: z.string(),
  firstObserved: moment,
  lastObserved: moment,
  /** Empty for a person: neither who nor where. */
  placeLabel: z.string(),
  state,
  parts: z.int(),
  domains: z.int(),
  foundAt: moment,
  lastAt: moment,
  endsAt: moment,
  version: z.int(),
})
export type OverlapLine = z.infer<typeof overlapLine>

export const listOverlaps = contract('GET /v1/overlaps', {
  summary: 'Places about which several domains brought something to the table I coordinate',
  query: z.object({
    state: z
      .string()
      .default('new,seen,on-agenda')
      .transform(text => text.split(','))
      .pipe(z.array(state)),
    limit: z.coerce.number().int().min(1).max(200).default(50),
    page: z.coerce.number().int().min(1).max(1000).default(1),
  }),
  response: z.object({ overlaps: z.array(overlapLine), total: z.int() }),
})

export const seeOverlap = contract('GET /v1/overlaps/:id', {
  summary: 'One overlap, with the copies of the signals that touch',
  params: byId,
  response: overlapLine.extend({ dismissedWhy: z.string().nullable(), intakes: z.array(intake) }),
})

const changed = z.object({ id: z.uuid(), state, version: z.int() })

export const dismissOverlap = contract('POST /v1/overlaps/:id/dismissal', {
  summary: 'Set an overlap aside, with a reason',
  params: byId,
  body: z.object({ why: z.string().trim().min(3, 'reason-needed').max(500), version: z.int() }),
  response: changed,
})

export const reopenOverlap = contract('DELETE /v1/overlaps/:id/dismissal', {
  summary: 'Undo setting an overlap aside',
  params: byId,
  response: changed,
})

/** The coordinator's desk, in one answer. */
export const seeDesk = contract('GET /v1/regie', {
  summary: 'What waits for the coordinator of this table, by term',
  response: z.object({
    toComplete: z.array(intake),
    overlaps: z.array(overlapLine),
    ending: z.array(
      z.object({
        id: z.uuid(),
        what: z.enum(['intake', 'overlap', 'person']),
        label: z.string(),
        endsAt: moment,
      }),
    ),
    counts: z.object({ toComplete: z.int(), overlaps: z.int(), registered: z.int(), onTable: z.int() }),
  }),
})
