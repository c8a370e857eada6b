// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import { sessionHash } from '../../platform/access/session-token.ts'
import { visiting } from '../../platform/access/visit.ts'
import { type Db, sql } from '../../platform/db/db.ts'

let town: Town
let marit: Townsman
let petra: Townsman
let wietske: Townsman
let second: Townsman
let stranger: Townsman
let overlap: string
const meeting = idOf('meeting')
const item = idOf('item')
const plain = idOf('plain item')

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const bureau = await town.builder.domain('oversight', 'Bureau')
  const parties = [order, housing, bureau]
  const table: TownTable = await town.builder.table('Signalenoverleg', { parties })
  const other = await town.builder.table('Ander overleg', { parties })
  const person = town.builder.person.bind(town.builder)
  marit = await person('marit', order, [{ at: table, roles: ['professional', 'member'] }])
  petra = await person('petra', housing, [{ at: table, roles: ['professional', 'member'] }])
  wietske = await person('wietske', bureau, [{ at: table, roles: ['coordinator'] }])
  second = await person('second', bureau, [{ at: table, roles: ['coordinator'] }])
  stranger = await person('stranger', housing, [{ at: other, roles: ['professional', 'member'] }])
  await town.at('2026-11-20T10:00:00Z')
  await prepare()
})
after(() => town?.close())

const good = async (answer: Promise<{ status: number; text: string }>) => {
  const { status, text } = await answer
  assert.ok(status < 300, text)
}

