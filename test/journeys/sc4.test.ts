// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// SC4 on screen, up to acceptance at triage: the landlord and the police bring what they know of one man, the clinic
// gives advice that confirms nothing, and the triage accepts him by what people said of the criteria.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as they from '../stories/hands.ts'
import { idOf, type Townsman } from '../town/builder.ts'
import { type OpenHouse, openOpenHouse } from './house.ts'
import { challenge, choose, giveReason, openMeeting, press, seen, write } from './weighing-hands.ts'

let house: OpenHouse
let petra: Townsman
let olga: Townsman
let hugo: Townsman
let anna: Townsman

const triage = 'Triage'
const item = 'Een bewoner van Lindeveen'
const street = { kind: 'area', label: 'Lindeveen' }
const advice = { works: 'Bel eerst en kom met twee bekenden.', avoid: 'Geen uniform in de avond.' }

before(async () => {
  house = await openOpenHouse()
  const { town } = house
  const { builder } = town
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const order = await builder.domain('public-order', 'Lindeveen')
  const clinic = await builder.domain('mental-health-care', 'GGZ Vlietland')
  const at = await builder.table('Triage', {
    parties: [housing, order, clinic],
    partnership: 'zvh',
    kind: 'zvh-triage',
    purpose: 'care',
    categories: ['place', 'phenomenon', 'person', 'health-functional'],
  })
  const seat = { at, roles: ['professional' as const, 'member' as const] }
  petra = await builder.person('Petra Nijland', housing, [seat])
  olga = await builder.person('Olga Reest', order, [seat])
  hugo = await builder.person('Hugo Timmer', clinic, [seat])
  anna = await builder.person('Anna Lindeboom', at.bureau, [{ at, roles: ['coordinator'] }])
  const filed = (facts: string, phenomenon: string) => ({ facts, phenomenon, place: street })
  await they.file(town, petra, 'eviction', filed('Drie maanden achter, en klachten.', 'eviction-looming'))
  await they.file(town, olga, 'shouting', filed('Buren horen ’s nachts geschreeuw.', 'neighbour-noise'))
  const startsAt = new Date(Date.now() + 86_400_000).toISOString()
  await they.done(town.as(anna).post('/v1/meetings', { id: idOf(triage), title: triage, startsAt }))
  const { intakes } = await they.done<{ intakes: { id: string }[] }>(town.as(anna).get('/v1/intakes'))
  await they.putOn(town, anna, triage, item, {
    kind: 'signal',
    subjectKind: 'person',
    intakes: intakes.map(({ id }) => id),
  })
  const until = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10)
  const given = { door: 'advice' as const, choice: { item: idOf(item) }, id: 'advice', until, ...advice }
  const brought = await they.bring(town, hugo, given)
  assert.equal(brought.status, 201, brought.text)
})
after(() => house?.close())

test('the clinic told what helps; the triage reads it, and not that anybody is known there', () =>
  house.visit(petra, `/overleg/${idOf(triage)}`, { width: 320, theme: 'dark' }, async page => {
    await page.getByText(advice.works).waitFor()
    assert.doesNotMatch((await page.locator('main').textContent()) ?? '', /cliënt|patiënt|bekend bij/i)
    await seen(page, 'sc4-advies')
  }))

test('Anna has the criteria answered, the question asked, and the triage accepts', () =>
  house.visit(anna, `/overleg/${idOf(triage)}`, {}, async page => {
    await openMeeting(page, 4)
    await write(
      page,
      'Drie maanden achter, vier meldingen, buren slapen slecht.',
      'Gewone hulp kwam niet aan.',
    )
    await page.getByRole('radio', { name: 'Casus', exact: true }).press('Space')
    await page.getByRole('radio', { name: 'casus Zorg- en Veiligheidshuis' }).press('Space')
    await page.getByText('Uitkomst van de antwoorden: nog niet te zeggen.').waitFor()
    for (const one of [/^1\. /, /^2\. /, /^3\. /])
      await page.getByRole('group', { name: one }).getByRole('radio', { name: 'ja' }).press('Space')
    await page.getByText('Uitkomst van de antwoorden: voldoet aan de criteria.').waitFor()
    await page.getByRole('button', { name: /^Nog \d+ mogelijkheden bekijken/ }).press('Enter')
    await choose(page, 'Casus in het Zorg- en Veiligheidshuis')
    const checked = page.waitForResponse(told => told.url().includes('/conditions/') && told.ok())
    await page.getByRole('checkbox', { name: /^Het onderdeel van het wettelijke doel/ }).press('Space')
    await checked
    await giveReason(page, 'Gewone hulp bereikte hem drie keer niet.')
    await challenge(page, 'Wat wil hij zelf?', 'Blijven wonen, en niet steeds een ander aan de deur.')
    await press(page, 'a')
    await page.keyboard.type('Huuropzegging stoppen Petra over een week')
    await press(page, 'Enter')
    await page.locator('.agreements li:not(.adding) strong', { hasText: 'Petra Nijland' }).waitFor()
    await seen(page, 'sc4-weging')
    await press(page, 'Escape', 'Control+Enter')
    await page.getByRole('heading', { name: 'Besluitenlijst' }).waitFor()
    await page.getByText('Besluit: voorstel voor een casus.').waitFor()
  }))

test('Petra finds what she took on in her work, and no score of anybody anywhere', async () => {
  await house.visit(petra, '/mijn-werk', {}, async page => {
    await page.getByText('Huuropzegging stoppen').waitFor()
    await seen(page, 'sc4-mijn-werk')
  })
  const { town } = house
  const item4 = await they.itemOf(town, anna, item)
  assert.deepEqual([item4.route, item4.caseKind], ['case-proposal', 'zvh'])
  const texts = [await they.allOnTheDesk(town, anna), await they.allThatReaches(town, petra)]
  assert.doesNotMatch(texts.join(''), /"\w*(score|rank|risk|probab)\w*":/i)
})
