// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let table: TownTable
let idris: Townsman
let pit: Townsman
let pitColleague: Townsman
let petra: Townsman
let wietske: Townsman
let youthWork: number

before(async () => {
  town = await openTown()
  const { builder } = town
  const attendance = await builder.domain('school-attendance', 'Rietmeer')
  youthWork = await builder.domain('youth-work', 'Stichting Pit')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const neutral = await builder.domain('oversight', 'Bureau')
  table = await builder.table('Signalenoverleg', { parties: [attendance, youthWork, housing, neutral] })
  const seated = (name: string, domain: number, role: 'professional' | 'coordinator') =>
    builder.person(name, domain, [{ at: table, roles: [role] }])
  idris = await seated('idris', attendance, 'professional')
  pit = await seated('pit', youthWork, 'professional')
  pitColleague = await seated('samira', youthWork, 'professional')
  petra = await seated('petra', housing, 'professional')
  wietske = await seated('wietske', neutral, 'coordinator')
  // A Friday, so that five working days are a week.
  await town.at('2026-02-06T10:00:00Z')
})
after(() => town?.close())

const question = 'Een jongen van vijftien mist veel school en wil liever met fietsen werken. Wat helpt?'
type Line = {
  id: string
  side: string
  state: string
  question: string
  due: string
  other: { organisation: string }
}
type Thread = Line & {
  messages: { ours: boolean; byName: string; text: string }[]
  thanks: string
  may: string[]
  signal: string | null
}
type Task = {
  id: string
  kind: string
  title: string
  detail: string
  about: { id: string } | null
  version: number
}

const lines = async (who: Townsman) =>
  ((await town.as(who).get('/v1/consultations')).body as { consultations: Line[] }).consultations
const thread = async (who: Townsman, id: string) =>
  (await town.as(who).get(`/v1/consultations/${id}`)).body as Thread
const tasks = async (who: Townsman) => ((await town.as(who).get('/v1/my-work')).body as { open: Task[] }).open
const ask = (id: string, more: object = {}) =>
  town.as(idris).post('/v1/consultations', { id: idOf(id), domain: youthWork, question, ...more })

test('one asks a function, and the list of functions holds no person', async () => {
  const answer = await town.as(idris).get('/v1/functions')
  const { functions } = answer.body as { functions: { organisation: string; coordinator: boolean }[] }
  assert.deepEqual(
    functions.map(({ organisation, coordinator }) => [organisation, coordinator]),
    [
      ['bureau Signalenoverleg', true],
      ['Stichting Pit', false],
      ['WoonVliet', false],
    ],
  )
  assert.doesNotMatch(answer.text, /samira|petra|wietske/)
})

test('a text that points at somebody is refused, all problems at once, and nothing is kept of it', async () => {
  const refused = await ask('named', {
    question: 'Zijn BSN is 111222333 en hij rijdt 12-ABC-3, bel 06 12345678.',
  })
  assert.equal(refused.status, 400)
  const { errors } = refused.body as { errors: { path: string; message: string }[] }
  assert.deepEqual(
    errors.map(({ path }) => path),
    ['question', 'question', 'question'],
  )
  assert.match(errors[0]!.message, /burgerservicenummer/)
  assert.equal((await town.owner.query('select from consultation')).rowCount, 0)
})

test('Idris asks youth work without a name; both of Pit find it in their work, nobody else anything', async () => {
  const asked = await ask('school')
  assert.equal(asked.status, 201, asked.text)
  assert.equal((asked.body as { due: string }).due, '2026-02-13')
  assert.equal((await ask('school')).status, 201)
  for (const who of [pit, pitColleague]) {
    const [task] = await tasks(who)
    assert.deepEqual(
      [task!.kind, task!.title, task!.detail],
      ['request', question, 'Consultatie zonder naam'],
    )
    assert.equal((await lines(who)).length, 1)
  }
  for (const who of [petra, wietske]) {
    assert.deepEqual(await lines(who), [])
    assert.deepEqual(await tasks(who), [])
  }
  const there = await town.as(petra).get(`/v1/consultations/${idOf('school')}`)
  const nowhere = await town.as(petra).get(`/v1/consultations/${idOf('never was')}`)
  assert.deepEqual([there.status, there.text], [404, nowhere.text])
})

test('the asked see the function that asks and not who; the asker’s id opens nothing for them', async () => {
  const [copy] = await lines(pit)
  const seen = await town.as(pit).get(`/v1/consultations/${copy!.id}`)
  assert.doesNotMatch(seen.text, /idris/)
  assert.equal((seen.body as Thread).other.organisation, 'Rietmeer')
  assert.equal((await town.as(pit).get(`/v1/consultations/${idOf('school')}`)).status, 404)
  assert.equal((await thread(idris, idOf('school'))).messages[0]!.byName, 'idris')
})

