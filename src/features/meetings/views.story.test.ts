// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman } from '../../../test/town/builder.ts'
import { type Answer, openTown, type Town } from '../../../test/town/town.ts'
import { sessionHash } from '../../platform/access/session-token.ts'
import { visiting } from '../../platform/access/visit.ts'
import { sql } from '../../platform/db/db.ts'
import type { Challenge } from './challenge.contract.ts'
import type { View } from './views.contract.ts'

let town: Town
let marit: Townsman
let idris: Townsman
let yara: Townsman
let wietske: Townsman
let outsider: Townsman

const meeting = idOf('tuesday')
const [light, heavy, later] = ['light', 'heavy', 'later'].map(idOf) as [string, string, string]

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const school = await town.builder.domain('school-attendance', 'Leerplicht')
  const youth = await town.builder.domain('youth-work', 'Stichting Pit')
  const tax = await town.builder.domain('tax', 'Belastingdienst')
  const at = await town.builder.table('Casusoverleg', { parties: [order, school, youth], purpose: 'care' })
  const other = await town.builder.table('RIEC', { parties: [tax], purpose: 'subversion' })
  marit = await town.builder.person('marit', order, [{ at, roles: ['member'] }])
  idris = await town.builder.person('idris', school, [{ at, roles: ['member'] }])
  yara = await town.builder.person('yara', youth, [{ at, roles: ['member'] }])
  wietske = await town.builder.person('wietske', at.bureau, [{ at, roles: ['coordinator'] }])
  outsider = await town.builder.person('tom', tax, [{ at: other, roles: ['coordinator', 'member'] }])
  await keep('post', '/v1/meetings', { id: meeting, title: 'Dinsdag', startsAt: '2030-01-01T09:00:00Z' })
  for (const [id, subjectKind] of [
    [light, 'group'],
    [heavy, 'person'],
    [later, 'person'],
  ])
    await keep('post', `/v1/meetings/${meeting}/items`, { id, title: 'Een punt', kind: 'other', subjectKind })
  await keep('put', `/v1/meetings/${meeting}/attendance`, { everybody: true })
})
after(() => town.close())

async function keep(method: 'post' | 'put', to: string, body: object = {}): Promise<Answer> {
  const answer = await town.as(wietske)[method](to, body)
  assert.ok(answer.status < 300, `${to}: ${answer.text}`)
  return answer
}
type Seen = { sealed: boolean; views: View[]; awaited: { whose: string; given: boolean }[] }
const seen = async (item: string, who = wietske) =>
  (await town.as(who).get(`/v1/agenda-items/${item}/views`)).body as unknown as Seen
const give = (who: Townsman, item: string, text: string, dissents = false) =>
  town.as(who).put(`/v1/agenda-items/${item}/own-view`, { text, dissents })
const words = async (item: string, who = wietske) => (await seen(item, who)).views.map(({ text }) => text)

test('views are noted live, by oneself or by the coordinator, and read by everybody at the table', async () => {
  assert.equal((await give(marit, light, 'Het wordt stiller.')).status, 200)
  const of = { domain: yara.domain, account: yara.account }
  await keep('put', `/v1/agenda-items/${light}/views`, { of, text: 'Ze vervelen zich.', dissents: true })
  assert.deepEqual(await words(light, idris), ['Het wordt stiller.', 'Ze vervelen zich.'])
  assert.deepEqual(
    (await seen(light, marit)).views.map(({ mine }) => mine),
    [true, false],
  )
  await give(yara, light, 'Ze vervelen zich, zeggen ze.', true)
  assert.deepEqual(await words(light), ['Het wordt stiller.', 'Ze vervelen zich, zeggen ze.'])
  assert.equal((await town.as(marit).put(`/v1/agenda-items/${light}/views`, { of, text: 'x' })).status, 403)
  assert.equal((await give(outsider, light, 'x')).status, 404)
  assert.equal((await town.as(outsider).get(`/v1/agenda-items/${light}/views`)).status, 404)
})

test('a sealed view is read by its giver alone: not by the coordinator, not behind the doors either', async () => {
  const asked = await keep('post', `/v1/agenda-items/${heavy}/sealed-views`)
  assert.deepEqual(asked.body, { asked: 3 })
  assert.equal((await give(marit, heavy, 'Kanarie van Marit.')).status, 200)
  assert.deepEqual(await words(heavy), [])
  assert.deepEqual(await words(heavy, idris), [])
  assert.deepEqual(await words(heavy, marit), ['Kanarie van Marit.'])
  const rows = await visiting(town.pool, { sessionHash: sessionHash(wietske.token) }, db =>
    db.rows(sql<{ text: string }>`select text from item_view where item = ${heavy}`),
  )
  assert.deepEqual(rows, [])
  const awaited = (await seen(heavy)).awaited.filter(one => one.given).map(({ whose }) => whose)
  assert.deepEqual(awaited, ['Rietmeer'])
})

