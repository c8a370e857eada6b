// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as they from '../../../test/stories/hands.ts'
import { idOf, type Townsman } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import type { OnTheWall } from './beamer.contract.ts'

let town: Town
let marit: Townsman
let petra: Townsman
let wietske: Townsman
let outsider: Townsman

const meeting = idOf('tuesday')
const item = idOf('item 1')
const other = idOf('item 2')

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const tax = await town.builder.domain('tax', 'Belastingdienst')
  const table = await town.builder.table('Signalenoverleg', { parties: [order, housing] })
  const riec = await town.builder.table('RIEC', { parties: [tax], purpose: 'subversion' })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional', 'member'] }])
  petra = await town.builder.person('petra', housing, [{ at: table, roles: ['professional', 'member'] }])
  wietske = await town.builder.person('wietske', table.bureau, [{ at: table, roles: ['coordinator'] }])
  outsider = await town.builder.person('tom', tax, [{ at: riec, roles: ['coordinator'] }])
  const place = { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein' }
  const filed = await town.as(petra).post('/v1/signals', {
    id: idOf('noise'),
    facts: 'Geheim van WoonVliet.',
    place,
    observedFrom: new Date(Date.now() - 86_400_000).toISOString(),
    phenomenon: 'vandalism',
  })
  assert.equal(filed.status, 201, filed.text)
  await keep('post', '/v1/meetings', { id: meeting, title: 'Dinsdag', startsAt: '2030-01-01T09:00:00Z' })
  for (const [id, title] of [
    [item, 'Kadeplein'],
    [other, 'Zeesterweg'],
  ])
    await keep('post', `/v1/meetings/${meeting}/items`, { id, title, kind: 'other' })
  await keep('put', `/v1/agenda-items/${item}`, {
    picture: 'Drie avonden bij de abri.',
    dissent: 'Zonder toezicht voelen bewoners zich alleen.',
    version: 1,
  })
})
after(() => town.close())

async function keep(method: 'post' | 'put', to: string, body: object): Promise<void> {
  const answer = await town.as(wietske)[method](to, body)
  assert.ok(answer.status < 300, answer.text)
}
const go = (to: string | null, state = 'running') =>
  keep('put', `/v1/meetings/${meeting}/state`, { state, currentItem: to })
type Wall = { at: number | null; of: number; item: OnTheWall | null }
const wall = async (who = wietske) =>
  (await town.as(who).get(`/v1/meetings/${meeting}/beamer`)).body as unknown as Wall
const mark = (who: { domain: number; account: string; guest?: string }, present: boolean) =>
  keep('put', `/v1/meetings/${meeting}/attendance`, {
    people: [{ domain: who.domain, account: who.account, present, ...(who.guest && { guest: who.guest }) }],
  })

test('nothing hangs on the wall before the meeting runs, or while it is not known who is in the room', async () => {
  assert.equal((await wall()).item, null)
  await go(item)
  const now = await wall()
  assert.deepEqual([now.at, now.of, now.item], [1, 2, null])
})

test('with everybody marked the item hangs there, without the signals behind it and without whose view it is', async () => {
  await keep('put', `/v1/meetings/${meeting}/attendance`, { everybody: true })
  const now = await wall()
  assert.equal(now.item?.picture, 'Drie avonden bij de abri.')
  assert.ok(now.item?.openedAt)
  assert.doesNotMatch(JSON.stringify(now), /Geheim|WoonVliet|alleen/)
  assert.deepEqual(await wall(marit), now)
  assert.equal((await town.as(outsider).get(`/v1/meetings/${meeting}/beamer`)).status, 404)
})

test('it follows the secretary, and the clock of an item goes on when the table comes back to it', async () => {
  const opened = (await wall()).item?.openedAt
  await go(other)
  assert.equal((await wall()).item?.title, 'Zeesterweg')
  await go(item)
  assert.equal((await wall()).item?.openedAt, opened)
})

