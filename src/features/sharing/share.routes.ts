// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { bringOne, preview, recordWhetherTold } from './bring-facts.ts'
import { findReceived, getToday } from './request.store.ts'
import {
  bringFacts,
  giveAdvice,
  listBrought,
  previewBringing,
  recordInformed,
  seeSharing,
  withdrawShare,
} from './share.contract.ts'
import { findBrought, findShares, withdraw } from './share.store.ts'

const working = { purposes: contentPurposes, roles: workingRoles } as const
const own = ['own_share', 'request_received', 'signal', 'signal_subject', 'subject']
const bringing = {
  ...working,
  reads: [...own, 'legal_basis', 'seat'],
  writes: ['own_share', 'brought_fact'],
  ground: 'table',
} as const

export function shareRoutes(house: House): void {
  route(house, seeSharing, {
    may: { ...working, reads: own, writes: [], ground: 'own-task' },
    async handle({ db }) {
      return { today: await getToday(db), shares: await findShares(db), requests: await findReceived(db) }
    },
  })

  route(house, previewBringing, {
    may: { ...bringing, writes: [] },
    handle: preview,
  })

  route(house, bringFacts, { may: bringing, handle: asked => bringOne(asked, 'facts') })
  route(house, giveAdvice, { may: bringing, handle: asked => bringOne(asked, 'advice') })

  route(house, withdrawShare, {
    may: { ...bringing, ground: 'own-task' },
    async handle({ db, visit, params }) {
      if (!(await withdraw(db, params.id))) refuse('not-found')
      await logHandled(db, 'withdraw', 'facts', [{ owner: visit.domain, object: params.id }])
      return { id: params.id }
    },
  })

  route(house, recordInformed, { may: { ...bringing, ground: 'own-task' }, handle: recordWhetherTold })

  route(house, listBrought, {
    may: { ...working, reads: ['brought_fact'], writes: [], ground: 'table' },
    async handle({ db, visit, query }) {
      const facts = await findBrought(db, visit.domain, query.item)
      const others = facts.filter(({ mine }) => !mine)
      await logHandled(
        db,
        'read',
        'brought-fact',
        others.map(({ id, from }) => ({ owner: from.domain, object: id })),
      )
      return { facts }
    },
  })
}
