// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { declareConflict, endConflict, listConflicts } from './conflict.contract.ts'
import { declare, end, findConflicts } from './conflict.store.ts'

const may = {
  purposes: contentPurposes,
  roles: workingRoles,
  reads: ['conflict', 'seat'],
  writes: ['conflict'],
  ground: 'table',
} as const

export function conflictRoutes(house: House): void {
  route(house, declareConflict, {
    may,
    async handle({ db, visit, body, newId }) {
      const id = newId()
      const { account = visit.account } = body
      if (!(await declare(db, { ...body, id, account }))) refuse('not-found')
      return { id }
    },
  })

  route(house, listConflicts, {
    may: { ...may, writes: [] },
    async handle({ db }) {
      return { conflicts: await findConflicts(db) }
    },
  })

  route(house, endConflict, {
    may: { ...may, roles: ['coordinator'] },
    async handle({ db, params }) {
      if (!(await end(db, params.id))) refuse('not-found')
      return {}
    },
  })
}
