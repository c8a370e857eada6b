// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { focused } from '../../../../test/journeys/browser.ts'
import {
  assertClean,
  assertCleanEverywhere,
  type OpenHouse,
  openOpenHouse,
} from '../../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let marit: Townsman
let joris: Townsman
let bas: Townsman
let petra: Townsman

const notes = [
  ['Kapotte ruiten bij de bushalte, drie avonden', 'Kadeplein', 'vandalism'],
  ['Bestelbussen laden ’s nachts zonder licht', 'Sluiskade', 'business-at-night'],
  ['Vier fietsen in het water gevonden', 'Veerstraat', 'bicycle-theft'],
  ['Deur van lege winkel open, matras binnen', 'Havenstraat 14', 'empty-building'],
  ['Vuurwerk in de portiek, twee avonden', 'Kadelaan', 'vandalism'],
] as const

before(async () => {
  house = await openOpenHouse()
  const { builder, as } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const police = await builder.domain('police', 'Politie')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const bureau = await builder.domain('oversight', 'Bureau')
  const parties = [order, police, housing, bureau]
  const table = await builder.table('Signalenoverleg De Vlieten', { parties })
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['professional'] }])
  joris = await builder.person('Joris Vink', order, [{ at: table, roles: ['professional'] }])
  bas = await builder.person('Bas de Wit', police, [
    { at: table, roles: ['professional', 'release-officer'] },
  ])
  petra = await builder.person('Petra Maas', housing, [{ at: table, roles: ['professional'] }])
  await builder.person('Wietske Halma', bureau, [{ at: table, roles: ['coordinator'] }])
  for (const [at, [title, label, phenomenon]] of notes.entries()) {
    const filed = await as(at % 2 ? joris : marit).post('/v1/signals', {
      id: idOf(title),
      title,
      facts: `${title}. Gezien vanaf de straat.`,
      place: { kind: 'named-place', label },
      phenomenon,
      observedFrom: new Date(Date.now() - (at + 1) * 86_400_000).toISOString(),
    })
    assert.equal(filed.status, 201, filed.text)
  }
  const two = {
    id: idOf('two vans'),
    facts: 'Twee busjes zonder licht.',
    place: { kind: 'named-place', label: 'Sluiskade' },
  }
  await as(bas).post('/v1/signals', { ...two, observedFrom: new Date(Date.now() - 3_600_000).toISOString() })
})
after(() => house?.close())

const stateOf = async (words: string) =>
  (await house.town.owner.query('select state from signal where id = $1', [idOf(words)])).rows[0].state

test('the list is narrowed in its address, kept as a view, and dealt with by the handful', () =>
  house.visit(marit, '/signalen', {}, async page => {
    const rows = page.locator('tbody tr')
    await rows.nth(4).waitFor()
    await assertCleanEverywhere(page, 'signalen')
    await page.keyboard.press('f')
    await page.getByRole('button', { name: 'Soort Alle' }).click()
    await page.getByRole('menuitemcheckbox', { name: /Vernieling/ }).click()
    await page.keyboard.press('Escape')
    await rows.nth(2).waitFor({ state: 'detached' })
    await rows.nth(1).waitFor()
    assert.match(page.url(), /kind=public-space/)
    await page.getByText('2 van 5').waitFor()
    await page.getByRole('button', { name: 'Weergave bewaren' }).click()
    await page.getByLabel('Hoe noem je deze weergave?').fill('Vernieling')
    await assertClean(page, 'signalen-weergave')
    await page.keyboard.press('Enter')
    await page.getByRole('link', { name: 'Vernieling', exact: true }).waitFor()
    for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
    await page.getByText('2 gekozen').waitFor()
    await page.getByRole('button', { name: 'Intrekken' }).click()
    await page.getByText('2 signalen ingetrokken').waitFor()
    assert.equal(await stateOf(notes[0][0]), 'withdrawn')
    await page.keyboard.press('z')
    await page.getByText('2 signalen teruggehaald').waitFor()
    assert.equal(await stateOf(notes[0][0]), 'submitted')
  }))

