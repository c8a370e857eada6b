// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { get } from 'node:http'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { focused } from '../../../test/journeys/browser.ts'
import {
  assertClean,
  assertCleanEverywhere,
  type OpenHouse,
  openOpenHouse,
} from '../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../test/town/builder.ts'
import { addDays, onDutchClock } from '../../platform/ui/time/calendar.ts'

let house: OpenHouse
let marit: Townsman
let joris: Townsman
const today = onDutchClock(new Date()).day

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const bureau = await builder.domain('oversight', 'Bureau')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order, bureau] })
  marit = await builder.person('Marit Blom', order, [{ at: table, roles: ['professional'] }])
  joris = await builder.person('Joris Vink', order, [{ at: table, roles: ['professional'] }])
  await builder.person('Wietske Halma', bureau, [{ at: table, roles: ['coordinator'] }])
  await give('agreement', 'Vraag wanneer de lampen op het Kadeplein weer branden', -3)
  await give('prepare', 'Lees de stukken voor het overleg van dinsdag', 0)
  await give('call', 'Bel de beheerder van de sporthal', 0)
  await give('agreement', 'Vraag de winkeliers of de fietsen nu anders staan', 12)
})
after(() => house?.close())

async function give(kind: string, title: string, inDays: number): Promise<void> {
  await house.town.owner.query(
    `insert into task (region, domain, id, account, kind, title, detail, due, first_due, made_at, ends_at)
     values (1, $1, $2, $3, $4, $5, 'Uit het overleg van 10 november', $6, $6, now(), now() + interval '1 year')`,
    [marit.domain, idOf(title), marit.account, kind, title, addDays(today, inDays)],
  )
}
const headings = (page: Page) => page.locator('.group-heading h2').allTextContents()

test('what waits stands by urgency; finishing and undoing go by key', () =>
  house.visit(marit, '/mijn-werk', {}, async page => {
    await page.locator('.list-row').first().waitFor()
    assert.deepEqual((await headings(page))[0], 'Te laat')
    assert.match((await page.locator('.page-head').textContent()) ?? '', /Vier dingen wachten op jou. Eén/)
    await assertCleanEverywhere(page, 'mijn-werk')
    await page.keyboard.press('j')
    assert.match(await focused(page), /lampen op het Kadeplein/)
    await page.keyboard.press('e')
    await page.getByText('Afgerond: Vraag wanneer de lampen').waitFor()
    await page.locator('.group-heading.late').waitFor({ state: 'detached' })
    await page.keyboard.press('z')
    await page.locator('.group-heading.late').waitFor()
    await assertClean(page, 'mijn-werk-ongedaan')
  }))

test('another date keeps the first one in sight', () =>
  house.visit(marit, '/mijn-werk', { width: 768, theme: 'dark' }, async page => {
    await page.locator('.list-row').first().waitFor()
    for (const key of ['j', 'j', 'd']) await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    await assertClean(page, 'mijn-werk-datum')
    await page.getByLabel('Nieuwe datum').fill('gisteren')
    await page.keyboard.press('Enter')
    await page.getByText('Typ een dag die nog komt.').waitFor()
    await page.getByLabel('Nieuwe datum').fill('overmorgen')
    await page.keyboard.press('Enter')
    await page.getByText(/was eerst/).waitFor()
  }))

test('who has nothing to do reads so, in English too', () =>
  house.visit(joris, '/mijn-werk', { width: 320, language: 'en' }, async page => {
    await page.getByText('Nothing is waiting for you now.').waitFor()
    await assertClean(page, 'mijn-werk-leeg')
  }))

/** What travels: the server compresses for what a browser accepts, and all of today accept brotli. */
const bytesSent = (url: string): Promise<number> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'br' } }, answer => {
      let bytes = 0
      answer.on('data', (part: Buffer) => {
        bytes += part.length
      })
      answer.on('end', () => resolve(bytes))
    }).on('error', reject)
  })

test('the first screen loads at most 250 kB of JavaScript, compressed', () =>
  house.visit(marit, '/signaal-melden', {}, async page => {
    const scripts: Promise<number>[] = []
    page.on('response', answer => {
      if (answer.url().endsWith('.js')) scripts.push(bytesSent(answer.url()))
    })
    await page.goto(`${house.url}/mijn-werk`)
    await page.locator('.list-row').first().waitFor()
    const total = (await Promise.all(scripts)).reduce((sum, size) => sum + size, 0)
    console.log(`first screen: ${Math.round(total / 1000)} kB of JavaScript, compressed`)
    assert.ok(total > 50_000 && total <= 250_000, `${total} bytes`)
  }))
