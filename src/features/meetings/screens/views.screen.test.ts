// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  assertClean,
  assertCleanEverywhere,
  type OpenHouse,
  openOpenHouse,
} from '../../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let marit: Townsman
let petra: Townsman
let wietske: Townsman
const meeting = idOf('tuesday')
const item = idOf('item')

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const at = await builder.table('Casusoverleg', { parties: [order, housing], purpose: 'care' })
  marit = await builder.person('Marit Blom', order, [{ at, roles: ['member'] }])
  petra = await builder.person('Petra Nijland', housing, [{ at, roles: ['member'] }])
  wietske = await builder.person('Wietske Halma', at.bureau, [{ at, roles: ['coordinator'] }])
  const keep = house.town.as(wietske)
  await keep.post('/v1/meetings', { id: meeting, title: 'Dinsdag', startsAt: '2030-01-01T09:00:00Z' })
  await keep.post(`/v1/meetings/${meeting}/items`, {
    id: item,
    title: 'Meneer Duin',
    kind: 'signal',
    subjectKind: 'person',
  })
  await keep.put(`/v1/meetings/${meeting}/attendance`, { everybody: true })
  await keep.put(`/v1/meetings/${meeting}/state`, { state: 'running', currentItem: item })
})
after(() => house?.close())

const heard = { timeout: 8000 }

test('before a heavy choice: sealed views from everybody’s own screen, opened by the last, and a question', () =>
  house.visit(wietske, `/overleg/${meeting}`, {}, desk =>
    house.visit(marit, `/overleg/${meeting}`, { width: 320, theme: 'dark' }, async phone => {
      await desk.getByRole('button', { name: 'Vraag eerst ieders blik, verzegeld' }).press('Enter')
      await desk.getByText('0 van 2 gaven een verzegelde blik.').waitFor()
      await phone.getByText('Verzegeld: niemand leest jouw blik').waitFor(heard)
      await phone.getByLabel('Wat zie je, vanuit je eigen taak?').fill('Kanarie: hij laat niemand binnen.')
      await phone.getByLabel(/^Ander geluid/).press('Space')
      await assertClean(phone, 'overleg-verzegeld-320-dark')
      await phone.getByRole('button', { name: 'Verzegeld geven' }).press('Enter')
      await phone.getByText('Gegeven en verzegeld.').waitFor()
      await desk.getByText('1 van 2 gaven een verzegelde blik.').waitFor(heard)
      assert.doesNotMatch((await desk.textContent('body')) ?? '', /Kanarie/)
      await assertClean(desk, 'overleg-verzegeld')
      await house.town.as(petra).put(`/v1/agenda-items/${item}/own-view`, { text: 'De huur loopt achter.' })
      await desk.getByText('Kanarie: hij laat niemand binnen.').waitFor(heard)
      await phone.getByText('De huur loopt achter.').waitFor(heard)

      await desk.keyboard.press('s')
      await desk.keyboard.press('ArrowRight')
      await desk.keyboard.press('ArrowRight')
      await desk.keyboard.press('ArrowRight')
      await desk.getByRole('heading', { name: 'Tegenvraag' }).waitFor()
      await desk.getByRole('button', { name: 'Wie is aan de beurt?' }).press('Enter')
      await phone.getByText('Jij stelt de tegenvraag.').waitFor(heard)
      await phone.getByLabel('Vraag', { exact: true }).fill('Wat als we niets doen?')
      await phone.getByLabel('Antwoord').focus()
      await desk.locator('[data-part=challenge] textarea').first().waitFor()
      await desk.getByLabel('Antwoord').fill('Dan staat hij in maart op straat.')
      await desk.getByLabel('Antwoord').blur()
      await phone.locator('[data-part=challenge] textarea').nth(1).waitFor()
      await assertCleanEverywhere(desk, 'overleg-tegenvraag')
      const { challenge } = (await house.town.as(petra).get(`/v1/agenda-items/${item}/challenge`)).body as {
        challenge: { question: string; answer: string }
      }
      assert.deepEqual(
        [challenge.question, challenge.answer],
        ['Wat als we niets doen?', 'Dan staat hij in maart op straat.'],
      )
    }),
  ))
