// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { clockOf } from '../../vocabulary/police-articles.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingDaysAfter } from '../../vocabulary/working-days.ts'
import { askFiler, keepSignal, listReleases, releaseSignal } from './release.contract.ts'
import { findWaiting, setArticle, settleRelease } from './release.store.ts'
import { log, type MineAsked, mine } from './signal.routes.ts'
import { handOver } from './signal.store.ts'
import { addEvent, setState } from './signal-life.store.ts'

const may = {
  purposes: contentPurposes,
  roles: ['release-officer'],
  reads: ['signal', 'signal_subject', 'subject', 'signal_event', 'legal_basis', 'meeting_table'],
  writes: ['signal', 'signal_event', 'intake', 'task'],
  ground: 'table',
} as const
/** Working days for the filer to answer the own release point. */
const answerWorkingDays = 2

export function releaseRoutes(house: House): void {
  route(house, listReleases, {
    may: { ...may, writes: [], ground: 'own-task' },
    async handle({ db, visit }) {
      const rows = await findWaiting(db)
      await logHandled(
        db,
        'list',
        'signal',
        rows.map(row => ({ owner: visit.domain, object: row.id })),
      )
      const today = visit.now.slice(0, 10)
      const releases = rows.map(({ partnership, atTable, tableName, ...row }) => ({
        ...row,
        table: { partnership, id: atTable, name: tableName },
        here: atTable === visit.table,
        clock: row.article && clockOf(row.article, row.filedAt.slice(0, 10), today),
      }))
      return { releases }
    },
  })

  route(house, releaseSignal, {
    may,
    async handle(asked) {
      const { db, body, newId } = asked
      const signal = await toDecide(asked)
      if (body.article) await setArticle(db, signal.id, body.article)
      await addEvent(db, { id: newId(), signal: signal.id, kind: 'released', text: body.reason })
      const version = await setState(db, signal.id, 'submitted')
      await handOver(db, signal.id, newId())
      await settleRelease(db, signal.id)
      await log(asked, 'release', signal.id)
      return { id: signal.id, state: 'filed' as const, version }
    },
  })

  route(house, keepSignal, {
    may,
    async handle(asked) {
      const { db, body, newId } = asked
      const signal = await toDecide(asked)
      // Withdrawn, so that the filer can bring it back better; the reason stands beside it.
      const before = { state: signal.state }
      await addEvent(db, { id: newId(), signal: signal.id, kind: 'withdrawn', before })
      await addEvent(db, { id: newId(), signal: signal.id, kind: 'rejected', text: body.reason })
      const version = await setState(db, signal.id, 'withdrawn')
      await settleRelease(db, signal.id)
      await log(asked, 'keep', signal.id)
      return { id: signal.id, state: 'withdrawn' as const, version }
    },
  })

  route(house, askFiler, {
    may,
    async handle(asked) {
      const { db, visit, body, newId } = asked
      const signal = await toDecide(asked)
      await addEvent(db, { id: newId(), signal: signal.id, kind: 'returned', text: body.question })
      const due = workingDaysAfter(visit.now.slice(0, 10), answerWorkingDays)
      await settleRelease(db, signal.id, { task: newId(), question: body.question, due })
      await log(asked, 'ask', signal.id)
      return { id: signal.id, state: 'release' as const, version: signal.version }
    },
  })
}

/** A signal that waits, at the table it is meant for: standing at another one would hand over to the wrong people. */
async function toDecide(asked: MineAsked) {
  const signal = await mine(asked, 'release')
  if (signal.at_table !== asked.visit.table) refuse('not-in-this-context')
  return signal
}
