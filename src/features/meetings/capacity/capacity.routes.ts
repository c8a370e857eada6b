// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import { contentPurposes } from '../../../vocabulary/purposes.ts'
import { atTheTable } from '../meeting.routes.ts'
import { seeCapacity, seeCapacityLeft, setCapacity } from './capacity.contract.ts'
import { isPeriod, periodOf } from './capacity.rules.ts'
import { findCapacity, findCapacityLeft, replaceCapacity } from './capacity.store.ts'

const reading = {
  purposes: contentPurposes,
  roles: atTheTable,
  reads: ['capacity', 'booking', 'item_option', 'agenda_item', 'meeting', 'party', 'domain', 'organisation'],
  writes: [],
  ground: 'table',
} as const

export function capacityRoutes(house: House): void {
  route(house, seeCapacity, {
    may: reading,
    async handle({ db, visit, query }) {
      const only = visit.roles.includes('coordinator') ? null : visit.domain
      const quarter = periodOf(query.starts ?? visit.now.slice(0, 10), 'quarter')
      const period = { starts: query.starts ?? quarter.starts, ends: query.ends ?? quarter.ends }
      return { ...period, partners: await findCapacity(db, period, only) }
    },
  })

  route(house, setCapacity, {
    may: { ...reading, roles: ['coordinator'], writes: ['capacity'] },
    async handle({ db, body }) {
      const { starts, ends, partners } = body
      if (!isPeriod({ starts, ends })) refuse('not-a-period')
      await replaceCapacity(db, { starts, ends }, partners)
      return { starts, ends, partners: await findCapacity(db, { starts, ends }, null) }
    },
  })

  route(house, seeCapacityLeft, {
    may: { ...reading, reads: ['capacity', 'booking'] },
    async handle({ db }) {
      return { partners: await findCapacityLeft(db) }
    },
  })
}
