// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import { focused } from '../../../../test/journeys/browser.ts'
import {
  assertClean,
  assertCleanEverywhere,
  type OpenHouse,
  openOpenHouse,
} from '../../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'
import { previewBringing } from '../share.contract.ts'

let house: OpenHouse
let marit: Townsman
let petra: Townsman
let carer: Townsman
let wietske: Townsman
const meeting = idOf('meeting')

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const care = await builder.domain('mental-health-care', 'GGZ Vlietland')
  const bureau = await builder.domain('oversight', 'Bureau')
  const parties = [order, housing, care, bureau]
  const categories = ['place', 'phenomenon', 'unnamed-group', 'person', 'health-functional']
  const table = await builder.table('Signalenoverleg De Vlieten', { parties, categories })
  const works = [{ at: table, roles: ['professional', 'member'] as ('professional' | 'member')[] }]
  marit = await builder.person('Marit Blom', order, works)
  petra = await builder.person('Petra Nijland', housing, works)
  carer = await builder.person('Hanna Vos', care, works)
  wietske = await builder.person('Wietske Halma', bureau, [{ at: table, roles: ['coordinator'] }])
  await prepare()
})
after(() => house?.close())

async function prepare(): Promise<void> {
  const { town } = house
  const ok = async (answer: Promise<{ status: number; text: string }>) => {
    const { status, text } = await answer
    assert.ok(status < 300, text)
  }
  await ok(town.as(marit).post('/v1/subjects', { id: idOf('sam'), kind: 'person', name: 'Sam Testman' }))
  const file = (who: Townsman, more: object) =>
    ok(
      town.as(who).post('/v1/signals', {
        id: idOf(who.name),
        facts: 'Twee avonden stond hier een groep bij de bushalte, en een ruit was stuk.',
        place: { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein', area: 'Rietmeer' },
        observedFrom: new Date(Date.now() - 5 * 86_400_000).toISOString(),
        phenomenon: 'vandalism',
        ...more,
      }),
    )
  await file(marit, { subjects: [{ id: idOf('sam') }] })
  await file(petra, {})
  await town.work()
  const { rows } = await town.owner.query<{ id: string }>('select id from overlap')
  const startsAt = new Date(Date.now() + 86_400_000).toISOString()
  await ok(town.as(wietske).post('/v1/meetings', { id: meeting, title: 'Overleg', startsAt }))
  const item = { id: idOf('item'), title: 'Kadeplein: vernieling', kind: 'overlap', overlap: rows[0]!.id }
  await ok(town.as(wietske).post(`/v1/meetings/${meeting}/items`, item))
}

const tabTo = async (page: Page, name: RegExp) => {
  for (let steps = 0; steps < 60; steps++) {
    await page.keyboard.press('Tab')
    if (name.test(await focused(page))) return
  }
  assert.fail(`no Tab leads to ${name}`)
}

test('a quiet page says that filing is not yet sharing', () =>
  house.visit(marit, '/delen', { width: 320 }, async page => {
    await page.getByText('Jouw domein deelt nu niets.').waitFor()
    await assertClean(page, 'delen-leeg')
  }))

test('the coordinator asks from an opened overlap, and takes a question back', () =>
  house.visit(wietske, '/regie', {}, async page => {
    await page.locator('tr[data-row]').first().waitFor()
    for (const key of ['j', 'Enter']) await page.keyboard.press(key)
    await page.locator('.behind li').nth(1).waitFor()
    await tabTo(page, /Vraag of je mag bellen: Rietmeer/)
    await page.keyboard.press('Enter')
    await page.getByText(/^Gevraagd aan Rietmeer/).waitFor()
    await page.getByText(/^gevraagd, antwoord tot/).waitFor()
    await tabTo(page, /Vraag of je mag bellen: WoonVliet/)
    await page.keyboard.press('Enter')
    await page.getByText(/^Gevraagd aan WoonVliet/).waitFor()
    await page.keyboard.press('z')
    await page.getByText('De vraag is ingetrokken.').waitFor()
    await assertClean(page, 'regie-gevraagd')
  }))

test('the owner answers by key, chooses its facts, sees every name, and brings', () =>
  house.visit(marit, '/delen', {}, async page => {
    await page.locator('[data-row]').first().waitFor()
    await assertClean(page, 'delen-gevraagd')
    for (const key of ['j', 'a']) await page.keyboard.press(key)
    await page.getByRole('dialog').waitFor()
    await page.getByLabel('Nee', { exact: true }).check()
    await page.getByRole('button', { name: 'Antwoord geven' }).click()
    await page.getByText('Schrijf in een paar woorden op waarom.').waitFor()
    await assertClean(page, 'delen-antwoord')
    await page.getByLabel('Ja, bel mij').check()
    await page.keyboard.press('Enter')
    await page.getByText('je mag bellen').waitFor()
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.locator('[data-row]').first().focus()
    await page.keyboard.press('f')
    await page.getByText(/^Uit signaal 1/).waitFor()
    await page.getByLabel('Welke feiten?').fill('')
    await page.getByRole('button', { name: 'Bekijk wie het leest' }).click()
    await page.getByText('Schrijf op wat je brengt. Eén zin is genoeg.').waitFor()
    await assertClean(page, 'brengen-fout')
    await page.getByLabel('Welke feiten?').fill('Er was twee avonden een groep bij de halte.')
    await page.getByLabel('Ja, met naam en geboortedatum').check()
    await page.getByRole('button', { name: 'Bekijk wie het leest' }).click()
    await page.getByText('Kies of de persoon ervan weet.').waitFor()
    await page.getByLabel('Nog niet, straks wel').check()
    await page.getByLabel('Wie vertelt het?').fill('de wijkagent')
    const [year, month, day] = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10).split('-')
    await page.getByLabel('Uiterlijk wanneer?').fill(`${day}-${month}-${year}`)
    await assertClean(page, 'brengen-weet-ervan')
    // Who asks while the last choice is still being weighed is answered when that is done.
    const weighed = Promise.withResolvers<void>()
    await page.route(`**${previewBringing.path}`, async route => {
      await weighed.promise
      await route.continue()
    })
    await page.getByLabel('De plek: Kadeplein').check()
    await page.getByRole('button', { name: 'Bekijk wie het leest' }).click()
    await page.locator('form button[type=submit][aria-disabled=true]').waitFor()
    weighed.resolve()
    const dialog = page.getByRole('alertdialog')
    await dialog.waitFor()
    for (const name of ['Hanna Vos', 'Marit Blom', 'Petra Nijland', 'Wietske Halma'])
      await dialog.getByText(name).waitFor()
    await assertClean(page, 'brengen-bevestigen')
    await tabTo(page, /Brengen naar/)
    await page.keyboard.press('Enter')
    await page.getByText(/^Gebracht naar/).waitFor()
    await page.getByText(/^Wie leest dit: .*Petra Nijland/).waitFor()
    await page.getByText(/^De persoon weet het nog niet: de wijkagent vertelt het/).waitFor()
    await assertCleanEverywhere(page, 'delen-gedeeld')
  }))

