// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { languageRoute, sessionDoorsShown } from '../platform/access/sign-in/session-doors.ts'
import { openPool } from '../platform/db/pool.ts'
import { type House, openHouse } from '../platform/http/house.ts'
import { houseDoors } from '../platform/http/house-doors.ts'
import { liveDoorShown } from '../platform/http/live-door.ts'
import type { ShownDoor } from '../platform/http/openapi.ts'
import { openApiDoors } from '../platform/http/openapi-doors.ts'
import { keysFrom } from '../platform/keys/keys.ts'
import { features } from './features.ts'

/** Doors that are no routes of the house. */
const otherDoorsShown: ShownDoor[] = [...sessionDoorsShown, liveDoorShown]

/** Opens every door of every room, and those of the house itself. */
export function openAllDoors(house: House): void {
  for (const feature of features) feature.routes?.(house)
  languageRoute(house)
  houseDoors(house)
  openApiDoors(house, otherDoorsShown)
}

/** All doors as data, for the pages made from them: of a house that nobody enters, without a database. */
export function allDoorsShown(): ShownDoor[] {
  const pool = openPool('postgres://nobody@localhost/nothing')
  const house = openHouse({ pool, keys: keysFrom(Buffer.alloc(32)), demo: false, publicUrl: '' })
  openAllDoors(house)
  return [...house.routes, ...otherDoorsShown]
}