async function prepare(): Promise<void> {
  const place = { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein' }
  const note = { place, observedFrom: '2026-11-18T20:30:00Z', phenomenon: 'vandalism' }
  for (const who of [marit, petra])
    await good(town.as(who).post('/v1/signals', { ...note, id: idOf(who.name), facts: `Van ${who.name}.` }))
  await town.work()
  overlap = (await town.owner.query<{ id: string }>('select id from overlap')).rows[0]!.id
  const chair = town.as(wietske)
  await good(chair.post('/v1/meetings', { id: meeting, title: 'Overleg', startsAt: '2026-11-24T08:30:00Z' }))
  const about = { id: item, title: 'Het plein', kind: 'overlap', overlap }
  await good(chair.post(`/v1/meetings/${meeting}/items`, about))
  await good(chair.post(`/v1/meetings/${meeting}/items`, { id: plain, title: 'Rondvraag', kind: 'other' }))
  const owner = { domain: petra.domain, account: petra.account }
  const agreement = { id: idOf('agreement'), what: 'Bel de bewoners', owner, due: '2026-12-01' }
  await good(chair.post(`/v1/agenda-items/${item}/agreements`, agreement))
  await bring()
}

async function bring(): Promise<void> {
  const { readers } = (await preview()).body as { readers: { account: string }[] }
  const texts = { facts: 'Dit zag Marit.', necessity: 'Nodig.', proportionality: 'Past.' }
  const body = { id: idOf('share'), signal: idOf('marit'), until: '2026-12-31', ...texts }
  await good(town.as(marit).post('/v1/shares', { ...body, readers: readers.map(({ account }) => account) }))
}
const preview = () => town.as(marit).post('/v1/bringing-previews', { signal: idOf('marit') })
const readers = async () =>
  ((await preview()).body as { readers: { name: string }[] }).readers.map(({ name }) => name)

/** All that somebody can read about the item, as one text. */
async function reads(who: Townsman): Promise<string> {
  const paths = [
    `/v1/meetings/${meeting}`,
    `/v1/agenda-items/${item}`,
    '/v1/brought-facts',
    `/v1/brought-facts?item=${item}`,
    ...(who === wietske || who === second
      ? ['/v1/regie', '/v1/intakes', `/v1/overlaps/${overlap}`, '/v1/call-requests']
      : []),
  ]
  const answers = await Promise.all(paths.map(path => town.as(who).get(path)))
  return answers.map(({ text }) => text).join('\n')
}
const content = /Het plein|Dit zag Marit|Van marit|Van petra|Bel de bewoners/
/** What the database itself tells this person, past every door. */
const behind = (who: Townsman, question: Parameters<Db['rows']>[0]) =>
  visiting(town.pool, { sessionHash: sessionHash(who.token) }, db => db.rows(question))
const declare = (by: Townsman, body: object) => town.as(by).post('/v1/conflicts', body)
const listed = async (who: Townsman) =>
  (
    (await town.as(who).get('/v1/conflicts')).body as {
      conflicts: { id: string; name: string; why: string }[]
    }
  ).conflicts

test('before anybody stands aside everybody at the table reads the item', async () => {
  for (const who of [marit, petra, wietske]) assert.match(await reads(who), content)
})

test('who declares on an item reads nothing of it from then on, nor what was brought behind it', async () => {
  await good(declare(petra, { kind: 'item', about: item, why: 'family' }))
  assert.doesNotMatch(await reads(petra), content)
  assert.match((await town.as(petra).get(`/v1/meetings/${meeting}`)).text, /Rondvraag/)
  assert.equal((await town.as(petra).get(`/v1/agenda-items/${item}`)).status, 404)
  assert.match(await reads(marit), content)
})

test('past the doors neither: how far an agreement is, and where one’s place would be, is not told', async () => {
  const far = sql`select agreement from agreements_so_far(array[${idOf('agreement')}::uuid])`
  const place = sql`select item from my_place_at(${meeting})`
  const own = sql`select item from own_signals_behind(${meeting})`
  const about = async (who: Townsman) => {
    const told = [await behind(who, far), await behind(who, place), await behind(who, own)].flat()
    return told.flatMap(row => Object.values(row as Record<string, string>))
  }
  assert.deepEqual((await about(marit)).toSorted(), [idOf('agreement'), item, plain, item].toSorted())
  assert.deepEqual(await about(petra), [plain])
})

test('the coordinator sees who stands aside and why; a member sees only what it declared itself', async () => {
  assert.deepEqual(
    (await listed(wietske)).map(({ name, why }) => [name, why]),
    [['petra', 'family']],
  )
  assert.equal((await listed(petra)).length, 1)
  assert.deepEqual(await listed(marit), [])
})

test('only a coordinator ends it, and never for oneself', async () => {
  const [one] = await listed(wietske)
  assert.equal((await town.as(petra).delete(`/v1/conflicts/${one!.id}`)).status, 403)
  await good(town.as(wietske).delete(`/v1/conflicts/${one!.id}`))
  assert.match(await reads(petra), content)
  await good(declare(wietske, { kind: 'overlap', about: overlap, why: 'colleague' }))
  const [own] = await listed(wietske)
  assert.equal((await town.as(wietske).delete(`/v1/conflicts/${own!.id}`)).status, 404)
})

test('a coordinator who stands aside from an overlap has neither it, its signals nor its item on the desk', async () => {
  assert.doesNotMatch(await reads(wietske), content)
  const { rows } = await town.owner.query<{ id: string }>('select id from intake where signal = $1', [
    idOf('marit'),
  ])
  const asking = { about: { kind: 'intake', id: rows[0]!.id }, intake: rows[0]!.id }
  assert.equal((await town.as(wietske).post('/v1/call-requests', asking)).status, 404)
  assert.match(await reads(second), content)
})

test('nor does she act on it by an id that she remembers', async () => {
  const { rows } = await town.owner.query<{ id: string; signal: string }>('select id, signal from intake')
  const intake = rows.find(({ signal }) => signal === idOf('marit'))!.id
  const stateNow = async () =>
    (
      await town.owner.query<{ state: string; word: string }>(
        'select i.state, s.state as word from intake i join signal s on s.id = i.signal where i.id = $1',
        [intake],
      )
    ).rows
  const before = await stateNow()
  const ask = { about: { kind: 'intake', id: intake }, intake }
  await good(town.as(second).post('/v1/call-requests', ask))
  const asked = (await town.owner.query<{ id: string }>('select id from call_request')).rows[0]!.id
  const hands = town.as(wietske)
  const tries = [
    hands.post(`/v1/intakes/${intake}/registration`, { phenomenon: 'vandalism', urgency: 'soon' }),
    hands.post(`/v1/intakes/${intake}/return`, { question: 'Hoe laat?' }),
    hands.post(`/v1/intakes/${intake}/rejection`, { why: 'Niet hier.' }),
    hands.delete(`/v1/call-requests/${asked}`),
    hands.post(`/v1/call-requests/${asked}/call`, { outcome: 'yes' }),
    hands.get(`/v1/overlaps/${overlap}`),
    hands.post(`/v1/overlaps/${overlap}/dismissal`, { why: 'Niets.', version: 1 }),
    hands.put(`/v1/agenda-items/${item}`, { picture: 'Van haar.', version: 1 }),
    hands.post(`/v1/agenda-items/${item}/sealed-views`),
    hands.delete(`/v1/agenda-items/${item}`),
  ]
  for (const answer of await Promise.all(tries)) assert.equal(answer.status, 404, answer.text)
  assert.deepEqual(await stateNow(), before)
  await good(town.as(second).delete(`/v1/call-requests/${asked}`))
})

test('nor does she touch an agreement made there, or hear who still owes a sealed view', async () => {
  await good(town.as(second).post(`/v1/agenda-items/${item}/sealed-views`))
  const awaited = sql`select whose from sealed_views_awaited(${item})`
  assert.equal((await behind(second, awaited)).length, 2)
  assert.deepEqual(await behind(wietske, awaited), [])
  const taskOf = async () =>
    (await town.owner.query('select version, due from task where title = $1', ['Bel de bewoners'])).rows
  const before = await taskOf()
  assert.equal(before.length, 1)
  const elsewhere = await town.as(wietske).post(`/v1/agenda-items/${plain}/agreements`, {
    id: idOf('agreement'),
    what: 'Bel ze niet',
    owner: { domain: petra.domain, account: petra.account },
    due: '2026-12-02',
  })
  assert.equal(elsewhere.status, 409)
  await town.as(wietske).delete(`/v1/agreements/${idOf('agreement')}`)
  assert.deepEqual(await taskOf(), before)
})

test('who stands aside from a signal of the own domain does not bring from it either: a colleague does', async () => {
  const { rows } = await town.owner.query<{ id: string }>('select id from intake where signal = $1', [
    idOf('petra'),
  ])
  const bringing = async () => {
    const { body } = await town.as(petra).post('/v1/bringing-previews', { signal: idOf('petra') })
    const { readers } = body as { readers: { account: string }[] }
    return await town.as(petra).post('/v1/shares', {
      id: idOf('share of petra'),
      signal: idOf('petra'),
      until: '2026-12-31',
      facts: 'Dit zag Petra.',
      necessity: 'Nodig.',
      proportionality: 'Past.',
      readers: readers.map(({ account }) => account),
    })
  }
  await good(declare(petra, { kind: 'intake', about: rows[0]!.id, why: 'family' }))
  assert.equal((await bringing()).status, 404)
  await town.owner.query('update conflict set ended_at = house.now() where about = $1', [rows[0]!.id])
  assert.equal((await bringing()).status, 201)
})

test('the coordinator declares for somebody who sits here, and for nobody else; a member speaks for itself', async () => {
  const about = { kind: 'overlap', about: overlap, why: 'acquaintance' }
  assert.equal((await declare(marit, { ...about, account: petra.account })).status, 404)
  assert.equal((await declare(second, { ...about, account: stranger.account })).status, 404)
  await good(declare(second, { ...about, account: petra.account }))
  assert.doesNotMatch(await reads(petra), content)
})

test('the owner’s dialog names no longer who declared on its own signal, and tells nothing of an overlap', async () => {
  // Petra and Wietske stand aside from the overlap: their names stay, or the owner would learn that there is one.
  assert.deepEqual((await readers()).sort(), ['marit', 'petra', 'second', 'wietske'])
  const { rows } = await town.owner.query<{ id: string }>('select id from intake where signal = $1', [
    idOf('marit'),
  ])
  await good(declare(second, { kind: 'intake', about: rows[0]!.id, account: petra.account, why: 'own-role' }))
  assert.deepEqual((await readers()).sort(), ['marit', 'second', 'wietske'])
})

test('to declare about what is not there answers like declaring about what is', async () => {
  const there = await declare(marit, { kind: 'item', about: plain, why: 'family' })
  const nowhere = await declare(marit, { kind: 'item', about: idOf('nowhere'), why: 'family' })
  assert.equal(there.status, nowhere.status)
  assert.deepEqual(Object.keys(there.body as object), Object.keys(nowhere.body as object))
  assert.equal((await declare(marit, { kind: 'item', about: plain, why: 'familie van Sam' })).status, 400)
})
