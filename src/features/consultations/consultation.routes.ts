// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { logHandled } from '../../platform/access/log.ts'
import type { Visit } from '../../platform/access/visit.ts'
import type { Db } from '../../platform/db/db.ts'
import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { type ContentPurpose, contentPurposes } from '../../vocabulary/purposes.ts'
import { workingRoles } from '../../vocabulary/roles.ts'
import { workingDaysAfter } from '../../vocabulary/working-days.ts'
import {
  askConsultation,
  type ConsultationLine,
  endConsultation,
  linkItem,
  linkSignal,
  listConsultations,
  listFunctions,
  seeConsultation,
  writeMessage,
} from './consultation.contract.ts'
import { answerWorkingDays, doableWith, inOrder, stateOf } from './consultation.rules.ts'
import {
  ask,
  type Consultation,
  end,
  findConsultation,
  findConsultations,
  findFunctions,
  findMessages,
  link,
  write,
} from './consultation.store.ts'

const reads = ['consultation', 'consultation_message', 'seat']
const may = (writes: string[]) =>
  ({ purposes: contentPurposes, roles: workingRoles, reads, writes, ground: 'own-task' }) as const
const passing = may(['consultation', 'consultation_message', 'task'])

export function consultationRoutes(house: House): void {
  route(house, listFunctions, {
    may: may([]),
    async handle({ db }) {
      return { functions: await findFunctions(db) }
    },
  })

  route(house, askConsultation, {
    may: { ...passing, ground: 'table' },
    async handle({ db, visit, body, newId }) {
      const due = workingDaysAfter(visit.now.slice(0, 10), answerWorkingDays)
      const question = { ...body, domain: body.domain ?? null, copy: newId(), due }
      if (!(await ask(db, question, [newId(), newId()]))) refuse('nobody-to-ask')
      await log(db, visit, 'ask', body.id)
      return { id: body.id, due }
    },
  })

  route(house, listConsultations, {
    may: may([]),
    async handle({ db }) {
      return { consultations: inOrder((await findConsultations(db)).map(lineOf)) }
    },
  })

  route(house, seeConsultation, {
    may: may([]),
    async handle({ db, visit, params }) {
      const found = (await findConsultation(db, params.id)) ?? refuse('not-found')
      await log(db, visit, 'read', found.id)
      return {
        ...lineOf(found),
        table: { id: found.atTable, name: found.tableName },
        messages: await findMessages(db, found.id),
        thanks: found.thanks,
        endedAt: found.endedAt,
        endsAt: found.endsAt,
        signal: found.signal,
        item: found.item,
        may: doableWith({ ...found, here: found.atTable === visit.table }),
      }
    },
  })

  route(house, writeMessage, {
    may: passing,
    async handle({ db, visit, params, body, newId }) {
      const known = (await findConsultation(db, params.id)) ?? refuse('not-found')
      const due = workingDaysAfter(visit.now.slice(0, 10), answerWorkingDays)
      if (!(await write(db, { ...body, copy: newId(), due }, known.id))) refuse('consultation-closed')
      await log(db, visit, 'write', known.id)
      return { id: body.id }
    },
  })

  route(house, endConsultation, {
    may: passing,
    async handle({ db, visit, params, body }) {
      const known = (await findConsultation(db, params.id)) ?? refuse('not-found')
      if (!(await end(db, known.id, body.thanks))) refuse('consultation-closed')
      await log(db, visit, 'end', known.id)
      return { id: known.id }
    },
  })

  route(house, linkSignal, {
    may: may(['consultation']),
    async handle({ db, params, body }) {
      if (!(await link(db, params.id, body))) refuse('not-found')
      return { id: params.id }
    },
  })

  route(house, linkItem, {
    may: { ...may(['consultation']), roles: ['coordinator'] },
    async handle({ db, params, body }) {
      if (!(await link(db, params.id, body))) refuse('not-found')
      return { id: params.id }
    },
  })
}

const lineOf = (one: Consultation): ConsultationLine => ({
  id: one.id,
  side: one.heldBy === 'asker' ? 'asked-by-us' : 'asked-of-us',
  other: one.other,
  question: one.question,
  state: stateOf(one),
  askedAt: one.askedAt,
  due: one.due,
})

const log = (db: Db<ContentPurpose>, visit: Visit, action: string, object: string) =>
  logHandled(db, action, 'consultation', [{ owner: visit.domain, object }])
