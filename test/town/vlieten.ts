// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import pg from 'pg'
import { openAllDoors } from '../../src/app/all-doors.ts'
import { allJobs } from '../../src/app/features.ts'
import { fillDemo } from '../../src/app/fill/fill-demo.ts'
import { partnershipId, tableId } from '../../src/app/fill/fill-partnerships.ts'
import { domains, region } from '../../src/district/organisations.ts'
import { accountOf, getPersona } from '../../src/district/people.ts'
import { newSessionToken, sessionHash } from '../../src/platform/access/session-token.ts'
import { openPool } from '../../src/platform/db/pool.ts'
import { type House, openHouse } from '../../src/platform/http/house.ts'
import { buildServer, type ServerWish } from '../../src/platform/http/server.ts'
import { doWaitingJobs } from '../../src/platform/jobs/jobs.ts'
import { keysFrom } from '../../src/platform/keys/keys.ts'
import { createTestDatabase } from './database.ts'

export type Seat = ReturnType<typeof getPersona>['seats'][number]

/** De Vlieten as the demo fills it, with its jobs done and the real server before it. */
export type Vlieten = {
  house: House
  server: FastifyInstance
  ownerUrl: string
  /** Looks behind the walls, as only a test may. */
  owner: pg.Client
  /** Opens a session of one of its people at one of his seats; the token is a cookie or a bearer. */
  enter(persona: Parameters<typeof getPersona>[0], seat: Seat, kind?: 'browser' | 'token'): Promise<string>
  close(): Promise<void>
}

/** Fills a database of its own; a few seconds. */
export async function openVlieten(wish: ServerWish = {}): Promise<Vlieten> {
  const database = await createTestDatabase()
  const keys = keysFrom(randomBytes(32))
  await fillDemo(database.ownerUrl, new Date(), keys)
  const pool = openPool(database.urlOf('app'), 4)
  const matcher = openPool(database.urlOf('matcher'), 2)
  const house = openHouse({
    pool,
    keys,
    demo: true,
    publicUrl: 'http://localhost',
  })
  openAllDoors(house)
  const server = await buildServer(house, { logLevel: 'silent', perMinute: 1_000_000, ...wish })
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  await doWaitingJobs(database.urlOf('worker'), allJobs, { matcher, keys: house.keys })
  return {
    house,
    server,
    ownerUrl: database.ownerUrl,
    owner,
    enter: (persona, seat, kind = 'token') => enter(owner, persona, seat, kind),
    async close() {
      await server.close()
      await pool.destroy()
      await matcher.destroy()
      await owner.end()
      await database.drop()
    },
  }
}

async function enter(
  owner: pg.Client,
  persona: Parameters<typeof getPersona>[0],
  seat: Seat,
  kind: string,
): Promise<string> {
  const token = newSessionToken()
  const { domain } = getPersona(persona)
  const where = [partnershipId(seat.partnership), seat.table === null ? null : tableId(seat.table)]
  await owner.query(
    `insert into session (hash, region, domain, account, kind, partnership, at_table, opened_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, now(), now() + interval '1 day')`,
    [sessionHash(token), region.number, domains[domain].number, accountOf(persona), kind, ...where],
  )
  return token
}
