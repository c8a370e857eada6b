// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import type { Asked } from '../../platform/http/may.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { contentPurposes } from '../../vocabulary/purposes.ts'
import { findAgreements } from './agreement.store.ts'
import { findChecked } from './conditions/conditions.store.ts'
import { tellOfMeeting } from './inviting/inviting.store.ts'
import { findItem } from './item.store.ts'
import {
  addItem,
  arrangeItems,
  listMeetings,
  planMeeting,
  removeItem,
  runMeeting,
  seeDecisions,
  seeMeeting,
} from './meeting.contract.ts'
import {
  deleteItem,
  findAgenda,
  findChosen,
  findIntakesOfItem,
  findMeeting,
  findMeetings,
  insertItem,
  insertMeeting,
  isHeld,
  orderItems,
  setMeetingState,
} from './meeting.store.ts'
import { findMissedItems } from './missed-items.store.ts'
import { moveSignal, passOverlap } from './passing.store.ts'
import { startAgenda } from './rhythm/start-agenda.ts'

/** Who sits at the table and works with content; the coordinator alone keeps the record. */
export const atTheTable = [
  'coordinator',
  'member',
  'professional',
  'release-officer',
  'connector',
  'project-lead',
] as const
const reading = {
  purposes: contentPurposes,
  roles: atTheTable,
  reads: ['meeting', 'agenda_item', 'agreement'],
  writes: [],
  ground: 'table',
} as const
const keeping = (writes: string[]) =>
  ({
    ...reading,
    roles: ['coordinator'],
    reads: [...reading.reads, 'item_intake', 'overlap', 'intake'],
    writes,
  }) as const

const moving = keeping(['agenda_item', 'item_intake', 'overlap', 'intake', 'signal', 'signal_event'])
/** What lies behind an overlap of a person: only what its owners brought of it. */
const adding = { ...moving, reads: [...moving.reads, 'overlap_part', 'brought_fact'] } as const

export function meetingRoutes(house: House): void {
  route(house, listMeetings, {
    may: reading,
    async handle({ db }) {
      return { meetings: await findMeetings(db) }
    },
  })

  route(house, planMeeting, {
    may: { ...keeping(['meeting', 'agenda_item']), reads: ['meeting', 'standing_item'] },
    async handle({ db, visit, body, newId }) {
      if (await insertMeeting(db, body)) await startAgenda(db, visit, body.id, newId)
      return { id: body.id }
    },
  })

  route(house, seeMeeting, {
    may: reading,
    async handle({ db, params }) {
      const meeting = (await findMeeting(db, params.id)) ?? refuse('not-found')
      return { ...meeting, agenda: await findAgenda(db, meeting.id) }
    },
  })

  route(house, runMeeting, {
    may: keeping(['meeting']),
    async handle({ db, params, body }) {
      const before = (await findMeeting(db, params.id)) ?? refuse('not-found')
      const version = await setMeetingState(db, params.id, body.state, body.currentItem)
      if (body.state === 'closed' && before.state !== 'closed')
        await tellOfMeeting(db, params.id, 'decisions')
      return { id: params.id, state: body.state, version }
    },
  })

  route(house, addItem, {
    may: adding,
    async handle({ db, params, body, newId }) {
      if (!(await findMeeting(db, params.id))) refuse('not-found')
      const { overlap = null, reviewOf = null } = body
      // A second try of the same item is no second review.
      if (reviewOf && !(await isHeld(db, reviewOf)) && !(await findItem(db, body.id))) refuse('not-found')
      const added = await insertItem(db, { ...body, meeting: params.id, overlap, reviewOf })
      if (!added) return { id: body.id }
      // An overlap that is not here or is dealt with: nothing of the item stays either.
      if (body.overlap && !(await passOverlap(db, body.overlap, ['new', 'seen'], 'on-agenda')))
        refuse('not-found')
      await moveAll({ db, newId }, body.id, 'on-table', 'on-table')
      return { id: body.id }
    },
  })

  route(house, arrangeItems, {
    may: keeping(['agenda_item']),
    async handle({ db, params, body }) {
      if (!(await findMeeting(db, params.id))) refuse('not-found')
      await orderItems(db, params.id, body.items)
      return { agenda: await findAgenda(db, params.id) }
    },
  })

  route(house, removeItem, {
    may: moving,
    async handle({ db, params, newId }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      if (item.decidedAt) refuse('decided-already')
      await moveAll({ db, newId }, item.id, 'registered', 'registered')
      if (item.overlap) await passOverlap(db, item.overlap, ['on-agenda'], 'seen')
      await deleteItem(db, item.id)
      return {}
    },
  })

  route(house, seeDecisions, {
    may: {
      ...reading,
      reads: [
        ...reading.reads,
        'attendance',
        'item_leave',
        'item_option',
        'item_condition',
        'domain',
        'organisation',
      ],
    },
    async handle({ db, visit, params }) {
      const meeting = (await findMeeting(db, params.id)) ?? refuse('not-found')
      const whole = await findAgenda(db, meeting.id)
      const missed = visit.roles.includes('coordinator') ? [] : await findMissedItems(db, meeting.id)
      const agenda = whole.filter(({ id }) => !missed.includes(id))
      const shown = agenda.map(item => item.id)
      const agreements = await findAgreements(db, shown)
      const chosen = await findChosen(db, shown)
      const checked = await findChecked(db, shown)
      const items = agenda.map(item => ({
        ...item,
        chosen: chosen
          .filter(one => one.item === item.id)
          .map(({ item: _, ...what }) => ({
            ...what,
            checked: checked.filter(one => one.item === item.id && one.intervention === what.intervention),
          })),
        agreements: agreements
          .filter(one => one.item === item.id)
          .map(({ what, owner, due }) => ({ what, owner: owner.name, due })),
      }))
      const { title, startsAt } = meeting
      return { title, startsAt, notThere: whole.length - agenda.length, items }
    },
  })
}

type Moving = Pick<Asked<(typeof contentPurposes)[number], typeof addItem>, 'db' | 'newId'>

/** Moves every signal behind an item; its owner sees the new state, and nothing of what else lies behind the item. */
export async function moveAll(
  { db, newId }: Moving,
  item: string,
  to: 'on-table' | 'registered' | 'weighed',
  kind: string,
): Promise<string[]> {
  const intakes = await findIntakesOfItem(db, item)
  for (const id of intakes) await moveSignal(db, { id, to, event: newId(), kind, said: '' })
  return intakes
}
