// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let marit: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const table = await town.builder.table('Signalenoverleg', { parties: [order] })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional'] }])
})
after(() => town?.close())

const [draft, desk, phone] = ['draft', 'desk', 'phone'].map(idOf) as [string, string, string]
const keep = (text: string, version: number, page: string) =>
  town.as(marit).put(`/v1/drafts/${draft}`, { body: { what: text }, version, page })
const kept = async () => {
  const { drafts } = (await town.as(marit).get('/v1/drafts')).body as { drafts: { body: { what: string } }[] }
  return drafts[0]?.body.what
}

test('a page saves over its own text though it never heard the last answer; another page does not', async () => {
  assert.equal((await keep('Fietsen', 0, desk)).status, 200)
  // The answer to the second save is lost: the page tries again from the version it knows, with newer text.
  assert.equal((await keep('Fietsen op de brug', 1, desk)).status, 200)
  assert.equal((await keep('Fietsen op de brug, elke nacht', 1, desk)).status, 200)
  assert.equal(await kept(), 'Fietsen op de brug, elke nacht')
  assert.equal((await keep('Iets anders', 1, phone)).status, 409)
  assert.equal(await kept(), 'Fietsen op de brug, elke nacht')
  // Who has read the newest goes on from there, and then it is the first page that must look again.
  assert.equal((await keep('Op de brug, nu met namen', 3, phone)).status, 200)
  assert.equal((await keep('Fietsen', 1, desk)).status, 409)
})

test('a page without a name saves by version alone', async () => {
  const id = idOf('nameless')
  const save = (version: number) =>
    town.as(marit).put(`/v1/drafts/${id}`, { body: { what: 'Auto' }, version })
  assert.deepEqual([(await save(0)).status, (await save(0)).status, (await save(1)).status], [200, 409, 200])
})
