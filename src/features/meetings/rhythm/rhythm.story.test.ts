// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../../test/town/builder.ts'
import { openTown, type Town } from '../../../../test/town/town.ts'

let town: Town
let table: TownTable
let steering: TownTable
let beheer: Townsman
let steward: Townsman
let wietske: Townsman
let yara: Townsman
let other: Townsman
let chair: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const operation = await town.builder.domain('operation', 'Beheer')
  table = await town.builder.table('Signalenoverleg', { parties: [order, operation] })
  const elsewhere = await town.builder.table('Elders', { parties: [order] })
  steering = await town.builder.table('Stuurploeg', {
    parties: [order, operation],
    kind: 'steering',
    purpose: 'steering',
    partnership: 'steering',
  })
  beheer = await town.builder.person('bert', operation, [
    { at: table, roles: ['administrator'], noTable: true },
  ])
  steward = await town.builder.person('stine', operation, [
    { at: steering, roles: ['administrator'], noTable: true },
  ])
  wietske = await town.builder.person('wietske', table.bureau, [{ at: table, roles: ['coordinator'] }])
  yara = await town.builder.person('yara', order, [{ at: table, roles: ['member', 'professional'] }])
  other = await town.builder.person('tom', elsewhere.bureau, [{ at: elsewhere, roles: ['coordinator'] }])
  chair = await town.builder.person('sanne', steering.bureau, [{ at: steering, roles: ['coordinator'] }])
  await town.at('2026-11-24T10:00:00Z')
})
after(() => town?.close())

const tuesdays = { every: 'two-weeks', weekday: 2, time: '09:30', minutes: 120, room: 'Raadhuis' }
type Coming = { rhythm: object | null; coming: { startsAt: string; holiday: { nl: string } | null }[] }
const coming = async (who = wietske) => (await town.as(who).get('/v1/meeting-series')).body as Coming
type Line = { id: string; title: string; startsAt: string; room: string; items: number }
const meetings = async (who = wietske) =>
  ((await town.as(who).get('/v1/meetings')).body as { meetings: Line[] }).meetings
const agendaOf = async (id: string) =>
  (
    (await town.as(wietske).get(`/v1/meetings/${id}`)).body as {
      agenda: { title: string; kind: string; position: number; minutes: number }[]
    }
  ).agenda
const plan = (moments: string[], who = wietske) =>
  town.as(who).post('/v1/meeting-series', {
    title: 'Signalenoverleg',
    meetings: moments.map(startsAt => ({ id: idOf(`at ${startsAt}`), startsAt })),
  })

test('a table without a rhythm is asked for none, and plans no series', async () => {
  assert.deepEqual(await coming(), { rhythm: null, coming: [] })
  const no = await plan(['2026-12-08T08:30:00Z'])
  assert.equal((no.body as { code: string }).code, 'no-rhythm', no.text)
})

test('the coordinator sees the next meetings in summer and winter time, and the holiday among them', async () => {
  const set = await town.as(beheer).put(`/v1/tables/${table.table}/rhythm`, { rhythm: tuesdays })
  assert.equal(set.status, 200, set.text)
  await town.at('2027-03-02T10:00:00Z')
  const { coming: days } = await coming()
  assert.deepEqual(
    days.map(({ startsAt, holiday }) => [startsAt, holiday?.nl]),
    [
      ['2027-03-09T08:30:00.000Z', undefined],
      ['2027-03-23T08:30:00.000Z', undefined],
      ['2027-04-06T07:30:00.000Z', undefined],
      ['2027-04-20T07:30:00.000Z', undefined],
      ['2027-05-04T07:30:00.000Z', undefined],
      ['2027-05-18T07:30:00.000Z', undefined],
    ],
  )
  await town.as(beheer).put(`/v1/tables/${table.table}/rhythm`, { rhythm: { ...tuesdays, every: 'week' } })
  await town.at('2027-04-20T10:00:00Z')
  assert.deepEqual((await coming()).coming[0], {
    startsAt: '2027-04-27T07:30:00.000Z',
    holiday: { nl: 'Koningsdag', en: 'King’s Day' },
  })
  await town.as(beheer).put(`/v1/tables/${table.table}/rhythm`, { rhythm: tuesdays })
  await town.at('2026-11-24T10:00:00Z')
})

test('what always stands on the agenda is kept by who coordinates, at this table alone', async () => {
  const items = [
    { title: 'Mededelingen', minutes: 5, kind: 'opening' },
    { title: 'Acties vorige keer', minutes: 10, kind: 'review' },
    { title: 'Rondvraag', minutes: 5, kind: 'closing' },
  ]
  const kept = await town.as(wietske).put('/v1/standing-items', { items })
  assert.deepEqual((kept.body as { items: object[] }).items, items, kept.text)
  assert.equal((await town.as(yara).get('/v1/standing-items')).status, 403)
  assert.deepEqual((await town.as(other).get('/v1/standing-items')).body, { items: [] })
  assert.equal((await town.as(wietske).put('/v1/standing-items', { items: [{ title: '' }] })).status, 400)
})

