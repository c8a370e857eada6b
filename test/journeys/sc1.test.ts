// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// SC1 on screen: from what Marit saw to the word she gets back, with the keyboard of each who had a part in it.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { idOf, type Townsman } from '../town/builder.ts'
import { runAxe, screenshot } from './browser.ts'
import { type OpenHouse, openOpenHouse } from './house.ts'

let house: OpenHouse
let marit: Townsman
let petra: Townsman
let idris: Townsman
let yara: Townsman
let wietske: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder, owner } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const school = await builder.domain('school-attendance', 'Rietmeer')
  const pit = await builder.domain('youth-work', 'Stichting Pit')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const at = await builder.table('Signalenoverleg De Vlieten', { parties: [order, school, pit, housing] })
  const seat = { at, roles: ['professional' as const, 'member' as const] }
  marit = await builder.person('Marit Blom', order, [seat])
  petra = await builder.person('Petra Nijland', housing, [seat])
  idris = await builder.person('Idris Vos', school, [seat])
  yara = await builder.person('Yara Smit', pit, [seat])
  wietske = await builder.person('Wietske Halma', at.bureau, [{ at, roles: ['coordinator'] }])
  await owner.query(
    `insert into known_place (region, id, kind, label, search_label, area, municipality, rd_x, rd_y, longitude, latitude)
     values (1, 'kadeplein', 'named-place', 'Kadeplein, Rietmeer', 'kadeplein rietmeer', 'Rietmeer-Centrum', 'Rietmeer',
       150050, 510050, 5.29, 52.57)`,
  )
})
after(() => house?.close())

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
/** Types in a field that is found by its name, as somebody does who got there with Tab. */
async function type(page: Page, field: string | RegExp, text: string): Promise<void> {
  await page.getByLabel(field).focus()
  await page.keyboard.type(text)
}
/** Presses a button or link that is found by its name. */
async function go(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).or(page.getByRole('link', { name })).first().focus()
  await press(page, 'Enter')
}
/** Nothing that anybody can see here stands in the way of who cannot see it. */
async function seen(page: Page, name: string): Promise<void> {
  await page.locator('h1').first().waitFor()
  await screenshot(page, `sc1-${name}`)
  assert.deepEqual(await runAxe(page), [], name)
}

test('Marit files three evenings of vandalism at a place, about a group without names', () =>
  house.visit(marit, '/signaal-melden', {}, async page => {
    await page.getByLabel('Wat heb je gezien of gehoord?').waitFor()
    await type(
      page,
      'Wat heb je gezien of gehoord?',
      'Drie avonden een groep van zes bij de bushalte. Twee ruiten kapot.',
    )
    await type(page, 'Waar?', 'kadepl')
    await page.getByRole('option', { name: /Kadeplein/ }).waitFor()
    await press(page, 'ArrowDown', 'Enter')
    await type(page, 'Wanneer?', 'gisteravond')
    await page.getByText(/Gelezen als/).waitFor()
    await page.getByLabel('Groep zonder namen').focus()
    await press(page, 'Space')
    await type(page, 'Hoe groot is de groep ongeveer?', 'zes jongeren')
    await press(page, 'Control+Enter')
    await page.getByRole('heading', { name: 'Dank je. Je signaal is gemeld.' }).waitFor()
    await seen(page, 'gemeld')
  }))

test('Idris asks youth work what helps, without a name; Pit answers and files nothing', async () => {
  await house.visit(idris, '/consultaties', {}, async page => {
    await page.getByText('Er zijn nog geen consultaties.').waitFor()
    await press(page, 'n')
    await page.getByRole('button', { name: /Aan wie\?/ }).focus()
    await press(page, 'Enter')
    await page.getByRole('option', { name: /Stichting Pit/ }).waitFor()
    await page.keyboard.type('Sti')
    await press(page, 'Enter')
    await type(
      page,
      'Wat wil je weten?',
      'Een jongen van vijftien mist veel school en werkt graag aan fietsen. Wat helpt?',
    )
    await press(page, 'Control+Enter')
    await page.getByText(/Je vraag is verstuurd/).waitFor()
    await page.getByRole('heading', { level: 1, name: /^Een jongen van vijftien/ }).waitFor()
    await seen(page, 'gevraagd')
  })
  await house.visit(yara, '/mijn-werk', {}, async page => {
    await page.locator('.list-row').first().focus()
    await press(page, 'Enter')
    await type(page, 'Je antwoord', 'Een vast gezicht, en een werkplaats waar hij mag beginnen.')
    await press(page, 'Control+Enter')
    await page.locator('.messages .ours').waitFor()
  })
  assert.equal((await house.town.owner.query('select from signal')).rowCount, 1)
})

