// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { House } from '../../platform/http/house.ts'
import { refuse } from '../../platform/http/refuse.ts'
import { route } from '../../platform/http/route.ts'
import { listAreas, searchPlaces, seeMap } from './gazetteer.contract.ts'
import { findAreas, findMap, findPlaces } from './gazetteer.store.ts'

const may = (reads: string[]) =>
  ({ purposes: 'any', roles: 'any', reads, writes: [], ground: 'account' }) as const

export function gazetteerRoutes(house: House): void {
  route(house, searchPlaces, {
    may: may(['known_place']),
    async handle({ db, body }) {
      return { places: await findPlaces(db, body.words, body.limit) }
    },
  })

  route(house, seeMap, {
    may: may(['region_map']),
    async handle({ db }) {
      return { layers: (await findMap(db)) ?? refuse('not-found') }
    },
  })

  route(house, listAreas, {
    may: may(['known_place']),
    async handle({ db }) {
      return { areas: await findAreas(db) }
    },
  })
}
