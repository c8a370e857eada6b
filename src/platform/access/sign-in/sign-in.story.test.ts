// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, afterEach, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { Browser, openEntranceFor } from '../../../../test/sign-in/browser.ts'
import { HostileProvider, type Lies } from '../../../../test/sign-in/hostile-provider.ts'
import type { Townsman } from '../../../../test/town/builder.ts'
import { openTown, type Town } from '../../../../test/town/town.ts'

let town: Town
let provider: HostileProvider
let server: FastifyInstance
let marit: Townsman
const now = Math.floor(Date.now() / 1000)

before(async () => {
  provider = await new HostileProvider().open()
  town = await openTown()
  server = await openEntranceFor(town.house, provider)
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const table = await town.builder.table('Signalenoverleg', { parties: [order] })
  marit = await town.builder.person('Marit', order, [{ at: table, roles: ['professional'] }])
})
afterEach(() => {
  provider.lies = {}
  provider.subject = '1-Marit'
})
after(async () => {
  await server.close()
  await town.close()
  await provider.close()
})

test('Marit signs in at her own provider and comes out where she wanted to be', async () => {
  const browser = new Browser(server)
  provider.subject = '1-Marit'
  const address = await browser.start('/signalen?staat=open')
  assert.equal(address.searchParams.get('code_challenge_method'), 'S256')
  assert.equal(address.searchParams.get('redirect_uri'), 'http://localhost/v1/session/callback')
  const answer = await browser.comeBack(provider.visit(address))
  assert.equal(answer.headers.location, '/signalen?staat=open')
  assert.ok(provider.lastForm.get('code_verifier'))
  const me = await browser.ask('/v1/me')
  assert.equal(me.statusCode, 200, me.body)
  assert.equal(me.json().account.id, marit.account)
})

test('the session cookie is out of reach of scripts and of other sites, and no attempt stays behind', async () => {
  const browser = new Browser(server)
  const answer = await browser.signIn(provider, '1-Marit')
  const cookie = answer.cookies.find(({ name }) => name === 'vlechtwerk')!
  assert.deepEqual([cookie.httpOnly, cookie.sameSite, cookie.path, cookie.maxAge], [true, 'Lax', '/', 36_000])
  assert.deepEqual([...browser.cookies.keys()], ['vlechtwerk'])
  assert.equal(answer.headers['cache-control'], 'no-store')
})

const lies: { of: string; lies: Lies }[] = [
  { of: 'an id token for another client', lies: { claims: { aud: 'another' } } },
  { of: 'an id token of another issuer', lies: { claims: { iss: 'https://elsewhere.invalid' } } },
  { of: 'an expired id token', lies: { claims: { iat: now - 7200, exp: now - 3600 } } },
  { of: 'an id token with the nonce of somebody else', lies: { claims: { nonce: 'swapped' } } },
  { of: 'an id token without a nonce', lies: { claims: { nonce: undefined } } },
  { of: 'an id token without a subject', lies: { claims: { sub: undefined } } },
  { of: 'an unsigned id token', lies: { unsigned: 'none' } },
  { of: 'an id token signed with the shared secret', lies: { unsigned: 'HS256' } },
  { of: 'an id token signed with a key nobody published', lies: { foreignKey: true } },
]
for (const { of, lies: told } of lies)
  test(`${of} opens nothing`, async () => {
    const browser = new Browser(server)
    provider.lies = told
    const answer = await browser.signIn(provider, '1-Marit')
    assert.equal(answer.statusCode, 400)
    assert.match(String(answer.headers['content-type']), /text\/html/)
    assert.equal(browser.session, undefined)
  })

for (const { of, change } of [
  { of: 'another state', change: (brought: URLSearchParams) => brought.set('state', 'other') },
  { of: 'no state', change: (brought: URLSearchParams) => brought.delete('state') },
  {
    of: 'a foreign issuer',
    change: (brought: URLSearchParams) => brought.set('iss', 'https://elsewhere.invalid'),
  },
  { of: 'no issuer', change: (brought: URLSearchParams) => brought.delete('iss') },
  { of: 'a made-up code', change: (brought: URLSearchParams) => brought.set('code', 'made-up') },
])
  test(`coming back with ${of} opens nothing`, async () => {
    const browser = new Browser(server)
    const brought = provider.visit(await browser.start())
    change(brought)
    assert.equal((await browser.comeBack(brought)).statusCode, 400)
    assert.equal(browser.session, undefined)
  })

test('the answer of one browser is worth nothing in another, nor a second time in the same', async () => {
  const [mine, thief] = [new Browser(server), new Browser(server)]
  await thief.start()
  const brought = provider.visit(await mine.start())
  assert.equal((await thief.comeBack(brought)).statusCode, 400)
  assert.equal((await mine.comeBack(brought)).statusCode, 302)
  const kept = mine.session
  assert.equal((await mine.comeBack(brought)).statusCode, 400)
  assert.equal(mine.session, kept)
})

test('a code stolen from one sign-in and slipped into another opens nothing', async () => {
  const [mine, victim] = [new Browser(server), new Browser(server)]
  const stolen = provider.visit(await victim.start())
  const brought = provider.visit(await mine.start())
  brought.set('code', stolen.get('code')!)
  assert.equal((await mine.comeBack(brought)).statusCode, 400)
  assert.equal(mine.session, undefined)
})

test('a sealed attempt that was changed is no attempt', async () => {
  const browser = new Browser(server)
  const brought = provider.visit(await browser.start())
  for (const cookie of browser.cookies.values()) cookie.value = `A${cookie.value.slice(1, -1)}A`
  assert.equal((await browser.comeBack(brought)).statusCode, 400)
})

test('whom we do not know reads whom to ask and what to tell', async () => {
  const answer = await new Browser(server).signIn(provider, 'stranger<script>')
  assert.equal(answer.statusCode, 403)
  assert.match(answer.body, /Vraag de beheerder/)
  assert.match(answer.body, /stranger&#60;script&#62;/)
})

test('who stopped signing in is told so', async () => {
  const browser = new Browser(server)
  const state = (await browser.start()).searchParams.get('state')!
  const answer = await browser.comeBack(
    new URLSearchParams({ error: 'access_denied', state, iss: provider.issuer }),
  )
  assert.match(answer.body, /gestopt/)
})

for (const elsewhere of [
  'https://elsewhere.invalid/',
  '//elsewhere.invalid',
  '/\\elsewhere.invalid',
  '/v1/session/end',
])
  test(`a sign-in does not end at ${elsewhere}`, async () => {
    const browser = new Browser(server)
    const answer = await browser.comeBack(provider.visit(await browser.start(elsewhere)))
    assert.equal(answer.headers.location, '/')
  })

test('a name of ours without our cookies sends on to the one that has them', async () => {
  const answer = await new Browser(server).ask('/v1/session/start?return=/kaart', {
    headers: { host: '127.0.0.1' },
  })
  assert.equal(answer.headers.location, 'http://localhost/v1/session/start?return=%2Fkaart')
})

test('sign-ins from one address are limited', async () => {
  const browser = new Browser(server)
  const answers = []
  for (let i = 0; i < 31; i++) answers.push((await browser.ask('/v1/session/start')).statusCode)
  assert.deepEqual([answers[29], answers[30]], [302, 429])
})
