// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  assertClean,
  assertCleanEverywhere,
  type OpenHouse,
  openOpenHouse,
} from '../../../../test/journeys/house.ts'
import type { Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let marit: Townsman
const screen = '/signalen/importeren'

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const table = await builder.table('Signalenoverleg De Vlieten', {
    parties: [order],
    categories: ['place', 'person'],
  })
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['professional'] }])
})
after(() => house?.close())

const header = 'Nummer;Melding;Datum;Straat;Soort'
const choose = (page: Page, name: string, content: string | Buffer) =>
  page
    .getByLabel('Kies een bestand')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content as string) })
const press = async (page: Page, name: string | RegExp) => {
  await page.getByRole('button', { name }).focus()
  await page.keyboard.press('Enter')
}
const pick = async (page: Page, label: RegExp, option: string) => {
  await page.getByRole('button', { name: label }).focus()
  await page.keyboard.press('Enter')
  await page.keyboard.type(option)
  await page.keyboard.press('Enter')
}
const filed = async (source: string) =>
  (await house.town.owner.query('select 1 from signal where source = $1', [source])).rowCount
const dayAgo = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10)
const old = Buffer.from(
  [
    header,
    `1;Caf\xe9 te laat open;${dayAgo};Kade;vernieling`,
    `2;Zakken naast de container;${dayAgo};Kade;Grofvuil op straat`,
    '=3;Ruit stuk;31-02-2026;Kade;vernieling',
  ].join('\r\n'),
  'latin1',
)

test('a file of an older system goes from the list of signals to the list of signals, by keyboard', () =>
  house.visit(marit, '/signalen', {}, async page => {
    await press(page, 'Importeren')
    await page.getByText('Jouw domein heeft nog niets geïmporteerd.').waitFor()
    await assertClean(page, 'importeren')
    await choose(page, 'mor.csv', old)
    await page.getByText('Controleer de letters met een accent').waitFor()
    await page.getByText('Café te laat open').first().waitFor()
    await press(page, 'Nakijken')
    await page.getByText('Schrijf op uit welk systeem dit komt.').waitFor()
    await assertClean(page, 'importeren-kolommen')
    await page.getByLabel('Uit welk systeem komt het?').fill('MOR')
    await press(page, 'Nakijken')
    await page.getByText('1 nieuwe melding').waitFor()
    await page.getByText('2 regels kloppen niet').waitFor()
    assert.equal(await filed('MOR'), 0)
    await assertCleanEverywhere(page, 'importeren-nagekeken')
    const waiting = page.waitForEvent('download')
    await press(page, 'Regels die niet kloppen downloaden')
    const csv = await readFile((await (await waiting).path())!, 'utf8')
    assert.match(csv, /onbekende soort: 'Grofvuil op straat'/)
    await pick(page, /Grofvuil op straat/, 'zwerfvuil')
    await press(page, 'Nakijken')
    await page.getByText('2 nieuwe meldingen').waitFor()
    await press(page, '2 meldingen inlezen')
    await page.getByRole('heading', { name: 'Ingelezen' }).waitFor()
    await page.getByText('mor.csv, door Marit Blom').waitFor()
    await assertClean(page, 'importeren-klaar')
    assert.equal(await filed('MOR'), 2)
    await press(page, 'Naar de signalen')
    await page.getByText('Café te laat open').waitFor()
  }))

test('next month the columns are known, and nothing comes in twice; in English, at night, on a phone', () =>
  house.visit(marit, screen, { language: 'en', width: 320, theme: 'dark' }, async page => {
    await page.getByLabel('Which system does it come from?').waitFor()
    await page.getByLabel('Choose a file').setInputFiles({ name: 'mor.csv', mimeType: '', buffer: old })
    await page.getByLabel('Which system does it come from?').fill('MOR')
    await page.keyboard.press('Tab')
    await page.getByText('Your domain chose these columns for MOR last time.').waitFor()
    await press(page, 'Check')
    await page.getByText('There is nothing new to import.').waitFor()
    await page.getByText('2 were here already').waitFor()
    await assertClean(page, 'importeren-bekend')
  }))

test('a broken file and a register of people are refused in words, and nothing is kept', () =>
  house.visit(marit, screen, { width: 768 }, async page => {
    await page.getByLabel('Kies een bestand').waitFor()
    await choose(page, 'kapot.csv', `${header}\n1;"Ruit stuk;${dayAgo};Kade;vernieling\n`)
    await page.getByRole('alert').getByText('Het aanhalingsteken van regel 2').waitFor()
    await assertClean(page, 'importeren-kapot')
    const people = Array.from({ length: 10_000 }, (_, n) => `${n};Gezien;${dayAgo};Kade;vernieling;Wie ${n}`)
    await choose(page, 'register.csv', [`${header};Wie`, ...people].join('\n'))
    await page.getByLabel('Uit welk systeem komt het?').fill('register')
    await page.getByText('Meer kolommen').click()
    await pick(page, /^(Niet in dit bestand )?Naam van een persoon/, 'Wie')
    await press(page, 'Nakijken')
    await page.getByText('Waarom een grens voor personen?').waitFor()
    await page.getByText(/ten hoogste 500 signalen over personen/).waitFor()
    await assertClean(page, 'importeren-personen')
    assert.equal(await filed('register'), 0)
  }))

test('it goes on while one is elsewhere, stops when told, and goes on where it was', () =>
  house.visit(marit, screen, {}, async page => {
    const gate = gateOf(page)
    await gate.close()
    const rows = Array.from({ length: 5000 }, (_, n) => `${n};Afval bij de brug;${dayAgo};Kade;litter`)
    await choose(page, 'groot.csv', [header, ...rows].join('\n'))
    await page.getByLabel('Uit welk systeem komt het?').fill('groot')
    await press(page, 'Nakijken')
    await press(page, /5.000 meldingen inlezen/)
    await page.getByRole('region', { name: 'Meldingen inlezen' }).waitFor()
    await assertClean(page, 'importeren-bezig')
    await page.getByRole('link', { name: 'Signalen', exact: true }).first().click()
    await page.getByText(/Het inlezen gaat door/).waitFor()
    await page.goBack()
    await page.getByRole('button', { name: 'Stoppen' }).focus()
    await page.keyboard.press('Enter')
    await gate.open()
    await page.getByRole('heading', { name: 'Gestopt' }).waitFor()
    const halfway = (await filed('groot')) ?? 0
    assert.ok(halfway > 0 && halfway < 5000, `${halfway}`)
    await page.getByText('Niet afgemaakt.', { exact: false }).waitFor()
    await assertClean(page, 'importeren-gestopt')
    await press(page, 'Verdergaan')
    await page.getByRole('heading', { name: 'Ingelezen' }).waitFor()
    assert.equal(await filed('groot'), 5000)
  }))

/** Holds the calls that file rows, so that a test can look around while they are under way. */
function gateOf(page: Page) {
  let release = () => {}
  let waiting = Promise.resolve()
  return {
    close: async () => {
      waiting = new Promise(resolve => {
        release = resolve
      })
      await page.route('**/v1/imports/*/rows', async way => {
        if (!way.request().postData()?.includes('"dryRun":true')) await waiting
        await way.continue()
      })
    },
    open: async () => {
      release()
    },
  }
}
