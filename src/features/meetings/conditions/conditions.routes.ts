// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import { contentPurposes } from '../../../vocabulary/purposes.ts'
import { findItem, findOptions } from '../item.store.ts'
import { atTheTable } from '../meeting.routes.ts'
import { checkCondition, seeConditions, uncheckCondition } from './conditions.contract.ts'
import { conditionsOf } from './conditions.rules.ts'
import { findChecked, tick, untick } from './conditions.store.ts'

const reading = {
  purposes: contentPurposes,
  roles: atTheTable,
  reads: ['agenda_item', 'item_condition'],
  writes: [],
  ground: 'table',
} as const
const keeping = { ...reading, roles: ['coordinator'], writes: ['item_condition'] } as const

export function conditionsRoutes(house: House): void {
  route(house, seeConditions, {
    may: reading,
    async handle({ db, params }) {
      if (!(await findItem(db, params.id))) refuse('not-found')
      return { checked: await findChecked(db, [params.id]) }
    },
  })

  route(house, checkCondition, {
    may: { ...keeping, reads: [...reading.reads, 'item_option', 'seat'] },
    async handle({ db, params: { id, intervention, condition } }) {
      const item = (await findItem(db, id)) ?? refuse('not-found')
      if (item.decidedAt) refuse('decided-already')
      const options = await findOptions(db, id)
      const chosen = options.some(one => one.intervention === intervention && one.chosen)
      if (!chosen || !conditionsOf(intervention).includes(condition)) refuse('not-found')
      await tick(db, { item: id, intervention, condition })
      return { checked: await findChecked(db, [id]) }
    },
  })

  route(house, uncheckCondition, {
    may: keeping,
    async handle({ db, params: { id, intervention, condition } }) {
      const item = (await findItem(db, id)) ?? refuse('not-found')
      if (item.decidedAt) refuse('decided-already')
      await untick(db, { item: id, intervention, condition })
      return { checked: await findChecked(db, [id]) }
    },
  })
}