test('at the item stands what was brought; a care partner adds advice that confirms nothing', () =>
  house.visit(carer, `/overleg/${meeting}?punt=1`, { language: 'en' }, async page => {
    await page.getByText('Er was twee avonden een groep bij de halte.').waitFor()
    await page.getByText(/^The person does not know yet: de wijkagent tells them, by /).waitFor()
    await assertClean(page, 'punt-gebracht')
    await page.getByRole('button', { name: 'Bring something yourself' }).click()
    await page.getByText('This confirms nothing').waitFor()
    await page.getByLabel('What works?').fill('Call first, and come by day.')
    await page.getByRole('button', { name: 'See who reads it' }).click()
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: /^Bring to/ })
      .click()
    await page.getByText(/^Brought to/).waitFor()
  }))

test('somebody who is named and not told is work, until it is written down; by key, and taken back by key', () =>
  house.visit(marit, '/', { theme: 'dark', width: 768 }, async page => {
    const task = page.locator('[data-row]', { hasText: 'Vertel de persoon dat je dit deelde' })
    await task.focus()
    await page.keyboard.press('Enter')
    const share = page.locator('[data-row]', { hasText: 'de wijkagent vertelt het' })
    await share.focus()
    await page.keyboard.press('v')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Opschrijven' }).click()
    await dialog.getByText('Kies of de persoon ervan weet.').waitFor()
    await assertClean(page, 'delen-weet-ervan')
    await dialog.getByLabel('Ja', { exact: true }).check()
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText('De persoon weet ervan.').waitFor()
    await page.keyboard.press('z')
    await share.waitFor()
  }))

test('who stands aside sees the item no more; the owner stops sharing, and the item is empty of it', async () => {
  await house.visit(petra, `/overleg/${meeting}?punt=1`, { theme: 'dark', width: 768 }, async page => {
    await page.getByText('Er was twee avonden een groep bij de halte.').waitFor()
    await page.getByRole('button', { name: 'Ik doe hier niet mee' }).click()
    await page.getByRole('alertdialog').waitFor()
    await assertClean(page, 'niet-meedoen')
    await page.getByRole('button', { name: 'Niet meedoen' }).click()
    await page.getByText('Er was twee avonden een groep bij de halte.').waitFor({ state: 'detached' })
  })
  await house.visit(marit, '/delen', {}, async page => {
    await page.getByText(/^Wie leest dit: /).waitFor()
    await page.locator('[data-row]').nth(1).focus()
    await page.keyboard.press('e')
    await page.getByRole('alertdialog').waitFor()
    await assertClean(page, 'stoppen')
    await tabTo(page, /Stoppen met delen/)
    await page.keyboard.press('Enter')
    await page.getByText('gestopt door Marit Blom').waitFor()
  })
})
