// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { type Answer, openTown, type Town } from '../../../test/town/town.ts'
import type { InTheRoom } from './attendance.contract.ts'

let town: Town
let table: TownTable
let marit: Townsman
let idris: Townsman
let yara: Townsman
let wietske: Townsman
let outsider: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const school = await town.builder.domain('school-attendance', 'Rietmeer leerplicht')
  const youth = await town.builder.domain('youth-work', 'Stichting Pit')
  const tax = await town.builder.domain('tax', 'Belastingdienst')
  table = await town.builder.table('Signalenoverleg', { parties: [order, school, youth] })
  const other = await town.builder.table('RIEC', { parties: [tax], purpose: 'subversion' })
  const member = [{ at: table, roles: ['member' as const] }]
  marit = await town.builder.person('marit', order, member)
  idris = await town.builder.person('idris', school, member)
  yara = await town.builder.person('yara', youth, member)
  wietske = await town.builder.person('wietske', table.bureau, [{ at: table, roles: ['coordinator'] }])
  outsider = await town.builder.person('tom', tax, [{ at: other, roles: ['coordinator'] }])
  await town.at('2026-11-24T08:30:00Z')
  await keep('post', '/v1/meetings', { id: meeting, title: 'Dinsdag', startsAt: '2026-11-24T08:30:00Z' })
  for (const number of [6, 7])
    await keep('post', `/v1/meetings/${meeting}/items`, {
      id: idOf(`item ${number}`),
      title: `Punt ${number}`,
      kind: 'other',
    })
})
after(() => town.close())

const meeting = idOf('tuesday')
const item = idOf('item 7')
const path = `/v1/meetings/${meeting}/attendance`

async function keep(method: 'post' | 'put', to: string, body: object): Promise<Answer> {
  const answer = await town.as(wietske)[method](to, body)
  assert.ok(answer.status < 300, answer.text)
  return answer
}
const room = async (who = wietske) => ((await town.as(who).get(path)).body as { people: InTheRoom[] }).people
const present = async () =>
  (await room()).filter(one => one.present).map(({ name, since }) => [name, since?.slice(11, 16)])
const mark = (people: object[]) => keep('put', path, { people })
const who = ({ domain, account }: Townsman) => ({ domain, account })

test('one key marks everybody who is expected; who comes later has a later hour', async () => {
  assert.deepEqual(await present(), [])
  await mark([{ ...who(marit), present: true }])
  await town.at('2026-11-24T08:40:00Z')
  await keep('put', path, { everybody: true })
  assert.deepEqual(await present(), [
    ['wietske', '08:40'],
    ['idris', '08:40'],
    ['marit', '08:30'],
    ['yara', '08:40'],
  ])
  // Marked twice is in the room once.
  await keep('put', path, { everybody: true })
  await mark([{ ...who(marit), present: true }])
  assert.equal((await present()).length, 4)
})

test('everybody at the table sees who is in the room; nobody else does, and only the coordinator marks', async () => {
  assert.equal((await room(yara)).length, 4)
  assert.equal((await town.as(outsider).get(path)).status, 404)
  assert.equal((await town.as(outsider).put(path, { everybody: true })).status, 404)
  assert.equal((await town.as(yara).put(path, { everybody: true })).status, 403)
  assert.equal((await town.as(yara).put(`/v1/agenda-items/${item}/leave`, who(marit))).status, 403)
})

test('who is no seat and no guest with a name does not come in', async () => {
  await mark([{ ...who(outsider), present: true }])
  await mark([{ domain: 0, account: idOf('guest'), present: true }])
  assert.equal((await present()).length, 4)
  await mark([{ domain: 0, account: idOf('guest'), present: true, guest: 'Stagiair van de gemeente' }])
  assert.ok((await room()).some(one => one.guest && one.present))
  await mark([{ domain: 0, account: idOf('guest'), present: false }])
})

