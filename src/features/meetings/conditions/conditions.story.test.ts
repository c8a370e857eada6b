// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'
import { type Answer, openTown, type Town } from '../../../../test/town/town.ts'
import { sessionHash } from '../../../platform/access/session-token.ts'
import { visiting } from '../../../platform/access/visit.ts'
import { sql } from '../../../platform/db/db.ts'
import type { Checked } from './conditions.contract.ts'
import type { OpenConditions } from './conditions.rules.ts'

let town: Town
let marit: Townsman
let petra: Townsman
let anna: Townsman
let outsider: Townsman

const meeting = idOf('tuesday')
const item = idOf('the shed')
const path = `/v1/agenda-items/${item}`

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const tax = await town.builder.domain('tax', 'Belastingdienst')
  const at = await town.builder.table('Signalenoverleg', { parties: [order, housing] })
  const other = await town.builder.table('RIEC', { parties: [tax], purpose: 'subversion' })
  marit = await town.builder.person('Marit', order, [{ at, roles: ['member'] }])
  petra = await town.builder.person('Petra', housing, [{ at, roles: ['member'] }])
  anna = await town.builder.person('Anna', at.bureau, [{ at, roles: ['coordinator'] }])
  outsider = await town.builder.person('Tom', tax, [{ at: other, roles: ['coordinator', 'member'] }])
  await keep('post', '/v1/meetings', { id: meeting, title: 'Dinsdag', startsAt: '2030-01-01T09:00:00Z' })
  await keep('post', `/v1/meetings/${meeting}/items`, { id: item, title: 'De schuur', kind: 'other' })
  await keep('put', `/v1/meetings/${meeting}/attendance`, { everybody: true })
  await keep('post', `${path}/challenge`)
  await keep('put', `${path}/challenge`, { question: 'Wat als we wachten?', answer: 'Dan staat het leeg.' })
  const texts = { picture: 'Vaten.', judgement: 'Gevaarlijk.', reason: 'Praten hielp niet.' }
  await keep('put', path, { ...texts, version: 1 })
})
after(() => town.close())

async function keep(method: 'post' | 'put' | 'delete', to: string, body: object = {}): Promise<Answer> {
  const answer = method === 'delete' ? await town.as(anna).delete(to) : await town.as(anna)[method](to, body)
  assert.ok(answer.status < 300, `${to}: ${answer.text}`)
  return answer
}
const compare = (...chosen: string[]) =>
  keep('put', `${path}/options`, {
    options: ['youth-outreach', 'formal-warning', 'closure-13b'].map(intervention => ({
      intervention,
      hours: 8,
      chosen: chosen.includes(intervention),
    })),
  })
const tick = (condition: string, who = anna, of = 'closure-13b') =>
  town.as(who).put(`${path}/conditions/${of}/${condition}`, {})
const untick = (condition: string, who = anna) =>
  town.as(who).delete(`${path}/conditions/closure-13b/${condition}`)
const seen = async (who: Townsman) =>
  ((await town.as(who).get(`${path}/conditions`)).body as { checked: Checked[] }).checked
type Refusal = { objections?: string[]; more?: { unchecked: OpenConditions[] } }
async function decide(): Promise<Refusal> {
  const { version } = (await town.as(anna).get(path)).body as { version: number }
  return (await town.as(anna).post(`${path}/decision`, { route: 'joint-action', version })).body as Refusal
}
const missing = async () => (await decide()).more?.unchecked.flatMap(({ conditions }) => conditions)
const rowsOf = (who: Townsman) =>
  visiting(town.pool, { sessionHash: sessionHash(who.token) }, db =>
    db.rows(sql<{ condition: string }>`select condition from item_condition`),
  )
const leave = (who: Townsman, out: boolean) =>
  keep('put', `${path}/leave`, { domain: who.domain, account: who.account, out })

test('what the table checked of a chosen option is kept with by whom and when, and read by the table alone', async () => {
  await compare('closure-13b')
  assert.equal((await tick('ADM-1')).status, 200)
  const [first] = await seen(petra)
  assert.deepEqual(first, { intervention: 'closure-13b', condition: 'ADM-1', by: 'Anna', at: first!.at })
  assert.ok(Date.parse(first!.at))
  assert.equal((await tick('ADM-2', petra)).status, 403)
  assert.equal((await untick('ADM-1', petra)).status, 403)
  assert.equal((await town.as(outsider).get(`${path}/conditions`)).status, 404)
  assert.equal((await tick('ADM-2', outsider)).status, 404)
  assert.equal((await untick('ADM-1', outsider)).status, 404)
  assert.equal((await seen(anna)).length, 1)
})