test('one act plans the meetings that were left in; they are ordinary meetings and start with what always stands there', async () => {
  const done = await plan(['2026-12-01T08:30:00Z', '2026-12-15T08:30:00Z', '2026-12-29T08:30:00Z'])
  assert.equal(done.status, 201, done.text)
  assert.deepEqual(
    (await meetings()).map(({ title, startsAt, room, items }) => [title, startsAt.slice(0, 10), room, items]),
    ['01', '15', '29'].map(day => ['Signalenoverleg', `2026-12-${day}`, 'Raadhuis', 3]),
  )
  const added = await town.as(wietske).post(`/v1/meetings/${idOf('at 2026-12-01T08:30:00Z')}/items`, {
    id: idOf('item'),
    title: 'Kadeplein',
    kind: 'other',
  })
  assert.equal(added.status, 201, added.text)
  assert.deepEqual(
    (await agendaOf(idOf('at 2026-12-01T08:30:00Z'))).map(({ title, kind, position, minutes }) => [
      position,
      title,
      kind,
      minutes,
    ]),
    [
      [1, 'Mededelingen', 'opening', 5],
      [2, 'Acties vorige keer', 'review', 10],
      [3, 'Kadeplein', 'other', 8],
      [4, 'Rondvraag', 'closing', 5],
    ],
  )
})

test('planned again, nothing is doubled: neither meetings nor what stands on them', async () => {
  const again = await plan(['2026-12-01T08:30:00Z', '2027-01-12T08:30:00Z'])
  assert.deepEqual(again.body, { planned: [idOf('at 2027-01-12T08:30:00Z')] }, again.text)
  const other = await town.as(wietske).post('/v1/meeting-series', {
    title: 'Dubbel',
    meetings: [{ id: idOf('double'), startsAt: '2026-12-15T08:30:00Z' }],
  })
  assert.deepEqual(other.body, { planned: [] })
  assert.equal((await agendaOf(idOf('at 2026-12-01T08:30:00Z'))).length, 4)
  assert.deepEqual(
    (await coming()).coming.map(({ startsAt }) => startsAt.slice(0, 10)),
    ['2027-01-26', '2027-02-09', '2027-02-23', '2027-03-09', '2027-03-23', '2027-04-06'],
  )
})

test('a meeting planned by itself starts with them too; what is planned stays when they change', async () => {
  await town.as(wietske).put('/v1/standing-items', {
    items: [{ title: 'Welkom', minutes: 2, kind: 'opening' }],
  })
  const extra = { id: idOf('extra'), title: 'Extra overleg', startsAt: '2026-12-03T12:00:00Z' }
  for (const _ of ['once', 'sent again'])
    assert.equal((await town.as(wietske).post('/v1/meetings', extra)).status, 201)
  assert.deepEqual(
    (await agendaOf(extra.id)).map(({ title }) => title),
    ['Welkom'],
  )
  assert.equal((await agendaOf(idOf('at 2027-01-12T08:30:00Z'))).length, 3)
})

test('nothing is planned in the past, seven at once, or by who does not coordinate this table', async () => {
  const past = await plan(['2026-11-10T08:30:00Z'])
  assert.equal((past.body as { code: string }).code, 'meeting-in-the-past', past.text)
  const seven = await plan(['08', '09', '10', '11', '14', '16', '17'].map(day => `2026-12-${day}T08:30:00Z`))
  assert.equal(seven.status, 400)
  assert.equal((await plan(['2027-02-09T08:30:00Z'], yara)).status, 403)
  assert.equal((await plan(['2027-02-09T08:30:00Z'], beheer)).status, 403)
  assert.deepEqual(await coming(other), { rhythm: null, coming: [] })
  assert.equal((await meetings(other)).length, 0)
})

test('a steering group has a rhythm and standing matters of its own', async () => {
  const monthly = { every: 'month', weekday: 1, weekOfMonth: 1, time: '14:00' }
  const set = await town.as(steward).put(`/v1/tables/${steering.table}/rhythm`, { rhythm: monthly })
  assert.equal(set.status, 200, set.text)
  await town.as(chair).put('/v1/standing-items', {
    items: [{ title: 'Stand van de capaciteit', minutes: 10, kind: 'other' }],
  })
  const { coming: days } = await coming(chair)
  assert.equal(days[0]!.startsAt, '2026-12-07T13:00:00.000Z')
  const done = await plan([days[0]!.startsAt], chair)
  assert.equal(done.status, 201, done.text)
  const seen = await town
    .as(chair)
    .get(`/v1/steering/meetings/${(done.body as { planned: string[] }).planned[0]}`)
  assert.deepEqual(
    (seen.body as { agenda: { title: string }[] }).agenda.map(({ title }) => title),
    ['Stand van de capaciteit'],
  )
})
