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
import { differencesBetweenLanguages } from '../../../platform/ui/words/words.ts'
import { tableWords } from './table.words.ts'

let house: OpenHouse
let beheer: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const operation = await builder.domain('operation', 'Beheer')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order, operation] })
  await builder.person('Marit Blom', order, [{ at: table, roles: ['professional', 'member'] }])
  beheer = await builder.person('Bert Beheer', operation, [
    { at: table, roles: ['administrator'], noTable: true },
  ])
})
after(() => house?.close())

test('the words are there in both languages', () => {
  assert.deepEqual(differencesBetweenLanguages(tableWords), [])
})

test('by keyboard: a table is made, somebody gets a seat at it, and the seat is ended', () =>
  house.visit(beheer, '/tafels', {}, async page => {
    await page.getByRole('heading', { name: 'Signalenoverleg De Vlieten' }).waitFor()
    await page.getByRole('button', { name: 'Tafel maken' }).focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Naam van de tafel').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Geef de tafel een naam.').first().waitFor()
    await assertClean(page, 'tafels-fout')
    await page.keyboard.type('Stuurploeg De Vlieten')
    await page.getByRole('radio', { name: 'stuurploeg' }).focus()
    await page.keyboard.press('Space')
    // The usual rhythm of a steering group is there already; the hour is not.
    assert.ok(await page.getByRole('radio', { name: 'elke maand' }).isChecked())
    await page.getByRole('radio', { name: 'maandag' }).focus()
    await page.keyboard.press('Space')
    await page.getByLabel('Hoe laat begint het?').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Typ een tijd, bijvoorbeeld “9:30”.').first().waitFor()
    await page.keyboard.type('9.30')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    const made = page.getByRole('region', { name: 'Stuurploeg De Vlieten' })
    await made.getByText('Er is nog geen grondslag voor deze tafel.').waitFor()
    await made.getByText('Ritme: elke maand op de eerste maandag, 09:30.').waitFor()
    await made.getByRole('button', { name: 'Ritme wijzigen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByLabel('Waar?').fill('Raadhuis')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await made.getByText('Ritme: elke maand op de eerste maandag, 09:30, Raadhuis.').waitFor()
    await made.getByRole('button', { name: 'Plaats geven' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.getByRole('dialog').getByRole('button', { name: /Wie\?/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /Marit Blom/ }).waitFor()
    await page.keyboard.type('Marit')
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').getByRole('button', { name: 'Plaats geven' }).focus()
    await page.keyboard.press('Enter')
    await made.getByText('Marit Blom').first().waitFor()
    await assertCleanEverywhere(page, 'tafels')
    await made.getByRole('button', { name: 'Plaats van Marit Blom beëindigen' }).focus()
    await page.keyboard.press('Enter')
    await made.getByText(/tot en met/).waitFor()
  }))
