// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import { giveAgreement } from '../agreement.store.ts'
import { startAgenda } from '../rhythm/start-agenda.ts'
import {
  addSteeringItem,
  agreeInSteering,
  decideSteeringItem,
  listSteeringMeetings,
  planSteeringMeeting,
  runSteeringMeeting,
  seeSteeringMeeting,
  seeSteeringPeople,
  seeWaitingMatters,
} from './steering.contract.ts'
import { objectionsToSteering } from './steering.rules.ts'
import {
  decideSteering,
  findSteeringAgreements,
  findSteeringItem,
  findSteeringItems,
  findSteeringMeeting,
  findSteeringMeetings,
  findSteeringPeople,
  findWaitingMatters,
  insertMatter,
  insertSteeringMeeting,
  placeMatter,
  setSteeringState,
} from './steering.store.ts'
import { steeringRoomRoutes } from './steering-room.routes.ts'
import { tellSteering } from './steering-room.store.ts'

const reading = {
  purposes: ['steering'],
  roles: ['coordinator', 'steering'],
  reads: ['meeting', 'agenda_item', 'agreement', 'steering_matter', 'steering_item', 'standing_item'],
  writes: [],
  ground: 'table',
} as const
const keeping = (writes: string[]) => ({ ...reading, roles: ['coordinator'], writes }) as const

/** The meeting of a steering group: decisions and agreements, and nothing they were weighed on. */
export function steeringRoutes(house: House): void {
  steeringMeetings(house)
  steeringRoomRoutes(house)
  steeringDecisions(house)
}

function steeringMeetings(house: House): void {
  route(house, listSteeringMeetings, {
    may: reading,
    async handle({ db }) {
      return { meetings: await findSteeringMeetings(db) }
    },
  })

  route(house, planSteeringMeeting, {
    may: keeping(['meeting', 'agenda_item', 'steering_matter', 'steering_item']),
    async handle({ db, visit, body, newId }) {
      if (await insertSteeringMeeting(db, body)) await startAgenda(db, visit, body.id, newId)
      return { id: body.id }
    },
  })

  route(house, seeSteeringMeeting, {
    may: reading,
    async handle({ db, params }) {
      const meeting = (await findSteeringMeeting(db, params.id)) ?? refuse('not-found')
      const items = await findSteeringItems(db, meeting.id)
      const agreements = await findSteeringAgreements(
        db,
        items.map(({ id }) => id),
      )
      const agenda = items.map(item => ({
        ...item,
        agreements: agreements.filter(one => one.item === item.id),
      }))
      return { ...meeting, agenda }
    },
  })

  route(house, runSteeringMeeting, {
    may: keeping(['meeting', 'letter']),
    async handle({ db, params, body }) {
      const before = (await findSteeringMeeting(db, params.id)) ?? refuse('not-found')
      const version = (await setSteeringState(db, params.id, body.state)) ?? refuse('not-found')
      if (body.state === 'closed' && before.state !== 'closed') await tellSteering(db, params.id, 'decisions')
      return { id: params.id, state: body.state, version }
    },
  })

  route(house, addSteeringItem, {
    may: keeping(['agenda_item', 'steering_matter', 'steering_item']),
    async handle({ db, params, body }) {
      const meeting = (await findSteeringMeeting(db, params.id)) ?? refuse('not-found')
      if (meeting.state === 'closed') refuse('meeting-was-held')
      if (body.title !== undefined) await insertMatter(db, { matter: body.matter, title: body.title })
      const placed = await placeMatter(db, { id: body.id, meeting: meeting.id, matter: body.matter })
      if (!placed) refuse('matter-not-waiting')
      return { id: body.id }
    },
  })
}

function steeringDecisions(house: House): void {
  route(house, decideSteeringItem, {
    may: keeping(['agenda_item', 'steering_item', 'steering_request']),
    async handle({ db, visit, params, body }) {
      const item = (await findSteeringItem(db, params.id)) ?? refuse('not-found')
      if (item.outcome) refuse('matter-not-waiting')
      const { outcome, reason } = body
      const about = { asks: item.hoursAsked !== null, heldBefore: item.heldBefore }
      const objections = objectionsToSteering(body, about, visit.now.slice(0, 10))
      if (objections.length > 0) refuse('not-decided', { objections })
      const hours = outcome === 'adopted' ? (body.hours ?? null) : null
      const holdUntil = outcome === 'held' ? (body.holdUntil ?? null) : null
      const decided = await decideSteering(db, { id: item.id, outcome, hours, holdUntil, reason })
      if (!decided) refuse('changed-meanwhile')
      return { id: item.id, outcome }
    },
  })

  route(house, agreeInSteering, {
    may: keeping(['agreement', 'task']),
    async handle({ db, params, body, newId }) {
      const item = (await findSteeringItem(db, params.id)) ?? refuse('not-found')
      const made = await giveAgreement(db, { ...body, item: item.id, task: newId() })
      if (!made) refuse('owner-not-at-table')
      return { id: body.id }
    },
  })

  route(house, seeWaitingMatters, {
    may: reading,
    async handle({ db }) {
      return { matters: await findWaitingMatters(db) }
    },
  })

  route(house, seeSteeringPeople, {
    may: { ...reading, reads: ['seat', 'domain', 'organisation'] },
    async handle({ db }) {
      return { people: await findSteeringPeople(db) }
    },
  })
}