test('what an owner brought hangs there while everybody in the room may read it; one who may not takes it down', async () => {
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const what = { choice: { item }, id: 'brought', until, facts: 'De huurder belde zelf.' }
  assert.equal((await they.bring(town, petra, what)).status, 201)
  const facts = async (who = wietske) => (await wall(who)).item!.facts
  const shown = [{ from: 'WoonVliet', facts: 'De huurder belde zelf.', works: '', avoid: '', safety: '' }]
  assert.deepEqual(await facts(), shown)
  const reach = (kinds: string[]) => town.owner.query('update legal_basis set to_kinds = $1', [kinds])
  await reach(['housing-corporation'])
  assert.deepEqual([await facts(), await facts(petra)], [[], []])
  assert.equal((await they.broughtTo(town, petra)).length, 1)
  await mark(marit, false)
  assert.deepEqual(await facts(), shown)
  await mark(marit, true)
  assert.deepEqual(await facts(), [])
  await reach([])
  assert.deepEqual(await facts(), shown)
})

test('nor does it hang there before who stands aside from it, under embargo, or once it is taken back', async () => {
  const facts = async () => (await wall()).item!.facts.length
  const [fact] = await they.broughtTo(town, petra)
  await they.done(town.as(marit).post('/v1/conflicts', { kind: 'fact', about: fact!.id, why: 'family' }))
  assert.equal(await facts(), 0)
  await town.owner.query('update conflict set ended_at = house.now()')
  assert.equal(await facts(), 1)
  const quiet = (lead: string | null) =>
    town.owner.query('update brought_fact set embargo_until = $1, lead = $2', [lead && '2029-01-01', lead])
  await quiet(wietske.account)
  assert.deepEqual([await facts(), (await they.broughtTo(town, wietske)).length], [0, 1])
  await quiet(null)
  assert.equal(await facts(), 1)
  await they.done(town.as(petra).post(`/v1/shares/${idOf('brought')}/withdrawal`, {}))
  assert.equal(await facts(), 0)
})

test('a guest in the room takes the item off the wall, until the guest leaves or goes out for it', async () => {
  const guest = { domain: 0, account: idOf('guest'), guest: 'Stagiair' }
  await mark(guest, true)
  assert.deepEqual([(await wall()).item, (await wall()).at], [null, 1])
  const leave = { domain: 0, account: guest.account }
  await keep('put', `/v1/agenda-items/${item}/leave`, { ...leave, out: true })
  assert.equal((await wall()).item?.title, 'Kadeplein')
  await keep('put', `/v1/agenda-items/${item}/leave`, { ...leave, out: false })
  assert.equal((await wall()).item, null)
  await mark(guest, false)
  assert.equal((await wall()).item?.title, 'Kadeplein')
})

test('who is out in the hall sees nothing on an own screen either, while it hangs there for the others', async () => {
  await keep('put', `/v1/agenda-items/${item}/leave`, {
    domain: petra.domain,
    account: petra.account,
    out: true,
  })
  assert.equal((await wall(petra)).item, null)
  assert.equal((await wall(marit)).item?.title, 'Kadeplein')
})

test('a member removed during the meeting who is still in the room: nothing hangs there any more', async () => {
  await town.owner.query('update seat set ends = $1 where seated_account = $2', ['2026-01-02', marit.account])
  assert.equal((await wall()).item, null)
  await mark(marit, false)
  assert.equal((await wall()).item?.title, 'Kadeplein')
})

test('a covenant that ends takes everything down: for who is in the room and who asks', async () => {
  await town.owner.query(`update party set ends = '2026-01-02' where party_domain = $1`, [petra.domain])
  await keep('put', `/v1/agenda-items/${item}/leave`, {
    domain: petra.domain,
    account: petra.account,
    out: false,
  })
  assert.equal((await wall()).item, null)
  await town.owner.query('update party set ends = null where party_domain = $1', [petra.domain])
  assert.equal((await wall()).item?.title, 'Kadeplein')
  await go(null, 'closed')
  assert.equal((await wall()).item, null)
})