test('only a condition of that option, while it is chosen; a second tick leaves the first as it was', async () => {
  assert.equal((await tick('ADM-4')).status, 404)
  assert.equal((await tick('ADM-1', anna, 'formal-warning')).status, 404)
  assert.equal((await tick('ADM-9')).status, 400)
  const before = await seen(anna)
  await tick('ADM-1')
  assert.deepEqual(await seen(anna), before)
})

test('a heavy choice waits for its conditions and names them; a light one with a list goes on', async () => {
  const refused = await decide()
  assert.deepEqual(refused.objections, ['conditions-unchecked'])
  assert.deepEqual(refused.more?.unchecked, [{ intervention: 'closure-13b', conditions: ['ADM-2', 'ADM-7'] }])
  await compare('formal-warning')
  assert.equal((await decide()).objections, undefined)
  await keep('delete', `${path}/decision`)
  await compare('closure-13b')
  assert.deepEqual(await missing(), ['ADM-2', 'ADM-7'])
})

test('unticking takes the line away, and with it the way to a decision', async () => {
  for (const one of ['ADM-2', 'ADM-7']) await tick(one)
  assert.equal((await untick('ADM-1')).status, 200)
  assert.deepEqual(await missing(), ['ADM-1'])
  assert.equal((await untick('ADM-1')).status, 200)
})

test('who waits in the hall for this item reads no tick, behind the doors neither', async () => {
  await leave(marit, true)
  assert.deepEqual(await rowsOf(marit), [])
  assert.equal((await town.as(marit).get(`${path}/conditions`)).status, 404)
  await leave(marit, false)
  assert.equal((await seen(marit)).length, 2)
})

test('who stands aside from the item ticks nothing and reads nothing, the coordinator too', async () => {
  await keep('post', '/v1/conflicts', { kind: 'item', about: item, why: 'family' })
  assert.equal((await tick('ADM-1')).status, 404)
  assert.equal((await untick('ADM-2')).status, 404)
  assert.equal((await town.as(anna).get(`${path}/conditions`)).status, 404)
  assert.deepEqual(await rowsOf(anna), [])
  await town.owner.query('update conflict set ended_at = house.now() where about = $1', [item])
  assert.equal((await seen(anna)).length, 2)
})

test('the wall shows what is chosen and nothing of the list', async () => {
  await keep('put', `/v1/meetings/${meeting}/state`, { state: 'running', currentItem: item })
  const wall = await town.as(anna).get(`/v1/meetings/${meeting}/beamer`)
  assert.match(wall.text, /closure-13b/)
  assert.doesNotMatch(wall.text, /ADM-|Anna/)
})

test('a decision closes the list; the decision list tells what was checked, by whom', async () => {
  await tick('ADM-1')
  assert.equal((await decide()).objections, undefined)
  assert.equal((await tick('ADM-1')).status, 409)
  assert.equal((await untick('ADM-1')).status, 409)
  type List = { items: { chosen: { intervention: string; checked: Omit<Checked, 'intervention'>[] }[] }[] }
  const list = async (who: Townsman) =>
    (await town.as(who).get(`/v1/meetings/${meeting}/decisions`)).body as List
  const [closed] = (await list(petra)).items[0]!.chosen
  assert.deepEqual(
    closed!.checked.map(({ condition, by }) => `${condition} ${by}`),
    ['ADM-1 Anna', 'ADM-2 Anna', 'ADM-7 Anna'],
  )
  assert.deepEqual(Object.keys(closed!.checked[0]!).toSorted(), ['at', 'by', 'condition'])
})

test('taking a decision back opens the list again, with what was ticked', async () => {
  await keep('delete', `${path}/decision`)
  assert.equal((await untick('ADM-7')).status, 200)
  assert.deepEqual(await missing(), ['ADM-7'])
})

test('a table that steers ticks nothing: the database refuses it', async () => {
  await town.owner.query(
    "update meeting_table set kind = 'steering' where id = (select at_table from agenda_item where id = $1)",
    [item],
  )
  await assert.rejects(
    town.owner.query(
      `insert into item_condition select region, domain, at_table, item, intervention, 'ADM-7', by_domain, by_account,
              by_name, checked_at from item_condition where item = $1 limit 1`,
      [item],
    ),
    { constraint: 'decisions_only' },
  )
})
