// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { Browser, openEntranceFor } from '../../test/sign-in/browser.ts'
import { HostileProvider } from '../../test/sign-in/hostile-provider.ts'
import type { Townsman } from '../../test/town/builder.ts'
import { openTown, type Town } from '../../test/town/town.ts'
import { demoIssuer } from '../platform/access/sign-in/demo/persona.ts'
import { type ClientCredentials, issueClient } from './issue-client.ts'
import { issueToken } from './issue-token.ts'

let town: Town
let server: FastifyInstance
let provider: HostileProvider
let client: ClientCredentials
let henk: Townsman
let anke: Townsman

before(async () => {
  provider = await new HostileProvider().open()
  town = await openTown()
  server = await openEntranceFor(town.house, provider)
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const table = await town.builder.table('Signalenoverleg', { parties: [order] })
  henk = await town.builder.person('Henk', order, [{ at: table, roles: ['professional', 'coordinator'] }])
  anke = await town.builder.person('Anke', order, [{ at: table, roles: ['administrator'] }])
  await town.owner.query(`update account set issuer = $1, subject = 'henk' where id = $2`, [
    demoIssuer,
    henk.account,
  ])
  client = await issueClient(town.database.ownerUrl, 'MOR', { persona: 'henk' })
})
after(async () => {
  await server.close()
  await town.close()
  await provider.close()
})

const ask = (form: Record<string, string>, basic?: string) =>
  new Browser(server).ask('/v1/oauth/token', {
    method: 'POST',
    payload: new URLSearchParams(form).toString(),
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      ...(basic && { authorization: `Basic ${Buffer.from(basic).toString('base64')}` }),
    },
  })
const me = (token: string) =>
  new Browser(server).ask('/v1/me', { headers: { authorization: `Bearer ${token}` } })
const grant = { grant_type: 'client_credentials' }

test('a system of a partner gets a short token and may what a professional may', async () => {
  const inForm = { ...grant, client_id: client.id, client_secret: client.secret }
  for (const answer of [await ask(grant, `${client.id}:${client.secret}`), await ask(inForm)]) {
    assert.equal(answer.statusCode, 200, answer.body)
    const { access_token, token_type, expires_in } = answer.json()
    assert.deepEqual([token_type, expires_in], ['Bearer', 900])
    const who = (await me(access_token)).json()
    assert.equal(who.account.name, 'MOR')
    assert.deepEqual(who.current.roles, ['professional'])
  }
})

for (const { of, form, basic } of [
  { of: 'a wrong secret', form: grant, basic: () => `${client.id}:x${client.secret}` },
  {
    of: 'an unknown client',
    form: grant,
    basic: () => `6f1c1c5e-0000-4000-8000-000000000000:${client.secret}`,
  },
  { of: 'a client that is no id', form: grant, basic: () => `mor:${client.secret}` },
  { of: 'nothing shown', form: grant, basic: () => undefined },
])
  test(`${of} gets no token, and no reason`, async () => {
    const answer = await ask(form, basic())
    assert.deepEqual([answer.statusCode, answer.json()], [401, { error: 'invalid_client' }])
    assert.match(String(answer.headers['www-authenticate']), /^Basic/)
  })

test('other ways to ask are refused in the words of the standard', async () => {
  assert.deepEqual((await ask({})).json(), { error: 'invalid_request' })
  assert.deepEqual((await ask({ grant_type: 'password' })).json(), { error: 'unsupported_grant_type' })
})

test('an ended secret and an ended token open nothing', async () => {
  await town.at('2026-12-01T09:00:00Z')
  const { access_token } = (await ask(grant, `${client.id}:${client.secret}`)).json()
  await town.at('2026-12-01T09:14:00Z')
  assert.equal((await me(access_token)).statusCode, 200)
  await town.at('2026-12-01T09:16:00Z')
  assert.equal((await me(access_token)).statusCode, 401)
  await town.owner.query(`update client_secret set until = '2026-12-01T09:15:00Z'`)
  assert.equal((await ask(grant, `${client.id}:${client.secret}`)).statusCode, 401)
  await town.owner.query('update client_secret set until = null')
  await town.at(null)
})

test('a persona gets a token where it sits, and nowhere else', async () => {
  const appUrl = town.database.urlOf('app')
  assert.equal((await me(await issueToken(appUrl, 'henk'))).json().account.name, 'Henk')
  await assert.rejects(issueToken(appUrl, 'nobody'), /knows no persona/)
  await assert.rejects(issueToken(appUrl, 'henk', { partnership: client.id, table: null }), /no seat/)
})

test('in a region that is no demo a person gets no token this way, and a system does', async () => {
  await town.owner.query('update region set demo = false')
  await assert.rejects(issueToken(town.database.urlOf('app'), 'henk'), /no demo/)
  await assert.rejects(issueClient(town.database.ownerUrl, 'MOR', { persona: 'henk' }), /knows no persona/)
  const ofHenk = await issueClient(town.database.ownerUrl, 'Sensoren', { account: henk.account })
  const { access_token } = (await ask(grant, `${ofHenk.id}:${ofHenk.secret}`)).json()
  assert.deepEqual((await me(access_token)).json().current.roles, ['professional'])
  await town.owner.query('update region set demo = true')
})

test('a system is of a colleague who files somewhere', async () => {
  const nobody = { account: '6f1c1c5e-0000-4000-8000-000000000000' }
  await assert.rejects(issueClient(town.database.ownerUrl, 'MOR', nobody), /Nobody with an account/)
  const without = issueClient(town.database.ownerUrl, 'Beheer', { account: anke.account })
  await assert.rejects(without, /professional at no table/)
  const left = await town.owner.query(`select 1 from account where name = 'Beheer'`)
  assert.equal(left.rowCount, 0)
})
