// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { findItem } from './item.store.ts'
import { atTheTable } from './meeting.routes.ts'
import { askSealedViews, giveOwnView, noteView, openSealedViews, seeViews } from './views.contract.ts'
import { askViews, findAwaited, findViews, giveView, openViews } from './views.store.ts'

const reading = {
  purposes: contentPurposes,
  roles: atTheTable,
  reads: ['agenda_item', 'item_view'],
  writes: [],
  ground: 'table',
} as const
const giving = { ...reading, reads: [...reading.reads, 'seat'], writes: ['item_view'] } as const
const keeping = { ...giving, roles: ['coordinator'] } as const

export function viewRoutes(house: House): void {
  route(house, seeViews, {
    may: reading,
    async handle({ db, visit, params }) {
      if (!(await findItem(db, params.id))) refuse('not-found')
      const all = await findViews(db, params.id)
      const awaited = visit.roles.includes('coordinator') ? await findAwaited(db, params.id) : []
      // Of others, a member hears neither who gave one nor how many.
      const sealed = awaited.length > 0 || all.some(one => one.sealed)
      const views = all.filter(one => one.text !== '').map(({ sealed: _, ...one }) => one)
      return { sealed, views, awaited }
    },
  })

  route(house, giveOwnView, {
    may: giving,
    async handle({ db, visit, params, body }) {
      const { domain, account } = visit
      if (!(await findItem(db, params.id))) refuse('not-found')
      if (!(await giveView(db, { ...body, item: params.id, domain, account }))) refuse('view-not-now')
      return {}
    },
  })

  route(house, noteView, {
    may: keeping,
    async handle({ db, params, body: { of, ...said } }) {
      if (!(await findItem(db, params.id))) refuse('not-found')
      if (!(await giveView(db, { ...said, ...of, item: params.id }))) refuse('view-not-now')
      return {}
    },
  })

  route(house, askSealedViews, {
    may: { ...keeping, reads: [...keeping.reads, 'attendance', 'item_leave'] },
    async handle({ db, params }) {
      if (!(await findItem(db, params.id))) refuse('not-found')
      return { asked: await askViews(db, params.id) }
    },
  })

  route(house, openSealedViews, {
    may: keeping,
    async handle({ db, params }) {
      if (!(await openViews(db, params.id))) refuse('not-found')
      return {}
    },
  })
}
