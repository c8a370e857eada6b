// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let table: TownTable
let constable: Townsman
let bas: Townsman
let boa: Townsman
let wietske: Townsman
let basElsewhere: Townsman

before(async () => {
  town = await openTown()
  const { builder } = town
  const police = await builder.domain('police', 'Politie')
  const enforcement = await builder.domain('enforcement', 'Rietmeer')
  const neutral = await builder.domain('oversight', 'Bureau')
  table = await builder.table('Signalenoverleg', { parties: [police, enforcement, neutral] })
  const other = await builder.table('Ander overleg', { parties: [police] })
  const seated = (
    name: string,
    domain: number,
    roles: ('professional' | 'release-officer' | 'coordinator')[],
  ) => builder.person(name, domain, [{ at: table, roles }])
  constable = await seated('constable', police, ['professional'])
  bas = await seated('bas', police, ['release-officer'])
  boa = await seated('boa', enforcement, ['professional'])
  wietske = await seated('wietske', neutral, ['coordinator'])
  basElsewhere = await builder.person('basma', police, [{ at: other, roles: ['release-officer'] }])
  await town.at('2026-11-20T10:00:00Z')
})
after(() => town?.close())

const note = (id: string, more: object = {}) => ({
  id: idOf(id),
  facts: 'Twee bestelbussen met een dubbele bodem, drie keer gezien bij de wasstraat.',
  place: { kind: 'named-place', label: 'Zeesterweg' },
  observedFrom: '2026-11-18T20:30:00Z',
  ...more,
})
const signal = (id: string) => `/v1/signals/${idOf(id)}`
type Waiting = {
  id: string
  article: string
  clock: object
  question: string | null
  here: boolean
  filedBy: string
}
const queue = async (who: Townsman) =>
  ((await town.as(who).get('/v1/releases')).body as { releases: Waiting[] }).releases
type Task = { kind: string; title: string; detail: string }
const work = async (who: Townsman) => ((await town.as(who).get('/v1/my-work')).body as { open: Task[] }).open
const seenByCoordinator = async () =>
  ((await town.as(wietske).get('/v1/intakes')).body as { intakes: { facts: string; article: string }[] })
    .intakes
const may = async (who: Townsman, id: string) =>
  ((await town.as(who).get(signal(id))).body as { may: string[] }).may

test('what a constable files waits with article and clock, and is nobody’s but the release point’s', async () => {
  assert.equal((await town.as(constable).post('/v1/signals', note('vans'))).status, 201)
  const [waiting] = await queue(bas)
  assert.deepEqual(
    [waiting!.article, waiting!.clock, waiting!.here, waiting!.filedBy],
    ['8', { ends: 'free-use', on: '2027-11-20', daysLeft: 365 }, true, 'constable'],
  )
  assert.deepEqual(
    (await work(bas)).map(({ kind }) => kind),
    ['release'],
  )
  assert.deepEqual(await work(constable), [])
  assert.equal((await town.as(constable).get('/v1/releases')).status, 403)
  assert.deepEqual(await seenByCoordinator(), [])
  assert.deepEqual(await work(wietske), [])
})

test('the data of an enforcement officer are police data too', async () => {
  assert.equal((await town.as(boa).post('/v1/signals', note('litter'))).status, 201)
  const { rows } = await town.owner.query('select wpg_article from signal where id = $1', [idOf('litter')])
  assert.deepEqual(rows, [{ wpg_article: '8' }])
  assert.equal((await queue(bas)).length, 1)
})

test('nobody who files chooses an article', async () => {
  await town.as(constable).post('/v1/signals', note('chosen', { article: '9', wpgArticle: '9' }))
  const { rows } = await town.owner.query('select wpg_article from signal where id = $1', [idOf('chosen')])
  assert.deepEqual(rows, [{ wpg_article: '8' }])
  await town.as(constable).post(`${signal('chosen')}/withdrawal`, {})
})

test('asked back: the filer gets the question, the correction brings it back, and nothing left the house', async () => {
  const asked = await town
    .as(bas)
    .post(`${signal('vans')}/release-question`, { question: 'Welke dagen waren dat?' })
  assert.equal(asked.status, 200, asked.text)
  assert.equal((await queue(bas))[0]!.question, 'Welke dagen waren dat?')
  assert.deepEqual(
    (await work(constable)).map(({ kind, detail }) => [kind, detail]),
    [['complete', 'Welke dagen waren dat?']],
  )
  const { id: _, ...better } = note('vans', { facts: 'Twee bestelbussen, op 16, 17 en 18 november.' })
  await town.at('2026-11-20T11:00:00Z')
  assert.equal((await town.as(constable).put(signal('vans'), { ...better, version: 1 })).status, 200)
  assert.equal((await queue(bas))[0]!.question, null)
  assert.deepEqual(await work(constable), [])
  assert.equal((await work(bas)).length, 1)
  assert.deepEqual(await seenByCoordinator(), [])
})

test('released with its article at the table it is for; the copy keeps the article', async () => {
  const decision = { reason: 'Nodig voor de weging.', article: '13' }
  assert.equal((await town.as(basElsewhere).post(`${signal('vans')}/release`, decision)).status, 403)
  assert.equal((await queue(basElsewhere))[0]!.here, false)
  assert.equal((await town.as(constable).post(`${signal('vans')}/release`, decision)).status, 403)
  assert.equal((await town.as(bas).post(`${signal('vans')}/release`, decision)).status, 200)
  assert.deepEqual(
    (await seenByCoordinator()).map(({ facts, article }) => [facts, article]),
    [['Twee bestelbussen, op 16, 17 en 18 november.', '13']],
  )
  assert.deepEqual([await queue(bas), await work(bas)], [[], []])
  assert.equal((await town.as(bas).post(`${signal('vans')}/release`, decision)).status, 409)
})

test('once released, only the release point corrects what others read', async () => {
  assert.deepEqual(await may(constable, 'vans'), ['withdraw'])
  assert.deepEqual(await may(bas, 'vans'), ['correct', 'withdraw'])
  const { id: _, ...named } = note('vans', { facts: 'De bus is van de heer Vos.' })
  const slipped = await town.as(constable).put(signal('vans'), { ...named, version: 3 })
  assert.equal(slipped.status, 409)
  assert.doesNotMatch(JSON.stringify(await seenByCoordinator()), /Vos/)
})

test('not released: the filer reads why, the coordinator never hears of it, and a better one can wait anew', async () => {
  await town.as(constable).post('/v1/signals', note('rumour'))
  const path = `${signal('rumour')}/release-refusal`
  assert.equal((await town.as(bas).post(path, { reason: '' })).status, 400)
  assert.equal((await town.as(bas).post(path, { reason: 'Dit loopt nog bij de recherche.' })).status, 200)
  assert.match((await town.as(constable).get(signal('rumour'))).text, /Dit loopt nog bij de recherche/)
  assert.equal((await seenByCoordinator()).length, 1)
  assert.deepEqual([await queue(bas), await work(bas)], [[], []])
  assert.equal((await town.as(constable).delete(`${signal('rumour')}/withdrawal`)).status, 200)
  assert.deepEqual(
    (await queue(bas)).map(({ id }) => id),
    [idOf('rumour')],
  )
  assert.equal((await seenByCoordinator()).length, 1)
})
