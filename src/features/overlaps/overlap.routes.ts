// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { countIntakes, findIntakes, findIntakesOf } from './intake.store.ts'
import { dismissOverlap, listOverlaps, reopenOverlap, seeDesk, seeOverlap } from './overlap.contract.ts'
import { changeOverlap, countOverlaps, findEnding, findOverlap, findOverlaps } from './overlap.store.ts'

const may = (writes: string[]) =>
  ({
    purposes: contentPurposes,
    roles: ['coordinator'],
    reads: ['overlap', 'overlap_part', 'intake'],
    writes,
    ground: 'table',
  }) as const
const open = ['new', 'seen', 'on-agenda'] as const

export function overlapRoutes(house: House): void {
  route(house, seeDesk, {
    may: may([]),
    async handle({ db }) {
      const counts = await countIntakes(db)
      return {
        toComplete: await findIntakes(db, ['submitted', 'returned'], 50),
        overlaps: await findOverlaps(db, open, 50),
        ending: await findEnding(db),
        counts: {
          toComplete: (counts.submitted ?? 0) + (counts.returned ?? 0),
          overlaps: await countOverlaps(db, open),
          registered: (counts.registered ?? 0) + (counts.enriched ?? 0),
          onTable: counts['on-table'] ?? 0,
        },
      }
    },
  })

  route(house, listOverlaps, {
    may: may([]),
    async handle({ db, query }) {
      return {
        overlaps: await findOverlaps(db, query.state, query.limit, query.page),
        total: await countOverlaps(db, query.state),
      }
    },
  })

  route(house, seeOverlap, {
    may: may(['overlap']),
    async handle({ db, params }) {
      const found = (await findOverlap(db, params.id)) ?? refuse('not-found')
      const version = await changeOverlap(db, { id: found.id, from: ['new'], to: 'seen', why: null })
      const intakes = await findIntakesOf(db, found.id)
      await logHandled(
        db,
        'read',
        'overlap',
        intakes.map(part => ({ owner: part.from.domain, object: part.id })),
      )
      const state = version === undefined ? found.state : ('seen' as const)
      return { ...found, state, version: version ?? found.version, intakes }
    },
  })

  route(house, dismissOverlap, {
    may: may(['overlap']),
    async handle({ db, params, body }) {
      if (!(await findOverlap(db, params.id))) refuse('not-found')
      const change = { id: params.id, from: ['new', 'seen'], to: 'dismissed', ...body }
      const version = (await changeOverlap(db, change)) ?? refuse('changed-meanwhile')
      return { id: params.id, state: 'dismissed' as const, version }
    },
  })

  route(house, reopenOverlap, {
    may: may(['overlap']),
    async handle({ db, params }) {
      if (!(await findOverlap(db, params.id))) refuse('not-found')
      const change = { id: params.id, from: ['dismissed'], to: 'seen', why: null }
      const version = (await changeOverlap(db, change)) ?? refuse('changed-meanwhile')
      return { id: params.id, state: 'seen' as const, version }
    },
  })
}
