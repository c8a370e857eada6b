// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import {
  inviteToSteering,
  markSteeringRoom,
  seeSteeringInvitations,
  seeSteeringRoom,
} from './steering.contract.ts'
import { findSteeringMeeting } from './steering.store.ts'
import {
  findSteeringInvited,
  findSteeringRoom,
  letIntoSteering,
  letOutOfSteering,
  tellSteering,
} from './steering-room.store.ts'

const reading = {
  purposes: ['steering'],
  roles: ['coordinator', 'steering'],
  reads: ['meeting', 'attendance', 'seat', 'partnership', 'party', 'domain', 'organisation'],
  writes: [],
  ground: 'table',
} as const
const keeping = (writes: string[]) =>
  ({ ...reading, roles: ['coordinator'], reads: [...reading.reads, 'invitation'], writes }) as const

/** Who of the steering group is invited, and who is in the room. */
export function steeringRoomRoutes(house: House): void {
  route(house, seeSteeringRoom, {
    may: reading,
    async handle({ db, params }) {
      if (!(await findSteeringMeeting(db, params.id))) refuse('not-found')
      return { people: await findSteeringRoom(db, params.id) }
    },
  })

  route(house, markSteeringRoom, {
    may: keeping(['attendance']),
    async handle({ db, params, body }) {
      const meeting = (await findSteeringMeeting(db, params.id)) ?? refuse('not-found')
      if (body.everybody) await letIntoSteering(db, { meeting: meeting.id })
      for (const { present, ...one } of body.people) {
        if (present) await letIntoSteering(db, { ...one, meeting: meeting.id })
        else await letOutOfSteering(db, { ...one, meeting: meeting.id })
      }
      return { people: await findSteeringRoom(db, meeting.id) }
    },
  })

  route(house, inviteToSteering, {
    may: keeping(['invitation', 'letter']),
    async handle({ db, params }) {
      if (!(await findSteeringMeeting(db, params.id))) refuse('not-found')
      return { letters: await tellSteering(db, params.id, 'invitation') }
    },
  })

  route(house, seeSteeringInvitations, {
    may: keeping([]),
    async handle({ db, params }) {
      if (!(await findSteeringMeeting(db, params.id))) refuse('not-found')
      return await findSteeringInvited(db, params.id)
    },
  })
}
