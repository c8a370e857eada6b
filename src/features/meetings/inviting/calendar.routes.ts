// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from 'node:crypto'
import type { House } from '../../../platform/http/house.ts'
import { refuse } from '../../../platform/http/refuse.ts'
import { route } from '../../../platform/http/route.ts'
import { endCalendarFeed, makeCalendarFeed, readCalendar, seeCalendarFeed } from './calendar.contract.ts'
import { calendarText } from './calendar.rules.ts'
import { deleteFeed, findFeed, readFeed, replaceFeed } from './calendar.store.ts'

const may = (writes: string[]) =>
  ({ purposes: 'any', roles: 'any', reads: ['calendar_feed'], writes, ground: 'account' }) as const
const hashOf = (token: string) => createHash('sha256').update(token).digest()

export function calendarRoutes(house: House): void {
  route(house, seeCalendarFeed, {
    may: may([]),
    async handle({ db }) {
      return { madeAt: await findFeed(db) }
    },
  })

  route(house, makeCalendarFeed, {
    may: may(['calendar_feed']),
    async handle({ db }) {
      const token = randomBytes(32).toString('base64url')
      const madeAt = await replaceFeed(db, hashOf(token))
      return { address: `${house.publicUrl}/v1/calendar-feeds/${token}.ics`, madeAt }
    },
  })

  route(house, endCalendarFeed, {
    may: may(['calendar_feed']),
    async handle({ db }) {
      await deleteFeed(db)
      return {}
    },
  })

  route(house, readCalendar, {
    may: {
      public: 'The address is the key: 256 bits that its owner made and can end. Time, room, kind of table.',
    },
    async handle({ params, header }) {
      const token = params.token.replace(/\.ics$/, '')
      const feed = (await readFeed(house.pool, hashOf(token))) ?? refuse('not-found')
      header('Content-Disposition', 'inline; filename="vlechtwerk.ics"')
      return calendarText(feed.moments, feed.language)
    },
  })
}
