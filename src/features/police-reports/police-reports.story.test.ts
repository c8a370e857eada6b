// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import { nightly } from '../../app/features.ts'

let town: Town
let table: TownTable
let constable: Townsman
let bas: Townsman
let marit: Townsman
let petra: Townsman
let wietske: Townsman
let order: number
let housing: number

before(async () => {
  town = await openTown()
  const { builder } = town
  const police = await builder.domain('police', 'Politie')
  order = await builder.domain('public-order', 'Rietmeer')
  housing = await builder.domain('housing-corporation', 'WoonVliet')
  const neutral = await builder.domain('oversight', 'Bureau')
  const categories = ['place', 'police']
  table = await builder.table('Signalenoverleg', { parties: [police, order, housing, neutral], categories })
  const seated = (
    name: string,
    domain: number,
    roles: ('professional' | 'release-officer' | 'coordinator')[],
  ) => builder.person(name, domain, [{ at: table, roles }])
  constable = await seated('constable', police, ['professional'])
  bas = await seated('bas', police, ['release-officer'])
  marit = await seated('marit', order, ['professional'])
  petra = await seated('petra', housing, ['professional'])
  wietske = await seated('wietske', neutral, ['coordinator'])
  await town.at('2026-11-20T10:00:00Z')
})
after(() => town?.close())

const path = `/v1/reports/${idOf('shed')}`
const text = () => ({
  title: 'Loods aan de Zeesterweg',
  place: 'Zeesterweg 4',
  facts: 'Op 12 november zijn in de loods twintig jerrycans aangetroffen.',
  toDomain: order,
  useUntil: '2027-05-20',
  version: 0,
})
type Drafted = { id: string; state: string; question: string; version: number }
type Reports = {
  drafted: Drafted[]
  received: { id: string; facts: string; article: string; withdrawnAt: string | null }[]
  addressees: object[]
}
const reports = async (who: Townsman) => (await town.as(who).get('/v1/reports')).body as Reports
/** What a house on the air does by itself. */
async function night(): Promise<void> {
  for (const job of nightly) await town.owner.query("select house.enqueue($1, '{}')", [job])
  await town.work()
}
const work = async (who: Townsman) =>
  ((await town.as(who).get('/v1/my-work')).body as { open: { kind: string; title: string }[] }).open

test('the police draft it for a public-order domain; nobody else drafts, and nobody else is addressed', async () => {
  assert.equal((await town.as(constable).put(path, text())).status, 200)
  assert.equal((await town.as(constable).put(path, { ...text(), toDomain: housing, version: 1 })).status, 409)
  assert.equal((await town.as(marit).put(`/v1/reports/${idOf('own')}`, text())).status, 409)
  assert.deepEqual((await reports(constable)).addressees.length, 1)
  assert.deepEqual((await reports(petra)).addressees, [])
  assert.equal((await town.as(constable).put(path, { ...text(), version: 7 })).status, 409)
})

test('until the release point lets it go, nobody outside the police can tell that it is there', async () => {
  assert.equal((await town.as(constable).post(`${path}/submission`)).status, 200)
  assert.deepEqual(
    (await work(bas)).map(({ kind, title }) => [kind, title]),
    [['release', 'Loods aan de Zeesterweg']],
  )
  for (const who of [marit, petra, wietske]) {
    const seen = await reports(who)
    assert.deepEqual([seen.drafted, seen.received, await work(who)], [[], [], []])
  }
  assert.equal((await town.as(constable).post(`${path}/release`)).status, 403)
  assert.equal((await town.as(constable).put(path, { ...text(), version: 2 })).status, 409)
})

test('asked back and offered again, then released: the public-order domain alone receives it, whole and frozen', async () => {
  assert.equal((await town.as(bas).post(`${path}/return`, { question: 'Welk proces-verbaal?' })).status, 200)
  const [back] = (await reports(constable)).drafted
  assert.deepEqual([back!.state, back!.question], ['draft', 'Welk proces-verbaal?'])
  const better = { ...text(), version: back!.version }
  assert.equal((await town.as(constable).put(path, better)).status, 200)
  assert.equal((await town.as(constable).post(`${path}/submission`)).status, 200)
  assert.equal((await town.as(bas).post(`${path}/release`, { article: '9' })).status, 200)
  const [received] = (await reports(marit)).received
  assert.match(received!.facts, /jerrycans/)
  assert.equal(received!.article, '9')
  assert.deepEqual(
    (await work(marit)).map(({ kind }) => kind),
    ['request'],
  )
  assert.deepEqual(await work(bas), [])
  for (const who of [petra, wietske]) assert.deepEqual((await reports(who)).received, [])
  assert.equal((await town.as(bas).post(`${path}/release`, { article: '9' })).status, 404)
  assert.equal((await town.as(constable).put(path, { ...better, version: 5 })).status, 409)
})