test('a file is made with a reason, and says who took it', () =>
  house.visit(marit, '/signalen?mine=yes', { width: 768, theme: 'dark' }, async page => {
    await page.locator('tbody tr').nth(2).waitFor()
    await page.getByRole('button', { name: 'Exporteren' }).click()
    await page.getByRole('button', { name: 'Bestand maken' }).click()
    await page.getByText('Schrijf kort op waarvoor.').waitFor()
    await assertClean(page, 'signalen-uitvoer')
    await page.getByLabel('Waarvoor heb je dit bestand nodig?').fill('voorbereiding overleg')
    const waiting = page.waitForEvent('download')
    await page.keyboard.press('Enter')
    const file = await readFile((await (await waiting).path())!, 'utf8')
    assert.match(file, /Door;Marit Blom/)
    assert.equal(file.trim().split('\r\n').length, 4 + 1 + 3)
  }))

test('a signal is opened, corrected, withdrawn and brought back, by keyboard', () =>
  house.visit(marit, '/signalen', {}, async page => {
    await page.locator('tbody tr').first().waitFor()
    await page.keyboard.press('j')
    assert.match(await focused(page), /Kapotte ruiten/)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Wat er gebeurde' }).waitFor()
    await assertCleanEverywhere(page, 'signaal')
    await page.keyboard.press('e')
    await page.getByLabel('Wat heb je gezien of gehoord?').fill('Drie ruiten bij de bushalte zijn kapot.')
    await page.getByRole('radio', { name: 'Groep zonder namen' }).check({ force: true })
    await page.getByLabel('Hoe groot is de groep ongeveer?').fill('drie jongens op scooters')
    await page.getByLabel('Waarom verbeter je het?').fill('nageteld')
    await assertClean(page, 'signaal-verbeteren')
    await page.keyboard.press('Control+Enter')
    await page
      .getByText('Verbeterd. door', { exact: false })
      .or(page.getByText(/Er stond: Kapotte ruiten/))
      .first()
      .waitFor()
    await page.getByText('drie jongens op scooters').first().waitFor()
    await page.getByRole('button', { name: 'Intrekken' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Ingetrokken. De coördinator ziet het niet meer.').waitFor()
    assert.equal(await stateOf(notes[0][0]), 'withdrawn')
    await page.keyboard.press('z')
    await page.getByText('Teruggehaald.').waitFor()
    assert.equal(await stateOf(notes[0][0]), 'submitted')
  }))

test('who corrects what a colleague just corrected chooses per part; nothing is lost silently', () =>
  house.visit(marit, `/signalen/${idOf(notes[2][0])}`, { width: 320 }, async page => {
    await page.getByRole('button', { name: 'Verbeteren' }).click()
    await page.getByLabel('Wat heb je gezien of gehoord?').fill('Vijf fietsen in het water.')
    const path = `/v1/signals/${idOf(notes[2][0])}`
    const seen = (await house.town.as(joris).get(path)).body as Record<string, unknown>
    const {
      facts: _,
      interpretation: __,
      observedTo: ___,
      embargoUntil: ____,
      subjects: _____,
      ...rest
    } = seen
    const other = await house.town
      .as(joris)
      .put(path, { ...rest, facts: 'Zes fietsen in het water.', subjects: [] })
    assert.equal(other.status, 200, other.text)
    await page.getByRole('button', { name: 'Verbetering bewaren' }).click()
    await page.getByText(/Joris Vink wijzigde dit intussen ook/).waitFor()
    await assertClean(page, 'signaal-twee-versies')
    await page.getByLabel(/Van jou: Vijf fietsen/).check()
    await page.getByRole('button', { name: 'Deze keuze bewaren' }).click()
    await page.getByText('Vijf fietsen in het water.').first().waitFor()
  }))

test('a release says who will read what, in English too', () =>
  house.visit(bas, `/signalen/${idOf('two vans')}`, { language: 'en' }, async page => {
    await page.getByRole('button', { name: 'Release' }).click()
    await page.getByRole('alertdialog').waitFor()
    await assertClean(page, 'signaal-vrijgeven')
    await page.getByRole('button', { name: 'Release to the table' }).click()
    await page.getByText('Released.').waitFor()
    assert.equal(await stateOf('two vans'), 'submitted')
  }))

test('next door the list is empty and the signal is not there', () =>
  house.visit(petra, '/signalen', { width: 320, theme: 'dark' }, async page => {
    await page.getByText('Nog geen signalen.').waitFor()
    await assertClean(page, 'signalen-leeg')
    await page.goto(`${house.url}/signalen/${idOf(notes[0][0])}`)
    await page.getByRole('alert').waitFor()
    await assertClean(page, 'signaal-niet-hier')
  }))
