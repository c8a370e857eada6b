// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let table: TownTable
let carla: Townsman
let petra: Townsman
let wietske: Townsman

before(async () => {
  town = await openTown()
  const permits = await town.builder.domain('permits', 'Oosterwaarde')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const bureau = await town.builder.domain('oversight', 'Bureau')
  const parties = [permits, housing, bureau]
  table = await town.builder.table('Signalenoverleg', { parties, categories: ['place', 'person'] })
  carla = await town.builder.person('carla', permits, [{ at: table, roles: ['professional'] }])
  petra = await town.builder.person('petra', housing, [{ at: table, roles: ['professional'] }])
  wietske = await town.builder.person('wietske', bureau, [{ at: table, roles: ['coordinator'] }])
  await town.at('2026-11-20T10:00:00Z')
  for (const who of [carla, petra]) {
    const begun = await town.as(who).post('/v1/imports', {
      id: idOf(`run ${who.name}`),
      source: 'MOR',
      fileName: 'mor.csv',
      mapping: { facts: 'Melding' },
    })
    assert.equal(begun.status, 201, begun.text)
  }
})
after(() => town.close())

const report = (sourceId: string, more: object = {}) => ({
  sourceId,
  facts: 'Afval naast de container.',
  phenomenon: 'litter',
  place: { kind: 'named-place', label: 'Marktplein', ref: 'marktplein' },
  observedFrom: '2026-11-18T09:00:00Z',
  ...more,
})
const bring = async (who: Townsman, rows: object[], dryRun = false) =>
  await town.as(who).post(`/v1/imports/${idOf(`run ${who.name}`)}/rows`, { rows, dryRun })
type Counted = {
  new: number
  known: number
  refused: { row: number; sourceId: string; problems: string[] }[]
}

test('a dry run counts and files nothing; the run itself files, and again adds nothing', async () => {
  const rows = [
    report('1'),
    report('2'),
    report('2'),
    report('3', { observedFrom: '2026-31-02' }),
    { facts: 'x' },
  ]
  const dry = (await bring(carla, rows, true)).body as Counted
  assert.deepEqual([dry.new, dry.known, dry.refused.map(one => one.row)], [2, 0, [3, 4, 5]])
  assert.equal(((await town.as(carla).get('/v1/signals')).body as { total: number }).total, 0)
  const real = (await bring(carla, rows)).body as Counted
  assert.equal(real.new, 2)
  const again = (await bring(carla, rows)).body as Counted
  assert.deepEqual([again.new, again.known], [0, 2])
  assert.equal(((await town.as(carla).get('/v1/signals')).body as { total: number }).total, 2)
})

test('what two domains bring in touches on the coordinator’s desk', async () => {
  assert.equal(((await bring(petra, [report('1')])).body as Counted).new, 1)
  await town.work()
  const { overlaps } = (await town.as(wietske).get('/v1/regie')).body as {
    overlaps: { parts: number; domains: number }[]
  }
  assert.deepEqual(
    overlaps.map(found => [found.parts, found.domains]),
    [[3, 2]],
  )
})

test('places have no limit; persons have the covenant’s', async () => {
  const about = (count: number) =>
    Array.from({ length: count }, (_, n) => report(`p${n}`, { person: { name: `Persoon ${n}` } }))
  const refused = await bring(carla, about(501))
  assert.equal(refused.status, 403)
  assert.equal((refused.body as { code: string }).code, 'too-many-persons')
  const many = await bring(
    carla,
    Array.from({ length: 2000 }, (_, n) => report(`n${n}`)),
  )
  assert.equal((many.body as Counted).new, 2000, many.text.slice(0, 300))
  assert.equal(((await bring(carla, about(2))).body as Counted).new, 2)
  const lines = await town.owner.query(
    `select count(*) from access_line where action = 'file' and subject is not null`,
  )
  assert.equal(lines.rows[0].count, '2')
})

test('runs and mappings stay within the domain', async () => {
  const { imports } = (await town.as(carla).get('/v1/imports')).body as {
    imports: { source: string; new: number }[]
  }
  assert.deepEqual(
    imports.map(run => [run.source, run.new]),
    [['MOR', 2004]],
  )
  assert.deepEqual((await town.as(carla).post('/v1/imports/_mapping', { source: 'MOR' })).body, {
    mapping: { facts: 'Melding' },
  })
  const foreign = await town.as(petra).post(`/v1/imports/${idOf('run carla')}/rows`, { rows: [report('9')] })
  assert.equal(foreign.status, 404)
})
