// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import { contentPurposes } from '../../../vocabulary/purposes.ts'
import { findItem, type WholeItem } from '../item.store.ts'
import { atTheTable } from '../meeting.routes.ts'
import { putBeforeSteering, seeSteeringRequest } from './steering.contract.ts'
import { mayCross } from './steering.rules.ts'
import { findSteeringRequest, findSteeringTables, putItemBefore } from './steering-request.store.ts'

const reading = {
  purposes: contentPurposes,
  roles: atTheTable,
  reads: ['agenda_item', 'steering_request', 'meeting_table', 'partnership', 'party'],
  writes: [],
  ground: 'table',
} as const

/** The side of the table that proposes: it puts a decided case proposal before a steering group and reads what came. */
export function steeringRequestRoutes(house: House): void {
  route(house, seeSteeringRequest, {
    may: reading,
    async handle({ db, visit, params }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      const request = (await findSteeringRequest(db, item.id)) ?? null
      const may = isProposal(item) && visit.roles.includes('coordinator')
      return { request, tables: may && !request ? await findSteeringTables(db) : [] }
    },
  })

  route(house, putBeforeSteering, {
    may: { ...reading, roles: ['coordinator'], writes: ['steering_matter', 'steering_request'] },
    async handle({ db, params, body }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      if (!mayCross(body.title, item)) refuse('decisions-only')
      if (!isProposal(item) || !(await putItemBefore(db, { ...body, item: item.id }))) refuse('not-found')
      return { id: body.matter }
    },
  })
}

const isProposal = ({ route, decidedAt }: WholeItem) => route === 'case-proposal' && decidedAt !== null
