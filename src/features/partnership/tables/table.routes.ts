// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import type { RefusalCode } from '../../../vocabulary/refusals.ts'
import { tableKinds } from '../../../vocabulary/tables.ts'
import { endSeat, giveSeat, listTables, makeTable, setRhythm } from './table.contract.ts'
import {
  endSeatHere,
  findGrounds,
  findPeopleOfParties,
  findSeats,
  findTablesHere,
  giveSeatHere,
  insertTable,
  type SeatAnswer,
  saveRhythm,
} from './table.store.ts'

const may = (writes: string[]) =>
  ({
    // Without a table one reads no content; who is also privacy officer visits for oversight.
    purposes: ['operation', 'oversight'],
    roles: ['administrator'],
    reads: [
      'meeting_table',
      'table_rhythm',
      'legal_basis',
      'seat',
      'party',
      'account',
      'domain',
      'organisation',
    ],
    writes,
    ground: 'account',
  }) as const

const refusals: Record<Exclude<SeatAnswer, 'given'>, RefusalCode> = {
  nobody: 'not-found',
  oneself: 'no-seat-for-oneself',
  administers: 'administrator-has-no-seat',
  'has-one': 'sits-there-already',
}

export function tableRoutes(house: House): void {
  route(house, listTables, {
    may: may([]),
    async handle({ db }) {
      const [grounds, seats] = [await findGrounds(db), await findSeats(db)]
      const tables = (await findTablesHere(db)).map(table => ({
        ...table,
        grounds: grounds.filter(one => one.kind === table.kind && one.purpose === table.purpose),
        seats: seats.filter(one => one.table === table.id),
      }))
      return { tables, people: await findPeopleOfParties(db) }
    },
  })

  route(house, makeTable, {
    may: may(['meeting_table', 'table_rhythm']),
    async handle({ db, body }) {
      const { purpose } = tableKinds[body.kind]
      await insertTable(db, { ...body, purpose })
      return { id: body.id }
    },
  })

  route(house, setRhythm, {
    may: may(['meeting_table', 'table_rhythm']),
    async handle({ db, params, body }) {
      if (!(await saveRhythm(db, params.id, body.rhythm))) refuse('not-found')
      return {}
    },
  })

  route(house, giveSeat, {
    may: may(['seat']),
    async handle({ db, params, body }) {
      const answer = await giveSeatHere(db, { ...body, table: params.id })
      if (answer !== 'given') refuse(refusals[answer])
      return { id: body.id }
    },
  })

  route(house, endSeat, {
    may: may(['seat']),
    async handle({ db, params }) {
      if (!(await endSeatHere(db, params.id))) refuse('not-found')
      return {}
    },
  })
}
