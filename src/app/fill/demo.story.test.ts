// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { randomBytes } from 'node:crypto'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { createTestDatabase, type TestDatabase } from '../../../test/town/database.ts'
import { domains, region } from '../../district/organisations.ts'
import { accountOf, allPeople, getPersona } from '../../district/people.ts'
import { newSessionToken, sessionHash } from '../../platform/access/session-token.ts'
import { asOwner } from '../../platform/db/as-owner.ts'
import { openPool, type Pool } from '../../platform/db/pool.ts'
import { type House, openHouse } from '../../platform/http/house.ts'
import { buildServer } from '../../platform/http/server.ts'
import { doWaitingJobs } from '../../platform/jobs/jobs.ts'
import { keysFrom } from '../../platform/keys/keys.ts'
import { openAllDoors } from '../all-doors.ts'
import { allJobs } from '../features.ts'
import { fillDemo } from './fill-demo.ts'
import { partnershipId, tableId } from './fill-partnerships.ts'

let database: TestDatabase
let pool: Pool
let matcher: Pool
let house: House
let server: FastifyInstance
const tokens = new Map<string, string>()

before(async () => {
  database = await createTestDatabase()
  assert.equal(await fillDemo(database.ownerUrl, new Date()), true)
  pool = openPool(database.urlOf('app'), 4)
  matcher = openPool(database.urlOf('matcher'), 2)
  house = openHouse({ pool, keys: keysFrom(randomBytes(32)), demo: true, publicUrl: 'http://localhost' })
  openAllDoors(house)
  server = await buildServer(house, { logLevel: 'silent', perMinute: 1_000_000 })
  await doWaitingJobs(database.urlOf('worker'), allJobs, { matcher })
  await signInAtEverySeat()
})
after(async () => {
  await server.close()
  await pool.destroy()
  await matcher.destroy()
  await database.drop()
})

async function signInAtEverySeat(): Promise<void> {
  await asOwner(database.ownerUrl, async owner => {
    for (const id of allPeople) {
      for (const seat of getPersona(id).seats) {
        const token = newSessionToken()
        tokens.set(`${id} at ${seat.table ?? seat.partnership}`, token)
        await owner.query(
          `insert into session (hash, region, domain, account, kind, partnership, at_table, opened_at, expires_at)
           values ($1, $2, $3, $4, 'token', $5, $6, now(), now() + interval '1 day')`,
          [
            sessionHash(token),
            region.number,
            domains[getPersona(id).domain].number,
            accountOf(id),
            partnershipId(seat.partnership),
            seat.table === null ? null : tableId(seat.table),
          ],
        )
      }
    }
  })
}

test('every door that only looks answers everybody of De Vlieten, at every seat', async () => {
  const looking = house.routes.filter(
    ({ contract, may }) => contract.method === 'GET' && !contract.params && !('public' in may),
  )
  assert.ok(looking.length >= 10 && tokens.size >= 36, `${looking.length} doors, ${tokens.size} seats`)
  const broken: string[] = []
  for (const [who, token] of tokens) {
    for (const { contract } of looking) {
      const answer = await server.inject({
        method: 'GET',
        url: contract.path,
        headers: { authorization: `Bearer ${token}` },
      })
      if (![200, 403, 404].includes(answer.statusCode))
        broken.push(`${who}: ${contract.path} ${answer.statusCode}`)
    }
  }
  assert.deepEqual(broken, [])
})

test('the coordinator of the signal meeting finds overlaps, an agenda of fifteen, and feedback', async () => {
  const ask = async (url: string) => {
    const headers = { authorization: `Bearer ${tokens.get('wietske at vlieten-signals')}` }
    return (await server.inject({ method: 'GET', url, headers })).json()
  }
  const { overlaps } = await ask('/v1/regie')
  assert.ok(
    overlaps.some((one: { placeLabel: string }) => one.placeLabel === 'Kadeplein'),
    JSON.stringify(overlaps.map((one: { placeLabel: string }) => one.placeLabel)),
  )
  const { meetings } = await ask('/v1/meetings')
  assert.equal(meetings[0].items, 15)
})

test('filling again touches nothing', async () => {
  assert.equal(await fillDemo(database.ownerUrl, new Date()), false)
})
