// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// What one domain gave another ends at its last day; the night after it is gone.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { allJobs, nightly } from '../../src/app/features.ts'
import type { Share } from '../../src/features/sharing/share.contract.ts'
import { sql } from '../../src/platform/db/db.ts'
import { idOf, type Townsman } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'
import * as they from './hands.ts'

let town: Town
let marit: Townsman
let petra: Townsman
let wietske: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const at = await town.builder.table('Signalenoverleg', { parties: [order, housing] })
  const seat = { at, roles: ['professional' as const, 'member' as const] }
  marit = await town.builder.person('Marit', order, [seat])
  petra = await town.builder.person('Petra', housing, [seat])
  wietske = await town.builder.person('Wietske', at.bureau, [{ at, roles: ['coordinator'] }])
  await they.onDay(town, 0)
  const place = { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein' }
  for (const name of ['vandalism', 'noise'])
    await they.file(town, marit, name, { facts: `Geheim: ${name}.`, phenomenon: 'vandalism', place })
  for (const [id, day] of [
    ['short', 30],
    ['long', 200],
    ['regretted', 200],
  ] as const)
    await they.done(
      they.bring(town, marit, {
        id,
        until: they.dayOf(day),
        facts: `Gebracht: ${id}.`,
        choice: { signal: idOf('vandalism') },
      }),
    )
})
after(() => town?.close())

/** The night comes: what a house on the air does by itself. */
async function night(): Promise<void> {
  for (const job of nightly) await town.owner.query("select house.enqueue($1, '{}')", [job])
  await town.work()
}
const held = async () =>
  (await town.owner.query<{ facts: string }>('select facts from brought_fact order by facts')).rows.map(
    ({ facts }) => facts,
  )
const ownPage = async () => (await they.done<{ shares: Share[] }>(town.as(marit).get('/v1/sharing'))).shares
const destroyedOn = async () =>
  Object.fromEntries((await ownPage()).map(({ id, destroyedAt }) => [id, destroyedAt !== null]))
const everything = async () =>
  (await they.allThatReaches(town, petra)) + (await they.allOnTheDesk(town, wietske))

test('every job of the night is a job', () => {
  assert.ok(nightly.length > 0)
  for (const name of nightly) assert.ok(name in allJobs, name)
})

test('what is live survives the night; what was withdrawn does not, and its owner is told', async () => {
  await they.done(town.as(marit).post(`/v1/shares/${idOf('regretted')}/withdrawal`, {}))
  await night()
  assert.deepEqual(await held(), ['Gebracht: long.', 'Gebracht: short.'])
  assert.deepEqual(await destroyedOn(), {
    [idOf('short')]: false,
    [idOf('long')]: false,
    [idOf('regretted')]: true,
  })
})

test('on its last day it is still read; the day after nobody reads it, and destroying it changes no byte for anybody', async () => {
  await they.onDay(town, 30)
  await night()
  assert.equal((await they.broughtTo(town, petra)).length, 2)
  await they.onDay(town, 31)
  assert.equal((await held()).length, 2)
  assert.equal((await they.broughtTo(town, petra)).length, 1)
  const before = await everything()
  await night()
  assert.deepEqual(await held(), ['Gebracht: long.'])
  assert.equal(await everything(), before)
  assert.equal((await destroyedOn())[idOf('short')], true)
})

test('the owner keeps what it gave and why; its log says that it was destroyed, and not one word of it', async () => {
  const [short] = (await ownPage()).filter(({ id }) => id === idOf('short'))
  assert.deepEqual([short!.facts, short!.state], ['Gebracht: short.', 'ended'])
  const { rows } = await town.owner.query<{ line: string; domain: number; kind: string }>(
    "select a::text as line, domain, object_kind as kind from access_line a where action = 'destroy'",
  )
  assert.deepEqual(
    rows.map(({ domain, kind }) => [domain, kind]),
    [
      [marit.domain, 'brought-fact'],
      [marit.domain, 'brought-fact'],
    ],
  )
  assert.doesNotMatch(JSON.stringify(rows), /Gebracht|Marit|Kadeplein/)
})

test('a signal taken back leaves no place with the table, and comes back whole when its owner restores it', async () => {
  const copies = async () =>
    (
      await town.owner.query<{ facts: string; place: string }>(
        'select facts, place_label as place from intake where signal = $1',
        [idOf('noise')],
      )
    ).rows
  await they.done(
    town.as(marit).post(`/v1/signals/${idOf('noise')}/withdrawal`, { reason: 'Verkeerd plein.' }),
  )
  await night()
  assert.deepEqual(await copies(), [{ facts: '', place: '' }])
  await they.done(town.as(marit).delete(`/v1/signals/${idOf('noise')}/withdrawal`))
  assert.deepEqual(await copies(), [{ facts: 'Geheim: noise.', place: 'Kadeplein' }])
})

test('when the term of a signal ends its copy is emptied, a count stays, and a second night finds nothing', async () => {
  const { rows: ends } = await town.owner.query<{ day: Date }>('select max(ends_at) as day from intake')
  await town.at(new Date(ends[0]!.day.getTime() + 1000).toISOString())
  const before = await everything()
  await night()
  assert.equal(await everything(), before)
  const { rows } = await town.owner.query(
    'select distinct state, facts, title, place_label, place_key from intake',
  )
  assert.deepEqual(rows, [{ state: 'expired', facts: '', title: '-', place_label: '', place_key: null }])
  const lines = async () =>
    (await town.owner.query("select from access_line where action = 'destroy'")).rowCount
  const logged = await lines()
  await night()
  assert.equal(await lines(), logged)
})

test('no visitor can have anything destroyed', async () => {
  await assert.rejects(sql`select destroy_ended()`.execute(town.pool), /permission denied/)
})
