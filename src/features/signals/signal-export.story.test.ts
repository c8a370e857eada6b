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
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const table = await town.builder.table('Signalenoverleg', { parties: [order, housing] })
  const seats = [{ at: table, roles: ['professional' as const] }]
  marit = await town.builder.person('marit', order, seats)
  joris = await town.builder.person('joris', order, seats)
  petra = await town.builder.person('petra', housing, seats)
  await town.at('2026-11-20T10:00:00Z')
  for (const [who, what] of [
    [marit, '=HYPERLINK("x") op een muur'],
    [petra, 'Portiekdeur staat open'],
  ] as const) {
    const place = { kind: 'named-place', label: 'Kadeplein' }
    const note = { id: idOf(what), facts: what, place, observedFrom: '2026-11-18T20:30:00Z' }
    assert.equal((await town.as(who).post('/v1/signals', note)).status, 201)
  }
})
after(() => town.close())

test('a file says on top who took it and what for, and runs no formula', async () => {
  const ids = [idOf('=HYPERLINK("x") op een muur'), idOf('Portiekdeur staat open')]
  const file = await town.as(marit).post('/v1/signals/_export', { reason: 'voorbereiding overleg', ids })
  assert.equal(file.status, 200, file.text)
  assert.match(String(file.headers['content-type']), /^text\/csv/)
  assert.match(file.text, /^\uFEFFUitvoer van signalen uit Vlechtwerk;1\r\nDoor;marit, public-order\r\n/)
  assert.match(file.text, /Waarvoor;voorbereiding overleg/)
  assert.match(file.text, /"'=HYPERLINK/)
  assert.doesNotMatch(file.text, /Portiekdeur/)
})

test('every exported signal has its line in the log, and the export itself is kept', async () => {
  const lines = await town.owner.query(`select object from access_line where action = 'export'`)
  assert.deepEqual(
    lines.rows.map(row => row.object),
    [idOf('=HYPERLINK("x") op een muur')],
  )
  const kept = await town.owner.query('select reason, signals from signal_export')
  assert.deepEqual(kept.rows, [{ reason: 'voorbereiding overleg', signals: 1 }])
})

test('a filter chooses as the list does; without a reason nothing leaves', async () => {
  const none = await town
    .as(marit)
    .post('/v1/signals/_export', { reason: 'kijken', filter: { state: 'withdrawn' } })
  assert.match(none.text, /Vlechtwerk;0\r\n/)
  assert.equal((await town.as(marit).post('/v1/signals/_export', { reason: '' })).status, 400)
})

test('a view is kept by its maker, read by colleagues when shared, and unknown next door', async () => {
  const path = `/v1/signal-views/${idOf('view')}`
  const view = { name: 'Kadeplein', filter: { chosen: { state: ['filed'] }, words: 'muur' } }
  assert.equal((await town.as(marit).put(path, view)).status, 200)
  const seenBy = async (who: Townsman) =>
    ((await town.as(who).get('/v1/signal-views')).body as { views: { name: string; mine: boolean }[] }).views
  assert.deepEqual(await seenBy(joris), [])
  await town.as(marit).put(path, { ...view, shared: true })
  assert.deepEqual(
    (await seenBy(joris)).map(({ name, mine }) => [name, mine]),
    [['Kadeplein', false]],
  )
  assert.deepEqual(await seenBy(petra), [])
  assert.equal((await town.as(joris).put(path, { ...view, name: 'Van mij' })).status, 404)
  await town.as(joris).delete(path)
  assert.equal((await seenBy(marit)).length, 1)
  await town.as(marit).delete(path)
  assert.equal((await seenBy(marit)).length, 0)
})

test('what a colleague did with my signal is news to me; what I did is not', async () => {
  const id = idOf('=HYPERLINK("x") op een muur')
  const news = async () =>
    ((await town.as(marit).get('/v1/signal-changes')).body as { changes: { kind: string }[] }).changes
  assert.deepEqual(await news(), [])
  await town.as(joris).post(`/v1/signals/${id}/withdrawal`, { why: 'dubbel' })
  await town.as(marit).delete(`/v1/signals/${id}/withdrawal`)
  assert.deepEqual(
    (await news()).map(({ kind }) => kind),
    ['withdrawn'],
  )
})
