// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, beforeEach, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { Browser, openEntranceFor } from '../../../../test/sign-in/browser.ts'
import { HostileProvider } from '../../../../test/sign-in/hostile-provider.ts'
import type { Townsman, TownTable } from '../../../../test/town/builder.ts'
import { openTown, type Town } from '../../../../test/town/town.ts'
import { sessionHash } from '../session-token.ts'

let town: Town
let provider: HostileProvider
let server: FastifyInstance
let marit: Townsman
let first: TownTable
let second: TownTable
const nine = Date.parse('2026-06-01T09:00:00Z')
const minutes = (count: number) => new Date(nine + count * 60_000).toISOString()

before(async () => {
  provider = await new HostileProvider().open()
  town = await openTown()
  server = await openEntranceFor(town.house, provider)
  const order = await town.builder.domain('public-order', 'Rietmeer')
  first = await town.builder.table('Signalenoverleg', { parties: [order] })
  second = await town.builder.table('Jeugd', { parties: [order], purpose: 'youth', kind: 'case-meeting' })
  const roles = ['professional' as const]
  marit = await town.builder.person('Marit', order, [
    { at: first, roles },
    { at: second, roles },
  ])
})
beforeEach(() => town.at(minutes(0)))
after(async () => {
  await server.close()
  await town.close()
  await provider.close()
})

const signedIn = async () => {
  const browser = new Browser(server)
  assert.equal((await browser.signIn(provider, '1-Marit')).statusCode, 302)
  return browser
}
const at = (table: TownTable) => ({ partnership: table.partnership, table: table.table })
const statusOfMe = async (browser: Browser) => (await browser.ask('/v1/me')).statusCode

test('a change without the token of the screen is refused, also for context and sign-out', async () => {
  const browser = await signedIn()
  for (const [method, url, payload] of [
    ['PUT', '/v1/session/context', at(second)],
    ['POST', '/v1/session/end', {}],
    ['PUT', '/v1/me/language', { language: 'en' }],
  ] as const)
    assert.equal((await browser.ask(url, { method, payload })).json().code, 'forged-request', url)
  assert.equal(await statusOfMe(browser), 200)
})

test('Marit works at another table from now on, but not at one where she has no seat', async () => {
  const browser = await signedIn()
  const headers = { 'x-csrf-token': await browser.csrf() }
  const put = (payload: object) => browser.ask('/v1/session/context', { method: 'PUT', payload, headers })
  for (const table of [first, second]) {
    assert.equal((await put(at(table))).statusCode, 204)
    assert.equal((await browser.ask('/v1/me')).json().current.table.id, table.table)
  }
  assert.equal((await put({ partnership: marit.account, table: null })).json().code, 'not-in-this-context')
  assert.equal((await put({ partnership: 'x' })).statusCode, 400)
})

test('the language follows the person', async () => {
  const browser = await signedIn()
  const headers = { 'x-csrf-token': await browser.csrf() }
  const answer = await browser.ask('/v1/me/language', { method: 'PUT', payload: { language: 'en' }, headers })
  assert.equal(answer.statusCode, 204, answer.body)
  assert.equal((await (await signedIn()).ask('/v1/me')).json().account.language, 'en')
})

test('who signs out is out, and the browser forgets', async () => {
  const browser = await signedIn()
  const stolen = browser.session!
  const headers = { 'x-csrf-token': await browser.csrf() }
  const answer = await browser.ask('/v1/session/end', { method: 'POST', headers })
  assert.equal(answer.statusCode, 204)
  assert.match(String(answer.headers['clear-site-data']), /"storage"/)
  assert.equal(browser.session, undefined)
  const replay = await browser.ask('/v1/me', { headers: { cookie: `vlechtwerk=${stolen}` } })
  assert.equal(replay.statusCode, 401)
})

test('who lost the seat he worked at comes in without a table, and can go elsewhere', async () => {
  const browser = await signedIn()
  const headers = { 'x-csrf-token': await browser.csrf() }
  await browser.ask('/v1/session/context', { method: 'PUT', payload: at(second), headers })
  await town.owner.query(`update seat set ends = '2026-05-01' where at_table = $1`, [second.table])
  const { current } = (await browser.ask('/v1/me')).json<{ current: unknown }>()
  assert.equal(current, null)
  assert.equal((await browser.ask('/v1/signals')).statusCode, 403)
  const answer = await browser.ask('/v1/session/context', { method: 'PUT', payload: at(first), headers })
  assert.equal(answer.statusCode, 204)
  assert.equal(await statusOfMe(browser), 200)
})

test('an idle browser is out after an hour, a used one is not, and nothing wakes it later', async () => {
  const [used, idle] = [await signedIn(), await signedIn()]
  await town.at(minutes(40))
  assert.equal(await statusOfMe(used), 200)
  await lastSeen(used, minutes(40))
  await town.at(minutes(61))
  assert.equal(await statusOfMe(idle), 401)
  assert.equal(await statusOfMe(used), 200)
  await town.owner.query('select touch_session($1)', [sessionHash(idle.session!)])
  assert.equal(await statusOfMe(idle), 401)
})

test('a session ends after ten hours, however busy', async () => {
  const browser = await signedIn()
  await town.owner.query('update session set last_seen_at = $1 where hash = $2', [
    minutes(595),
    sessionHash(browser.session!),
  ])
  await town.at(minutes(599))
  assert.equal(await statusOfMe(browser), 200)
  await town.at(minutes(601))
  assert.equal(await statusOfMe(browser), 401)
})

test('a leaver is out at once and cannot come back', async () => {
  const browser = await signedIn()
  await town.owner.query('update account set until = $1 where id = $2', [minutes(5), marit.account])
  await town.at(minutes(6))
  assert.equal(await statusOfMe(browser), 401)
  assert.equal((await new Browser(server).signIn(provider, '1-Marit')).statusCode, 403)
  await town.owner.query('update account set until = null where id = $1', [marit.account])
})

test('signing in over a running session leaves none behind', async () => {
  const browser = await signedIn()
  const former = browser.session!
  await browser.signIn(provider, '1-Marit')
  assert.notEqual(browser.session, former)
  assert.equal((await browser.ask('/v1/me', { headers: { cookie: `vlechtwerk=${former}` } })).statusCode, 401)
})

/** The note is written after the answer went out. */
async function lastSeen(browser: Browser, moment: string): Promise<void> {
  for (let i = 0; i < 200; i++) {
    const { rows } = await town.owner.query<{ at: Date | null }>(
      'select last_seen_at as at from session where hash = $1',
      [sessionHash(browser.session!)],
    )
    if (rows[0]?.at?.toISOString() === moment) return
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  assert.fail('nobody noted that the browser was there')
}
