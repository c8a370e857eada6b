// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  assertClean,
  assertCleanEverywhere,
  type OpenHouse,
  openOpenHouse,
} from '../../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let marit: Townsman
let petra: Townsman
let wietske: Townsman
const signalOf = (who: Townsman) => idOf(`signal of ${who.name}`)

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const bureau = await builder.domain('oversight', 'Bureau')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order, housing, bureau] })
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['professional', 'member'] }])
  petra = await builder.person('Petra Nijland', housing, [{ at: table, roles: ['professional', 'member'] }])
  wietske = await builder.person('Wietske Halma', bureau, [{ at: table, roles: ['coordinator'] }])
  for (const who of [marit, petra]) await file(who)
  await house.town.work()
})
after(() => house?.close())

async function file(who: Townsman): Promise<void> {
  const filed = await house.town.as(who).post('/v1/signals', {
    id: signalOf(who),
    facts: 'Drie avonden stond bij de bushalte een groep van zes. Twee ruiten zijn kapot.',
    place: { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein' },
    observedFrom: new Date(Date.now() - 5 * 86_400_000).toISOString(),
    phenomenon: 'vandalism',
  })
  assert.equal(filed.status, 201, filed.text)
}

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
const routeOf = (page: Page) => page.locator('.routes label:has(:checked)').textContent()
/** Types in the part that a key opens, and leaves it again. */
async function write(page: Page, key: string, text: string): Promise<void> {
  await press(page, key)
  await page.keyboard.type(text)
}

test('by keyboard alone from an overlap to the decision list, and word back to who filed it', () =>
  house.visit(wietske, '/regie', {}, async page => {
    await page.locator('tr[data-row]').waitFor()
    await page.getByText('Deze week loopt er niets af.').waitFor()
    await press(page, 'j', 'a')
    await page.getByLabel('Wanneer is het overleg?').focus()
    await page.keyboard.type('morgen 9:30')
    await press(page, 'Enter')
    await page.locator('tr[data-row]', { hasText: 'Op de agenda' }).waitFor()
    await page.getByRole('button', { name: /^Agenda van .* afmaken$/ }).focus()
    await press(page, 'Enter')
    await page.getByRole('heading', { name: 'Overleg voorbereiden' }).waitFor()
    await page.getByRole('button', { name: 'Naar het overleg' }).focus()
    await press(page, 'Enter')
    await page.getByRole('button', { name: 'Overleg beginnen' }).waitFor()
    await press(page, 'p')
    await page.getByText('3 van 3').waitFor()
    await press(page, 'n')
    await page.getByRole('button', { name: 'Vastleggen en afsluiten' }).waitFor()
    await press(page, 'n')
    await page.getByText('Kies eerst een route.').waitFor()
    await press(page, 's', 'Space')
    await press(page, 'ArrowRight', 'ArrowRight')
    await page.locator('.options tbody tr').first().waitFor()
    await press(page, 'Escape', 's', 'Space')
    assert.equal(await routeOf(page), 'Korte maatwerkinterventie')
    await press(page, 's', 'ArrowRight', 'ArrowLeft')
    assert.equal(await routeOf(page), 'Korte maatwerkinterventie')
    await press(page, 'n')
    await page.getByText('Kies minstens één ding dat gedaan wordt.').waitFor()
    await page.getByText('Schrijf eerst op wat er gezien is.').waitFor()
    await assertClean(page, 'overleg-bezwaren')
    await write(page, 'b', 'Drie avonden een groep van zes bij de bushalte. Twee ruiten kapot.')
    await press(page, 'Escape')
    await write(page, 'o', 'Ze vervelen zich. Twee van hen werken graag met hun handen.')
    await press(page, 'Escape')
    await page.locator('.options input').first().focus()
    await press(page, 'Space')
    await page.locator('.options tr.chosen').waitFor()
    await write(page, 'a', 'Bewoners bellen Marit over twee weken')
    assert.deepEqual(await page.locator('.mirror mark').allTextContents(), ['Marit', 'over twee weken'])
    await assertCleanEverywhere(page, 'overleg')
    await press(page, 'Enter')
    await page.locator('.agreements li:not(.adding) strong', { hasText: 'Marit Blom' }).waitFor()
    await page.keyboard.type('Iets zonder naam morgen')
    await press(page, 'Enter')
    await page.getByText('Wie doet dit? Typ een naam van iemand aan tafel.').waitFor()
    await press(page, 'Escape', 'n')
    await page.getByRole('heading', { name: 'Besluitenlijst' }).waitFor()
    await page.getByText('Besluit: korte maatwerkinterventie.').waitFor()
    await page.getByRole('cell', { name: 'Bewoners bellen' }).waitFor()
    await assertCleanEverywhere(page, 'besluiten')
    await page.getByRole('link', { name: 'Antwoorden lezen en versturen' }).focus()
    await press(page, 'Enter')
    await page.locator('.list-row').nth(1).waitFor()
    await assertCleanEverywhere(page, 'terugkoppeling')
    await press(page, 'j', 'Enter')
    await page.getByText('Wie ziet wat?').waitFor()
    await assertClean(page, 'terugkoppeling-versturen')
    await page.getByRole('button', { name: /^Versturen naar/ }).focus()
    await press(page, 'Enter')
    await page.getByText(/^Verstuurd naar/).waitFor()
    await page.locator('.list-row').nth(1).waitFor({ state: 'detached' })
    const told = await Promise.all(
      [marit, petra].map(who => house.town.as(who).get(`/v1/signals/${signalOf(who)}`)),
    )
    assert.equal(told.filter(({ text }) => text.includes('Dank je wel voor je signaal')).length, 1)
  }))

test('who sits at the table reads along and cannot write; an empty list says what comes', async () => {
  await house.visit(marit, '/overleg', { width: 320, theme: 'dark' }, async page => {
    await page.locator('.list-row').waitFor()
    await assertClean(page, 'overleggen')
    assert.equal(await page.getByRole('button', { name: 'Overleg plannen' }).count(), 0)
    await page.locator('.list-row a').click()
    await page.getByText('Dit overleg is afgesloten.').waitFor()
    assert.equal(await page.locator('textarea').count(), 0)
    assert.equal(await page.getByRole('button', { name: /Weer openen/ }).count(), 0)
    assert.doesNotMatch((await page.locator('.item-pane').textContent()) ?? '', /WoonVliet|Petra/)
    await assertClean(page, 'overleg-meelezen')
  })
})

test('a meeting that was held is read by its coordinator too, until it is opened again', async () => {
  await house.visit(wietske, '/overleg', {}, async page => {
    await page.locator('.list-row a').press('Enter')
    await page.getByText('Dit overleg is afgesloten.').waitFor()
    assert.equal(await page.locator('textarea').count(), 0)
    assert.equal(await page.getByRole('button', { name: 'Iedereen is er' }).count(), 0)
    await page.getByRole('button', { name: /Weer openen/ }).press('Enter')
    await page.locator('textarea').first().waitFor()
  })
  await house.visit(marit, '/overleg', {}, async page => {
    await page.locator('.list-row a').press('Enter')
    await page.getByText('Je leest mee. De coördinator schrijft.').waitFor()
  })
})

test('an opening that was ticked off too early is open again by one key', async () => {
  const as = house.town.as(wietske)
  const startsAt = new Date(Date.now() + 7 * 86_400_000).toISOString()
  const meeting = `/v1/meetings/${idOf('next week')}`
  await as.post('/v1/meetings', { id: idOf('next week'), title: 'Volgende week', startsAt })
  for (const title of ['Opening', 'Rondvraag'])
    await as.post(`${meeting}/items`, { id: idOf(title), title, kind: 'opening' })
  await as.put(`${meeting}/state`, { state: 'running', currentItem: idOf('Opening') })
  await house.visit(wietske, `/overleg/${idOf('next week')}?punt=1`, {}, async page => {
    await page.getByRole('button', { name: 'Vastleggen en naar punt 2' }).waitFor()
    await press(page, 'n')
    await page.getByRole('button', { name: 'Vastleggen en afsluiten' }).waitFor()
    await page.getByText('Vastgelegd: Opening').waitFor()
    await press(page, 'z')
    await page.getByText('Weer open: Opening').waitFor()
    await as.put(`/v1/agenda-items/${idOf('Rondvraag')}`, { phase: 'done', version: 1 })
    await page.goto(`${house.url}/overleg/${idOf('next week')}?punt=2`)
    await page.getByRole('button', { name: 'Weer openen' }).press('Enter')
    await page.getByRole('button', { name: 'Vastleggen en afsluiten' }).waitFor()
  })
  const { phase } = (await as.get(`/v1/agenda-items/${idOf('Opening')}`)).body as { phase: string }
  assert.equal(phase, 'decision')
})