test('a member hears nothing of who gave one: the answer is the same before and after', async () => {
  const before = (await town.as(idris).get(`/v1/agenda-items/${heavy}/views`)).text
  await give(yara, heavy, 'Kanarie van Yara.')
  assert.equal((await town.as(idris).get(`/v1/agenda-items/${heavy}/views`)).text, before)
  assert.deepEqual((await seen(heavy, idris)).awaited, [])
})

test('while they are sealed nothing is decided, and the coordinator notes none for another', async () => {
  const of = { domain: idris.domain, account: idris.account }
  const noted = await town.as(wietske).put(`/v1/agenda-items/${heavy}/views`, { of, text: 'Voor hem.' })
  assert.equal((noted.body as { code: string }).code, 'view-not-now')
  assert.ok((await objections(heavy)).includes('views-sealed'))
})

async function objections(item: string): Promise<string[]> {
  const { version } = (await town.as(wietske).get(`/v1/agenda-items/${item}`)).body as { version: number }
  const body = { route: 'short-intervention', version }
  const answer = await town.as(wietske).post(`/v1/agenda-items/${item}/decision`, body)
  return (answer.body as { objections?: string[] }).objections ?? []
}

test('the last one opens them all, and what was sealed changes no more', async () => {
  await give(idris, heavy, 'Kanarie van Idris.', true)
  const all = ['Kanarie van Idris.', 'Kanarie van Marit.', 'Kanarie van Yara.']
  assert.deepEqual((await words(heavy, marit)).toSorted(), all)
  assert.equal((await give(marit, heavy, 'Toch iets anders.')).status, 409)
  assert.deepEqual((await words(heavy)).toSorted(), all)
  assert.ok(!(await objections(heavy)).includes('views-sealed'))
})

test('who is not there is not waited for for ever: the coordinator opens with those who are', async () => {
  await keep('put', `/v1/agenda-items/${later}/leave`, {
    domain: yara.domain,
    account: yara.account,
    out: true,
  })
  assert.deepEqual((await keep('post', `/v1/agenda-items/${later}/sealed-views`)).body, { asked: 2 })
  assert.equal((await give(yara, later, 'Van de gang.')).status, 404)
  await give(marit, later, 'Alleen van Marit.')
  assert.deepEqual(await words(later, idris), [])
  assert.equal((await town.as(marit).post(`/v1/agenda-items/${later}/sealed-views/opening`)).status, 403)
  await keep('post', `/v1/agenda-items/${later}/sealed-views/opening`)
  assert.deepEqual(await words(later, idris), ['Alleen van Marit.'])
  assert.deepEqual((await seen(later)).awaited, [])
})

const challengeOf = (answer: Answer) => (answer.body as unknown as { challenge: Challenge | null }).challenge

test('before a heavy choice a member asks the question, and the turn goes round', async () => {
  assert.ok((await objections(heavy)).includes('no-challenge'))
  const path = (item: string) => `/v1/agenda-items/${item}/challenge`
  const first = challengeOf(await keep('post', path(heavy)))
  assert.equal(first?.whose, 'Leerplicht')
  const asker = idris
  assert.equal((await town.as(asker).put(path(heavy), { question: 'Wat als we niets doen?' })).status, 200)
  assert.equal((await town.as(marit).put(path(heavy), { question: 'Niet aan mij.' })).status, 404)
  await keep('put', path(heavy), { answer: 'Dan valt hij terug.' })
  assert.ok(!(await objections(heavy)).includes('no-challenge'))
  assert.deepEqual(challengeOf(await town.as(yara).get(path(heavy))), {
    whose: 'Leerplicht',
    mine: false,
    question: 'Wat als we niets doen?',
    answer: 'Dan valt hij terug.',
  })
  // Idris asked; yara is out for this one: it is marit's turn.
  assert.equal(challengeOf(await keep('post', path(later)))?.whose, 'Rietmeer')
  // What was asked stays with who asked it.
  assert.equal(challengeOf(await keep('post', path(heavy)))?.whose, 'Leerplicht')
})

test('another view stays in the decision, with whose function it is, once', async () => {
  await keep('put', `/v1/agenda-items/${heavy}`, { picture: 'Gezien.', judgement: 'Gewogen.', version: 1 })
  const decision = `/v1/agenda-items/${heavy}/decision`
  const option = { intervention: 'youth-outreach', hours: 6, executor: yara.domain, chosen: true }
  await keep('put', `/v1/agenda-items/${heavy}/options`, { options: [option] })
  const dissent = async () =>
    ((await town.as(marit).get(`/v1/agenda-items/${heavy}`)).body as { dissent: string }).dissent
  for (const version of [2, 4]) {
    await keep('post', decision, { route: 'short-intervention', version })
    assert.equal(await dissent(), 'Leerplicht: Kanarie van Idris.')
    if (version === 2) assert.equal((await town.as(wietske).delete(decision)).status, 200)
  }
  assert.equal((await give(yara, heavy, 'Achteraf.')).status, 409)
})
