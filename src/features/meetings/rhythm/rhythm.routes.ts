// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import { onDutchClock } from '../../../platform/ui/time/calendar.ts'
import { contentPurposes } from '../../../vocabulary/purposes.ts'
import { holidayOn } from '../../../vocabulary/working-days.ts'
import { instantOf } from '../screens/instant.rules.ts'
import { keepStandingItems, listStandingItems, mostAtOnce, planSeries, seeRhythm } from './rhythm.contract.ts'
import { nextDays } from './rhythm.rules.ts'
import {
  findMoments,
  findRhythm,
  findStandingItems,
  insertSeries,
  type Meets,
  saveStandingItems,
} from './rhythm.store.ts'
import { startAgenda } from './start-agenda.ts'

const meets = [...contentPurposes, 'steering'] as const satisfies Meets[]
const may = (writes: string[]) =>
  ({
    purposes: meets,
    roles: ['coordinator'],
    reads: ['table_rhythm', 'meeting', 'standing_item'],
    writes,
    ground: 'table',
  }) as const

/** Who coordinates plans the meetings to come in one act, and says with what each of them starts. */
export function rhythmRoutes(house: House): void {
  route(house, seeRhythm, {
    may: may([]),
    async handle({ db, visit }) {
      const rhythm = await findRhythm(db)
      if (!rhythm) return { rhythm: null, coming: [] }
      const dayOf = (instant: string) => onDutchClock(new Date(instant)).day
      const days = nextDays(rhythm, dayOf(visit.now), (await findMoments(db)).map(dayOf), mostAtOnce)
      const coming = days.map(day => ({
        startsAt: instantOf(day, rhythm.time),
        holiday: holidayOn(day) ?? null,
      }))
      return { rhythm, coming }
    },
  })

  route(house, planSeries, {
    may: may(['meeting', 'agenda_item', 'steering_matter', 'steering_item']),
    async handle({ db, visit, body, newId }) {
      const { minutes, room } = (await findRhythm(db)) ?? refuse('no-rhythm')
      if (body.meetings.some(({ startsAt }) => Date.parse(startsAt) <= Date.parse(visit.now)))
        refuse('meeting-in-the-past')
      const planned = await insertSeries(db, { ...body, minutes, room })
      for (const meeting of planned) await startAgenda(db, visit, meeting, newId)
      return { planned }
    },
  })

  route(house, listStandingItems, {
    may: may([]),
    async handle({ db }) {
      return { items: await findStandingItems(db) }
    },
  })

  route(house, keepStandingItems, {
    may: may(['standing_item']),
    async handle({ db, body }) {
      await saveStandingItems(db, body.items)
      return { items: await findStandingItems(db) }
    },
  })
}
