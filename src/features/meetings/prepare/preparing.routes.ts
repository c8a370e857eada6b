// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Db } from '../../../platform/db/db.ts'
import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import { type ContentPurpose, contentPurposes } from '../../../vocabulary/purposes.ts'
import { findItem } from '../item.store.ts'
import { atTheTable } from '../meeting.routes.ts'
import { findAgenda, findMeeting } from '../meeting.store.ts'
import {
  findHeld,
  findOpenAgreements,
  findOpenConsultations,
  findOpenOverlaps,
  findSignalsToWeigh,
} from './agenda-sources.store.ts'
import {
  checkTable,
  namePeople,
  type PersonAtItem,
  seePreparation,
  seePreRead,
} from './preparing.contract.ts'
import { kindsPresent, missingFor, onePartEach, usualFor } from './preparing.rules.ts'
import {
  findMyPlaces,
  findOwnSignals,
  findPeopleAtItems,
  findPhenomena,
  findPictures,
  findSeated,
  replacePeople,
} from './preparing.store.ts'

const reading = {
  purposes: contentPurposes,
  roles: atTheTable,
  reads: ['meeting', 'agenda_item', 'item_person', 'agreement', 'seat'],
  writes: [],
  ground: 'table',
} as const
const keeping = (writes: string[]) =>
  ({
    ...reading,
    roles: ['coordinator'],
    reads: [
      ...reading.reads,
      'item_intake',
      'intake',
      'overlap',
      'overlap_part',
      'brought_fact',
      'domain',
      'consultation',
    ],
    writes,
  }) as const

export function preparingRoutes(house: House): void {
  route(house, seePreparation, {
    may: keeping([]),
    async handle({ db, params }) {
      const { items: _, ...meeting } = (await findMeeting(db, params.id)) ?? refuse('not-found')
      const day = meeting.startsAt.slice(0, 10)
      return {
        ...meeting,
        agenda: await agendaWithPeople(db, meeting.id),
        overlaps: await findOpenOverlaps(db),
        signals: await findSignalsToWeigh(db),
        consultations: await findOpenConsultations(db),
        held: await findHeld(db, day),
        agreements: await findOpenAgreements(db, meeting.id),
      }
    },
  })

  route(house, namePeople, {
    may: keeping(['item_person']),
    async handle({ db, params, body }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      const people = onePartEach(body.people)
      if ((await replacePeople(db, item.id, people)) < people.length) refuse('owner-not-at-table')
      return { people: (await findPeopleAtItems(db, [item.id])).map(bare) }
    },
  })

  route(house, checkTable, {
    may: keeping([]),
    async handle({ db, params }) {
      const item = (await findItem(db, params.id)) ?? refuse('not-found')
      const codes = (await findPhenomena(db, [item.id])).map(({ phenomenon }) => phenomenon)
      const present = kindsPresent(await findPeopleAtItems(db, [item.id]), await findSeated(db))
      return { usual: usualFor(codes), missing: missingFor(codes, present) }
    },
  })

  route(house, seePreRead, {
    may: reading,
    async handle({ db, visit, params }) {
      const { id, title, startsAt, room, state } = (await findMeeting(db, params.id)) ?? refuse('not-found')
      const read = await readBeforehand(db, id)
      const agreements = (await findOpenAgreements(db, id)).filter(one => one.ownerDomain === visit.domain)
      return { id, title, startsAt, room, state, ...read, agreements }
    },
  })
}

const bare = ({ domain, account, part }: PersonAtItem): PersonAtItem => ({ domain, account, part })

async function agendaWithPeople(db: Db<ContentPurpose>, meeting: string) {
  const agenda = await findAgenda(db, meeting)
  const ids = agenda.map(({ id }) => id)
  const [people, phenomena, seated] = [
    await findPeopleAtItems(db, ids),
    await findPhenomena(db, ids),
    await findSeated(db),
  ]
  return agenda.map(item => {
    const parts = people.filter(one => one.item === item.id)
    const codes = phenomena.filter(one => one.item === item.id).map(({ phenomenon }) => phenomenon)
    return { ...item, people: parts.map(bare), missing: missingFor(codes, kindsPresent(parts, seated)) }
  })
}

/** The walls left out already what the reader leaves the room for. */
async function readBeforehand(db: Db<ContentPurpose>, meeting: string) {
  const places = await findMyPlaces(db, meeting)
  const placedAt = (place: string) => places.filter(one => one.place === place).map(({ item }) => item)
  const agenda = await findAgenda(db, meeting)
  const here = agenda.filter(({ id }) => placedAt('needed').includes(id))
  const pictures = await findPictures(
    db,
    here.map(({ id }) => id),
  )
  const signals = await findOwnSignals(db, meeting)
  const items = here.map(({ id, position, title, minutes }) => ({
    ...{ id, position, title, minutes },
    picture: pictures.find(one => one.id === id)?.picture ?? '',
    signals: signals
      .filter(({ item }) => item === id)
      .map(({ signal, title: named }) => ({ id: signal, title: named })),
  }))
  const away = agenda.filter(({ id }) => placedAt('elsewhere').includes(id))
  const minutes = away.reduce((sum, item) => sum + item.minutes, 0)
  return { items, elsewhere: { minutes, leaving: placedAt('leaves').length } }
}
