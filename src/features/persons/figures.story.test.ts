// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { passGate } from '../../../test/town/gate.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

type Answer = {
  year: number
  countedTo: string
  exact: boolean
  years: number[]
  figures: Record<string, string | number | null>[]
}

let town: Town
let local: TownTable
let riec: TownTable
let marit: Townsman
let petra: Townsman
let wietske: Townsman
let ruben: Townsman
let stef: Townsman
let fiona: Townsman
let paul: Townsman
const places = ['Kadeplein', 'Sluiskade', 'Havenbrug', 'Zandhove', 'Marktplein', 'Dorpshuis']

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const bureau = await town.builder.domain('oversight', 'Bureau')
  const parties = [order, housing, bureau]
  local = await town.builder.table('Signalenoverleg', { parties })
  riec = await town.builder.table('RIEC', {
    parties,
    partnership: 'riec',
    kind: 'riec-weighing',
    purpose: 'subversion',
    categories: ['place', 'phenomenon', 'person'],
  })
  const both = [local, riec].map(at => ({ at, roles: ['professional' as const, 'member' as const] }))
  const { builder } = town
  marit = await builder.person('marit', order, both)
  petra = await builder.person('petra', housing, both)
  wietske = await builder.person('wietske', bureau, [{ at: local, roles: ['coordinator'] }])
  ruben = await builder.person('ruben', bureau, [{ at: riec, roles: ['coordinator'] }])
  stef = await builder.person('stef', order, [{ at: local, roles: ['steering'] }])
  fiona = await builder.person('fiona', order, [{ at: local, roles: ['privacy-officer'] }])
  paul = await builder.person('paul', housing, [{ at: local, roles: ['professional'] }])
})
after(() => town?.close())

const look = async (who: Townsman, year = '') => {
  const answer = await town.as(who).get(`/v1/yearly-figures${year}`)
  assert.equal(answer.status, 200, answer.text)
  return answer.body as Answer
}
const line = async (who: Townsman, kind: string) =>
  (await look(who)).figures.find(one => one.kind === kind) as Record<string, number | null>
const doing = async (who: Townsman, method: 'post' | 'put', path: string, body: object = {}) => {
  const answer = await town.as(who)[method](path, body)
  assert.ok(answer.status < 300, `${path}: ${answer.text}`)
  return answer.body as Record<string, never>
}
const file = (who: Townsman, label: string) =>
  doing(who, 'post', '/v1/signals', {
    id: idOf(`${who.name} ${label}`),
    facts: `Wat ${who.name} zag.`,
    place: { kind: 'named-place', label, ref: label },
    observedFrom: '2026-02-01T20:30:00Z',
    phenomenon: 'vandalism',
  })

test('a year in which nothing touched is zeros to the coordinator and says nothing to others', async () => {
  await town.at('2026-02-02T10:00:00Z')
  const none = { kind: 'place', touched: 0, contact: 0, help: 0, outcome: 0, days: null }
  assert.deepEqual(await look(wietske), {
    year: 2026,
    countedTo: '2026-02-02',
    exact: true,
    years: [2026],
    figures: [none],
  })
  const { countedTo, exact, figures } = await look(marit)
  const few = { touched: null, contact: null, help: null, outcome: null, days: null }
  assert.deepEqual([countedTo, exact, figures], ['2025-12-31', false, [{ kind: 'place', ...few }]])
})

test('touched is counted when it is found; who files sees no count move until the quarter is over', async () => {
  const before = await town.as(marit).get('/v1/yearly-figures')
  for (const label of places) for (const who of [marit, petra]) await file(who, label)
  await town.work()
  assert.equal((await line(wietske, 'place')).touched, 6)
  assert.equal((await town.as(marit).get('/v1/yearly-figures')).text, before.text)
})

test('contact is counted once, with the days since the first signal', async () => {
  await town.at('2026-02-09T10:00:00Z')
  const { overlaps } = (await town.as(wietske).get('/v1/overlaps')).body as {
    overlaps: { id: string; placeLabel: string }[]
  }
  const { id } = overlaps.find(({ placeLabel }) => placeLabel === 'Kadeplein')!
  await putOnAgenda(id)
  await askBoth(id)
  const { contact, days } = await line(wietske, 'place')
  assert.deepEqual([contact, days], [1, 7])
})

test('help is what the table decided, outcome what was done', async () => {
  assert.deepEqual([(await line(wietske, 'place')).help, (await line(wietske, 'place')).outcome], [0, 0])
  await decide()
  assert.deepEqual([(await line(wietske, 'place')).help, (await line(wietske, 'place')).outcome], [1, 0])
  const { open } = (await town.as(petra).get('/v1/my-work')).body as {
    open: { id: string; title: string; version: number }[]
  }
  const task = open.find(({ title }) => title === 'Verlichting nalopen')!
  await doing(petra, 'post', `/v1/tasks/${task.id}/completion`, { version: task.version })
  const { outcome } = await line(wietske, 'place')
  assert.equal(outcome, 1)
})

