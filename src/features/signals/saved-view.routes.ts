// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { dropView, listViews, saveView } from './saved-view.contract.ts'
import { dropOwnView, findViews, keepView } from './saved-view.store.ts'

const may = (reads: string[], writes: string[]) =>
  ({ purposes: contentPurposes, roles: workingRoles, reads, writes, ground: 'account' }) as const

export function savedViewRoutes(house: House): void {
  route(house, listViews, {
    may: may(['saved_view'], []),
    async handle({ db }) {
      return { views: await findViews(db) }
    },
  })

  route(house, saveView, {
    may: may(['saved_view'], ['saved_view']),
    async handle({ db, params, body }) {
      if (!(await keepView(db, { id: params.id, ...body }))) refuse('not-found')
      return { id: params.id }
    },
  })

  route(house, dropView, {
    may: may([], ['saved_view']),
    async handle({ db, params }) {
      await dropOwnView(db, params.id)
      return {}
    },
  })
}