test('an answer settles the work of both at Pit and reaches Idris; he asks further, thanks, and ends it', async () => {
  const [copy] = await lines(pit)
  const write = (who: Townsman, id: string, message: string, text: string) =>
    town.as(who).post(`/v1/consultations/${id}/messages`, { id: idOf(message), text })
  const answered = await write(pit, copy!.id, 'first', 'Een vast gezicht en een fietsenmaker die hem kent.')
  assert.equal(answered.status, 201, answered.text)
  assert.deepEqual(await tasks(pitColleague), [])
  assert.deepEqual(
    (await tasks(idris)).map(({ detail }) => detail),
    ['Er is een antwoord.'],
  )
  const read = await thread(idris, idOf('school'))
  assert.deepEqual(
    read.messages.map(({ ours, byName }) => [ours, byName]),
    [
      [true, 'idris'],
      [false, ''],
    ],
  )
  assert.equal(read.state, 'answered')
  assert.equal((await write(idris, idOf('school'), 'more', 'Bij wie kan hij beginnen?')).status, 201)
  assert.equal((await tasks(pit)).length, 1)
  assert.equal((await lines(idris))[0]!.state, 'waiting')
  const end = `/v1/consultations/${idOf('school')}/end`
  assert.equal((await town.as(pit).post(`/v1/consultations/${copy!.id}/end`, {})).status, 409)
  assert.equal((await town.as(idris).post(end, { thanks: 'Dank, hier kan ik mee verder.' })).status, 200)
  assert.equal((await thread(pit, copy!.id)).thanks, 'Dank, hier kan ik mee verder.')
  for (const who of [pit, idris]) assert.deepEqual(await tasks(who), [])
  assert.equal((await write(pit, copy!.id, 'late', 'Nog iets.')).status, 409)
})

test('it becomes a signal by the asker’s decision alone, and only the asker’s domain knows', async () => {
  const [copy] = await lines(pit)
  const before = await town.as(pit).get(`/v1/consultations/${copy!.id}`)
  const signal = { signal: idOf('signal of it') }
  assert.equal((await town.as(pit).put(`/v1/consultations/${copy!.id}/signal`, signal)).status, 404)
  assert.equal((await town.as(idris).put(`/v1/consultations/${idOf('school')}/signal`, signal)).status, 200)
  // The link shows once the signal is filed: until then there is none.
  assert.equal((await thread(idris, idOf('school'))).signal, null)
  const filed = await town.as(idris).post('/v1/signals', {
    id: signal.signal,
    facts: 'Een jongen mist veel school.',
    place: { kind: 'area', label: 'Kadeplein en omgeving' },
    observedFrom: '2026-02-05T09:00:00Z',
  })
  assert.equal(filed.status, 201, filed.text)
  assert.equal((await thread(idris, idOf('school'))).signal, signal.signal)
  assert.equal((await town.as(pit).get(`/v1/consultations/${copy!.id}`)).text, before.text)
})

test('who stays silent for five working days is called, by a coordinator who is not told what was asked', async () => {
  await town.at('2026-02-16T09:00:00Z')
  assert.equal((await ask('silence')).status, 201)
  await town.at('2026-02-23T22:00:00Z')
  const due = () => town.owner.query('select ask_to_call(1, $1, $2) as silent', [table.bureau, table.table])
  assert.equal((await due()).rows[0].silent, 0)
  await town.at('2026-02-24T09:00:00Z')
  await town.work()
  const [call] = await tasks(wietske)
  assert.deepEqual([call!.kind, call!.title], ['call', 'Bel Stichting Pit, youth-work'])
  assert.doesNotMatch(JSON.stringify(call), /jongen|Rietmeer|attendance/)
  assert.equal((await lines(wietske)).length, 0)
  // Done by hand it stays done, and an answer takes it away.
  await town.as(wietske).post(`/v1/tasks/${call!.id}/completion`, { version: call!.version })
  await due()
  assert.deepEqual(await tasks(wietske), [])
})

test('asked of the coordinator, it lies with the coordinator of that table alone', async () => {
  const { domain: _, ...asked } = {
    id: idOf('advice'),
    domain: 0,
    question: 'Hoort dit bij dit overleg, of bij de buurt?',
  }
  assert.equal((await town.as(idris).post('/v1/consultations', asked)).status, 201)
  const [line] = await lines(wietske)
  assert.deepEqual([line!.side, line!.other.organisation], ['asked-of-us', 'Rietmeer'])
  assert.equal((await tasks(wietske))[0]!.kind, 'request')
  assert.deepEqual(await lines(petra), [])
  const item = { item: idOf('item') }
  assert.equal((await town.as(wietske).put(`/v1/consultations/${line!.id}/agenda-item`, item)).status, 200)
  assert.deepEqual((await thread(wietske, line!.id)).may, ['write'])
  assert.equal(
    (await town.as(idris).put(`/v1/consultations/${idOf('advice')}/agenda-item`, item)).status,
    403,
  )
})

test('a partner that left reads its own copies still, and no word reaches or leaves it', async () => {
  await town.owner.query(`update party set ends = '2026-02-23' where party_domain = $1`, [youthWork])
  const refused = await town.as(idris).post(`/v1/consultations/${idOf('silence')}/messages`, {
    id: idOf('after'),
    text: 'Is er al iets?',
  })
  assert.equal(refused.status, 409)
  assert.equal((await town.as(pit).get('/v1/consultations')).status, 403)
  await town.owner.query('update party set ends = null')
})

test('without a live row of law nothing is asked; a year later nothing is left to read', async () => {
  await town.owner.query(`update legal_basis set valid_to = '2026-02-01' where category = 'phenomenon'`)
  const refused = await ask('no ground')
  assert.deepEqual([refused.status, (refused.body as { code: string }).code], [403, 'no-live-ground'])
  await town.owner.query('update legal_basis set valid_to = null')
  await town.at('2027-03-01T10:00:00Z')
  assert.deepEqual(await lines(idris), [])
})