test('when the quarter is over, others read it: five or more as a number, fewer as no number', async () => {
  await town.at('2026-04-01T10:00:00Z')
  for (const who of [marit, stef, fiona]) {
    const { countedTo, exact, figures } = await look(who)
    assert.deepEqual([countedTo, exact], ['2026-03-31', false])
    assert.deepEqual(figures, [
      { kind: 'place', touched: 6, contact: null, help: null, outcome: null, days: null },
    ])
  }
  assert.equal((await town.as(paul).get('/v1/yearly-figures')).status, 403)
  assert.equal((await look(wietske, '?year=2025')).figures[0]!.touched, 0)
  assert.equal((await town.as(wietske).get('/v1/yearly-figures?year=veel')).status, 400)
})

test('an overlap of a person is forgotten when the gate is shut; that it was there still counts', async () => {
  await passGate(town, ruben)
  for (const who of [marit, petra]) await fileAtRiec(who)
  await town.work()
  assert.equal((await line(ruben, 'person')).touched, 1)
  await doing(ruben, 'post', '/v1/person-matching/stop', { id: idOf('stop'), why: 'De DPIA wordt herzien.' })
  const { rows } = await town.owner.query(`
    select s.overlap, (select count(*)::int from overlap o where o.kind = 'person') as left
      from overlap_step s where s.kind = 'person'`)
  assert.deepEqual(rows, [{ overlap: null, left: 0 }])
  assert.equal((await line(ruben, 'person')).touched, 1)
  assert.equal((await look(wietske)).figures.length, 1, 'another partnership counts for itself')
})

async function putOnAgenda(overlap: string) {
  await doing(wietske, 'post', '/v1/meetings', {
    id: idOf('tuesday'),
    title: 'Signalenoverleg',
    startsAt: '2026-02-10T08:30:00Z',
  })
  await doing(wietske, 'post', `/v1/meetings/${idOf('tuesday')}/items`, {
    id: idOf('item'),
    title: 'Kadeplein: vernieling',
    kind: 'overlap',
    subjectKind: 'group',
    overlap,
  })
}

async function askBoth(overlap: string) {
  const { intakes } = (await town.as(wietske).get(`/v1/overlaps/${overlap}`)).body as {
    intakes: { id: string }[]
  }
  for (const { id } of intakes) {
    await doing(wietske, 'post', '/v1/call-requests', { about: { kind: 'overlap', id: overlap }, intake: id })
  }
  for (const who of [marit, petra]) {
    const { requests } = (await town.as(who).get('/v1/sharing')).body as { requests: { id: string }[] }
    await doing(who, 'post', `/v1/requests-received/${requests[0]!.id}/answer`, { answer: 'yes' })
  }
}

async function decide() {
  const at = `/v1/agenda-items/${idOf('item')}`
  await doing(wietske, 'put', at, { picture: 'Ruiten.', judgement: 'Verveling.', version: 1 })
  await doing(wietske, 'put', `/v1/meetings/${idOf('tuesday')}/attendance`, { everybody: true })
  const options = [
    { intervention: 'youth-outreach', hours: 6, executor: marit.domain, chosen: true },
    { intervention: 'extra-patrol', hours: 8, chosen: false },
  ]
  await doing(wietske, 'put', `${at}/options`, { options })
  await doing(wietske, 'post', `${at}/agreements`, {
    id: idOf('agreement'),
    what: 'Verlichting nalopen',
    owner: { domain: petra.domain, account: petra.account },
    due: '2026-02-20',
  })
  await doing(wietske, 'post', `${at}/decision`, { route: 'short-intervention', version: 2 })
}

async function fileAtRiec(who: Townsman) {
  const seated = await town.builder.person(`${who.name} riec`, who.domain, [
    { at: riec, roles: ['professional', 'member'] },
  ])
  const subject = idOf(`director of ${who.name}`)
  await doing(seated, 'post', '/v1/subjects', {
    id: subject,
    kind: 'person',
    name: 'Directeur',
    givenName: 'Rolf',
    surname: 'Aantjes',
    birthDate: '1979-03-14',
    postcode: '8301AB',
  })
  await doing(seated, 'post', '/v1/signals', {
    id: idOf(`riec ${who.name}`),
    facts: 'Feiten over de wasstraat.',
    place: { kind: 'area', label: 'Oosterwaarde' },
    observedFrom: '2026-03-30T20:00:00Z',
    subjects: [{ id: subject }],
  })
}
