// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import {
  draftReport,
  listReports,
  placeReport,
  releaseReport,
  returnReport,
  submitReport,
  withdrawReport,
} from './report.contract.ts'
import {
  deliver,
  findAddressees,
  findDrafted,
  findReceived,
  giveBack,
  layBeside,
  submit,
  takeBack,
  writeDraft,
} from './report.store.ts'

const reads = ['police_report', 'received_report', 'domain', 'party', 'legal_basis']
const may = (writes: string[]) =>
  ({ purposes: contentPurposes, roles: workingRoles, reads, writes, ground: 'own-task' }) as const
const deciding = (writes: string[]) =>
  ({ ...may(writes), roles: ['release-officer'], ground: 'table' }) as const

export function reportRoutes(house: House): void {
  route(house, listReports, {
    may: may([]),
    async handle({ db, visit }) {
      const received = await findReceived(db)
      const handled = received.map(({ id }) => ({ owner: visit.domain, object: id }))
      await logHandled(db, 'read', 'received-report', handled)
      return { drafted: await findDrafted(db), received, addressees: await findAddressees(db) }
    },
  })

  route(house, draftReport, {
    may: may(['police_report']),
    async handle({ db, params, body }) {
      const addressees = await findAddressees(db)
      if (!addressees.some(({ domain }) => domain === body.toDomain)) refuse('no-report-from-here')
      const version = (await writeDraft(db, params.id, body)) ?? refuse('changed-meanwhile')
      return { id: params.id, version }
    },
  })

  route(house, submitReport, {
    may: may(['police_report', 'task']),
    async handle({ db, visit, params, newId }) {
      if (!(await submit(db, params.id, newId()))) refuse('not-found')
      await logHandled(db, 'submit', 'report', [{ owner: visit.domain, object: params.id }])
      return { id: params.id }
    },
  })

  route(house, releaseReport, {
    may: deciding(['police_report', 'received_report', 'task']),
    async handle({ db, visit, params, body, newId }) {
      if (!(await deliver(db, params.id, { copy: newId(), article: body.article }))) refuse('not-found')
      await logHandled(db, 'release', 'report', [{ owner: visit.domain, object: params.id }])
      return { id: params.id }
    },
  })

  route(house, returnReport, {
    may: deciding(['police_report']),
    async handle({ db, visit, params, body }) {
      if (!(await giveBack(db, params.id, body.question))) refuse('not-found')
      await logHandled(db, 'return', 'report', [{ owner: visit.domain, object: params.id }])
      return { id: params.id }
    },
  })

  route(house, withdrawReport, {
    may: { ...deciding(['police_report', 'received_report', 'task']), ground: 'own-task' },
    async handle({ db, visit, params }) {
      if (!(await takeBack(db, params.id))) refuse('not-found')
      await logHandled(db, 'withdraw', 'report', [{ owner: visit.domain, object: params.id }])
      return { id: params.id }
    },
  })

  route(house, placeReport, {
    may: may(['received_report']),
    async handle({ db, visit, params, body }) {
      if (!(await layBeside(db, params.id, body.signal))) refuse('not-found')
      await logHandled(db, 'place', 'received-report', [{ owner: visit.domain, object: params.id }])
      return { id: params.id }
    },
  })
}
