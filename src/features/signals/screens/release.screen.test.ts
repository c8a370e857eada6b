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
let constable: Townsman
let bas: Townsman
let wietske: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const police = await builder.domain('police', 'Politie')
  const bureau = await builder.domain('oversight', 'Bureau')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [police, bureau] })
  constable = await builder.person('Sem Visser', police, [{ at: table, roles: ['professional'] }])
  bas = await builder.person('Bas Terpstra', police, [{ at: table, roles: ['release-officer'] }])
  wietske = await builder.person('Wietske Halma', bureau, [{ at: table, roles: ['coordinator'] }])
  for (const facts of [
    'Twee bestelbussen bij de wasstraat.',
    'Licht in een lege loods.',
    'Een gerucht over handel.',
  ])
    await file(facts)
})
after(() => house?.close())

async function file(facts: string): Promise<void> {
  const filed = await house.town.as(constable).post('/v1/signals', {
    id: idOf(facts),
    facts,
    place: { kind: 'named-place', label: 'Zeesterweg' },
    observedFrom: new Date(Date.now() - 86_400_000).toISOString(),
  })
  assert.equal(filed.status, 201, filed.text)
}

test('three wait: one is released, one asked back, one kept, all by key', () =>
  house.visit(bas, '/mijn-werk', {}, async page => {
    await page.getByText('Twee bestelbussen bij de wasstraat').first().waitFor()
    await page.goto(`${house.url}/vrijgeven`)
    await page.locator('.list-row').nth(2).waitFor()
    await assertCleanEverywhere(page, 'vrijgeven')
    await page.locator('.list-row', { hasText: 'Twee bestelbussen' }).focus()
    await page.keyboard.press('v')
    await page.getByRole('alertdialog').waitFor()
    await page.getByLabel(/Artikel 13/).focus()
    await page.keyboard.press('Space')
    await assertClean(page, 'vrijgeven-beslissen')
    await page.getByRole('button', { name: 'Vrijgeven voor Signalenoverleg De Vlieten' }).press('Enter')
    await page.getByText('Vrijgegeven: Twee bestelbussen bij de wasstraat').waitFor()
    await page.getByRole('alertdialog').waitFor({ state: 'detached' })
    await page.locator('.list-row', { hasText: 'Licht in een lege loods' }).focus()
    await page.keyboard.press('t')
    await page.getByRole('button', { name: 'Melder iets vragen' }).last().press('Enter')
    await page.getByText('Stel je vraag in een zin.').waitFor()
    await assertClean(page, 'vrijgeven-vragen')
    await page.getByLabel('Je vraag').fill('Hoe laat was dat?')
    await page.keyboard.press('Enter')
    await page.getByText('Gevraagd: Hoe laat was dat?').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.list-row', { hasText: 'Een gerucht' }).focus()
    await page.keyboard.press('n')
    await page.getByLabel('Waarom?').fill('Dat is geen waarneming.')
    await page.keyboard.press('Enter')
    await page.getByText('Niet vrijgegeven: Een gerucht over handel').waitFor()
    const seen = await house.town.as(wietske).get('/v1/intakes')
    assert.match(seen.text, /bestelbussen/)
    assert.doesNotMatch(seen.text, /loods|gerucht/)
  }))

test('a constable has no such screen', () =>
  house.visit(constable, '/vrijgeven', { language: 'en' }, async page => {
    await page.getByRole('heading', { level: 1 }).waitFor()
    assert.equal(await page.getByRole('link', { name: 'Release' }).count(), 0)
    assert.equal(await page.locator('.list-row').count(), 0)
  }))