test('the school leaves for item 7: it reads nothing of it, not even that it is there, until it comes back', async () => {
  await keep('put', `/v1/agenda-items/${item}/options`, {
    options: [{ intervention: 'youth-outreach', hours: 6, executor: yara.domain, chosen: true }],
  })
  assert.equal((await town.as(idris).get(`/v1/agenda-items/${item}`)).status, 200)
  await keep('put', `/v1/agenda-items/${item}/leave`, { ...who(idris), out: true })
  const agenda = (await town.as(idris).get(`/v1/meetings/${meeting}`)).text
  const list = (await town.as(idris).get(`/v1/meetings/${meeting}/decisions`)).text
  assert.equal((await town.as(idris).get(`/v1/agenda-items/${item}`)).status, 404)
  assert.doesNotMatch(agenda + list, /Punt 7/)
  assert.match(agenda, /Punt 6/)
  assert.equal((await town.as(yara).get(`/v1/agenda-items/${item}`)).status, 200)
  assert.deepEqual((await room(yara)).find(one => one.name === 'idris')?.outOf, [item])
  await keep('put', `/v1/agenda-items/${item}/leave`, { ...who(idris), out: false })
  assert.equal((await town.as(idris).get(`/v1/agenda-items/${item}`)).status, 200)
  assert.deepEqual((await room(yara)).find(one => one.name === 'idris')?.outOf, [])
})

test('who was agreed to leave beforehand is out as soon as the meeting runs, without a key', async () => {
  await town.owner.query(
    `insert into item_person (region, domain, at_table, item, seated_domain, part)
     values (1, $1, $2, $3, $4, 'leaves')`,
    [table.bureau, table.table, idOf('item 6'), idris.domain],
  )
  assert.deepEqual((await room()).find(one => one.name === 'idris')?.outOf, [idOf('item 6')])
  assert.equal((await town.as(idris).get(`/v1/agenda-items/${idOf('item 6')}`)).status, 404)
  const { rows } = await town.owner.query('delete from item_person returning item')
  assert.equal(rows.length, 1)
})

test('who chairs does not leave', async () => {
  await keep('put', `/v1/agenda-items/${item}/leave`, { ...who(wietske), out: true })
  assert.equal((await town.as(wietske).get(`/v1/agenda-items/${item}`)).status, 200)
})

async function objections(route: string): Promise<string[]> {
  const answer = await town.as(wietske).post(`/v1/agenda-items/${item}/decision`, { route, version: 1 })
  return (answer.body as { objections?: string[] }).objections ?? []
}

test('nothing is decided together on the word of one domain; own process and doing nothing can be', async () => {
  assert.ok(!(await objections('joint-action')).includes('two-perspectives'))
  for (const one of [marit, idris])
    await keep('put', `/v1/agenda-items/${item}/leave`, { ...who(one), out: true })
  for (const route of ['short-intervention', 'joint-action', 'case-proposal', 'phenomenon-file'])
    assert.ok((await objections(route)).includes('two-perspectives'), route)
  for (const route of ['none', 'own-process', 'hold'])
    assert.ok(!(await objections(route)).includes('two-perspectives'), route)
  await keep('put', `/v1/agenda-items/${item}/leave`, { ...who(marit), out: false })
  assert.ok(!(await objections('joint-action')).includes('two-perspectives'))
})

test('a member removed during the meeting loses everything at once, and counts no more as a view of the case', async () => {
  await town.owner.query('update seat set ends = $1 where seated_account = $2', ['2026-11-23', marit.account])
  for (const to of [path, `/v1/agenda-items/${item}`, `/v1/meetings/${meeting}`])
    assert.ok([403, 404].includes((await town.as(marit).get(to)).status), to)
  assert.ok((await objections('joint-action')).includes('two-perspectives'))
  // The record still says that marit was there.
  assert.ok((await room()).some(one => one.name === 'marit' && one.present))
})

test('who left and came back was there twice, and once in the room', async () => {
  await mark([{ ...who(yara), present: false }])
  assert.ok(!(await present()).some(([name]) => name === 'yara'))
  await town.at('2026-11-24T09:10:00Z')
  await mark([{ ...who(yara), present: true }])
  assert.deepEqual(
    (await present()).find(([name]) => name === 'yara'),
    ['yara', '08:40'],
  )
})
