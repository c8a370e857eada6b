// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let marit: Townsman
let joris: Townsman
let fatima: Townsman
let petra: Townsman
let wietske: Townsman

before(async () => {
  town = await openTown()
  const { builder } = town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const neutral = await builder.domain('oversight', 'Bureau')
  const table = await builder.table('Signalenoverleg', { parties: [order, housing, neutral] })
  const seated = (name: string, domain: number, role: 'professional' | 'coordinator') =>
    builder.person(name, domain, [{ at: table, roles: [role] }])
  marit = await seated('marit', order, 'professional')
  joris = await seated('joris', order, 'professional')
  fatima = await seated('fatima', order, 'professional')
  petra = await seated('petra', housing, 'professional')
  wietske = await seated('wietske', neutral, 'coordinator')
  await town.at('2026-11-20T10:00:00Z')
})
after(() => town?.close())

const told = { name: 'Buurvrouw Kwikstaart', phone: '0343 555 019' }
const signal = idOf('noise')
const path = `/v1/signals/${signal}/reporter`
const open = (who: Townsman, reason = 'Ik bel haar terug, zoals beloofd.') =>
  town.as(who).post(`${path}/opening`, { reason })

const file = (id: string, more: object) =>
  town.as(marit).post('/v1/signals', {
    id: idOf(id),
    facts: 'Drie avonden lang harde muziek op het plein.',
    place: { kind: 'named-place', label: 'Kadeplein' },
    observedFrom: '2026-11-18T20:30:00Z',
    ...more,
  })

test('a reporter is sealed with the signal, in the same act; nothing and nobody is no reporter', async () => {
  assert.equal((await file('noise', { reporter: told })).status, 201)
  const nobody = await file('nobody', { reporter: { name: ' ', phone: '' } })
  assert.equal(nobody.status, 400)
  assert.match(nobody.text, /naam of een telefoonnummer/)
})

test('the whole database holds not one byte of it in the open', async () => {
  const { rows: tables } = await town.owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'house', 'graphile_worker')`,
  )
  assert.ok(tables.length > 20)
  for (const { name } of tables) {
    const { rowCount } = await town.owner.query(
      `select from ${name} t where t::text ~* 'kwikstaart|555 019' or t::text like '%' || encode($1, 'hex') || '%'`,
      [Buffer.from('Kwikstaart')],
    )
    assert.equal(rowCount, 0, name)
  }
})

test('Marit opens it with a reason, and the reason stays', async () => {
  assert.equal((await open(marit, '')).status, 400)
  const opened = await open(marit)
  assert.deepEqual(opened.body, told)
  const seen = (await town.as(marit).get(path)).body as { sealed: boolean; mine: boolean; readings: object[] }
  assert.deepEqual([seen.sealed, seen.mine], [true, true])
  assert.deepEqual(seen.readings, [
    { at: '2026-11-20T10:00:00.000Z', byName: 'marit', reason: 'Ik bel haar terug, zoals beloofd.' },
  ])
  const log = await town.owner.query(`select actor from access_line where object_kind = 'reporter'`)
  assert.deepEqual(log.rows, [{ actor: marit.account }])
})

test('a colleague who was not named cannot tell that there is a reporter', async () => {
  await file('plain', {})
  const sealed = await town.as(joris).get(path)
  const plain = await town.as(joris).get(`/v1/signals/${idOf('plain')}/reporter`)
  assert.deepEqual([sealed.status, sealed.text], [200, plain.text])
  const whole = (await town.as(joris).get(`/v1/signals/${signal}`)).text
  assert.doesNotMatch(whole, /reporter|melder|Kwikstaart/)
  const refused = await open(joris)
  const none = await town
    .as(joris)
    .post(`/v1/signals/${idOf('plain')}/reporter/opening`, { reason: 'Zomaar.' })
  assert.deepEqual([refused.status, refused.text], [404, none.text])
  assert.equal((await town.as(joris).put(path, told)).status, 404)
  assert.equal((await town.as(joris).put(`${path}/readers`, { accounts: [joris.account] })).status, 404)
  assert.equal((await town.as(joris).delete(path)).status, 404)
})

test('whom Marit names may open it, for as long as she names them; another domain’s account is nobody', async () => {
  const name = (accounts: string[]) => town.as(marit).put(`${path}/readers`, { accounts })
  assert.equal((await name([petra.account])).status, 404)
  assert.equal((await name([fatima.account])).status, 200)
  assert.deepEqual((await open(fatima)).body, told)
  assert.equal((await open(joris)).status, 404)
  const seen = (await town.as(fatima).get(path)).body as { mine: boolean; readings: { byName: string }[] }
  assert.deepEqual([seen.mine, seen.readings.map(({ byName }) => byName)], [false, ['fatima']])
  assert.equal((await name([])).status, 200)
  assert.equal((await open(fatima)).status, 404)
})

test('partner and coordinator find nothing of it anywhere: list, export, intake, opening', async () => {
  for (const who of [petra, wietske]) {
    assert.equal((await town.as(who).get(path)).status, 404)
    assert.equal((await open(who)).status, 404)
  }
  const intakes = await town.as(wietske).get('/v1/intakes')
  assert.match(intakes.text, /harde muziek/)
  assert.doesNotMatch(intakes.text, /Kwikstaart|reporter/)
  for (const place of ['/v1/signals', '/v1/signal-changes', '/v1/my-work'])
    assert.doesNotMatch((await town.as(marit).get(place)).text, /Kwikstaart|555/)
})

test('bytes that were moved to another signal open nothing', async () => {
  assert.equal((await file('other', { reporter: { name: 'Een ander', phone: '' } })).status, 201)
  await town.owner.query(
    `update reporter set cipher = (select cipher from reporter where signal = $1) where signal = $2`,
    [signal, idOf('other')],
  )
  const moved = await town
    .as(marit)
    .post(`/v1/signals/${idOf('other')}/reporter/opening`, { reason: 'Terugbellen.' })
  assert.equal(moved.status, 500)
  assert.doesNotMatch(moved.text, /Kwikstaart/)
})

test('forgotten is gone; that somebody looked stays known', async () => {
  assert.equal((await town.as(marit).delete(path)).status, 200)
  assert.equal((await open(marit)).status, 404)
  const { rows } = await town.owner.query('select reason from reporter_reading where signal = $1', [signal])
  assert.equal(rows.length, 2)
})
