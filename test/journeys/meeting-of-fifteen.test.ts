// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { idOf, type Townsman } from '../town/builder.ts'
import { type OpenHouse, openOpenHouse } from './house.ts'

let house: OpenHouse
let wietske: Townsman
const meeting = idOf('tuesday')
const titles = [
  'Opening',
  ...Array.from({ length: 13 }, (_, nth) => `Signaal ${nth + 2}`),
  'Rondvraag en sluiting',
]

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const at = await builder.table('Signalenoverleg De Vlieten', { parties: [order, housing] })
  await builder.person('Marit Blom', order, [{ at, roles: ['member'] }])
  await builder.person('Petra Nijland', housing, [{ at, roles: ['member'] }])
  wietske = await builder.person('Wietske Halma', at.bureau, [{ at, roles: ['coordinator'] }])
  const keep = house.town.as(wietske)
  await keep.post('/v1/meetings', { id: meeting, title: 'Dinsdag', startsAt: '2030-01-01T09:00:00Z' })
  for (const [nth, title] of titles.entries()) {
    const kind = nth === 0 ? 'opening' : nth === 14 ? 'closing' : 'signal'
    const added = await keep.post(`/v1/meetings/${meeting}/items`, { id: idOf(title), title, kind })
    assert.equal(added.status, 201, added.text)
  }
})
after(() => house?.close())

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
async function write(page: Page, key: string, text: string): Promise<void> {
  await press(page, key)
  await page.keyboard.type(text)
  await press(page, 'Escape')
}

/** Picture, judgement and a decision; every fourth signal gets something to do and an agreement. */
async function weigh(page: Page, nth: number): Promise<void> {
  await write(page, 'b', `Gezien bij punt ${nth}.`)
  await write(page, 'o', `Gewogen bij punt ${nth}.`)
  await press(page, 's', 'Space')
  if (nth % 4 !== 0) return
  await press(page, 'ArrowRight', 'ArrowRight')
  await page.locator('.options tbody tr').first().waitFor()
  // From the route one tab further: the lightest thing there is.
  await press(page, 'Tab', 'Space')
  await page.locator('.options tr.chosen').waitFor()
  await press(page, 'a')
  await page.keyboard.type('Bewoners bellen Marit over twee weken')
  await press(page, 'Enter')
  await page.locator('.agreements li:not(.adding) strong', { hasText: 'Marit Blom' }).waitFor()
  await press(page, 'Escape')
}

test('a meeting of fifteen items by keyboard alone, from who is here to the decision list', () =>
  house.visit(wietske, `/overleg/${meeting}`, {}, async page => {
    let pointed = 0
    await page.exposeFunction('pointed', () => pointed++)
    await page.evaluate("addEventListener('pointerdown', () => pointed(), true)")
    await page.getByRole('heading', { name: 'Opening', exact: true }).waitFor()
    await press(page, 'p')
    await page.getByText('3 van 3').waitFor()
    await press(page, 'n')
    await page.getByRole('button', { name: 'Vastleggen en naar punt 2' }).waitFor()
    for (const [at, title] of titles.entries()) {
      await page.getByRole('heading', { level: 1, name: title, exact: true }).waitFor()
      if (at > 0 && at < 14) await weigh(page, at + 1)
      await press(page, 'n')
    }
    await page.getByRole('heading', { name: 'Besluitenlijst' }).waitFor()
    await page.getByText('Signaal 14').first().waitFor()
    assert.equal(await page.getByText('Besluit: niets doen.').count(), 10)
    assert.equal(await page.getByText('Besluit: korte maatwerkinterventie.').count(), 3)
    assert.equal(await page.getByRole('cell', { name: 'Bewoners bellen' }).count(), 3)
    assert.equal(pointed, 0)
    const list = await house.town.as(wietske).get(`/v1/meetings/${meeting}/decisions`)
    assert.equal((list.body as { items: unknown[] }).items.length, 15)
  }))
