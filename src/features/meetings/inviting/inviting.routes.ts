// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import { contentPurposes } from '../../../vocabulary/purposes.ts'
import { findMeeting } from '../meeting.store.ts'
import { callOffMeeting, changeMeeting, inviteToMeeting, seeInvitations } from './inviting.contract.ts'
import {
  changeMeetingHere,
  countOthers,
  deleteEmptyMeeting,
  findInvited,
  tellOfMeeting,
} from './inviting.store.ts'

const may = (writes: string[]) =>
  ({
    purposes: contentPurposes,
    roles: ['coordinator'],
    reads: ['meeting', 'invitation', 'seat'],
    writes,
    ground: 'table',
  }) as const

export function invitingRoutes(house: House): void {
  route(house, changeMeeting, {
    may: may(['meeting']),
    async handle({ db, params, body }) {
      if (!(await findMeeting(db, params.id))) refuse('not-found')
      if (!(await changeMeetingHere(db, { ...body, id: params.id }))) refuse('meeting-was-held')
      return { id: params.id }
    },
  })

  route(house, callOffMeeting, {
    may: may(['meeting', 'letter']),
    async handle({ db, params }) {
      if (!(await findMeeting(db, params.id))) refuse('not-found')
      const letters = (await tellOfMeeting(db, params.id, 'called-off')) ?? 0
      if (!(await deleteEmptyMeeting(db, params.id))) refuse('meeting-has-items')
      return { letters }
    },
  })

  route(house, inviteToMeeting, {
    may: may(['invitation', 'letter']),
    async handle({ db, params }) {
      return { letters: (await tellOfMeeting(db, params.id, 'invitation')) ?? refuse('not-found') }
    },
  })

  route(house, seeInvitations, {
    may: may([]),
    async handle({ db, params }) {
      if (!(await findMeeting(db, params.id))) refuse('not-found')
      const invited = await findInvited(db, params.id)
      const told = invited.filter(one => one.upToDate).length
      return { invited, waiting: Math.max(0, (await countOthers(db)) - told) }
    },
  })
}
