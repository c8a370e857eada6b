// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import type { Informed, Reader } from './share.contract.ts'

let town: Town
let marit: Townsman
let joost: Townsman
let petra: Townsman
let wietske: Townsman
let bas: Townsman
let constable: Townsman

before(async () => {
  town = await openTown()
  const { builder } = town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const police = await builder.domain('police', 'Politie')
  const bureau = await builder.domain('oversight', 'Bureau')
  const parties = [order, housing, police, bureau]
  const categories = ['place', 'phenomenon', 'person', 'police']
  const table = await builder.table('Casusoverleg', { parties, categories })
  const seated = (name: string, domain: number, role: 'professional' | 'release-officer' | 'coordinator') =>
    builder.person(name, domain, [{ at: table as TownTable, roles: [role] }])
  marit = await seated('marit', order, 'professional')
  joost = await seated('joost', order, 'professional')
  petra = await seated('petra', housing, 'professional')
  bas = await seated('bas', police, 'release-officer')
  constable = await seated('constable', police, 'professional')
  wietske = await seated('wietske', bureau, 'coordinator')
  await town.at('2026-11-20T10:00:00Z')
  await know(marit)
  await know(bas)
})
after(() => town?.close())

const path = (who: Townsman) => `/v1/shares/${idOf(`share of ${who.name}`)}/informed`
const signalOf = (who: Townsman) => idOf(`signal of ${who.name}`)

async function know(who: Townsman): Promise<void> {
  const sam = { id: idOf(`sam of ${who.name}`), kind: 'person', name: 'Sam Testman', birthDate: '2008-05-04' }
  assert.equal((await town.as(who).post('/v1/subjects', sam)).status, 201)
  const filed = await town.as(who).post('/v1/signals', {
    id: signalOf(who),
    facts: 'Twee avonden bij de halte.',
    place: { kind: 'area', label: 'Rietmeer' },
    observedFrom: '2026-11-18T20:30:00Z',
    subjects: [{ id: sam.id }],
  })
  assert.equal(filed.status, 201, filed.text)
}

async function bring(who: Townsman, informed: Informed, more: object = {}): Promise<void> {
  const subjects = [idOf(`sam of ${who.name}`)]
  const choice = { signal: signalOf(who), subjects, named: subjects }
  const preview = await town.as(who).post('/v1/bringing-previews', choice)
  const { readers } = preview.body as { readers: Reader[] }
  const brought = await town.as(who).post('/v1/shares', {
    ...choice,
    id: idOf(`share of ${who.name}`),
    facts: 'Wat wij weten van Sam.',
    necessity: 'Nodig om te wegen.',
    proportionality: 'Niet meer dan nodig.',
    until: '2027-06-01',
    readers: readers.map(({ account }) => account),
    informed,
    ...more,
  })
  assert.equal(brought.status, 201, brought.text)
}

const say = (who: Townsman, informed: object) => town.as(who).put(path(who), { informed })
type Task = { id: string; kind: string; title: string; due: string; firstDue: string; version: number }
const work = async (who: Townsman) =>
  ((await town.as(who).get('/v1/my-work')).body as { open: Task[] }).open.filter(
    ({ kind }) => kind === 'inform',
  )
const read = async (who: Townsman) => {
  const { facts } = (await town.as(who).get('/v1/brought-facts')).body as { facts: { informed: Informed }[] }
  return facts.map(({ informed }) => informed)
}
const later = (on: string): Informed => ({ state: 'later', by: 'de wijkagent', on })

test('not told yet is work with a date for who brought it, and for nobody else; it names no person', async () => {
  await bring(marit, later('2026-11-30'))
  const [task] = await work(marit)
  assert.deepEqual([task!.due, task!.firstDue], ['2026-11-30', '2026-11-30'])
  assert.match(task!.title, /^Vertel de persoon dat je dit deelde: signaal 1, /)
  assert.doesNotMatch(JSON.stringify(task), /Sam|Testman|2008/)
  for (const who of [joost, petra, wietske, bas, constable]) assert.deepEqual(await work(who), [])
})

