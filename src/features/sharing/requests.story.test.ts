// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import { domainKinds } from '../../vocabulary/domain-kinds.ts'
import type { CallRequest, RequestReceived } from './request.contract.ts'

let town: Town
let table: TownTable
let marit: Townsman
let petra: Townsman
let wietske: Townsman
let agent: Townsman
let chief: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const police = await town.builder.domain('police', 'Politie')
  const bureau = await town.builder.domain('oversight', 'Bureau')
  table = await town.builder.table('Signalenoverleg', { parties: [order, housing, police, bureau] })
  const works = [{ at: table, roles: ['professional', 'member'] as ('professional' | 'member')[] }]
  marit = await town.builder.person('marit', order, works)
  petra = await town.builder.person('petra', housing, works)
  agent = await town.builder.person('agent', police, works)
  chief = await town.builder.person('chief', police, [{ at: table, roles: ['release-officer', 'member'] }])
  wietske = await town.builder.person('wietske', bureau, [{ at: table, roles: ['coordinator'] }])
  // Monday before Christmas: the working days that follow are 22, 23, 24, 28 and 29 December.
  await town.at('2026-12-21T10:00:00Z')
})
after(() => town?.close())

async function file(who: Townsman, id: string, label: string, more: object = {}): Promise<void> {
  const filed = await town.as(who).post('/v1/signals', {
    id: idOf(id),
    facts: `Wat ${who.name} zag: ${label}.`,
    place: { kind: 'named-place', label, ref: label },
    observedFrom: '2026-12-18T20:30:00Z',
    phenomenon: 'vandalism',
    ...more,
  })
  assert.equal(filed.status, 201, filed.text)
  await town.work()
}
const intakeOf = async (id: string) =>
  (await town.owner.query<{ id: string }>('select id from intake where signal = $1', [idOf(id)])).rows[0]!.id
const overlapOf = async (id: string) =>
  (
    await town.owner.query<{ overlap: string }>('select overlap from overlap_part where intake = $1', [
      await intakeOf(id),
    ])
  ).rows[0]!.overlap
const asked = async (kind: 'intake' | 'overlap', id: string, about: string) => {
  const answer = await town
    .as(wietske)
    .post('/v1/call-requests', { about: { kind, id: about }, intake: await intakeOf(id) })
  assert.equal(answer.status, 201, answer.text)
  return answer.body as { id: string; due: string }
}
const desk = async () =>
  ((await town.as(wietske).get('/v1/call-requests')).body as { requests: CallRequest[] }).requests
const received = async (who: Townsman) =>
  ((await town.as(who).get('/v1/sharing')).body as { requests: RequestReceived[] }).requests
const work = async (who: Townsman) =>
  ((await town.as(who).get('/v1/my-work')).body as { open: { kind: string; title: string; due: string }[] })
    .open

test('the database knows the same kinds that release and keep care secrecy as the vocabulary', async () => {
  for (const [kind, { releaseNeeded, careSecrecy }] of Object.entries(domainKinds)) {
    const { rows } = await town.owner.query<{ releases: boolean; secret: boolean }>(
      'select house.releases_first($1) as releases, house.keeps_care_secrecy($1) as secret',
      [kind],
    )
    assert.deepEqual(rows[0], { releases: releaseNeeded, secret: careSecrecy }, kind)
  }
})

test('a question about a signal and one about an overlap reach the owner as the same bytes', async () => {
  await file(marit, 'brug', 'Havenbrug')
  await file(marit, 'plein', 'Kadeplein')
  await file(petra, 'ook plein', 'Kadeplein')
  await asked('intake', 'brug', await intakeOf('brug'))
  await asked('overlap', 'plein', await overlapOf('plein'))
  const [one, other] = await received(marit)
  const own = ({ id: _, signal: __, ...rest }: RequestReceived) => JSON.stringify(rest)
  assert.equal(own(one!), own(other!))
  const text = (await town.as(marit).get('/v1/sharing')).text + (await town.as(marit).get('/v1/my-work')).text
  assert.doesNotMatch(text, /overlap|raakvlak|WoonVliet|petra/i)
  const { rows } = await town.owner.query(
    `select count(*) filter (where t.title ~ 'Mag de coördinator')::int as ask from task t where t.domain = $1`,
    [marit.domain],
  )
  assert.deepEqual(rows, [{ ask: 2 }])
  assert.deepEqual(await received(petra), [])
})

test('asking twice, elsewhere or about what is not there answers no; who is no coordinator cannot ask', async () => {
  const body = async (id: string, about: string) => ({
    about: { kind: 'intake', id: about },
    intake: await intakeOf(id),
  })
  const again = await town.as(wietske).post('/v1/call-requests', await body('brug', await intakeOf('brug')))
  assert.equal((again.body as { code: string }).code, 'asked-already')
  const wrong = await town
    .as(wietske)
    .post('/v1/call-requests', await body('ook plein', await intakeOf('plein')))
  assert.equal(wrong.status, 404, wrong.text)
  const nowhere = { about: { kind: 'intake', id: idOf('nothing') }, intake: idOf('nothing') }
  assert.equal((await town.as(wietske).post('/v1/call-requests', nowhere)).status, 404)
  assert.equal((await town.as(petra).post('/v1/call-requests', nowhere)).status, 403)
})

