// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { answerRequest, askOwner, listRequests, noteCall, takeBackRequest } from './request.contract.ts'
import { answer, ask, call, findAskedDomain, findRequests, getToday, takeBack } from './request.store.ts'
import { dueFor } from './sharing.rules.ts'

const asking = (writes: string[]) =>
  ({
    purposes: contentPurposes,
    roles: ['coordinator'],
    reads: ['call_request', 'intake', 'overlap_part', 'seat'],
    writes,
    ground: 'table',
  }) as const
const both = ['call_request', 'request_received', 'task']

export function requestRoutes(house: House): void {
  route(house, askOwner, {
    may: asking(both),
    async handle({ db, body, newId }) {
      const due = dueFor(await getToday(db))
      const [id, task, callTask] = [newId(), newId(), newId()]
      const { kind, id: about } = body.about
      if (!(await ask(db, { id, task, callTask, kind, about, intake: body.intake, due }))) refuse('not-found')
      const owner = (await findAskedDomain(db, id)) ?? refuse('not-found')
      await logHandled(db, 'ask', 'intake', [{ owner, object: body.intake }])
      return { id, due }
    },
  })

  route(house, listRequests, {
    may: asking([]),
    async handle({ db }) {
      return { requests: await findRequests(db) }
    },
  })

  route(house, takeBackRequest, {
    may: asking(both),
    async handle({ db, params }) {
      if (!(await takeBack(db, params.id))) refuse('not-found')
      return {}
    },
  })

  route(house, noteCall, {
    may: asking(both),
    async handle({ db, params, body }) {
      const owner = (await findAskedDomain(db, params.id)) ?? refuse('not-found')
      if (!(await call(db, { id: params.id, said: body.outcome, why: body.reason }))) refuse('not-found')
      await logHandled(db, 'call', 'call-request', [{ owner, object: params.id }])
      return { id: params.id }
    },
  })

  route(house, answerRequest, {
    may: {
      purposes: contentPurposes,
      roles: workingRoles,
      reads: ['request_received'],
      writes: both,
      ground: 'own-task',
    },
    async handle({ db, visit, params, body }) {
      if (!(await answer(db, { id: params.id, said: body.answer, why: body.reason }))) refuse('not-found')
      await logHandled(db, 'answer', 'call-request', [{ owner: visit.domain, object: params.id }])
      return { id: params.id }
    },
  })
}
