// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Townsman, TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let table: TownTable
let marit: Townsman
let stranger: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const tax = await town.builder.domain('tax', 'Belastingdienst')
  table = await town.builder.table('Signalenoverleg', { parties: [order] })
  const other = await town.builder.table('RIEC', {
    parties: [tax],
    purpose: 'subversion',
    kind: 'riec-weighing',
  })
  marit = await town.builder.person('Marit Blom', order, [{ at: table, roles: ['professional', 'member'] }])
  stranger = await town.builder.person('Tom Zeeman', tax, [{ at: other, roles: ['member'] }])
})
after(() => town.close())

test('Marit sees where she works, with whom, and on which ground', async () => {
  const me = await town.as(marit).get('/v1/me')
  assert.equal(me.status, 200, me.text)
  const { current, domain } = me.body as { current: { table: { id: string } }; domain: { kind: string } }
  assert.equal(current.table.id, table.table)
  assert.equal(domain.kind, 'public-order')
  const partnership = await town.as(marit).get('/v1/partnership')
  const { people, flows } = partnership.body as { people: { name: string }[]; flows: { category: string }[] }
  assert.deepEqual(
    people.map(person => person.name),
    ['Marit Blom'],
  )
  assert.deepEqual(
    flows.map(flow => flow.category),
    ['phenomenon', 'place', 'unnamed-group'],
  )
})

test('a table where one has no seat and a table that does not exist answer alike', async () => {
  const at = (partnership: string, tableId: string) => ({ 'vlechtwerk-context': `${partnership}/${tableId}` })
  const foreign = await town.as(stranger).get('/v1/partnership', at(table.partnership, table.table))
  const absent = await town.as(stranger).get('/v1/partnership', at(marit.account, marit.account))
  assert.equal(foreign.status, 403)
  assert.equal(foreign.text, absent.text)
})

test('a party that left on a day is out from the day after, while its session runs on', async () => {
  await town.owner.query(`update party set ends = '2026-06-30' where party_domain = $1`, [marit.domain])
  await town.at('2026-06-30T20:00:00Z')
  assert.equal((await town.as(marit).get('/v1/partnership')).status, 200)
  await town.at('2026-06-30T22:30:00Z') // past midnight in Amsterdam
  assert.equal((await town.as(marit).get('/v1/partnership')).status, 404)
})
