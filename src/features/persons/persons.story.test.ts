// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { passGate } from '../../../test/town/gate.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let zvh: TownTable
let petra: Townsman
let paul: Townsman
let anna: Townsman
let olga: Townsman
let dirk: Townsman

// SC4: the corporation, the police and public order know one man; the neighbourhood team knows him too, and may not
// say so.
before(async () => {
  town = await openTown()
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const order = await town.builder.domain('public-order', 'Lindeveen')
  const probation = await town.builder.domain('probation', 'Reclassering')
  const debts = await town.builder.domain('debt-help', 'Kredietbank')
  const team = await town.builder.domain('neighbourhood-team', 'Wijkteam')
  zvh = await town.builder.table('ZVH', {
    parties: [housing, order, probation, debts, team],
    partnership: 'zvh',
    kind: 'zvh-triage',
    purpose: 'care',
    categories: ['place', 'person', 'bsn'],
  })
  const seat = { at: zvh, roles: ['professional', 'member'] as const }
  petra = await town.builder.person('Petra', housing, [{ ...seat, roles: [...seat.roles] }])
  paul = await town.builder.person('Paul', order, [{ ...seat, roles: [...seat.roles] }])
  olga = await town.builder.person('Olga', probation, [{ ...seat, roles: [...seat.roles] }])
  dirk = await town.builder.person('Dirk', debts, [{ ...seat, roles: [...seat.roles] }])
  anna = await town.builder.person('Anna', zvh.bureau, [{ at: zvh, roles: ['coordinator'] }])
  await town.at('2026-03-02T10:00:00Z')
})
after(() => town?.close())

const duin = {
  givenName: 'Wouter',
  surname: 'Duin',
  birthDate: '1979-05-21',
  postcode: '8301AB',
  houseNumber: '27',
}
async function know(who: Townsman, id: string, fields: object) {
  const body = { id: idOf(id), kind: 'person', name: id, ...fields }
  const added = await town.as(who).post('/v1/subjects', body)
  assert.equal(added.status, 201, added.text)
}
async function file(who: Townsman, signal: string, subjects: string[], more: object = {}) {
  const filed = await town.as(who).post('/v1/signals', {
    id: idOf(signal),
    facts: 'Er wordt ’s nachts geschreeuwd.',
    place: { kind: 'area', label: 'Lindeveen' },
    observedFrom: '2026-03-01T20:00:00Z',
    subjects: subjects.map(id => ({ id: idOf(id) })),
    ...more,
  })
  assert.equal(filed.status, 201, filed.text)
  await town.work()
}
type Line = {
  id: string
  kind: string
  class: string
  domains: number
  parts: number
  placeLabel: string
  version: number
}
const touching = async () =>
  ((await town.as(anna).get('/v1/overlaps')).body as { overlaps: Line[] }).overlaps.filter(
    one => one.kind === 'person',
  )
const count = async (table: string) =>
  (await town.owner.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]!.n

test('behind a shut gate nothing is compared and no key is made', async () => {
  await know(petra, 'p Duin', duin)
  await know(paul, 'o Duin', { ...duin, surname: 'Duijn', givenName: 'W.' })
  await file(petra, 'p1', ['p Duin'])
  await file(paul, 'o1', ['o Duin'])
  assert.deepEqual(
    [await count('link_key'), await count('person_to_compare'), (await touching()).length],
    [0, 0, 0],
  )
})

test('when the gate opens, what is live is compared: the coordinator alone sees that something touches', async () => {
  await passGate(town, anna)
  await town.work()
  const [line, ...more] = await touching()
  assert.equal(more.length, 0)
  assert.deepEqual([line!.domains, line!.parts, line!.placeLabel], [2, 0, ''])
  for (const who of [petra, paul])
    for (const door of ['/v1/overlaps', '/v1/regie', `/v1/overlaps/${line!.id}`])
      assert.equal((await town.as(who).get(door)).status, 403)
})

test('she sees no name, no signal and no minute; whom to call she asks for one at a time', async () => {
  const [line] = await touching()
  const opened = await town.as(anna).get(`/v1/overlaps/${line!.id}`)
  const desk = await town.as(anna).get('/v1/regie')
  const touched = JSON.stringify((desk.body as { overlaps: Line[] }).overlaps)
  assert.doesNotMatch(opened.text + touched, /Wouter|Duin|Duijn|WoonVliet|Lindeveen|1979/)
  assert.match(opened.text, /"foundAt":"2026-03-01T23:00:00.000Z"/)
  const { rows } = await town.owner.query(
    'select a.action from access_line a where a.domain = $1 and a.actor_domain <> $1',
    [petra.domain],
  )
  assert.deepEqual(rows, [])
})

test('a twin, a namesake of another year and a name of one letter touch nobody', async () => {
  await know(olga, 'twin', { ...duin, givenName: 'Margriet' })
  await know(olga, 'later Duin', { givenName: 'Wouter', surname: 'Duin', birthDate: '1999' })
  await know(olga, 'one letter', { name: 'D', birthDate: '1979-05-21' })
  await file(olga, 'r1', ['twin', 'later Duin', 'one letter'])
  assert.equal((await touching())[0]!.domains, 2)
  await know(paul, 'other letter', { name: 'D', birthDate: '1979-05-21' })
  await file(paul, 'o2', ['other letter'])
  assert.equal((await touching()).length, 1)
})

