// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import type { Asked } from '../../platform/http/may.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { findPhenomenon } from '../../vocabulary/phenomena.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { listIntakes, registerIntake, rejectIntake, returnIntake, seeIntake } from './intake.contract.ts'
import { completeSignal, countIntakes, findIntake, findIntakes, moveSignal } from './intake.store.ts'

const may = (writes: string[]) =>
  ({ purposes: contentPurposes, roles: ['coordinator'], reads: ['intake'], writes, ground: 'table' }) as const
const moves = may(['intake', 'signal', 'signal_event'])

export function intakeRoutes(house: House): void {
  route(house, listIntakes, {
    may: may([]),
    async handle({ db, query }) {
      const counts = await countIntakes(db)
      const total = query.state.reduce((sum, state) => sum + (counts[state] ?? 0), 0)
      return { intakes: await findIntakes(db, query.state, query.limit), total }
    },
  })

  route(house, seeIntake, {
    may: may([]),
    async handle({ db, params }) {
      const found = (await findIntake(db, params.id)) ?? refuse('not-found')
      await logHandled(db, 'read', 'intake', [{ owner: found.from.domain, object: found.id }])
      return found
    },
  })

  route(house, registerIntake, {
    may: moves,
    async handle(asked) {
      const { db, body, params, newId } = asked
      const known = findPhenomenon(body.phenomenon)
      if (known === undefined || known.stopped) refuse('invalid-input')
      if (!(await completeSignal(db, { id: params.id, ...body, event: newId() }))) refuse('not-found')
      return await moved(asked, 'register', 'registered')
    },
  })

  route(house, returnIntake, {
    may: moves,
    async handle(asked) {
      await move(asked, 'returned', 'returned', asked.body.question)
      return await moved(asked, 'return', 'returned')
    },
  })

  route(house, rejectIntake, {
    may: moves,
    async handle(asked) {
      await move(asked, 'rejected', 'rejected', asked.body.why)
      return await moved(asked, 'reject', 'rejected')
    },
  })
}

type Moving = Pick<Asked<(typeof contentPurposes)[number], typeof returnIntake>, 'db' | 'newId' | 'params'>

async function move(
  { db, newId, params }: Moving,
  to: 'returned' | 'rejected',
  kind: string,
  said: string,
): Promise<void> {
  if (!(await moveSignal(db, { id: params.id, to, event: newId(), kind, said }))) refuse('not-found')
}

async function moved<S extends string>(
  { db, params }: Moving,
  action: string,
  state: S,
): Promise<{ id: string; state: S }> {
  const found = (await findIntake(db, params.id))!
  await logHandled(db, action, 'intake', [{ owner: found.from.domain, object: params.id }])
  return { id: params.id, state }
}
