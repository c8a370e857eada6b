// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { allPurposes } from '../../vocabulary/purposes.ts'
import { allRoles } from '../../vocabulary/roles.ts'

const named = z.object({ id: z.uuid(), name: z.string() })
const role = z.enum(allRoles)
const purpose = z.enum(allPurposes)

/** Where one may work: a partnership, and (except for oversight and operation) a table of it. */
export const context = z.object({
  partnership: named,
  table: named.extend({ kind: z.string(), purpose }).nullable(),
  roles: z.array(role),
})
export type Context = z.infer<typeof context>

export const whoAmI = contract('GET /v1/me', {
  summary: 'Who I am, for which domain I work, and where I may work',
  response: z.object({
    account: named.extend({ task: z.string(), language: z.enum(['nl', 'en']) }),
    domain: z.object({ id: z.int(), name: z.string(), kind: z.string(), organisation: z.string() }),
    region: z.object({ id: z.int(), name: z.string() }),
    contexts: z.array(context),
    current: context.nullable(),
    demo: z.boolean(),
    csrf: z.string().nullable(),
  }),
})

export const seePartnership = contract('GET /v1/partnership', {
  summary:
    'The partnership and table I work at: parties, tables, whom to call, and what may flow on which ground',
  response: z.object({
    id: z.uuid(),
    name: z.string(),
    kind: z.string(),
    starts: z.iso.date(),
    ends: z.iso.date().nullable(),
    parties: z.array(
      z.object({ domain: z.int(), name: z.string(), kind: z.string(), organisation: z.string() }),
    ),
    tables: z.array(named.extend({ kind: z.string(), purpose, rhythm: z.string() })),
    people: z.array(
      z.object({
        name: z.string(),
        task: z.string(),
        phone: z.string(),
        organisation: z.string(),
        domain: z.string(),
        roles: z.array(role),
      }),
    ),
    flows: z.array(
      z.object({
        category: z.string(),
        status: z.enum(['unverified', 'confirmed']),
        retentionDays: z.int(),
        carriesPersons: z.boolean(),
      }),
    ),
  }),
})
