// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { focused } from '../../../../test/journeys/browser.ts'
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
let empty: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const bureau = await builder.domain('oversight', 'Bureau')
  const parties = [order, housing, bureau]
  const table = await builder.table('Signalenoverleg De Vlieten', { parties })
  const other = await builder.table('Stil overleg', { parties: [bureau] })
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['professional', 'member'] }])
  petra = await builder.person('Petra Nijland', housing, [{ at: table, roles: ['professional', 'member'] }])
  wietske = await builder.person('Wietske Halma', bureau, [{ at: table, roles: ['coordinator'] }])
  empty = await builder.person('Ruben Aalders', bureau, [{ at: other, roles: ['coordinator'] }])
  for (const place of ['Kadeplein', 'Marktplein en Havenbrug', 'Vakantiepark De Rietkraag'])
    for (const who of [marit, petra]) await file(who, place)
  for (const place of ['Sluiskade', 'Havenbrug', 'Zandhove']) await file(marit, place)
  await house.town.work()
})
after(() => house?.close())

async function file(who: Townsman, label: string): Promise<void> {
  const filed = await house.town.as(who).post('/v1/signals', {
    id: idOf(`${who.name} ${label}`),
    facts: `Twee avonden stond hier een groep bij de bushalte, en een ruit was stuk. ${label}.`,
    place: { kind: 'named-place', label, ref: label, area: 'Rietmeer' },
    observedFrom: new Date(Date.now() - 5 * 86_400_000).toISOString(),
    phenomenon: 'vandalism',
  })
  assert.equal(filed.status, 201, filed.text)
}

test('an overlap is opened, set aside with a reason, and brought back, all by key', () =>
  house.visit(wietske, '/regie', {}, async page => {
    await page.locator('tr[data-row]').first().waitFor()
    assert.equal(await page.locator('tr[data-row]').count(), 3)
    for (const key of ['j', 'Enter']) await page.keyboard.press(key)
    await page.locator('.behind li').nth(1).waitFor()
    await assertCleanEverywhere(page, 'regie')
    await page.keyboard.press('g')
    await page.getByRole('alertdialog').or(page.getByRole('dialog')).waitFor()
    await page.getByLabel('Reden').fill('Dit is al opgelost.')
    await assertClean(page, 'regie-wegzetten')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(/Weggezet:/).waitFor()
    await page.locator('tr[data-row]').nth(2).waitFor({ state: 'detached' })
    await page.keyboard.press('z')
    await page.locator('tr[data-row]').nth(2).waitFor()
  }))

test('an overlap goes on the agenda of a meeting that is planned on the spot', () =>
  house.visit(wietske, '/regie', { width: 768, theme: 'dark' }, async page => {
    await page.locator('tr[data-row]').first().waitFor()
    for (const key of ['j', 'a']) await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    assert.match(await page.getByLabel('Titel van het punt').inputValue(), /: vernieling/)
    await page.getByLabel('Hoeveel minuten?').fill('veel')
    await page.keyboard.press('Enter')
    await page.getByText('Typ een aantal tussen 1 en 240.').waitFor()
    await page.getByText('Typ een dag en een tijd die nog komen.').waitFor()
    await assertClean(page, 'regie-plannen')
    await page.getByLabel('Hoeveel minuten?').fill('12')
    await page.getByLabel('Wanneer is het overleg?').fill('overmorgen 9:30')
    await page.keyboard.press('Enter')
    await page.getByText(/Op de agenda: /).waitFor()
    await page.locator('tr[data-row]', { hasText: 'Op de agenda' }).waitFor()
    await page.getByRole('button', { name: /^Agenda van .*dag afmaken$/ }).waitFor()
  }))

test('a signal is completed: a question needs a sentence, and the filer reads it', () =>
  house.visit(wietske, '/regie', { language: 'en' }, async page => {
    const row = page.locator('.list-row', { hasText: 'Sluiskade' })
    await page.getByRole('button', { name: /more signals?/ }).click()
    await row.focus()
    assert.match(await focused(page), /groep bij de bushalte/)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.getByLabel('Ask the filer a question').check()
    await page.getByRole('button', { name: 'Ask the filer a question' }).click()
    await page.getByText('Ask your question in a sentence.').waitFor()
    await page.getByLabel('Your question to the filer').fill('Hoe laat was dat?')
    await assertClean(page, 'regie-aanvullen')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(/Question asked about/).waitFor()
    const own = await house.town.as(marit).get(`/v1/signals/${idOf('Marit Blom Sluiskade')}`)
    assert.match(own.text, /Hoe laat was dat\?/)
  }))

test('a quiet desk says so, and nobody else has a desk', async () => {
  await house.visit(empty, '/regie', { width: 320 }, async page => {
    await page.getByText('Er zijn nu geen raakvlakken.').waitFor()
    await page.getByText('Alle melders hebben antwoord.').waitFor()
    await assertClean(page, 'regie-leeg')
  })
  await house.visit(marit, '/regie', {}, async page => {
    await page.getByText('Deze pagina is er niet').waitFor()
    assert.equal(await page.getByRole('link', { name: 'Regie' }).count(), 0)
  })
})
