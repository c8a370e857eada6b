// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { seeBeamer } from './beamer.contract.ts'
import { findFactsOnTheWall, findOnTheWall, findPlace } from './beamer.store.ts'
import { atTheTable } from './meeting.routes.ts'
import { findMeeting } from './meeting.store.ts'

export function beamerRoutes(house: House): void {
  route(house, seeBeamer, {
    may: {
      purposes: contentPurposes,
      roles: atTheTable,
      reads: [
        'meeting',
        'agenda_item',
        'item_option',
        'agreement',
        'attendance',
        'item_leave',
        'seat',
        'brought_fact',
      ],
      writes: [],
      ground: 'table',
    },
    async handle({ db, visit, params }) {
      const { title, state } = (await findMeeting(db, params.id)) ?? refuse('not-found')
      const { item, at, of } = await findPlace(db, params.id)
      const running = state === 'running' && item !== null
      const shown = running ? await findOnTheWall(db, item) : undefined
      const facts = shown ? await findFactsOnTheWall(db, shown.id) : []
      const others = facts.filter(({ fromDomain }) => fromDomain !== visit.domain)
      await logHandled(
        db,
        'read',
        'brought-fact',
        others.map(({ id, fromDomain }) => ({ owner: fromDomain, object: id })),
      )
      return { title, state, at: running ? at : null, of, item: shown ? { ...shown, facts } : null }
    },
  })
}
