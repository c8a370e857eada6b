// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertCleanEverywhere, type OpenHouse, openOpenHouse } from '../../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let anna: Townsman
const meeting = idOf('tuesday')
const item = idOf('item')

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const at = await builder.table('Signalenoverleg', { parties: [order, housing] })
  await builder.person('Marit Blom', order, [{ at, roles: ['member'] }])
  await builder.person('Petra Nijland', housing, [{ at, roles: ['member'] }])
  anna = await builder.person('Anna Mulder', at.bureau, [{ at, roles: ['coordinator'] }])
  const keep = house.town.as(anna)
  await keep.post('/v1/meetings', { id: meeting, title: 'Dinsdag', startsAt: '2030-01-01T09:00:00Z' })
  await keep.post(`/v1/meetings/${meeting}/items`, { id: item, title: 'De schuur', kind: 'signal' })
  await keep.put(`/v1/meetings/${meeting}/attendance`, { everybody: true })
  const texts = { picture: 'Vaten.', judgement: 'Gevaarlijk.', reason: 'Praten hielp niet.' }
  await keep.put(`/v1/agenda-items/${item}`, { ...texts, version: 1 })
  await keep.post(`/v1/agenda-items/${item}/challenge`)
  await keep.put(`/v1/agenda-items/${item}/challenge`, {
    question: 'Wat als we wachten?',
    answer: 'Dan blijft het.',
  })
  await keep.put(`/v1/agenda-items/${item}/options`, {
    options: [
      { intervention: 'formal-warning', hours: 6, chosen: false },
      { intervention: 'closure-13b', hours: 40, chosen: true },
    ],
  })
  await keep.put(`/v1/meetings/${meeting}/state`, { state: 'running', currentItem: item })
})
after(() => house?.close())

test('a heavy choice by the keyboard: what the law asks is ticked, and stands in the decision list', () =>
  house.visit(anna, `/overleg/${meeting}`, {}, async desk => {
    await desk.getByRole('radio', { name: 'Gezamenlijke actie' }).press('Space')
    const list = desk.getByRole('group', { name: 'Sluiting pand om drugs' })
    await list.getByText('Wettelijke basis: Opiumwet, artikel 13b.').waitFor()
    await desk.keyboard.press('Control+Enter')
    const objection = desk.getByText('Dit is een zware keuze. Vink eerst af')
    await objection.waitFor()
    await assertCleanEverywhere(desk, 'overleg-voorwaarden')
    for (const [nth, name] of [/^Feiten, belangen/, /^Noodzaak en/, /^Alleen de burgemeester/].entries()) {
      await list.getByRole('checkbox', { name }).press('Space')
      await list.getByText('Vastgelegd door Anna Mulder').nth(nth).waitFor()
    }
    await objection.waitFor({ state: 'hidden' })
    // What was ticked by mistake is unticked the same way.
    await list.getByRole('checkbox', { name: /^Noodzaak en/ }).press('Space')
    await list.getByText('Vastgelegd door Anna Mulder').nth(2).waitFor({ state: 'hidden' })
    await list.getByRole('checkbox', { name: /^Noodzaak en/ }).press('Space')
    await list.getByText('Vastgelegd door Anna Mulder').nth(2).waitFor()
    await desk.keyboard.press('Control+Enter')
    await desk.getByRole('heading', { name: 'Besluitenlijst' }).waitFor()
    await desk.getByText('Nagegaan:').waitFor()
    await desk.getByText('Alleen de burgemeester beslist').waitFor()
    const { body } = await house.town.as(anna).get(`/v1/agenda-items/${item}/conditions`)
    assert.equal((body as { checked: unknown[] }).checked.length, 3)
  }))
