// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../../platform/http/contract.ts'
import { allPurposes } from '../../../vocabulary/purposes.ts'
import { allRhythms } from '../../../vocabulary/rhythms.ts'
import { allRoles } from '../../../vocabulary/roles.ts'
import { type TableKindName, tableKinds } from '../../../vocabulary/tables.ts'

const byId = z.object({ id: z.uuid() })
const kind = z.enum(Object.keys(tableKinds) as [TableKindName, ...TableKindName[]])
const role = z.enum(allRoles)
/** An administrator gives no administrator's seat, nor that of oversight: those are no seats at a table. */
const givable = role.exclude(['administrator', 'privacy-officer'])

/** When and where a table meets. The day of a month is said by its week: the second Tuesday. */
export const rhythm = z
  .object({
    every: z.enum(allRhythms),
    weekday: z.literal([1, 2, 3, 4, 5]),
    weekOfMonth: z.literal([1, 2, 3, 4]).nullable().default(null),
    /** On the clock of the Netherlands. */
    time: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
    minutes: z.int().min(5).max(600).default(90),
    room: z.string().trim().max(200).default(''),
  })
  .refine(({ every, weekOfMonth }) => (every === 'month') === (weekOfMonth !== null), {
    path: ['weekOfMonth'],
    message: 'week-of-month',
  })
export type Rhythm = z.infer<typeof rhythm>

const seat = z.object({
  id: z.uuid(),
  domain: z.int(),
  account: z.uuid(),
  name: z.string(),
  task: z.string(),
  organisation: z.string(),
  roles: z.array(role),
  starts: z.iso.date(),
  ends: z.iso.date().nullable(),
})

export const listTables = contract('GET /v1/tables', {
  summary: 'The tables of the partnership I administer: legal profile, rhythm and seats; no content',
  response: z.object({
    tables: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        kind: z.string(),
        purpose: z.enum(allPurposes),
        rhythm: rhythm.nullable(),
        grounds: z.array(
          z.object({
            law: z.string(),
            article: z.string(),
            categories: z.array(z.string()),
            status: z.enum(['unverified', 'confirmed']),
          }),
        ),
        seats: z.array(seat),
      }),
    ),
    /** Who can be given a seat: people of the parties. */
    people: z.array(
      z.object({
        account: z.uuid(),
        domain: z.int(),
        name: z.string(),
        task: z.string(),
        organisation: z.string(),
      }),
    ),
  }),
})

export const makeTable = contract('POST /v1/tables', {
  summary: 'Make a table of a kind, with or without a rhythm; its purpose follows from the kind',
  body: z.object({
    id: z.uuid(),
    name: z.string().trim().min(1, 'name-needed').max(200),
    kind,
    rhythm: rhythm.nullable().default(null),
  }),
  response: byId,
  status: 201,
})

export const setRhythm = contract('PUT /v1/tables/:id/rhythm', {
  summary: 'Change when and where a table meets; meetings that are planned stay as they are',
  params: byId,
  body: z.object({ rhythm: rhythm.nullable() }),
  response: z.object({}),
})

export const giveSeat = contract('POST /v1/tables/:id/seats', {
  summary: 'Give somebody of a party a seat at a table; nobody seats oneself',
  params: byId,
  body: z.object({
    id: z.uuid(),
    domain: z.int(),
    account: z.uuid(),
    roles: z.array(givable).min(1).max(5),
    starts: z.iso.date(),
    ends: z.iso.date().nullable().default(null),
  }),
  response: byId,
  status: 201,
})

export const endSeat = contract('DELETE /v1/seats/:id', {
  summary: 'End a seat today: from tomorrow nothing of the table is there',
  params: byId,
  response: z.object({}),
})

/** The tables of a partnership, as its screen lists them. */
export type Listed = z.output<typeof listTables.response>
