// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { seeBeamer } from './beamer.contract.ts'
import { findOnTheWall, findPlace } from './beamer.store.ts'
import { atTheTable } from './meeting.routes.ts'
import { findMeeting } from './meeting.store.ts'

export function beamerRoutes(house: House): void {
  route(house, seeBeamer, {
    may: {
      purposes: contentPurposes,
      roles: atTheTable,
      reads: ['meeting', 'agenda_item', 'item_option', 'agreement', 'attendance', 'item_leave', 'seat'],
      writes: [],
      ground: 'table',
    },
    async handle({ db, params }) {
      const { title, state } = (await findMeeting(db, params.id)) ?? refuse('not-found')
      const { item, at, of } = await findPlace(db, params.id)
      const running = state === 'running' && item !== null
      const shown = running ? await findOnTheWall(db, item) : undefined
      return { title, state, at: running ? at : null, of, item: shown ?? null }
    },
  })
}