test('an embargoed signal is not there to ask about, and the refusal is the one for nothing', async () => {
  await file(petra, 'stil', 'Sluis', { embargoUntil: '2027-01-10T00:00:00Z' })
  const of = (id: string) => ({ about: { kind: 'intake', id }, intake: id })
  const quiet = await town.as(wietske).post('/v1/call-requests', of(await intakeOf('stil')))
  const nothing = await town.as(wietske).post('/v1/call-requests', of(idOf('nothing')))
  assert.deepEqual([quiet.status, quiet.text], [nothing.status, nothing.text])
})

test('silence is not consent: after the holidays the call stands on both desks, without any job', async () => {
  assert.deepEqual(
    (await desk()).map(({ due, state }) => [due, state]),
    [
      ['2026-12-29', 'waiting'],
      ['2026-12-29', 'waiting'],
    ],
  )
  await town.at('2026-12-28T22:59:00Z')
  assert.deepEqual(await work(wietske), [])
  assert.deepEqual([...new Set((await desk()).map(({ state }) => state))], ['waiting'])
  // Midnight here is eleven o'clock in UTC.
  await town.at('2026-12-28T23:00:00Z')
  assert.deepEqual([...new Set((await desk()).map(({ state }) => state))], ['call'])
  assert.deepEqual(
    (await work(wietske)).map(({ kind, title, due }) => [kind, title, due]),
    Array(2).fill(['call', 'Bel Rietmeer, public-order', '2026-12-29']),
  )
  assert.equal((await desk())[0]!.call[0]!.name, 'marit')
})

test('calling without reaching anybody leaves it open; what is said on the telephone stands with the owner', async () => {
  const [one] = await desk()
  const call = (body: object) => town.as(wietske).post(`/v1/call-requests/${one!.id}/call`, body)
  assert.equal((await call({ outcome: 'not-reached' })).status, 200)
  assert.equal((await desk()).find(({ id }) => id === one!.id)!.state, 'call')
  assert.equal((await call({ outcome: 'no' })).status, 400)
  assert.equal((await call({ outcome: 'not-now', reason: 'Volgende week.' })).status, 200)
  const told = (await received(marit)).find(({ id }) => id === one!.id)!
  assert.deepEqual([told.answer, told.reason, told.answeredBy], ['not-now', 'Volgende week.', 'wietske'])
  assert.equal((await work(wietske)).length, 1)
})

test('the owner answers from its own page; a no has a reason, and a mind may be changed', async () => {
  const waiting = (await received(marit)).find(({ answer }) => answer === null)!
  const say = (who: Townsman, body: object) =>
    town.as(who).post(`/v1/requests-received/${waiting.id}/answer`, body)
  assert.equal((await say(petra, { answer: 'yes' })).status, 404)
  assert.equal((await say(marit, { answer: 'no', reason: ' ' })).status, 400)
  assert.equal((await say(marit, { answer: 'no', reason: 'Loopt al bij ons.' })).status, 200)
  assert.equal((await say(marit, { answer: 'yes' })).status, 200)
  const settled = (await desk()).find(({ id }) => id === waiting.id)!
  assert.deepEqual([settled.answer, settled.reason, settled.answeredHow], ['yes', '', 'by-owner'])
  assert.deepEqual(
    [await work(wietske), (await work(marit)).filter(({ kind }) => kind === 'request')],
    [[], []],
  )
})

test('a question taken back is gone from both sides; an answered one stays', async () => {
  const { id } = await asked('intake', 'ook plein', await intakeOf('ook plein'))
  assert.equal((await received(petra)).length, 1)
  assert.equal((await town.as(wietske).delete(`/v1/call-requests/${id}`)).status, 200)
  assert.deepEqual([await received(petra), await work(petra)], [[], []])
  const [answered] = (await desk()).filter(({ state }) => state === 'answered')
  assert.equal((await town.as(wietske).delete(`/v1/call-requests/${answered!.id}`)).status, 404)
})

test('in a domain that releases, the question waits for the release officer', async () => {
  await file(agent, 'politie', 'Havenbrug')
  const officer = town.as(chief)
  assert.equal((await officer.post(`/v1/signals/${idOf('politie')}/release`)).status, 200)
  await asked('intake', 'politie', await intakeOf('politie'))
  assert.deepEqual(await work(agent), [])
  assert.equal((await work(chief))[0]!.kind, 'request')
})

test('a withdrawn signal takes its question off the desk', async () => {
  const before = (await desk()).length
  assert.equal((await town.as(agent).post(`/v1/signals/${idOf('politie')}/withdrawal`)).status, 200)
  assert.equal((await desk()).length, before - 1)
})
