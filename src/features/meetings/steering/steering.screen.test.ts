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
import { idOf, type Townsman, type TownTable } from '../../../../test/town/builder.ts'

let house: OpenHouse
let weighs: TownTable
let ruben: Townsman
let femke: Townsman
let hanneke: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  weighs = await builder.table('Weegtafel RIEC', {
    parties: [order],
    partnership: 'riec',
    kind: 'riec-weighing',
    purpose: 'subversion',
  })
  const steers = await builder.table('Stuurploeg De Vlieten', {
    parties: [order],
    partnership: 'steering',
    kind: 'steering',
    purpose: 'steering',
    categories: [],
  })
  ruben = await builder.person('Ruben Postema', weighs.bureau, [{ at: weighs, roles: ['coordinator'] }])
  femke = await builder.person('Femke Postma', steers.bureau, [{ at: steers, roles: ['coordinator'] }])
  hanneke = await builder.person('Hanneke Wiersma', order, [{ at: steers, roles: ['steering'] }])
  const { owner } = house.town
  const where = [weighs.bureau, idOf('weighing'), weighs.table]
  await owner.query(
    `insert into meeting (region, domain, id, at_table, title, starts_at, state, current_item)
     values (1, $1, $2, $3, 'Weging', now(), 'running', $4)`,
    [...where, idOf('proposed')],
  )
  await owner.query(
    `insert into agenda_item (region, domain, meeting, at_table, id, position, title, kind, route, case_kind, phase, decided_at)
     values (1, $1, $2, $3, $4, 1, 'Schuren', 'other', 'case-proposal', 'riec', 'done', now())`,
    [...where, idOf('proposed')],
  )
})
after(() => house?.close())

test('a proposal goes to the steering group, is adopted there with the keyboard, and its outcome comes back', async () => {
  const item = `/overleg/${idOf('weighing')}`
  await house.visit(ruben, item, {}, async page => {
    await page.getByRole('button', { name: 'Voorleggen aan de stuurploeg' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Hoeveel uur vragen jullie?').press('Enter')
    await page.getByText('Vul een titel in.').waitFor()
    await assertClean(page, 'stuurploeg-voorleggen-fout')
    await dialog.getByLabel('Titel voor de stuurploeg').fill('Casus schuren')
    await dialog.getByLabel('Hoeveel uur vragen jullie?').fill('240')
    await page.keyboard.press('Enter')
    await page.getByText(/Er is nog niet over besloten/).waitFor()
  })
  await house.visit(hanneke, '/overleg', { width: 320, language: 'en' }, async page => {
    await page.getByText('There is no meeting of the steering group yet.').waitFor()
    await assertClean(page, 'stuurploeg-leeg')
  })
  await house.visit(femke, '/overleg', {}, async page => {
    await page.getByRole('button', { name: 'Overleg plannen' }).press('Enter')
    await page.getByLabel('Wanneer?').fill('24-11-2031 15:00')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Stuurploeg', exact: true }).press('Enter')
    await page.getByRole('button', { name: 'Op de agenda: Casus schuren' }).press('Enter')
    await page.getByRole('heading', { name: '1. Casus schuren' }).waitFor()
    await page.getByRole('button', { name: 'Uitnodigen' }).press('Enter')
    await page.getByText('Weten van tijd en plaats: Hanneke Wiersma.').waitFor()
    // Nothing in her menu that a steering group does not have.
    assert.deepEqual(await page.getByRole('navigation', { name: 'Menu' }).getByRole('link').allInnerTexts(), [
      'Mijn werk',
      'Overleg',
      'Jaarcijfers',
    ])
    await page.getByRole('button', { name: 'Overleg beginnen' }).press('Enter')
    await page.getByRole('button', { name: 'Iedereen is er' }).press('Enter')
    await page.getByText('Aanwezig: Femke Postma, Hanneke Wiersma.').waitFor()
    await page.getByRole('button', { name: 'Besluit vastleggen' }).press('Enter')
    await page.getByText('Vul in hoeveel uur jullie geven.').waitFor()
    await assertClean(page, 'stuurploeg-besluit-fout')
    await page.getByLabel('Uren die jullie geven').fill('200')
    await page.keyboard.press('Enter')
    await page.getByText(/Aangenomen op .*, met 200 uur/).waitFor()
    await assertCleanEverywhere(page, 'stuurploeg')
    await page.getByRole('button', { name: 'Overleg afsluiten' }).press('Enter')
    await page.getByText(/· afgesloten/).waitFor()
  })
  await house.visit(ruben, item, { language: 'en' }, async page => {
    await page.getByText(/Adopted on .*, with 200 hours/).waitFor()
  })
})