test('it cannot be ticked off: the share would still say that the person does not know', async () => {
  const [task] = await work(marit)
  const door = `/v1/tasks/${task!.id}`
  for (const answer of [
    await town.as(marit).post(`${door}/completion`, { version: task!.version }),
    await town.as(marit).put(`${door}/due`, { version: task!.version, due: '2027-01-01' }),
    await town.as(marit).delete(`${door}/completion`),
  ])
    assert.deepEqual([answer.status, (answer.body as { code: string }).code], [409, 'written-with-the-share'])
  assert.equal((await work(marit)).length, 1)
})

test('after its day it is late; another day keeps the first one in sight, and a day that is over is refused', async () => {
  await town.at('2026-12-03T10:00:00Z')
  assert.equal((await work(marit))[0]!.due, '2026-11-30')
  const over = await say(marit, later('2026-12-01'))
  assert.equal((over.body as { code: string }).code, 'person-informed-needed')
  assert.equal((await say(marit, later('2026-12-10'))).status, 200)
  const [task] = await work(marit)
  assert.deepEqual([task!.due, task!.firstDue], ['2026-12-10', '2026-11-30'])
  assert.deepEqual(await read(petra), [later('2026-12-10')])
})

test('told by whichever colleague: gone, seen by who reads it, and taken back when it was a mistake', async () => {
  assert.equal((await say(petra, { state: 'informed' })).status, 404)
  const told = await town.as(joost).put(path(marit), { informed: { state: 'informed' } })
  assert.equal(told.status, 200, told.text)
  assert.deepEqual(await work(marit), [])
  assert.deepEqual(await read(petra), [{ state: 'informed' }])
  await town.at('2026-12-12T10:00:00Z')
  assert.equal((await say(marit, later('2026-12-10'))).status, 200)
  assert.deepEqual(
    (await work(marit)).map(({ due }) => due),
    ['2026-12-10'],
  )
})

test('a reason to wait takes it off the list, for ninety days and no longer', async () => {
  assert.equal((await say(marit, { state: 'not', why: '' })).status, 400)
  assert.equal((await say(marit, { state: 'not', why: 'Het onderzoek loopt nog.' })).status, 200)
  assert.deepEqual(await work(marit), [])
  await town.at('2027-03-11T10:00:00Z')
  assert.deepEqual(await work(marit), [])
  await town.at('2027-03-12T10:00:00Z')
  const [task] = await work(marit)
  assert.deepEqual([task!.due, task!.firstDue], ['2027-03-12', '2027-03-12'])
  assert.match(task!.title, /^Kan de persoon het nu weten\?/)
})

test('of a share that was taken back nobody reads whether the person knows; to tell it remains work', async () => {
  assert.equal((await town.as(marit).post(path(marit).replace('informed', 'withdrawal'))).status, 200)
  assert.deepEqual(await read(petra), [])
  assert.equal((await work(marit)).length, 1)
  assert.equal((await say(marit, { state: 'informed' })).status, 200)
  assert.deepEqual([await work(marit), await read(petra)], [[], []])
})

test('where an authorised colleague brings, that colleague says what the table reads of it', async () => {
  await town.at('2026-11-20T10:00:00Z')
  const released = await town.as(bas).post(`/v1/signals/${signalOf(bas)}/release`, { article: '8' })
  assert.ok(released.status < 300, released.text)
  await bring(bas, later('2026-11-30'))
  const told = await town.as(constable).put(path(bas), { informed: { state: 'informed' } })
  assert.deepEqual([told.status, (told.body as { code: string }).code], [403, 'release-point-brings'])
  assert.equal((await say(bas, { state: 'informed' })).status, 200)
  assert.deepEqual(await work(bas), [])
})

test('under embargo nobody is told yet: it is no work before the day on which that ends', async () => {
  await know(petra)
  await bring(petra, later('2026-11-30'), { embargoUntil: '2026-12-20T12:00:00Z', lead: wietske.account })
  await town.at('2026-12-19T10:00:00Z')
  assert.deepEqual(await work(petra), [])
  await town.at('2026-12-20T13:00:00Z')
  assert.deepEqual(
    (await work(petra)).map(({ due, firstDue }) => [due, firstDue]),
    [['2026-12-20', '2026-12-20']],
  )
})
