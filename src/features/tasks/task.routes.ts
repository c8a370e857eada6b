// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from '../../platform/db/db.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { finishTask, moveTask, reopenTask, seeMyWork } from './task.contract.ts'
import { canTick } from './task.rules.ts'
import { changeTask, findDoneTasks, findKind, findOpenTasks, getToday } from './task.store.ts'

const may = (writes: string[]) =>
  ({ purposes: 'any', roles: 'any', reads: ['task'], writes, ground: 'account' }) as const

export function taskRoutes(house: House): void {
  route(house, seeMyWork, {
    may: may([]),
    async handle({ db }) {
      return { today: await getToday(db), open: await findOpenTasks(db), done: await findDoneTasks(db) }
    },
  })

  route(house, finishTask, {
    may: may(['task']),
    async handle({ db, params, body }) {
      return await change(db, { id: params.id, done: true, version: body.version })
    },
  })

  route(house, reopenTask, {
    may: may(['task']),
    async handle({ db, params }) {
      return await change(db, { id: params.id, done: false, version: null })
    },
  })

  route(house, moveTask, {
    may: may(['task']),
    async handle({ db, params, body }) {
      return await change(db, { id: params.id, ...body })
    },
  })
}

async function change(
  db: Db,
  wish: Parameters<typeof changeTask>[1],
): Promise<{ id: string; version: number }> {
  const kind = (await findKind(db, wish.id)) ?? refuse('not-found')
  if (!canTick({ kind })) refuse('written-with-the-share')
  return { id: wish.id, version: (await changeTask(db, wish)) ?? refuse('changed-meanwhile') }
}
