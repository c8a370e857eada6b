// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertClean, type OpenHouse, openOpenHouse } from '../../../../test/journeys/house.ts'
import type { Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let bas: Townsman
let marit: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const police = await builder.domain('police', 'Politie')
  const order = await builder.domain('public-order', 'Rietmeer')
  const categories = ['place', 'police']
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [police, order], categories })
  bas = await builder.person('Bas Terpstra', police, [
    { at: table, roles: ['professional', 'release-officer'] },
  ])
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['professional'] }])
})
after(() => house?.close())

test('a report is written, offered and released by key; the municipality makes a signal of it', async () => {
  await house.visit(marit, '/rapportages', { width: 320 }, async page => {
    await page.getByText('Er zijn geen rapportages.').waitFor()
    await assertClean(page, 'rapportages-leeg')
  })
  await house.visit(bas, '/rapportages', {}, async page => {
    await page.getByRole('button', { name: 'Rapportage schrijven' }).press('Enter')
    await page.getByRole('button', { name: 'Concept bewaren' }).press('Enter')
    await page.getByText('Vul dit in.').first().waitFor()
    await assertClean(page, 'rapportage-schrijven-fout')
    await page.getByLabel('Waar gaat het over?').fill('Loods aan de Zeesterweg')
    await page.getByLabel('Waar?', { exact: true }).fill('Zeesterweg 4')
    await page.getByLabel('De feiten').fill('Op 12 november zijn twintig jerrycans aangetroffen.')
    await page.getByRole('button', { name: /Aan wie\?/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: 'Rietmeer' }).press('Enter')
    await page.getByRole('button', { name: 'Concept bewaren' }).press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.list-row').focus()
    await page.keyboard.press('i')
    await page.getByText('Aangeboden: Loods aan de Zeesterweg').waitFor()
    await page.getByRole('heading', { name: 'Wacht op vrijgave' }).waitFor()
    await page.locator('.list-row').focus()
    await page.keyboard.press('v')
    await page.getByRole('alertdialog').waitFor()
    await assertClean(page, 'rapportage-vrijgeven')
    await page.getByRole('button', { name: 'Vrijgeven voor Rietmeer' }).press('Enter')
    await page.getByRole('heading', { name: 'Vrijgegeven' }).waitFor()
  })
  await house.visit(marit, '/rapportages', { language: 'en', theme: 'dark', width: 768 }, async page => {
    await page.getByText(/twintig jerrycans/).waitFor()
    await assertClean(page, 'rapportages-ontvangen')
    await page.locator('.list-row').focus()
    await page.keyboard.press('s')
    await page.locator('#what').waitFor()
    assert.match(await page.locator('#what').inputValue(), /twintig jerrycans/)
  })
  await house.visit(bas, '/rapportages', { width: 320 }, async page => {
    await page.locator('.list-row').focus()
    await page.keyboard.press('t')
    const dialog = page.getByRole('alertdialog')
    await dialog.getByText('leest dit straks niet meer').waitFor()
    await assertClean(page, 'rapportage-intrekken')
    await dialog.getByRole('button', { name: 'Intrekken' }).press('Enter')
    await page.getByRole('heading', { name: 'Ingetrokken' }).waitFor()
  })
  await house.visit(marit, '/rapportages', {}, async page => {
    await page.getByText('Rapportage van Politie, ingetrokken').waitFor()
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /jerrycans|Zeesterweg/)
    await assertClean(page, 'rapportages-ingetrokken')
  })
})
