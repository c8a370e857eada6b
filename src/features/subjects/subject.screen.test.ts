// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  assertClean,
  assertCleanEverywhere,
  type OpenHouse,
  openOpenHouse,
} from '../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../test/town/builder.ts'

let house: OpenHouse
let marit: Townsman
let petra: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder, as } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const categories = ['place', 'organisation']
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order, housing], categories })
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['professional'] }])
  petra = await builder.person('Petra Maas', housing, [{ at: table, roles: ['professional'] }])
  const shop = {
    id: idOf('shop'),
    kind: 'organisation',
    name: 'Fietsenmaker De Ketting',
    registrationNumber: '12345678',
  }
  assert.equal((await as(marit).post('/v1/subjects', shop)).status, 201)
  const filed = await as(marit).post('/v1/signals', {
    id: idOf('bikes'),
    facts: 'Fietsen staan op de stoep voor de winkel.',
    place: { kind: 'named-place', label: 'Veerstraat' },
    subjects: [{ id: idOf('shop') }],
    observedFrom: new Date(Date.now() - 86_400_000).toISOString(),
  })
  assert.equal(filed.status, 201, filed.text)
})
after(() => house?.close())

test('found with the search of the header, with its signals; the menu counts', () =>
  house.visit(marit, '/signalen', {}, async page => {
    await page.getByRole('link', { name: /Signalen 1/ }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('ketting')
    await page.getByRole('option', { name: /De Ketting/ }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Fietsenmaker De Ketting' }).waitFor()
    await page.getByRole('link', { name: /Fietsen staan op de stoep/ }).waitFor()
    await assertCleanEverywhere(page, 'onderwerp')
  }))

test('next door it is not there', () =>
  house.visit(petra, `/onderwerpen/${idOf('shop')}`, { language: 'en', width: 768 }, async page => {
    await page.getByRole('alert').waitFor()
    await assertClean(page, 'onderwerp-niet-hier')
  }))
