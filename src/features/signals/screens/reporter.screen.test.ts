// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertClean, type OpenHouse, openOpenHouse } from '../../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let marit: Townsman
let joris: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order] })
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['professional'] }])
  joris = await builder.person('Joris Kok', order, [{ at: table, roles: ['professional'] }])
  const body = { facts: 'Drie lampen zijn stuk.', place: { kind: 'area', label: 'Wijk Noord' } }
  const note = { ...body, id: idOf('lamps'), observedFrom: new Date(Date.now() - 86_400_000).toISOString() }
  assert.equal((await house.town.as(marit).post('/v1/signals', note)).status, 201)
})
after(() => house?.close())

test('who told it is typed under "more", is in no draft, and is opened with a reason, by key', () =>
  house.visit(marit, '/signaal-melden', {}, async page => {
    await page.getByLabel('Wat heb je gezien of gehoord?').fill('Harde muziek op het plein.')
    await page.getByText(/Concept bewaard om/).waitFor()
    await page.locator('.more-fields summary').focus()
    await page.keyboard.press('Enter')
    await page.getByLabel(/Naam van de bewoner/).fill('Buurvrouw Kwikstaart')
    await page.getByLabel(/Telefoon van de bewoner/).fill('0343 555 019')
    await assertClean(page, 'melder-invullen')
    const { rows } = await house.town.owner.query('select body::text as body from draft')
    assert.doesNotMatch(JSON.stringify(rows), /Kwikstaart|555/)
    const sealed = { name: 'Buurvrouw Kwikstaart', phone: '0343 555 019' }
    const path = `/v1/signals/${idOf('lamps')}/reporter`
    assert.equal((await house.town.as(marit).put(path, sealed)).status, 200)
    await page.goto(`${house.url}/signalen/${idOf('lamps')}`)
    await page.getByRole('button', { name: 'Toon melder' }).press('Enter')
    await page.getByRole('button', { name: 'Openen' }).press('Enter')
    await page.getByText('Schrijf kort op waarom.').waitFor()
    await assertClean(page, 'melder-reden')
    await page.getByLabel('Waarom heb je dit nodig?').fill('Terugbellen zoals beloofd.')
    await page.keyboard.press('Enter')
    await page.getByText('Buurvrouw Kwikstaart').waitFor()
    await assertClean(page, 'melder-open')
    await page.keyboard.press('Escape')
    await page.getByText('Marit Blom: Terugbellen zoals beloofd.').waitFor()
    await page.getByText('Buurvrouw Kwikstaart').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'Collega’s aanwijzen' }).press('Enter')
    await page.getByLabel('Joris Kok').focus()
    await page.keyboard.press('Space')
    await assertClean(page, 'melder-collega')
    await page.getByRole('button', { name: 'Bewaren' }).press('Enter')
    await page.getByText(/Openen kunnen: jij en Joris Kok/).waitFor()
  }))

test('a colleague who was named sees the button, and not who else may', () =>
  house.visit(
    joris,
    `/signalen/${idOf('lamps')}`,
    { language: 'en', width: 320, theme: 'dark' },
    async page => {
      await page.getByRole('button', { name: 'Show reporter' }).waitFor()
      assert.equal(await page.getByRole('button', { name: 'Name colleagues' }).count(), 0)
      await assertClean(page, 'melder-collega-320')
    },
  ))
