// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { Wanderer } from '../../test/sign-in/wanderer.ts'
import { createTestDatabase, type TestDatabase } from '../../test/town/database.ts'
import { demoPath } from '../platform/access/sign-in/demo/persona.ts'
import { openDemoProvider } from '../platform/access/sign-in/demo/provider.ts'
import { openPool } from '../platform/db/pool.ts'
import { type House, openHouse } from '../platform/http/house.ts'
import { buildServer } from '../platform/http/server.ts'
import { keysFrom } from '../platform/keys/keys.ts'
import { openAllDoors } from './all-doors.ts'
import { openEntrance } from './entrance.ts'
import { fillDemo } from './fill/fill-demo.ts'
import { demoPersonas } from './fill/fill-people.ts'
import { freePort } from './serve.ts'

let database: TestDatabase
let house: House
let server: FastifyInstance
let issuer: string

// The provider under 127.0.0.1 and the house under localhost are two sites to a browser, as they are in real life.
before(async () => {
  database = await createTestDatabase()
  await fillDemo(database.ownerUrl, new Date(), keysFrom(Buffer.alloc(32)))
  const port = await freePort('127.0.0.1')
  issuer = `http://127.0.0.1:${port}${demoPath}`
  const pool = openPool(database.urlOf('app'), 4)
  house = openHouse({
    pool,
    keys: keysFrom(Buffer.alloc(32)),
    demo: true,
    publicUrl: `http://localhost:${port}`,
  })
  openAllDoors(house)
  const cookieKey = Buffer.alloc(32, 3).toString('base64url')
  const entrance = { cookieKey, innerUrl: `http://127.0.0.1:${port}`, demoIssuer: issuer, env: {} }
  server = await buildServer(house, { logLevel: 'silent', more: at => openEntrance(at, house, entrance) })
  await server.listen({ port, host: '127.0.0.1' })
})
after(async () => {
  await server.close()
  await house.pool.destroy()
  await database.drop()
})

const start = () => `${house.publicUrl}/v1/session/start?return=${encodeURIComponent('/v1x')}`

test('Marit is chosen with one click, across two host names', async () => {
  const visitor = new Wanderer()
  const picker = await visitor.ask(start())
  assert.ok(picker.url.startsWith(`${issuer}/as/`), picker.url)
  assert.match(picker.policy, /form-action 'self' http:\/\/localhost:\d+;/)
  const people = [...picker.text.matchAll(/name="persona" value="(\w+)"/g)].map(([, id]) => id!)
  assert.deepEqual(
    people.toSorted(),
    demoPersonas()
      .map(({ id }) => id)
      .toSorted(),
  )
  const there = await visitor.ask(picker.url, { persona: 'marit' })
  assert.equal(there.url, `${house.publicUrl}/v1x`)
  const me = JSON.parse((await visitor.ask(`${house.publicUrl}/v1/me`)).text)
  assert.equal(me.account.name, 'Marit Blom')
})

test('one can become somebody else: the picker asks every time', async () => {
  const visitor = new Wanderer()
  for (const [persona, name] of [
    ['marit', 'Marit Blom'],
    ['idris', 'Idris Vos'],
  ] as const) {
    await visitor.ask((await visitor.ask(start())).url, { persona })
    assert.equal(JSON.parse((await visitor.ask(`${house.publicUrl}/v1/me`)).text).account.name, name)
  }
})

test('the picker speaks both languages and keeps the choice of nobody', async () => {
  const visitor = new Wanderer()
  const picker = await visitor.ask(start())
  assert.match((await visitor.ask(`${picker.url}?language=en`)).text, /Who are you today/)
  const again = await visitor.ask(picker.url, { persona: 'nobody' })
  assert.match(again.text, /Wie ben je vandaag/)
})

const asking = (wish: Record<string, string>) =>
  `${issuer}/auth?${new URLSearchParams({
    client_id: 'vlechtwerk',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: `${house.publicUrl}/v1/session/callback`,
    code_challenge: 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM',
    code_challenge_method: 'S256',
    ...wish,
  })}`
test('the provider gives no code without PKCE, nor to another place', async () => {
  const without = asking({}).replace(/&code_challenge[^&]*/g, '')
  const plain = asking({ code_challenge_method: 'plain' })
  for (const [url, fault] of [
    [without, 'invalid_request'],
    [plain, 'invalid_request'],
  ] as const) {
    const answer = await fetch(url, { redirect: 'manual' })
    assert.equal(new URL(answer.headers.get('location')!).searchParams.get('error'), fault)
  }
  const elsewhere = await fetch(asking({ redirect_uri: 'https://elsewhere.invalid/' }), {
    redirect: 'manual',
  })
  assert.deepEqual([elsewhere.status, elsewhere.headers.get('location')], [400, null])
  assert.equal((await fetch(asking({}), { redirect: 'manual' })).status, 303)
})

test('outside demo mode there is no such provider, and no way in without a real one', async () => {
  const wish = { issuer, redirectUri: '', client: { id: 'a', secret: 'b' }, cookieKey: '', personas: [] }
  await assert.rejects(openDemoProvider(server, { ...wish, demo: false }), /outside demo mode/)
  const strict = { ...house, demo: false }
  await assert.rejects(
    buildServer(strict, {
      more: at => openEntrance(at, strict, { cookieKey: 'A'.repeat(43), innerUrl: '', env: {} }),
    }),
    /VLECHTWERK_OIDC_ISSUER/,
  )
})

test('a demo that was filled is left alone', async () =>
  assert.equal(await fillDemo(database.ownerUrl, new Date(), keysFrom(Buffer.alloc(32))), false))
