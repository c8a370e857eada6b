// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// SC2 on screen: what the police release under embargo shows nowhere, and a case gives way to what can be done now.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Page } from 'playwright-core'
import * as they from '../stories/hands.ts'
import { idOf, type Townsman } from '../town/builder.ts'
import { runAxe, screenshot } from './browser.ts'
import { type OpenHouse, openOpenHouse } from './house.ts'

let house: OpenHouse
let lieke: Townsman
let carla: Townsman
let karim: Townsman
let bas: Townsman
let ruben: Townsman

const meeting = 'Weegtafel'
const item = 'Wasstraat aan de Zeesterweg'
const carWash = { kind: 'address', label: 'Zeesterweg 18', ref: 'zeesterweg-18', dwelling: false }

before(async () => {
  house = await openOpenHouse()
  const { town } = house
  const { builder } = town
  const tax = await builder.domain('tax', 'Belastingdienst')
  const permits = await builder.domain('permits', 'Oosterwaarde')
  const police = await builder.domain('police', 'Politie')
  const at = await builder.table('Weegtafel RIEC', {
    parties: [tax, permits, police],
    partnership: 'riec',
    kind: 'riec-weighing',
    purpose: 'subversion',
  })
  const seat = { at, roles: ['professional' as const, 'member' as const] }
  lieke = await builder.person('Lieke Postma', tax, [seat])
  carla = await builder.person('Carla Mulder', permits, [seat])
  karim = await builder.person('Karim Aydin', police, [seat])
  bas = await builder.person('Bas Kok', police, [{ at, roles: ['release-officer', 'member'] }])
  ruben = await builder.person('Ruben Stam', at.bureau, [{ at, roles: ['coordinator'] }])
  const about = (facts: string, phenomenon: string) => ({ facts, phenomenon, place: carWash })
  await they.file(
    town,
    lieke,
    'payroll',
    about('Loon voor twee mensen, dag en nacht open.', 'company-as-front'),
  )
  await they.file(
    town,
    carla,
    'tyres',
    about('Opslag van banden zonder vergunning.', 'business-without-permit'),
  )
  const embargoUntil = new Date(Date.now() + 14 * 86_400_000).toISOString()
  const quiet = about('Twee auto’s met een verborgen ruimte.', 'car-business')
  await they.file(town, karim, 'hidden', { ...quiet, embargoUntil })
})
after(() => house?.close())

const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key)
}
async function seen(page: Page, name: string): Promise<void> {
  await page.locator('h1').first().waitFor()
  await screenshot(page, `sc2-${name}`)
  assert.deepEqual(await runAxe(page), [], name)
}

test('Bas releases for his domain; under embargo the desk shows two partners and not a third', async () => {
  await house.visit(bas, '/vrijgeven', {}, async page => {
    await page.locator('.list-row', { hasText: 'verborgen ruimte' }).focus()
    await press(page, 'v')
    await page.getByRole('button', { name: 'Vrijgeven voor Weegtafel RIEC' }).press('Enter')
    await page.getByText(/^Vrijgegeven: /).waitFor()
    await seen(page, 'vrijgegeven')
  })
  await house.town.work()
  await house.visit(ruben, '/regie', {}, async page => {
    const row = page.locator('tr[data-row]', { hasText: 'Zeesterweg 18' })
    await row.waitFor()
    await press(page, 'j', 'Enter')
    await page.getByText('Opslag van banden').first().waitFor()
    await seen(page, 'regie')
    assert.doesNotMatch((await page.locator('body').textContent()) ?? '', /verborgen|Politie|embargo/i)
  })
})

test('a case asks for a reason and a question; what three can do now is chosen instead', async () => {
  const { town } = house
  const [overlap] = await they.overlapsOf(town, ruben)
  const startsAt = new Date(Date.now() + 86_400_000).toISOString()
  const planned = { id: idOf(meeting), title: meeting, startsAt }
  await they.done(town.as(ruben).post('/v1/meetings', planned))
  const about = { kind: 'overlap', subjectKind: 'organisation', overlap: overlap!.id }
  await they.putOn(town, ruben, meeting, item, about)
  await house.visit(ruben, `/overleg/${idOf(meeting)}`, {}, async page => {
    await page.getByRole('button', { name: 'Overleg beginnen' }).waitFor()
    await press(page, 'p')
    await page.getByText('5 van 5').waitFor()
    await press(page, 'n')
    await page.getByRole('button', { name: 'Vastleggen en afsluiten' }).waitFor()
    await press(page, 'b')
    await page.keyboard.type('Loon, banden en verkeer in de nacht.')
    await press(page, 'Escape', 'o')
    await page.keyboard.type('Een zwaar beeld, en elk kan nu al iets doen.')
    await press(page, 'Escape', 's', 'Space', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight')
    await page.getByRole('button', { name: /^Nog \d+ mogelijkheden bekijken/ }).press('Enter')
    const option = (name: string) => page.locator('.options tr', { hasText: name }).locator('input')
    await option('RIEC-casus').press('Space')
    await page.getByLabel('Reden voor de zwaardere stap').waitFor()
    await press(page, 'n')
    await page.getByText('Schrijf op waarom iets lichters niet genoeg is.').waitFor()
    await page.getByText(/Stel eerst de tegenvraag/).waitFor()
    await page.getByText(/Vink eerst af wat de tafel/).waitFor()
    await page.getByRole('checkbox', { name: /^Het onderdeel van het wettelijke doel/ }).press('Space')
    await page.getByText(/Vastgelegd door Ruben Stam/).waitFor()
    await seen(page, 'zwaar')
    await option('RIEC-casus').press('Space')
    const kept = page.waitForResponse(answer => answer.url().endsWith('/options'))
    await option('Integrale controle').press('Space')
    await kept
    await page.locator('.options tr.chosen', { hasText: 'Integrale controle' }).waitFor()
    await page.getByRole('radio', { name: 'Gezamenlijke actie' }).press('Space')
    await seen(page, 'licht')
    assert.equal(await page.getByRole('radio', { name: 'Gezamenlijke actie' }).isChecked(), true)
    await press(page, 'n')
    await page.getByRole('heading', { name: 'Besluitenlijst' }).waitFor()
    await page.getByText('Besluit: gezamenlijke actie.').waitFor()
  })
})

test('Carla reads the decision, and nothing of what the police brought', () =>
  house.visit(carla, `/overleg/${idOf(meeting)}/besluiten`, { width: 320, theme: 'dark' }, async page => {
    await page.getByText('Besluit: gezamenlijke actie.').waitFor()
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /verborgen|embargo|Politie/i)
    await seen(page, 'besluiten')
  }))