test('Wietske names what Marit saw, and the place shows her that it touches', async () => {
  const filed = await house.town.as(petra).post('/v1/signals', {
    id: idOf('noise'),
    facts: 'Twee klachten over geluid bij de ingang aan het plein.',
    place: { kind: 'named-place', label: 'Kadeplein, Rietmeer', ref: 'kadeplein' },
    observedFrom: new Date(Date.now() - 2 * 86_400_000).toISOString(),
    phenomenon: 'street-noise',
  })
  assert.equal(filed.status, 201, filed.text)
  await house.town.work()
  await house.visit(wietske, '/regie', {}, async page => {
    await page.getByText('Er zijn nu geen raakvlakken.').waitFor()
    await page.locator('.list-row', { hasText: 'Drie avonden' }).focus()
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor()
    await page.getByRole('button', { name: /Verschijnsel/ }).focus()
    await press(page, 'Enter')
    await page.getByRole('option', { name: 'vernieling', exact: true }).waitFor()
    await page.keyboard.type('vernie')
    await press(page, 'Enter')
    await go(page, 'Registreren')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await house.town.work()
    await page.reload()
    await page.locator('tr[data-row]', { hasText: 'Kadeplein' }).waitFor()
    await seen(page, 'raakvlak')
    await press(page, 'j', 'a')
    await page.getByLabel('Wanneer is het overleg?').waitFor()
    await type(page, 'Wanneer is het overleg?', 'morgen 9:30')
    await press(page, 'Enter')
    await page.locator('tr[data-row]', { hasText: 'Op de agenda' }).waitFor()
  })
})

test('on Tuesday the lightest thing is chosen, Pit takes it on, and word goes back to who filed', () =>
  house.visit(wietske, '/overleg', {}, async page => {
    await page.locator('.list-row a').first().focus()
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Overleg beginnen' }).waitFor()
    await press(page, 'p')
    await page.getByText('5 van 5').waitFor()
    await press(page, 'n')
    await page.getByRole('button', { name: 'Vastleggen en afsluiten' }).waitFor()
    await press(page, 'b')
    await page.keyboard.type('Drie avonden een groep bij de bushalte, en geluid bij de ingang ernaast.')
    await press(page, 'Escape', 'o')
    await page.keyboard.type('Pit kent de groep: ze vervelen zich en willen werken met hun handen.')
    await press(page, 'Escape', 's', 'Space', 'ArrowRight', 'ArrowRight')
    await page.locator('.options input').first().focus()
    await press(page, 'Space')
    await page.locator('.options tr.chosen').waitFor()
    await page.getByText(/\d+ uur gekozen\./).waitFor()
    await page.getByText(/uur minder dan een casus\./).waitFor()
    await press(page, 'a')
    await page.keyboard.type('De jongens vragen wat zou helpen Yara over twee weken')
    await press(page, 'Enter')
    await page.locator('.agreements li:not(.adding) strong', { hasText: 'Yara Smit' }).waitFor()
    await seen(page, 'overleg')
    await press(page, 'Escape', 'n')
    await page.getByRole('heading', { name: 'Besluitenlijst' }).waitFor()
    await page.getByText('Besluit: korte maatwerkinterventie.').waitFor()
    await seen(page, 'besluiten')
    await go(page, 'Antwoorden lezen en versturen')
    await page.locator('.list-row').nth(1).waitFor()
    for (const left of [1, 0]) {
      await press(page, 'j', 'Enter')
      await page.getByRole('button', { name: /^Versturen naar/ }).waitFor()
      if (left === 1) await seen(page, 'terugkoppeling')
      await go(page, /^Versturen naar/)
      await page.locator('.list-row').nth(left).waitFor({ state: 'detached' })
    }
  }))

test('Marit reads what came of it and not who else was there; Yara finds what she agreed', async () => {
  await house.visit(marit, '/signalen', {}, async page => {
    await page.getByText('Drie avonden een groep').first().waitFor()
    await press(page, 'j', 'Enter')
    await page.getByText(/Dank je wel voor je signaal over Kadeplein/).waitFor()
    const read = (await page.locator('main').textContent()) ?? ''
    assert.doesNotMatch(read, /WoonVliet|Petra|Stichting Pit|Idris|leerplicht|raakvlak/i)
    await seen(page, 'antwoord')
  })
  await house.visit(yara, '/mijn-werk', { width: 320, theme: 'dark' }, async page => {
    await page.getByText('De jongens vragen wat zou helpen').waitFor()
    await seen(page, 'mijn-werk')
  })
})
