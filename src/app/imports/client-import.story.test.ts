// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import type { FastifyInstance } from 'fastify'
import { openEntranceFor } from '../../../test/sign-in/browser.ts'
import { HostileProvider } from '../../../test/sign-in/hostile-provider.ts'
import { idOf, type Townsman } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import { demoIssuer } from '../../platform/access/sign-in/demo/persona.ts'
import { command as importing } from '../commands/import.command.ts'
import { command as token } from '../commands/token.command.ts'
import { ApiRefusal, apiAt } from './api.ts'

let town: Town
let server: FastifyInstance
let provider: HostileProvider
let url: string
let henk: Townsman
let wietske: Townsman
const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-client-'))
const kept = { ...process.env }

before(async () => {
  provider = await new HostileProvider().open()
  town = await openTown()
  server = await openEntranceFor(town.house, provider)
  await server.listen({ port: 0, host: '127.0.0.1' })
  url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`
  const order = await town.builder.domain('city-maintenance', 'Rietmeer')
  const bureau = await town.builder.domain('oversight', 'Bureau')
  const table = await town.builder.table('Signalenoverleg', { parties: [order, bureau] })
  henk = await town.builder.person('Henk', order, [{ at: table, roles: ['professional'] }])
  wietske = await town.builder.person('Wietske', bureau, [{ at: table, roles: ['coordinator'] }])
  await town.owner.query(`update account set issuer = $1, subject = 'henk' where id = $2`, [
    demoIssuer,
    henk.account,
  ])
  process.env.DATABASE_URL = town.database.urlOf('app')
  process.env.DATABASE_OWNER_URL = town.database.ownerUrl
  process.env.VLECHTWERK_DEMO = '1'
  process.env.VLECHTWERK_DATA = folder
})
after(async () => {
  process.env = kept
  await server.close()
  await town.close()
  await provider.close()
  rmSync(folder, { recursive: true })
})

/** Runs a command as a person would, and tells what it printed. */
async function printed(run: () => Promise<number>): Promise<string> {
  const write = process.stdout.write.bind(process.stdout)
  let said = ''
  // Commands print text; what the test runner itself sends to its parent is bytes.
  process.stdout.write = ((text: string | Uint8Array) => {
    if (typeof text !== 'string') return write(text)
    said += text
    return true
  }) as typeof write
  try {
    assert.equal(await run(), 0)
  } finally {
    process.stdout.write = write
  }
  return said
}

async function tokenFor(client: { client_id: string; client_secret: string }): Promise<string> {
  const answer = await fetch(`${url}/v1/oauth/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${client.client_id}:${client.client_secret}`)}` },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
  })
  assert.equal(answer.status, 200)
  return ((await answer.json()) as { access_token: string }).access_token
}

const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
const report = {
  facts: 'Afval naast de container.',
  phenomenon: 'litter',
  place: { kind: 'named-place', label: 'Marktplein', ref: 'marktplein' },
  observedFrom: new Date(Date.now() - 3_600_000).toISOString(),
}

test('the system of a partner files and imports with credentials of its own; nobody types twice', async () => {
  const made = await printed(() => token.run(['--persona', 'henk', '--client', 'MOR-koppeling']))
  const client = JSON.parse(made) as { client_id: string; client_secret: string }
  const access = await tokenFor(client)
  const api = apiAt(url, access)
  const filed = { id: idOf('by a system'), ...report }
  assert.deepEqual(await api.post('/v1/signals', filed), { id: filed.id, state: 'filed', version: 1 })
  assert.deepEqual(await api.post('/v1/signals', filed), { id: filed.id, state: 'filed', version: 1 })
  const path = join(folder, 'mor.csv')
  writeFileSync(path, `Nummer;Melding;Datum;Straat;Soort\n7;Afval op straat;${yesterday};Marktplein;litter\n`)
  const bring = () => importing.run([path, '--source', 'MOR', '--token', access, '--url', url, '--yes'])
  assert.deepEqual(JSON.parse(await printed(bring)), { dryRun: false, read: 1, new: 1, known: 0, refused: 0 })
  assert.deepEqual(JSON.parse(await printed(bring)), { dryRun: false, read: 1, new: 0, known: 1, refused: 0 })
  const { signals } = (await town.as(henk).get('/v1/signals')).body as { signals: { filedBy: string }[] }
  assert.deepEqual(
    signals.map(({ filedBy }) => filedBy),
    ['MOR-koppeling', 'MOR-koppeling'],
  )
  const { imports } = (await town.as(henk).get('/v1/imports')).body as {
    imports: { by: string; fileName: string; ending: string }[]
  }
  assert.deepEqual(
    imports.map(({ by, fileName, ending }) => [by, fileName, ending]),
    [
      ['MOR-koppeling', 'mor.csv', 'complete'],
      ['MOR-koppeling', 'mor.csv', 'complete'],
    ],
  )
  const { total } = (await town.as(wietske).get('/v1/intakes')).body as { total: number }
  assert.equal(total, 2)
})

test('a system sees its own domain’s signals and no desk, and an ended secret brings nothing', async () => {
  const made = await printed(() => token.run(['--persona', 'henk', '--client', 'MOR-koppeling']))
  const client = JSON.parse(made) as { client_id: string; client_secret: string }
  const api = apiAt(url, await tokenFor(client))
  await assert.rejects(async () => await api.get('/v1/regie'), ApiRefusal)
  await town.owner.query('update seat set ends = $1 where seated_account = $2', [
    '2026-01-02',
    client.client_id,
  ])
  await assert.rejects(
    async () => await api.post('/v1/signals', { id: idOf('afterwards'), ...report }),
    ApiRefusal,
  )
  assert.equal(
    (await town.owner.query('select 1 from signal where id = $1', [idOf('afterwards')])).rowCount,
    0,
  )
})