test('a third domain comes to the same overlap', async () => {
  await know(olga, 'r Duin', { ...duin, bsn: '999990019' })
  await file(olga, 'r2', ['r Duin'])
  assert.deepEqual(
    (await touching()).map(({ domains }) => domains),
    [3],
  )
})

test('three service numbers for one woman are three doubts, and no more than that', async () => {
  const bakhuis = {
    givenName: 'Jacoba',
    surname: 'Bakhuis',
    birthDate: '1961-11-30',
    postcode: '8302CD',
    houseNumber: '4',
  }
  for (const [who, bsn] of [
    [paul, '999990032'],
    [olga, '999990147'],
    [dirk, '999990214'],
  ] as const) {
    await know(who, `${who.name} Bakhuis`, { ...bakhuis, bsn })
    await file(who, `${who.name} b`, [`${who.name} Bakhuis`])
  }
  const found = (await touching()).map(one => [one.domains, one.class])
  assert.deepEqual(found.sort(), [
    [3, 'possible'],
    [3, 'strong'],
  ])
  for (const who of [paul, olga, dirk])
    await town.as(who).post(`/v1/signals/${idOf(`${who.name} b`)}/withdrawal`, { why: 'Klaar.' })
  await town.work()
  assert.equal((await touching()).length, 1)
})

test('care secrecy stays out in the database, whatever is filed there', async () => {
  const before = await count('link_key')
  await town.owner.query(`update domain set kind = 'shelter' where domain = $1`, [olga.domain])
  await town.owner.query('update intake set urgency = urgency')
  await town.work()
  assert.deepEqual(
    (await touching()).map(({ domains }) => domains),
    [2],
  )
  assert.ok((await count('link_key')) < before)
  await town.owner.query(`update domain set kind = 'probation' where domain = $1`, [olga.domain])
  await town.owner.query('update intake set urgency = urgency')
  await town.work()
  assert.deepEqual(
    (await touching()).map(({ domains }) => domains),
    [3],
  )
})

test('withdrawn at once counts no more, corrected is compared anew, under embargo it touches nothing until its day', async () => {
  assert.equal(
    (await town.as(olga).post(`/v1/signals/${idOf('r2')}/withdrawal`, { why: 'Onjuist.' })).status,
    200,
  )
  assert.equal((await touching())[0]!.domains, 2)
  await town.work()
  assert.equal((await town.as(olga).delete(`/v1/signals/${idOf('r2')}/withdrawal`)).status, 200)
  await town.work()
  assert.equal((await touching())[0]!.domains, 3)
  await town.owner.query(
    `update subject set surname = 'Klaver', given_name = 'Bert', birth_date = '1960-01-02', bsn_token = null, bsn_cipher = null where id = $1`,
    [idOf('r Duin')],
  )
  await town.work()
  assert.equal((await touching())[0]!.domains, 2)
  const { rows } = await town.owner.query(`select kind, by from link_decision where kind = 'retract'`)
  assert.ok(rows.length > 0)
  await know(olga, 'r again', duin)
  await file(olga, 'r3', ['r again'], { embargoUntil: '2026-04-01T00:00:00Z' })
  assert.equal((await touching())[0]!.domains, 2)
  await town.at('2026-04-02T10:00:00Z')
  await file(paul, 'o4', [])
  assert.equal((await touching())[0]!.domains, 3)
})

test('comparing again changes nothing; what is set aside stays so until something comes', async () => {
  const [line] = await touching()
  const lines = await count('link_decision')
  await town.owner.query('update intake set urgency = urgency')
  await town.work()
  assert.deepEqual([await count('link_decision'), (await touching()).length], [lines, 1])
  const aside = await town
    .as(anna)
    .post(`/v1/overlaps/${line!.id}/dismissal`, { why: 'Bekend.', version: line!.version })
  assert.equal(aside.status, 200, aside.text)
  await town.owner.query('update intake set urgency = urgency')
  await town.work()
  assert.equal((await touching()).length, 0)
  await file(petra, 'p2', ['p Duin'])
  assert.equal((await touching()).length, 1)
})

test('an overlap that leads nowhere is not there after its term, and erased by the job', async () => {
  await town.at('2026-07-15T10:00:00Z')
  assert.equal((await touching()).length, 0)
  await town.owner.query(`update graphile_worker._private_jobs set run_at = now() - interval '1 minute'`)
  await town.work()
  assert.deepEqual([await count(`overlap where kind = 'person'`), await count('overlap_strand')], [0, 0])
})

test('a stop forgets keys, links and overlaps in the same transaction', async () => {
  await file(paul, 'o3', ['o Duin'])
  assert.equal((await touching()).length, 1)
  const stopped = await town
    .as(anna)
    .post('/v1/person-matching/stop', { id: idOf('stop'), why: 'Wij stoppen ermee.' })
  assert.equal(stopped.status, 200, stopped.text)
  for (const table of [
    'link_key',
    'link_decision',
    'person_to_compare',
    'overlap_strand',
    `overlap where kind = 'person'`,
  ])
    assert.equal(await count(table), 0, table)
  assert.equal((await touching()).length, 0)
})
