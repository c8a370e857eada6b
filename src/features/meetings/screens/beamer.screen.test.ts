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
import * as they from '../../../../test/stories/hands.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let marit: Townsman
let wietske: Townsman
const meeting = idOf('tuesday')

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order, housing] })
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['member'] }])
  const petra = await builder.person('Petra Nijland', housing, [
    { at: table, roles: ['professional', 'member'] },
  ])
  wietske = await builder.person('Wietske Halma', table.bureau, [{ at: table, roles: ['coordinator'] }])
  await keep('post', '/v1/meetings', { id: meeting, title: 'Dinsdag', startsAt: '2030-01-01T09:00:00Z' })
  for (const title of ['Kadeplein: vernieling in de avond', 'Zeesterweg: bedrijf'])
    await keep('post', `/v1/meetings/${meeting}/items`, { id: idOf(title), title, kind: 'other' })
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const choice = { item: idOf('Kadeplein: vernieling in de avond') }
  const facts = 'Twee huurders belden over harde muziek bij de halte.'
  await they.done(they.bring(house.town, petra, { choice, id: 'brought', until, facts }))
})
after(() => house?.close())

async function keep(method: 'post' | 'put', to: string, body: object): Promise<void> {
  const answer = await house.town.as(wietske)[method](to, body)
  assert.ok(answer.status < 300, answer.text)
}

// Shorter than the ten seconds after which a screen asks by itself: what shows within it was heard.
const heard = { timeout: 5000 }

test('the wall follows the secretary as she works, and is empty while somebody without a seat is in the room', () =>
  house.visit(wietske, `/overleg/${meeting}/beamer`, {}, async wall => {
    await wall.getByText('Het overleg begint zo.').waitFor()
    await assertClean(wall, 'beamer-wacht')
    await house.visit(wietske, `/overleg/${meeting}`, {}, async desk => {
      await desk.getByText('De beamer toont niets tot het overleg begint').waitFor()
      await desk.keyboard.press('p')
      await desk.getByText('3 van 3').waitFor()
      await desk.keyboard.press('n')
      await wall.getByRole('heading', { name: 'Kadeplein: vernieling in de avond' }).waitFor(heard)
      await desk.getByText('De beamer toont punt 1.').waitFor()
      await desk.keyboard.press('b')
      await desk.keyboard.type(
        'Drie avonden stond bij de bushalte een groep van zes. Twee ruiten zijn kapot.',
      )
      await wall.getByText('Twee ruiten zijn kapot.').waitFor(heard)
      await wall.getByText('Twee huurders belden').waitFor(heard)
      await keep('put', `/v1/agenda-items/${idOf('Kadeplein: vernieling in de avond')}/options`, {
        options: [{ intervention: 'youth-outreach', hours: 6, chosen: true }],
      })
      await keep('post', `/v1/agenda-items/${idOf('Kadeplein: vernieling in de avond')}/agreements`, {
        id: idOf('agreement'),
        what: 'Bewoners van de Kadelaan bellen',
        owner: { domain: marit.domain, account: marit.account },
        due: '2030-01-08',
      })
      await wall.getByText('Bewoners van de Kadelaan bellen').waitFor(heard)
      await assertCleanEverywhere(wall, 'beamer')
      await desk.keyboard.press('Escape')
      await desk.keyboard.press('w')
      await desk.keyboard.press('Enter')
      await desk.getByRole('button', { name: 'Is weg' }).waitFor()
      await assertCleanEverywhere(desk, 'overleg-aanwezig')
      await desk.getByRole('button', { name: 'Gast toevoegen' }).focus()
      await desk.keyboard.press('Enter')
      await desk.getByLabel('Wie is de gast?').focus()
      await desk.keyboard.press('Enter')
      await desk.getByText('Typ een naam of functie.').waitFor()
      await assertClean(desk, 'overleg-gast')
      await desk.keyboard.type('Stagiair van de gemeente')
      await desk.keyboard.press('Enter')
      await wall.getByRole('heading', { name: 'Dit punt staat niet op het scherm' }).waitFor(heard)
      assert.doesNotMatch((await wall.textContent('body')) ?? '', /Kadeplein|ruiten|Kadelaan/)
      await desk.getByText('De beamer toont dit punt niet').waitFor()
      await assertClean(wall, 'beamer-leeg')
    })
  }))

test('a member who is removed during the meeting keeps nothing of it on the screen', () =>
  house.visit(marit, `/overleg/${meeting}`, { language: 'en' }, async page => {
    await page.getByText('Twee ruiten zijn kapot.').waitFor()
    await assertClean(page, 'overleg-meelezen-en')
    await house.town.owner.query('update seat set ends = $1 where seated_account = $2', [
      '2026-01-02',
      marit.account,
    ])
    await page.getByText('Twee ruiten zijn kapot.').waitFor({ state: 'detached', ...heard })
    assert.doesNotMatch((await page.textContent('body')) ?? '', /Kadeplein|Zeesterweg/)
  }))
