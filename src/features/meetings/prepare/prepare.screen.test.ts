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

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order, housing] })
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['professional', 'member'] }])
  petra = await builder.person('Petra Nijland', housing, [{ at: table, roles: ['professional', 'member'] }])
  wietske = await builder.person('Wietske Halma', table.bureau, [{ at: table, roles: ['coordinator'] }])
  const tuesday = { id: meeting, title: 'Signalenoverleg', startsAt: '2030-11-26T08:30:00Z' }
  assert.equal((await house.town.as(wietske).post('/v1/meetings', tuesday)).status, 201)
})
after(() => house?.close())

async function fileOne(): Promise<void> {
  const { town } = house
  const filed = await town.as(marit).post('/v1/signals', {
    id: idOf('glass'),
    facts: 'Drie avonden stond bij de bushalte een groep van zes. Twee ruiten zijn kapot.',
    place: { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein' },
    observedFrom: new Date(Date.now() - 5 * 86_400_000).toISOString(),
    phenomenon: 'vandalism',
  })
  assert.equal(filed.status, 201, filed.text)
  const { intakes } = (await town.as(wietske).get('/v1/intakes')).body as { intakes: { id: string }[] }
  await town
    .as(wietske)
    .post(`/v1/intakes/${intakes[0]!.id}/registration`, { phenomenon: 'vandalism', urgency: 'soon' })
}

test('by keyboard: a signal comes on the agenda, the hint says who is missing, and who leaves is named', () =>
  house.visit(wietske, `/overleg/${meeting}/voorbereiden`, {}, async page => {
    await page.getByText('Er staat nog niets klaar.').waitFor()
    await assertClean(page, 'voorbereiden-leeg')
    await fileOne()
    await page.reload()
    await page.locator('.list-row').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('a')
    await page.getByText('Op de agenda: Kadeplein: Vernieling').waitFor()
    await page.getByText(/Nog niet aan tafel: .*jongerenwerk/).waitFor()
    await assertCleanEverywhere(page, 'voorbereiden')
    await page.locator('.list-row').first().focus()
    await page.keyboard.press('w')
    const dialog = page.getByRole('dialog')
    await dialog.waitFor()
    await dialog.getByRole('checkbox', { name: /Petra/ }).nth(0).focus()
    await page.keyboard.press('Space')
    await dialog.getByRole('checkbox', { name: /Petra/ }).nth(1).focus()
    await page.keyboard.press('Space')
    await dialog.getByText('Petra Nijland kan niet allebei').waitFor()
    await assertClean(page, 'voorbereiden-wie')
    await dialog.getByRole('checkbox', { name: /Petra/ }).nth(0).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Enter')
    await page.getByText('Gaat de kamer uit: Petra Nijland.').waitFor()
    await page.getByText('Nog uit te nodigen: 2 mensen.').waitFor()
    await page.getByRole('button', { name: 'Uitnodigen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('2 uitnodigingen zijn op weg.').waitFor()
    await page.getByRole('button', { name: 'Verzetten' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Waar?').fill('Zaal Wilg')
    await assertClean(page, 'voorbereiden-verzetten')
    await page.keyboard.press('Enter')
    await page.getByText('Nog uit te nodigen: 2 mensen.').waitFor()
  }))

test('each reads beforehand what is theirs; who leaves reads nothing of the item', async () => {
  await house.visit(marit, `/overleg/${meeting}/vooraf-lezen`, { width: 320, theme: 'dark' }, async page => {
    await page.getByRole('heading', { name: /Kadeplein/ }).waitFor()
    await page.getByText('Achter dit punt ligt van jou:').waitFor()
    await assertClean(page, 'vooraf-lezen')
  })
  await house.visit(petra, `/overleg/${meeting}/vooraf-lezen`, { language: 'en' }, async page => {
    await page.getByText('For one item you leave the room for a while.').waitFor()
    await page.getByText('Where: Zaal Wilg.').waitFor()
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /Kadeplein|ruiten/)
    await assertClean(page, 'vooraf-lezen-weg')
  })
})

test('own letters, own address and own calendar: made, shown once and ended by keyboard', () =>
  house.visit(petra, '/berichten', {}, async page => {
    await page.getByRole('heading', { name: 'Uitnodiging voor een overleg' }).waitFor()
    await page.getByLabel('Je e-mailadres').fill('petra bij woonvliet')
    await page.keyboard.press('Enter')
    await page.getByText(/Dit is geen e-mailadres/).waitFor()
    await assertClean(page, 'berichten-fout')
    await page.getByLabel('Je e-mailadres').fill('petra@woonvliet.example')
    await page.keyboard.press('Enter')
    await page.getByText('We sturen berichten naar petra@woonvliet.example.').waitFor()
    await page.getByRole('button', { name: 'Adres maken' }).focus()
    await page.keyboard.press('Enter')
    const address = await page.getByLabel('Adres voor je agenda').inputValue()
    assert.match(address, /calendar-feeds\/[\w-]{43}\.ics$/)
    await assertCleanEverywhere(page, 'berichten')
    await page.getByRole('button', { name: 'Adres beëindigen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Je hebt nog geen agenda-adres.').waitFor()
    const gone = await house.town.server.inject({ method: 'GET', url: new URL(address).pathname })
    assert.equal(gone.statusCode, 404)
  }))
