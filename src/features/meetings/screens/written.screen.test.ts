// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { assertClean, type OpenHouse, openOpenHouse } from '../../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let wietske: Townsman
let daan: Townsman
const meeting = idOf('tuesday')
const [first, second] = [idOf('Kadeplein'), idOf('Zeesterweg')]

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order] })
  wietske = await builder.person('Wietske Halma', table.bureau, [{ at: table, roles: ['coordinator'] }])
  daan = await builder.person('Daan Smit', table.bureau, [{ at: table, roles: ['coordinator'] }])
  const keep = house.town.as(wietske)
  await keep.post('/v1/meetings', { id: meeting, title: 'Dinsdag', startsAt: '2030-01-01T09:00:00Z' })
  for (const title of ['Kadeplein', 'Zeesterweg'])
    await keep.post(`/v1/meetings/${meeting}/items`, { id: idOf(title), title, kind: 'other' })
})
after(() => house?.close())

const pictureOf = async (item: string) =>
  ((await house.town.as(wietske).get(`/v1/agenda-items/${item}`)).body as { picture: string }).picture
const picture = (page: Page) => page.locator('[data-part=picture] textarea')
async function shows(page: Page, wanted: RegExp): Promise<void> {
  for (let left = 200; left > 0 && !wanted.test(await picture(page).inputValue()); left--)
    await new Promise(later => setTimeout(later, 50))
  assert.match(await picture(page).inputValue(), wanted)
}
/** Waits for the server to have this text. */
async function arrives(item: string, wanted: string): Promise<void> {
  for (let left = 200; left > 0 && (await pictureOf(item)) !== wanted; left--)
    await new Promise(later => setTimeout(later, 50))
  assert.equal(await pictureOf(item), wanted)
}

test('a connection lost halfway loses nothing: not by looking elsewhere, not by opening the page anew', () =>
  house.visit(wietske, `/overleg/${meeting}`, {}, async page => {
    await picture(page).waitFor()
    await page.keyboard.press('b')
    await page.keyboard.type('Drie avonden.')
    await arrives(first, 'Drie avonden.')
    // The way to the server is gone; the pages themselves still come.
    await page.route('**/v1/agenda-items/**', route =>
      route.request().method() === 'PUT' ? route.abort() : route.continue(),
    )
    await page.keyboard.type(' Twee ruiten.')
    await page.getByText('Geen verbinding', { exact: false }).first().waitFor()
    await assertClean(page, 'overleg-geen-verbinding')
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: /Zeesterweg/ }).press('Enter')
    await page.getByRole('heading', { name: 'Zeesterweg' }).waitFor()
    await page.getByRole('button', { name: /Kadeplein/ }).press('Enter')
    await page.getByRole('heading', { name: 'Kadeplein' }).waitFor()
    assert.equal(await picture(page).inputValue(), 'Drie avonden. Twee ruiten.')
    page.on('dialog', dialog => void dialog.accept())
    await page.reload()
    await picture(page).waitFor()
    assert.equal(await picture(page).inputValue(), 'Drie avonden. Twee ruiten.')
    assert.equal(await pictureOf(first), 'Drie avonden.')
    await page.unroute('**/v1/agenda-items/**')
    await page.evaluate("dispatchEvent(new Event('online'))")
    await arrives(first, 'Drie avonden. Twee ruiten.')
    await page.getByText('Concept bewaard').waitFor()
    assert.deepEqual(
      await page.evaluate("Object.keys(sessionStorage).filter(name => name.includes('unsaved'))"),
      [],
    )
  }))

test('two secretaries: other paragraphs come together by themselves, the same one is for a person to choose', () =>
  house.visit(wietske, `/overleg/${meeting}?punt=2`, {}, mine =>
    house.visit(daan, `/overleg/${meeting}?punt=2`, {}, async theirs => {
      await picture(mine).fill('Eerste regel.\nTweede regel.')
      await arrives(second, 'Eerste regel.\nTweede regel.')
      // What the other writes comes in by itself while one is not typing.
      await shows(theirs, /Tweede/)
      await theirs.route('**/v1/agenda-items/**', route => route.abort())
      await picture(theirs).fill('Eerste regel.\nTweede regel, van Daan.')
      await picture(mine).fill('Eerste regel, van Wietske.\nTweede regel.')
      await arrives(second, 'Eerste regel, van Wietske.\nTweede regel.')
      await theirs.unroute('**/v1/agenda-items/**')
      await theirs.evaluate("dispatchEvent(new Event('online'))")
      await arrives(second, 'Eerste regel, van Wietske.\nTweede regel, van Daan.')
      await shows(theirs, /Wietske/)

      await theirs.route('**/v1/agenda-items/**', route => route.abort())
      await picture(theirs).fill('Eerste regel, van Daan.\nTweede regel, van Daan.')
      await picture(mine).fill('Eerste regel, anders.\nTweede regel, van Daan.')
      await arrives(second, 'Eerste regel, anders.\nTweede regel, van Daan.')
      await theirs.unroute('**/v1/agenda-items/**')
      await theirs.evaluate("dispatchEvent(new Event('online'))")
      await theirs.getByText('Eerste regel, anders.').waitFor()
      await assertClean(theirs, 'overleg-samenvoegen')
      assert.equal(await pictureOf(second), 'Eerste regel, anders.\nTweede regel, van Daan.')
      await theirs.getByRole('radio', { name: /van Daan/ }).press('Space')
      await theirs.getByRole('button', { name: 'Deze keuze bewaren' }).press('Enter')
      await arrives(second, 'Eerste regel, van Daan.\nTweede regel, van Daan.')
    }),
  ))
