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
import type { Townsman } from '../../../../test/town/builder.ts'
import { districtMap } from '../../../district/map.ts'
import { shapesOf } from './map-shapes.ts'

let house: OpenHouse
let marit: Townsman
let joris: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder, owner } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const bureau = await builder.domain('oversight', 'Bureau')
  const categories = ['place', 'unnamed-group', 'person']
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order, bureau], categories })
  const dry = await builder.table('Tafel zonder grondslag', { parties: [order, bureau], categories: [] })
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['professional'] }])
  joris = await builder.person('Joris Vink', order, [{ at: dry, roles: ['professional'] }])
  await builder.person('Wietske Halma', bureau, [
    { at: table, roles: ['coordinator'] },
    { at: dry, roles: ['coordinator'] },
  ])
  const square = shapesOf(districtMap()).find(
    ({ layer, name }) => layer === 'places' && name === 'Kadeplein',
  )!
  await owner.query('insert into region_map (region, layers) values (1, $1)', [JSON.stringify(districtMap())])
  await owner.query(
    `insert into known_place (region, id, kind, label, search_label, area, municipality, rd_x, rd_y, longitude, latitude)
     values (1, 'kadeplein', 'named-place', 'Kadeplein, Rietmeer', 'kadeplein rietmeer', 'Rietmeer-Centrum', 'Rietmeer',
       $1, $2, 5.29, 52.57)`,
    [Math.round((square.west + square.east) / 2), Math.round((square.south + square.north) / 2)],
  )
})
after(() => house?.close())

const signals = async () =>
  (
    await house.town.owner.query(
      'select facts, place_label, observed_from, state from signal order by number',
    )
  ).rows

test('a known case is filed in four fields, by keyboard alone, and can be taken back', () =>
  house.visit(marit, '/signaal-melden', {}, async page => {
    await page.getByLabel('Wat heb je gezien of gehoord?').waitFor()
    await assertClean(page, 'signaal-melden-leeg')
    await page.getByLabel('Wat heb je gezien of gehoord?').focus()
    await page.keyboard.type(
      'Twee ruiten van het bushokje zijn kapot. De overlastgevers gingen weg toen de bus kwam.',
    )
    await page.getByText('Je schrijft “overlastgevers”.').waitFor()
    await page.getByRole('button', { name: 'Zo laten' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Waar?').focus()
    await page.keyboard.type('kadepl')
    await page.getByRole('option', { name: /Kadeplein/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: /Kaart rond Kadeplein/ }).waitFor()
    await page.getByLabel('Wanneer?').focus()
    await page.keyboard.type('gisteravond')
    await page.getByText(/Gelezen als .* 18:00 tot 23:59/).waitFor()
    await page.getByLabel('Groep zonder namen').focus()
    await page.keyboard.press('Space')
    await page
      .getByLabel('Hoe groot is de groep ongeveer?')
      .fill('6 tot 8 jongeren, naar schatting 14 tot 17 jaar')
    await page.getByText(/Concept bewaard om/).waitFor()
    await page.locator('.more-fields summary').click()
    await page.getByLabel(/Naam van de bewoner/).fill('Buurvrouw Kwikstaart')
    await assertCleanEverywhere(page, 'signaal-melden')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Dank je. Je signaal is gemeld.' }).waitFor()
    const [filed] = await signals()
    assert.equal(filed.place_label, 'Kadeplein, Rietmeer')
    assert.equal((await house.town.owner.query('select 1 from draft')).rowCount, 0)
    assert.equal((await house.town.owner.query('select 1 from reporter')).rowCount, 1)
    await assertClean(page, 'signaal-gemeld')
    await page.keyboard.press('z')
    await page.getByText('Ingetrokken. De coördinator ziet het niet meer.').waitFor()
    assert.equal((await signals())[0].state, 'withdrawn')
  }))

test('what is not right is said on top and at the field, and mended with one tap', () =>
  house.visit(marit, '/signaal-melden', { width: 320 }, async page => {
    await page.getByLabel('Wat heb je gezien of gehoord?').fill('Drie lampen zijn stuk.')
    await page.getByLabel('Waar?').focus()
    await page.keyboard.type('kadeplein')
    await page.keyboard.press('Tab')
    await page.getByLabel('Wanneer?').fill('31-11 21:00')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Je signaal is nog niet gemeld' }).waitFor()
    assert.equal(await page.evaluate('document.activeElement.className'), 'error-summary')
    const told = page.getByRole('link', { name: /^Wanneer:/ })
    await told.waitFor()
    await assertClean(page, 'signaal-melden-fout')
    await page
      .getByRole('button', { name: /1 dec|30 nov/ })
      .first()
      .click()
    await page.getByText(/Gelezen als/).waitFor()
    await told.waitFor({ state: 'detached' })
  }))

test('what was typed survives leaving; a spot is pointed out by keyboard', () =>
  house.visit(marit, '/signaal-melden', { theme: 'dark', width: 768 }, async page => {
    await page
      .getByLabel('Wat heb je gezien of gehoord?')
      .fill('Er ligt olie op de stoep bij nummer 123456782.')
    await page.getByText('Je schrijft “123456782”.').waitFor()
    await page.getByText(/Concept bewaard om/).waitFor()
    await page.reload()
    await page.getByText('Je schrijft “123456782”.').waitFor()
    await page.getByRole('button', { name: 'Wijs een plek aan op de kaart' }).click()
    await page.getByRole('application').focus()
    for (const key of ['+', 'ArrowRight', 'ArrowUp']) await page.keyboard.press(key)
    await assertClean(page, 'signaal-melden-kaart')
    await page.keyboard.press('Enter')
    await page.getByRole('img', { name: /Kaart rond Plek/ }).waitFor()
    await page.getByLabel('Persoon').check()
    await page.getByLabel('Zoek een persoon').fill('Kees')
    await page.getByRole('option', { name: /“Kees” toevoegen/ }).click()
    await page.getByRole('button', { name: 'Kees weghalen' }).waitFor()
    await page.getByText(/nog niet te melden: organisatie, voertuig/).waitFor()
  }))

test('without a live ground nothing is filed, and the screen says who can mend it', () =>
  house.visit(joris, '/signaal-melden', { language: 'en' }, async page => {
    await page.getByText('Nothing can be filed at this table now').waitFor()
    await page.getByText(/Wietske Halma can arrange it. What you type/).waitFor()
    await assertClean(page, 'signaal-melden-geen-grondslag')
  }))
