// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { assignChallenge, seeChallenge, writeChallenge } from './challenge.contract.ts'
import { findChallenge, keepChallenge, passChallenge } from './challenge.store.ts'
import { findItem } from './item.store.ts'
import { atTheTable } from './meeting.routes.ts'

const reading = {
  purposes: contentPurposes,
  roles: atTheTable,
  reads: ['agenda_item', 'challenge'],
  writes: [],
  ground: 'table',
} as const

export function challengeRoutes(house: House): void {
  route(house, seeChallenge, {
    may: reading,
    async handle({ db, params }) {
      if (!(await findItem(db, params.id))) refuse('not-found')
      return { challenge: (await findChallenge(db, params.id)) ?? null }
    },
  })

  route(house, assignChallenge, {
    may: {
      ...reading,
      roles: ['coordinator'],
      reads: [...reading.reads, 'attendance', 'item_leave', 'seat'],
      writes: ['challenge'],
    },
    async handle({ db, params }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      if (item.decidedAt) refuse('decided-already')
      await passChallenge(db, item.id)
      return { challenge: (await findChallenge(db, item.id)) ?? null }
    },
  })

  route(house, writeChallenge, {
    may: { ...reading, writes: ['challenge'] },
    async handle({ db, params, body }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      if (item.decidedAt) refuse('decided-already')
      if (!(await keepChallenge(db, item.id, body))) refuse('not-found')
      return { challenge: (await findChallenge(db, item.id)) ?? null }
    },
  })
}
