// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../../test/town/builder.ts'
import { openTown, type Town } from '../../../../test/town/town.ts'

let town: Town
let table: TownTable
let marit: Townsman
let petra: Townsman
let yara: Townsman
let wietske: Townsman
let beheer: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const youth = await town.builder.domain('youth-work', 'Stichting Pit')
  table = await town.builder.table('Signalenoverleg', { parties: [order, housing, youth] })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional', 'member'] }])
  petra = await town.builder.person('petra', housing, [{ at: table, roles: ['professional', 'member'] }])
  yara = await town.builder.person('yara', youth, [{ at: table, roles: ['member'] }])
  wietske = await town.builder.person('wietske', table.bureau, [{ at: table, roles: ['coordinator'] }])
  beheer = await town.builder.person('beheer', order, [{ at: table, roles: ['administrator'] }])
  await town.at('2026-11-20T10:00:00Z')
  for (const [who, place] of [
    [marit, 'Kadeplein'],
    [petra, 'Veerstraat'],
  ] as const)
    await file(who, place)
})
after(() => town.close())

const signalOf = (who: Townsman) => idOf(`signal of ${who.name}`)
const [tuesday, later] = [idOf('tuesday'), idOf('two weeks later')]
const item = (name: string) => idOf(`item ${name}`)

async function file(who: Townsman, place: string): Promise<void> {
  const filed = await town.as(who).post('/v1/signals', {
    id: signalOf(who),
    facts: `Wat ${who.name} zag.`,
    place: { kind: 'named-place', label: place, ref: place.toLowerCase() },
    observedFrom: '2026-11-18T20:30:00Z',
    phenomenon: 'vandalism',
  })
  assert.equal(filed.status, 201, filed.text)
}

async function ok(who: Townsman, method: 'get' | 'post' | 'put', path: string, body: object = {}) {
  const answer = method === 'get' ? await town.as(who).get(path) : await town.as(who)[method](path, body)
  assert.ok(answer.status < 300, `${path}: ${answer.text}`)
  return answer.body as never
}

type Preparation = {
  agenda: { id: string; title: string; missing: string[]; people: { part: string }[] }[]
  signals: { id: string; placeLabel: string }[]
  held: { id: string; title: string; holdUntil: string }[]
  agreements: { what: string; owner: string; due: string }[]
}
const preparation = (meeting: string): Promise<Preparation> =>
  ok(wietske, 'get', `/v1/meetings/${meeting}/preparation`)
type PreRead = {
  items: { title: string; picture: string; signals: { id: string }[] }[]
  elsewhere: { minutes: number; leaving: number }
  agreements: { what: string }[]
}
const preRead = (who: Townsman, meeting: string): Promise<PreRead> =>
  ok(who, 'get', `/v1/meetings/${meeting}/pre-read`)

test('completed signals wait for the agenda; on it they lie behind their item and wait no more', async () => {
  await ok(wietske, 'post', '/v1/meetings', {
    id: tuesday,
    title: 'Signalenoverleg',
    startsAt: '2026-11-24T08:30:00Z',
  })
  const { intakes } = (await ok(wietske, 'get', '/v1/intakes')) as { intakes: { id: string }[] }
  for (const { id } of intakes)
    await ok(wietske, 'post', `/v1/intakes/${id}/registration`, { phenomenon: 'vandalism' })
  const { signals } = await preparation(tuesday)
  assert.deepEqual(signals.map(({ placeLabel }) => placeLabel).sort(), ['Kadeplein', 'Veerstraat'])
  for (const { id, placeLabel } of signals.toSorted((one, other) =>
    one.placeLabel.localeCompare(other.placeLabel),
  ))
    await ok(wietske, 'post', `/v1/meetings/${tuesday}/items`, {
      id: item(placeLabel),
      title: `${placeLabel}: vernieling`,
      kind: 'signal',
      intakes: [id],
    })
  await ok(wietske, 'put', `/v1/agenda-items/${item('Kadeplein')}`, {
    picture: 'Drie avonden glas.',
    version: 1,
  })
  const ready = await preparation(tuesday)
  assert.deepEqual(ready.signals, [])
  assert.equal(ready.agenda.length, 2)
})

test('the table check names which usual partners nobody stands for, as a hint', async () => {
  const { agenda } = await preparation(tuesday)
  assert.deepEqual(agenda[0]!.missing, ['enforcement', 'police', 'city-maintenance'])
  const check = (await ok(wietske, 'get', `/v1/agenda-items/${item('Kadeplein')}/table-check`)) as {
    usual: string[]
  }
  assert.ok(check.usual.includes('youth-work'))
  assert.equal((await town.as(marit).get(`/v1/agenda-items/${item('Kadeplein')}/table-check`)).status, 403)
})

