// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { seePartnership, whoAmI } from './partnership.contract.ts'
import {
  findContexts,
  findFlows,
  findParties,
  findPartnership,
  findPeople,
  findTables,
  getMyself,
} from './partnership.store.ts'

export function partnershipRoutes(house: House): void {
  route(house, whoAmI, {
    may: {
      purposes: 'any',
      roles: 'any',
      reads: ['account', 'domain', 'organisation', 'region', 'seat'],
      writes: [],
      ground: 'account',
    },
    async handle({ db, visit, csrf }) {
      const me = await getMyself(db)
      const contexts = await findContexts(db)
      const current = contexts.find(
        one => one.partnership.id === visit.partnership && (one.table?.id ?? null) === visit.table,
      )
      return {
        account: { id: me.account_id, name: me.name, task: me.task, language: me.language },
        domain: { id: me.domain, name: me.domain_name, kind: me.kind, organisation: me.organisation },
        region: { id: me.region, name: me.region_name },
        contexts,
        current: current ?? null,
        demo: house.demo,
        csrf,
      }
    },
  })

  route(house, seePartnership, {
    may: {
      purposes: 'any',
      roles: 'any',
      reads: ['partnership', 'party', 'meeting_table', 'seat', 'legal_basis'],
      writes: [],
      ground: 'account',
    },
    async handle({ db }) {
      const partnership = (await findPartnership(db)) ?? refuse('not-found')
      return {
        ...partnership,
        parties: await findParties(db),
        tables: await findTables(db),
        people: await findPeople(db),
        flows: await findFlows(db),
      }
    },
  })
}
