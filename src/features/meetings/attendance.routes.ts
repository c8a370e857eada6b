// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { leaveForItem, markAttendance, seeAttendance } from './attendance.contract.ts'
import { comeBack, findAttendance, leaveItem, letEverybodyIn, letIn, letOut } from './attendance.store.ts'
import { findItem } from './item.store.ts'
import { atTheTable } from './meeting.routes.ts'
import { findMeeting } from './meeting.store.ts'

const reading = {
  purposes: contentPurposes,
  roles: atTheTable,
  reads: ['meeting', 'agenda_item', 'attendance', 'item_leave', 'seat'],
  writes: [],
  ground: 'table',
} as const
const keeping = (writes: string[]) => ({ ...reading, roles: ['coordinator'], writes }) as const

export function attendanceRoutes(house: House): void {
  route(house, seeAttendance, {
    may: reading,
    async handle({ db, params }) {
      if (!(await findMeeting(db, params.id))) refuse('not-found')
      return { people: await findAttendance(db, params.id) }
    },
  })

  route(house, markAttendance, {
    may: keeping(['attendance']),
    async handle({ db, params, body }) {
      if (!(await findMeeting(db, params.id))) refuse('not-found')
      if (body.everybody) await letEverybodyIn(db, params.id)
      for (const { present, guest = null, ...person } of body.people) {
        const one = { ...person, meeting: params.id }
        if (present) await letIn(db, { ...one, guest })
        else await letOut(db, one)
      }
      return { people: await findAttendance(db, params.id) }
    },
  })

  route(house, leaveForItem, {
    may: keeping(['item_leave']),
    async handle({ db, params, body: { out, ...person } }) {
      if (!(await findItem(db, params.id))) refuse('not-found')
      const one = { ...person, item: params.id }
      if (out) await leaveItem(db, one)
      else await comeBack(db, one)
      return {}
    },
  })
}
