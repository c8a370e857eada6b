// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { filerStateOf } from '../../vocabulary/signal-states.ts'
import { listSignals, searchSignals } from './signal-list.contract.ts'
import { countFitting, findPage } from './signal-list.store.ts'

export function signalListRoutes(house: House): void {
  const may = {
    purposes: contentPurposes,
    roles: workingRoles,
    reads: ['signal', 'signal_subject'],
    writes: [],
    ground: 'own-task',
  } as const

  route(house, listSignals, {
    may,
    async handle({ db, query }) {
      return await page(db, query)
    },
  })

  route(house, searchSignals, {
    may,
    async handle({ db, body }) {
      return await page(db, body)
    },
  })
}

async function page(...[db, wish]: Parameters<typeof findPage>) {
  const { lines, next } = await findPage(db, wish)
  const signals = lines.map(line => ({ ...line, state: filerStateOf(line.state) }))
  // A first page with nothing after it is all there is: what is rare is not looked for twice.
  const total = next === undefined && wish.after === undefined ? lines.length : await countFitting(db, wish)
  return { signals, total, next }
}