test('the receiver lays it beside a signal of its own, and nobody is told', async () => {
  const filed = await town.as(marit).post('/v1/signals', {
    id: idOf('own signal'),
    facts: 'Vaten bij de loods.',
    place: { kind: 'named-place', label: 'Zeesterweg' },
    observedFrom: '2026-11-18T20:30:00Z',
  })
  assert.equal(filed.status, 201, filed.text)
  const [received] = (await reports(marit)).received
  const before = JSON.stringify(await reports(bas))
  const beside = { signal: idOf('own signal') }
  assert.equal((await town.as(petra).put(`/v1/received-reports/${received!.id}/signal`, beside)).status, 404)
  assert.equal((await town.as(marit).put(`/v1/received-reports/${received!.id}/signal`, beside)).status, 200)
  assert.equal(JSON.stringify(await reports(bas)), before)
})

test('taken back: the receiver keeps that there was one and not a word of it, and its work is gone', async () => {
  const [received] = (await reports(marit)).received
  const door = `${path}/withdrawal`
  assert.equal((await town.as(constable).post(door)).status, 403)
  assert.equal((await town.as(marit).post(door)).status, 403)
  const before = JSON.stringify([await reports(petra), await work(petra), await reports(wietske)])
  assert.equal((await town.as(bas).post(door)).status, 200)
  const [left] = (await reports(marit)).received
  assert.deepEqual(
    [left!.id, left!.facts, left!.withdrawnAt !== null, (await reports(bas)).drafted[0]!.state],
    [received!.id, '', true, 'withdrawn'],
  )
  const { rows } = await town.owner.query('select row_to_json(r)::text as line from received_report r')
  assert.doesNotMatch(JSON.stringify(rows), /jerrycans|Zeesterweg/)
  assert.deepEqual(await work(marit), [])
  assert.equal(JSON.stringify([await reports(petra), await work(petra), await reports(wietske)]), before)
  const beside = { signal: idOf('own signal') }
  assert.equal((await town.as(marit).put(`/v1/received-reports/${received!.id}/signal`, beside)).status, 404)
  assert.equal((await town.as(bas).post(door)).status, 404)
  assert.equal((await town.as(constable).put(path, { ...text(), version: 9 })).status, 409)
})

test('the night after its last day it is destroyed, and the police read that in their log', async () => {
  const brief = `/v1/reports/${idOf('brief')}`
  await town.as(constable).put(brief, { ...text(), useUntil: '2026-12-01' })
  await town.as(constable).post(`${brief}/submission`)
  assert.equal((await town.as(bas).post(`${brief}/release`, { article: '8' })).status, 200)
  const held = async () => (await town.owner.query('select id from received_report order by id')).rows.length
  await town.at('2026-12-01T23:00:00Z')
  assert.deepEqual([(await reports(marit)).received.length, await work(marit), await held()], [1, [], 2])
  await night()
  await night()
  assert.equal(await held(), 1)
  const { rows } = await town.owner.query(
    "select domain, actor_domain from access_line where action = 'destroy' and object_kind = 'received-report'",
  )
  assert.deepEqual(rows, [{ domain: bas.domain, actor_domain: order }])
  await town.at('2026-11-20T10:00:00Z')
})

test('without a row of law for police data nothing is delivered; after its term it cannot be read', async () => {
  await town.owner.query(`update legal_basis set valid_to = '2026-11-01' where category = 'police'`)
  const second = `/v1/reports/${idOf('second')}`
  await town.as(constable).put(second, text())
  await town.as(constable).post(`${second}/submission`)
  const refused = await town.as(bas).post(`${second}/release`, { article: '8' })
  assert.deepEqual([refused.status, (refused.body as { code: string }).code], [403, 'no-live-ground'])
  assert.equal((await reports(marit)).received.length, 1)
  await town.at('2027-05-21T10:00:00Z')
  assert.deepEqual((await reports(marit)).received, [])
})
