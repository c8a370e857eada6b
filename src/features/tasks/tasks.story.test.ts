// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let marit: Townsman
let joris: Townsman
let petra: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order')
  const housing = await town.builder.domain('housing-corporation')
  const table = await town.builder.table('Overleg', { parties: [order, housing] })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional'] }])
  joris = await town.builder.person('joris', order, [{ at: table, roles: ['release-officer'] }])
  petra = await town.builder.person('petra', housing, [{ at: table, roles: ['professional'] }])
  await town.at('2026-11-23T09:00:00Z')
  await give('lamps', marit.account, null, '2026-11-20')
  await give('call', marit.account, null, '2026-11-27')
  await give('release', null, 'release-officer', '2026-11-24')
})
after(() => town.close())

async function give(id: string, account: string | null, role: string | null, due: string): Promise<void> {
  await town.owner.query(
    `insert into task (region, domain, id, account, for_role, kind, title, due, first_due, made_at, ends_at)
     values (1, $1, $2, $3, $4, 'agreement', $5, $6, $6, '2026-11-10', '2027-11-10')`,
    [marit.domain, idOf(id), account, role, id, due],
  )
}
type Work = {
  today: string
  open: { id: string; title: string; version: number; firstDue: string; due: string }[]
  done: { title: string }[]
}
const work = async (who: Townsman) => (await town.as(who).get('/v1/my-work')).body as Work

test('everybody sees what waits for them, the soonest first, and nobody else’s', async () => {
  assert.deepEqual(
    (await work(marit)).open.map(task => task.title),
    ['lamps', 'call'],
  )
  assert.deepEqual(
    (await work(joris)).open.map(task => task.title),
    ['release'],
  )
  assert.deepEqual((await work(petra)).open, [])
  assert.equal((await work(marit)).today, '2026-11-23')
})

test('finishing can be undone; another’s task is not there', async () => {
  const path = `/v1/tasks/${idOf('lamps')}/completion`
  assert.equal((await town.as(joris).post(path, { version: 1 })).status, 404)
  assert.equal((await town.as(marit).post(path, { version: 1 })).status, 200)
  assert.deepEqual(
    (await work(marit)).done.map(task => task.title),
    ['lamps'],
  )
  assert.equal((await town.as(marit).post(path, { version: 1 })).status, 409)
  assert.equal((await town.as(marit).delete(path)).status, 200)
  assert.equal((await work(marit)).open.length, 2)
})

test('a moved date keeps the first one', async () => {
  const [lamps] = (await work(marit)).open
  const moved = await town
    .as(marit)
    .put(`/v1/tasks/${lamps!.id}/due`, { due: '2026-12-04', version: lamps!.version })
  assert.equal(moved.status, 200, moved.text)
  const later = (await work(marit)).open.find(task => task.title === 'lamps')!
  assert.deepEqual([later.due, later.firstDue], ['2026-12-04', '2026-11-20'])
})
