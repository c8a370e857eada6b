// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../../test/town/builder.ts'
import { openTown, type Town } from '../../../../test/town/town.ts'

let town: Town
let table: TownTable
let elsewhere: TownTable
let beheer: Townsman
let marit: Townsman
let wietske: Townsman
let stranger: Townsman
const riec = idOf('riec')
const monthly = {
  every: 'month',
  weekday: 4,
  weekOfMonth: 2,
  time: '10:00',
  minutes: 120,
  room: 'Zaal Baken',
}

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const operation = await town.builder.domain('operation', 'Beheer')
  const tax = await town.builder.domain('tax', 'Belastingdienst')
  table = await town.builder.table('Signalenoverleg', { parties: [order, operation] })
  elsewhere = await town.builder.table('Elders', { parties: [tax] })
  beheer = await town.builder.person('beheer', operation, [
    { at: table, roles: ['administrator'], noTable: true },
  ])
  await town.builder.person('reserve', operation, [{ at: table, roles: ['administrator'], noTable: true }])
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional', 'member'] }])
  wietske = await town.builder.person('wietske', table.bureau, [{ at: table, roles: ['coordinator'] }])
  stranger = await town.builder.person('tom', tax, [{ at: elsewhere, roles: ['member'] }])
  await town.at('2026-11-20T10:00:00Z')
})
after(() => town.close())

const post = (path: string, body: object, who = beheer) => town.as(who).post(path, body)
const seatFor = (who: Townsman, name: string, roles = ['member']) => ({
  id: idOf(name),
  domain: who.domain,
  account: who.account,
  roles,
  starts: '2026-11-20',
})
type Listed = {
  tables: {
    id: string
    purpose: string
    rhythm: object | null
    grounds: { status: string; categories: string[] }[]
    seats: { name: string; roles: string[] }[]
  }[]
  people: { name: string }[]
}
const listed = async () => (await town.as(beheer).get('/v1/tables')).body as Listed

test('the administrator makes a weighing table; its purpose follows from the kind, its legal rows stand beside it', async () => {
  const made = await post('/v1/tables', {
    id: riec,
    name: 'Weegtafel',
    kind: 'riec-weighing',
    rhythm: monthly,
  })
  assert.equal(made.status, 201, made.text)
  const { tables, people } = await listed()
  assert.equal(tables.find(one => one.id === riec)!.purpose, 'subversion')
  // No row of law names this kind of table yet: nothing can flow there, and the screen says so.
  assert.deepEqual(tables.find(one => one.id === riec)!.grounds, [])
  assert.deepEqual(
    tables.find(one => one.id === table.table)!.grounds.map(({ status }) => status),
    ['unverified'],
  )
  assert.ok(!people.some(({ name }) => name === 'tom'))
})

test('who gets a seat can work there at once, and no longer than it lasts', async () => {
  assert.equal((await post(`/v1/tables/${riec}/seats`, seatFor(marit, 'seat'))).status, 201)
  const there = { 'vlechtwerk-context': `${table.partnership}/${riec}` }
  assert.equal((await town.as(marit).get('/v1/meetings', there)).status, 200)
  assert.equal((await town.as(beheer).delete(`/v1/seats/${idOf('seat')}`)).status, 200)
  assert.equal((await town.as(marit).get('/v1/meetings', there)).status, 200)
  await town.at('2026-11-21T10:00:00Z')
  assert.equal((await town.as(marit).get('/v1/meetings', there)).status, 403)
})

test('a table has a rhythm, that the administrator changes; one of a month says which week', async () => {
  const rhythmOf = async (id: string) => (await listed()).tables.find(one => one.id === id)!.rhythm
  const change = (id: string, rhythm: object | null, who = beheer) =>
    town.as(who).put(`/v1/tables/${id}/rhythm`, { rhythm })
  assert.deepEqual(await rhythmOf(riec), monthly)
  assert.equal(await rhythmOf(table.table), null)
  const weekly = { every: 'week', weekday: 2, time: '09:30' }
  assert.equal((await change(table.table, weekly)).status, 200)
  assert.deepEqual(await rhythmOf(table.table), { ...weekly, weekOfMonth: null, minutes: 90, room: '' })
  const half = await change(table.table, { ...weekly, every: 'month' })
  assert.equal(half.status, 400, half.text)
  assert.match(half.text, /hoeveelste week/)
  assert.equal((await change(table.table, { ...weekly, time: '25:00' })).status, 400)
  // A member and a coordinator change no table, and no administrator changes one of another partnership.
  assert.equal((await change(table.table, null, wietske)).status, 403)
  assert.equal((await change(elsewhere.table, weekly)).status, 404)
  assert.equal((await change(table.table, null)).status, 200)
  assert.equal(await rhythmOf(table.table), null)
})

for (const [why, of, code] of [
  ['oneself', () => seatFor(beheer, 'own', ['coordinator']), 'no-seat-for-oneself'],
  [
    'who administers too',
    () => ({ ...seatFor(beheer, 'reserve'), account: idOf('account 1 reserve') }),
    'administrator-has-no-seat',
  ],
  ['somebody outside the parties', () => seatFor(stranger, 'stranger'), 'not-found'],
  ['who sits there', () => seatFor(wietske, 'again'), 'sits-there-already'],
] as const)
  test(`no seat for ${why}`, async () => {
    const no = await post(`/v1/tables/${table.table}/seats`, of())
    assert.equal((no.body as { code: string }).code, code, no.text)
  })

test('an administrator reads configuration and no content; a coordinator gives no seats', async () => {
  for (const path of ['/v1/meetings', '/v1/signals', '/v1/regie', '/v1/capacity'])
    assert.equal((await town.as(beheer).get(path)).status, 403, path)
  assert.equal(
    (await post('/v1/tables', { id: idOf('x'), name: 'x', kind: 'steering' }, wietske)).status,
    403,
  )
  assert.equal((await town.as(wietske).delete(`/v1/seats/${idOf('seat')}`)).status, 403)
})

test('a steering group holds decisions: the database refuses picture, judgement, persons and signals', async () => {
  const steering = idOf('steering')
  await post('/v1/tables', { id: steering, name: 'Stuurploeg', kind: 'steering' })
  const { owner } = town
  const [bureau, meeting] = [table.bureau, idOf('monday')]
  await owner.query(
    "insert into meeting (region, domain, id, at_table, title, starts_at) values (1, $1, $2, $3, 'Maandag', now())",
    [bureau, meeting, steering],
  )
  const item = (more: { picture?: string; judgement?: string; about?: string }) =>
    owner.query(
      `insert into agenda_item (region, domain, id, at_table, meeting, position, title, kind, picture, judgement, subject_kind)
       values (1, $1, gen_random_uuid(), $2, $3, 1, 'Capaciteit', 'other', $4, $5, $6)`,
      [bureau, steering, meeting, more.picture ?? '', more.judgement ?? '', more.about ?? 'phenomenon'],
    )
  await item({})
  for (const wrong of [{ picture: 'x' }, { judgement: 'x' }, { about: 'person' }])
    await assert.rejects(item(wrong), { constraint: 'decisions_only' })
  await assert.rejects(
    owner.query("update agenda_item set picture = 'toch' where at_table = $1", [steering]),
    {
      constraint: 'decisions_only',
    },
  )
})
