// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingDaysAfter } from '../../vocabulary/working-days.ts'
import { askAboutPerson, explainOverlap, judgeOverlap, listBrought, seeCalls } from './touch.contract.ts'
import {
  askOwnerOfPerson,
  findBrought,
  findCalls,
  findCompared,
  findJudged,
  getToday,
  judge,
} from './touch.store.ts'

const may = <R extends string>(roles: readonly R[], writes: string[]) =>
  ({
    purposes: contentPurposes,
    roles,
    reads: ['overlap', 'call_request', 'brought_fact', 'seat'],
    writes,
    ground: 'table',
  }) as const
const coordinator = ['coordinator'] as const
const judging = ['coordinator', 'member'] as const
/** An owner answers within five working days; then somebody calls. */
const answerWithin = 5

// Every line of the log here belongs to the bureau: the owners must not learn from their log that something touches.
export function touchRoutes(house: House): void {
  route(house, seeCalls, {
    may: may(coordinator, []),
    async handle({ db, visit, params }) {
      const calls = await findCalls(db, params.id)
      if (calls.length === 0) refuse('not-found')
      await logHandled(db, 'read', 'person-overlap', [{ owner: visit.bureau, object: params.id }])
      return { id: params.id, calls, both: calls.filter(({ brought }) => brought).length > 1 }
    },
  })

  route(house, askAboutPerson, {
    may: may(coordinator, ['call_request', 'request_received', 'task']),
    async handle({ db, visit, params, body, newId }) {
      const due = workingDaysAfter(await getToday(db), answerWithin)
      const [id, task, callTask] = [newId(), newId(), newId()]
      const asking = { overlap: params.id, domain: body.domain, id, task, callTask, due }
      if (!(await askOwnerOfPerson(db, asking))) refuse('not-found')
      await logHandled(db, 'ask', 'person-overlap', [{ owner: visit.bureau, object: params.id }])
      return { id, due }
    },
  })

  route(house, explainOverlap, {
    may: may(judging, []),
    async handle({ db, visit, params }) {
      const pairs = await findCompared(db, params.id)
      if (pairs.length === 0) refuse('not-found')
      await logHandled(db, 'read', 'person-overlap', [{ owner: visit.bureau, object: params.id }])
      return { id: params.id, pairs, judged: await findJudged(db, params.id) }
    },
  })

  route(house, judgeOverlap, {
    may: may(judging, ['link_decision']),
    async handle({ db, visit, params, body }) {
      if (!(await judge(db, params.id, body.judgement, body.reason))) refuse('not-found')
      await logHandled(db, 'judge', 'person-overlap', [{ owner: visit.bureau, object: params.id }])
      return { id: params.id, judgement: body.judgement }
    },
  })

  route(house, listBrought, {
    may: may(judging, []),
    async handle({ db }) {
      return { overlaps: await findBrought(db) }
    },
  })
}
