// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { forgetReporter, nameReaders, openReporter, sealReporter, seeSeal } from './reporter.contract.ts'
import {
  findColleagues,
  findReaders,
  findReadings,
  findSeal,
  forget,
  open,
  seal,
  setReaders,
} from './reporter.store.ts'
import { findSignal } from './signal.store.ts'

const reads = ['signal', 'reporter', 'reporter_reader', 'reporter_reading', 'account']
const may = (writes: string[]) =>
  ({ purposes: contentPurposes, roles: workingRoles, reads, writes, ground: 'own-task' }) as const

export function reporterRoutes(house: House): void {
  route(house, seeSeal, {
    may: may([]),
    async handle({ db, params }) {
      const signal = (await findSignal(db, params.id)) ?? refuse('not-found')
      const found = await findSeal(db, signal.id)
      // A colleague who was not named gets what one gets when there is no reporter at all.
      if (found === undefined)
        return { sealed: false, mine: false, readers: [], colleagues: [], readings: [] }
      return {
        sealed: true,
        mine: found.mine,
        readers: found.mine ? await findReaders(db, signal.id) : [],
        colleagues: found.mine ? await findColleagues(db) : [],
        readings: await findReadings(db, signal.id),
      }
    },
  })

  route(house, sealReporter, {
    may: may(['reporter']),
    async handle({ db, visit, params, body }) {
      if (!(await seal(db, house.keys, visit, params.id, { ...body, anew: true }))) refuse('not-found')
      await logHandled(db, 'seal', 'reporter', [{ owner: visit.domain, object: params.id }])
      return { id: params.id }
    },
  })

  route(house, forgetReporter, {
    may: may(['reporter']),
    async handle({ db, visit, params }) {
      if (!(await forget(db, params.id))) refuse('not-found')
      await logHandled(db, 'forget', 'reporter', [{ owner: visit.domain, object: params.id }])
      return { id: params.id }
    },
  })

  route(house, openReporter, {
    may: may(['reporter_reading']),
    async handle({ db, visit, params, body, newId }) {
      const reading = { reading: newId(), reason: body.reason }
      const found = (await open(db, house.keys, visit, params.id, reading)) ?? refuse('not-found')
      await logHandled(db, 'open', 'reporter', [{ owner: visit.domain, object: params.id }])
      return found
    },
  })

  route(house, nameReaders, {
    may: may(['reporter_reader']),
    async handle({ db, visit, params, body }) {
      if (!(await setReaders(db, params.id, body.accounts))) refuse('not-found')
      await logHandled(db, 'name-readers', 'reporter', [{ owner: visit.domain, object: params.id }])
      return { id: params.id }
    },
  })
}
