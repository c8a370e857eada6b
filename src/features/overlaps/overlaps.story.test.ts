// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let table: TownTable
let marit: Townsman
let petra: Townsman
let wietske: Townsman
let riec: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const bureau = await town.builder.domain('oversight', 'Bureau')
  table = await town.builder.table('Signalenoverleg', { parties: [order, housing, bureau] })
  const other = await town.builder.table('RIEC', { parties: [bureau], purpose: 'subversion' })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional', 'member'] }])
  petra = await town.builder.person('petra', housing, [{ at: table, roles: ['professional', 'member'] }])
  wietske = await town.builder.person('wietske', bureau, [{ at: table, roles: ['coordinator'] }])
  riec = await town.builder.person('ruben', bureau, [{ at: other, roles: ['coordinator'] }])
  await town.at('2026-11-20T10:00:00Z')
})
after(() => town.close())

const kadeplein = { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein', rd: { x: 148210, y: 509430 } }
async function file(who: Townsman, id: string, more: object = {}) {
  const filed = await town.as(who).post('/v1/signals', {
    id: idOf(id),
    facts: `Wat ${who.name} zag op deze plek: ${id}.`,
    place: kadeplein,
    observedFrom: '2026-11-18T20:30:00Z',
    phenomenon: 'vandalism',
    ...more,
  })
  assert.equal(filed.status, 201, filed.text)
  await town.work()
}
type Desk = {
  toComplete: { id: string; facts: string; from: { organisation: string } }[]
  overlaps: { id: string; parts: number; domains: number; state: string; placeLabel: string }[]
  counts: Record<string, number>
}
const desk = async (who = wietske) => (await town.as(who).get('/v1/regie')).body as Desk

test('two signals of one domain are no overlap; a second domain makes one', async () => {
  await file(marit, 'm1')
  await file(marit, 'm2')
  assert.equal((await desk()).overlaps.length, 0)
  await file(petra, 'p1', { phenomenon: 'street-noise' })
  const { overlaps, counts } = await desk()
  assert.deepEqual(
    overlaps.map(found => [found.placeLabel, found.parts, found.domains, found.state]),
    [['Kadeplein', 3, 2, 'new']],
  )
  assert.equal(counts.toComplete, 3)
})

test('nobody but the coordinator of that table learns of it, in any answer', async () => {
  for (const who of [marit, petra]) {
    assert.equal((await town.as(who).get('/v1/regie')).status, 403)
    assert.equal((await town.as(who).get('/v1/overlaps')).status, 403)
  }
  assert.equal((await desk(riec)).overlaps.length, 0)
  const own = await town.as(marit).get(`/v1/signals/${idOf('m1')}`)
  assert.doesNotMatch(own.text, /overlap|raakvlak|WoonVliet/i)
})

test('another matter, a square further on, or a hundred days apart do not touch', async () => {
  const at = (x: number, y: number) => ({ place: { kind: 'point', label: 'hier', rd: { x, y } } })
  await file(marit, 'one square', at(150010, 510010))
  await file(petra, 'other matter', { ...at(150020, 510020), phenomenon: 'other-theft' })
  await file(petra, 'next square', at(150110, 510010))
  await file(petra, 'long ago', { ...at(150020, 510020), observedFrom: '2026-08-01T10:00:00Z' })
  assert.equal((await desk()).overlaps.length, 1)
  await file(petra, 'same square', at(150090, 510090))
  const { overlaps } = await desk()
  assert.deepEqual(overlaps.map(found => found.parts).sort(), [2, 3])
})

test('a home counts only through its square, and only where at least ten addresses share it', async () => {
  const home = (number: number, x: number) => ({
    place: { kind: 'address', label: `Kadelaan ${number}`, ref: `kadelaan-${number}`, rd: { x, y: 511050 } },
  })
  await town.builder.ground(table, 'dwelling')
  await town.owner.query(`insert into cell_addresses values (1, 'E1520N5110', 9), (1, 'E1530N5110', 10)`)
  await file(marit, 'farm 1', home(1, 152010))
  await file(petra, 'farm 2', home(1, 152010))
  assert.equal((await desk()).overlaps.length, 2)
  await file(marit, 'flat 1', home(3, 153010))
  await file(petra, 'flat 2', home(5, 153090))
  assert.equal((await desk()).overlaps.length, 3)
})

test('an embargoed signal touches nothing until its day', async () => {
  const place = { kind: 'named-place', label: 'Havenbrug', ref: 'havenbrug' }
  await file(marit, 'quiet', { place, embargoUntil: '2026-12-01T00:00:00Z' })
  await file(petra, 'open', { place })
  assert.equal((await desk()).overlaps.length, 3)
  await town.at('2026-12-02T10:00:00Z')
  await file(petra, 'later', { place, observedFrom: '2026-12-01T20:00:00Z' })
  assert.equal((await desk()).overlaps.length, 4)
  await town.at('2026-11-20T10:00:00Z')
})

test('the coordinator opens it, names what is there, asks the filer, and sets it aside with a reason', async () => {
  const [found] = (await desk()).overlaps.filter(one => one.placeLabel === 'Kadeplein')
  const opened = await town.as(wietske).get(`/v1/overlaps/${found!.id}`)
  assert.equal(opened.status, 200, opened.text)
  const { intakes, version } = opened.body as { intakes: { id: string }[]; version: number }
  assert.equal(intakes.length, 3)
  const one = (await desk()).toComplete.find(copy => copy.facts.endsWith('m1.'))
  const named = await town
    .as(wietske)
    .post(`/v1/intakes/${one!.id}/registration`, { phenomenon: 'graffiti', urgency: 'soon' })
  assert.equal(named.status, 200, named.text)
  const own = (await town.as(marit).get(`/v1/signals/${idOf('m1')}`)).body as {
    phenomenon: string
    state: string
  }
  assert.deepEqual([own.phenomenon, own.state], ['graffiti', 'filed'])
  await town.at('2026-11-20T11:00:00Z')
  const asked = await town
    .as(wietske)
    .post(`/v1/intakes/${one!.id}/return`, { question: 'Hoe laat was dat?' })
  assert.equal(asked.status, 200, asked.text)
  const back = (await town.as(marit).get(`/v1/signals/${idOf('m1')}`)).body as {
    state: string
    timeline: { text: string }[]
  }
  assert.deepEqual([back.state, back.timeline[0]!.text], ['to-complete', 'Hoe laat was dat?'])
  const aside = await town
    .as(wietske)
    .post(`/v1/overlaps/${found!.id}/dismissal`, { why: 'Is al opgelost.', version })
  assert.equal(aside.status, 200, aside.text)
  assert.equal((await town.as(wietske).delete(`/v1/overlaps/${found!.id}/dismissal`)).status, 200)
})

test('comparing again adds nothing', async () => {
  await town.at('2026-12-02T10:00:00Z')
  const before = await town.owner.query('select count(*) from overlap_part')
  await town.owner.query(`update intake set urgency = urgency`)
  await town.work()
  const again = await town.owner.query('select count(*) from overlap_part')
  assert.deepEqual(again.rows, before.rows)
})
