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
import { rhythmWords } from './rhythm.words.ts'

let house: OpenHouse
let wietske: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder, owner } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order] })
  wietske = await builder.person('Wietske', table.bureau, [{ at: table, roles: ['coordinator'] }])
  await owner.query(
    `insert into table_rhythm (region, domain, at_table, partnership, every, weekday, starts_at, minutes, room)
     values (1, $1, $2, $3, 'two-weeks', 2, '09:30', 120, 'Raadhuis')`,
    [table.bureau, table.table, table.partnership],
  )
  await house.town.at('2026-11-24T10:00:00Z')
})
after(() => house?.close())

test('the words are there in both languages', () => {
  assert.deepEqual(differencesBetweenLanguages(rhythmWords), [])
})

test('by keyboard: standing items are kept, and a series without one of its dates is planned with them', () =>
  house.visit(wietske, '/overleg', {}, async page => {
    const dialog = page.getByRole('dialog')
    await page.getByRole('button', { name: 'Vaste agendapunten' }).press('Enter')
    await dialog.getByText('Er zijn nog geen vaste punten.').waitFor()
    await dialog.getByLabel('Titel van het punt').press('Enter')
    await dialog.getByText('Geef het punt een titel.').first().waitFor()
    for (const title of ['Acties vorige keer', 'Mededelingen']) {
      await dialog.getByLabel('Titel van het punt').fill(title)
      await page.keyboard.press('Enter')
      await dialog.getByText(`${title}, 5 min`).waitFor()
    }
    await dialog.getByRole('button', { name: '“Mededelingen” eerder' }).press('Enter')
    await dialog.getByRole('button', { name: '“Mededelingen” later' }).waitFor()
    await assertClean(page, 'vaste-punten')
    await dialog.getByRole('button', { name: 'Vaste punten bewaren' }).press('Enter')
    await dialog.waitFor({ state: 'hidden' })

    await page.keyboard.press('r')
    await dialog.getByText('Ritme van deze tafel: elke twee weken op dinsdag, 09:30.').waitFor()
    await dialog.getByRole('radio', { name: '3' }).press('Space')
    const dates = dialog.getByRole('checkbox')
    assert.equal(await dates.count(), 3)
    for (const date of await dates.all()) await date.check()
    await dates.first().press('Space')
    await assertCleanEverywhere(page, 'reeks')
    await dialog.getByRole('button', { name: '2 overleggen plannen' }).press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    const lines = page.getByText('Raadhuis · 2 punten')
    await lines.nth(1).waitFor()
    assert.equal(await lines.count(), 2)
  }))

test('in English, a date on a public holiday says so and is out from the start', async () => {
  await house.town.owner.query(`update table_rhythm set every = 'week'`)
  await house.town.at('2027-04-20T10:00:00Z')
  await house.visit(wietske, '/overleg', { language: 'en' }, async page => {
    await page.getByRole('button', { name: 'Plan a series' }).press('Enter')
    const dates = page.getByRole('dialog').getByRole('checkbox')
    await page.getByRole('checkbox', { name: 'Tuesday 27 April 2027 at 09:30 King’s Day' }).waitFor()
    assert.deepEqual(await Promise.all((await dates.all()).map(date => date.isChecked())), [
      false,
      true,
      true,
      true,
    ])
  })
})