test('who is needed reads the item beforehand with the own signal behind it; who is not, has the time free', async () => {
  const people = [
    { domain: marit.domain, account: null, part: 'needed' },
    { domain: yara.domain, account: yara.account, part: 'needed' },
    { domain: petra.domain, account: petra.account, part: 'leaves' },
  ]
  await ok(wietske, 'put', `/v1/agenda-items/${item('Kadeplein')}/people`, { people })
  const { agenda } = await preparation(tuesday)
  // Petra leaves, so nobody stands for the corporation at this item.
  assert.ok(agenda.find(({ id }) => id === item('Kadeplein'))!.missing.includes('housing-corporation'))
  const read = await preRead(marit, tuesday)
  assert.deepEqual(
    read.items.map(({ title, picture, signals }) => [title, picture, signals.map(({ id }) => id)]),
    [
      ['Kadeplein: vernieling', 'Drie avonden glas.', [signalOf(marit)]],
      ['Veerstraat: vernieling', '', []],
    ],
  )
  assert.deepEqual(
    (await preRead(yara, tuesday)).items.map(({ signals }) => signals),
    [[], []],
  )
})

test('who leaves for an item reads nothing of it, through no door; what remains is that one leaves once', async () => {
  const read = await preRead(petra, tuesday)
  assert.deepEqual(read.elsewhere, { minutes: 0, leaving: 1 })
  for (const path of [
    `/v1/meetings/${tuesday}`,
    `/v1/meetings/${tuesday}/pre-read`,
    `/v1/meetings/${tuesday}/decisions`,
    '/v1/meetings',
  ]) {
    const seen = await town.as(petra).get(path)
    assert.equal(seen.status, 200)
    assert.doesNotMatch(seen.text, /Kadeplein|glas/)
  }
  assert.equal((await town.as(petra).get(`/v1/agenda-items/${item('Kadeplein')}`)).status, 404)
  const { meetings } = (await ok(petra, 'get', '/v1/meetings')) as { meetings: { items: number }[] }
  assert.equal(meetings[0]!.items, 1)
})

test('somebody who does not sit here cannot be named; the administrator prepares nothing', async () => {
  const people = [{ domain: 999, account: null, part: 'needed' }]
  const answer = await town.as(wietske).put(`/v1/agenda-items/${item('Kadeplein')}/people`, { people })
  assert.equal(answer.status, 409, answer.text)
  const kept = (await preparation(tuesday)).agenda[0]!.people
  assert.equal(kept.length, 3)
  assert.equal((await town.as(beheer).get(`/v1/meetings/${tuesday}/preparation`)).status, 403)
})

test('what was held comes back once, at its date, with its picture and signals; open agreements are looked back on', async () => {
  await ok(wietske, 'put', `/v1/agenda-items/${item('Kadeplein')}`, { judgement: 'Afwachten.', version: 2 })
  await ok(wietske, 'post', `/v1/agenda-items/${item('Kadeplein')}/agreements`, {
    id: idOf('agreed'),
    what: 'De lampen tellen',
    owner: { domain: marit.domain, account: marit.account },
    due: '2026-11-27',
  })
  await ok(wietske, 'post', `/v1/agenda-items/${item('Kadeplein')}/decision`, {
    route: 'hold',
    holdUntil: '2026-12-08',
    version: 3,
  })
  await town.at('2026-12-07T10:00:00Z')
  const plan = (startsAt: string, id: string) =>
    ok(wietske, 'post', '/v1/meetings', { id, title: 'Signalenoverleg', startsAt })
  await plan('2026-12-01T08:30:00Z', idOf('too early'))
  await plan('2026-12-08T08:30:00Z', later)
  assert.deepEqual((await preparation(idOf('too early'))).held, [])
  const { held, agreements } = await preparation(later)
  assert.deepEqual(
    held.map(({ id, holdUntil }) => [id, holdUntil]),
    [[item('Kadeplein'), '2026-12-08']],
  )
  assert.deepEqual(
    agreements.map(({ what, owner, due }) => [what, owner, due]),
    [['De lampen tellen', 'marit', '2026-11-27']],
  )
  assert.deepEqual(
    (await preRead(marit, later)).agreements.map(({ what }) => what),
    ['De lampen tellen'],
  )
  assert.deepEqual((await preRead(yara, later)).agreements, [])
  const back = { id: item('again'), title: 'Kadeplein: terug', kind: 'review', reviewOf: item('Kadeplein') }
  await ok(wietske, 'post', `/v1/meetings/${later}/items`, back)
  const seen = (await ok(wietske, 'get', `/v1/agenda-items/${item('again')}`)) as {
    picture: string
    intakes: object[]
  }
  assert.deepEqual([seen.picture, seen.intakes.length], ['Drie avonden glas.', 1])
  assert.deepEqual((await preparation(later)).held, [])
  const twice = await town.as(wietske).post(`/v1/meetings/${later}/items`, { ...back, id: item('third') })
  assert.equal(twice.status, 404)
})

test('a finished agreement is looked back on no more', async () => {
  const { open } = (await ok(marit, 'get', '/v1/my-work')) as { open: { id: string; version: number }[] }
  await ok(marit, 'post', `/v1/tasks/${open[0]!.id}/completion`, { version: open[0]!.version })
  assert.deepEqual((await preparation(later)).agreements, [])
})
