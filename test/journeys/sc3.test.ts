// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// SC3 on screen, up to adoption: a table proposes a case because nothing lighter is enough, and a steering group that
// reads a title, hours and a name of a table adopts it.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import * as they from '../stories/hands.ts'
import { idOf, type Townsman } from '../town/builder.ts'
import { type OpenHouse, openOpenHouse } from './house.ts'
import { challenge, choose, giveReason, openMeeting, press, seen, write } from './weighing-hands.ts'

let house: OpenHouse
let dirk: Townsman
let els: Townsman
let ruben: Townsman
let femke: Townsman
let margriet: Townsman

const meeting = 'Weegtafel'
const item = 'Schuren aan de Schuurweg'
const sheds = { kind: 'named-place', label: 'Schuren aan de Schuurweg', ref: 'schuren-schuurweg' }

before(async () => {
  house = await openOpenHouse()
  const { town } = house
  const { builder } = town
  const order = await builder.domain('public-order', 'Zandhove')
  const permits = await builder.domain('permits', 'Zandhove')
  const at = await builder.table('Weegtafel RIEC', {
    parties: [order, permits],
    partnership: 'riec',
    kind: 'riec-weighing',
    purpose: 'subversion',
  })
  const steering = await builder.table('Stuurploeg De Vlieten', {
    parties: [order],
    partnership: 'steering',
    kind: 'steering',
    purpose: 'steering',
    categories: [],
  })
  const seat = { at, roles: ['professional' as const, 'member' as const] }
  dirk = await builder.person('Dirk Ophuis', order, [seat])
  els = await builder.person('Els Brand', permits, [seat])
  ruben = await builder.person('Ruben Stam', at.bureau, [{ at, roles: ['coordinator'] }])
  femke = await builder.person('Femke Postma', steering.bureau, [{ at: steering, roles: ['coordinator'] }])
  margriet = await builder.person('Margriet Kool', order, [{ at: steering, roles: ['steering'] }])
  const about = (facts: string) => ({ facts, phenomenon: 'company-as-front', place: sheds })
  await they.file(town, dirk, 'lease', about('Verhuurd aan een bedrijf dat niemand ziet. Nieuwe sloten.'))
  await they.file(town, els, 'power', about('Een piek in verbruik die niet bij opslag past.'))
  const [overlap] = await they.overlapsOf(town, ruben)
  const startsAt = new Date(Date.now() + 86_400_000).toISOString()
  await they.done(town.as(ruben).post('/v1/meetings', { id: idOf(meeting), title: meeting, startsAt }))
  await they.putOn(town, ruben, meeting, item, {
    kind: 'overlap',
    subjectKind: 'organisation',
    overlap: overlap!.id,
  })
})
after(() => house?.close())

test('Ruben writes, compares, answers what stands in the way, and the table proposes a case', () =>
  house.visit(ruben, `/overleg/${idOf(meeting)}`, {}, async page => {
    await openMeeting(page, 3)
    await write(
      page,
      'Een schuur zonder oogst en een piek in stroom.',
      'Eén partner alleen houdt dit niet tegen.',
    )
    await page.getByRole('radio', { name: 'Casus', exact: true }).press('Space')
    await page.getByRole('radio', { name: 'RIEC-casus' }).press('Space')
    await page.getByRole('button', { name: /^Nog \d+ mogelijkheden bekijken/ }).press('Enter')
    await choose(page, 'RIEC-casus')
    await press(page, 'Control+Enter')
    await page.getByText('Schrijf op waarom iets lichters niet genoeg is.').waitFor()
    await page.getByText(/Stel eerst de tegenvraag/).waitFor()
    await page.getByRole('checkbox', { name: /^Het onderdeel van het wettelijke doel/ }).press('Space')
    await page.getByText(/Vastgelegd door Ruben Stam/).waitFor()
    await giveReason(page, 'De verhuurder is aangesproken; daarna kwamen er nieuwe sloten.')
    await challenge(
      page,
      'Wat als we alleen de verhuurder aanspreken?',
      'Dan staat het volgende week ernaast.',
    )
    await seen(page, 'sc3-weging')
    await press(page, 'Control+Enter')
    await page.getByRole('heading', { name: 'Besluitenlijst' }).waitFor()
    await page.getByText('Besluit: voorstel voor een casus.').waitFor()
  }))

test('he puts it before the steering group under a title that tells of nobody', () =>
  house.visit(ruben, `/overleg/${idOf(meeting)}`, {}, async page => {
    await page.getByRole('button', { name: 'Voorleggen aan de stuurploeg' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Titel voor de stuurploeg').focus()
    await page.keyboard.type('Leegstaande schuren in het buitengebied')
    await dialog.getByLabel('Hoeveel uur vragen jullie?').focus()
    await page.keyboard.type('240')
    await press(page, 'Enter')
    await dialog.waitFor({ state: 'hidden' })
    await page.getByText(/Er is nog niet over besloten/).waitFor()
  }))

test('Femke puts it on the agenda, marks who is there, and the group adopts it with 240 hours', () =>
  house.visit(femke, '/overleg', {}, async page => {
    await page.getByRole('button', { name: 'Overleg plannen' }).press('Enter')
    await page.getByLabel('Wanneer?').focus()
    await page.keyboard.type('morgen 15:00')
    await page.getByText(/Gelezen als/).waitFor()
    await press(page, 'Enter')
    await page.getByRole('dialog').waitFor({ state: 'hidden' })
    await page.getByRole('main').getByRole('link', { name: 'Stuurploeg', exact: true }).press('Enter')
    await page
      .getByRole('button', { name: 'Op de agenda: Leegstaande schuren in het buitengebied' })
      .press('Enter')
    await page.getByRole('heading', { name: '1. Leegstaande schuren in het buitengebied' }).waitFor()
    await page.getByRole('button', { name: 'Overleg beginnen' }).press('Enter')
    await page.getByRole('button', { name: 'Iedereen is er' }).press('Enter')
    await page.getByText('Aanwezig: Femke Postma, Margriet Kool.').waitFor()
    await page.getByLabel('Uren die jullie geven').focus()
    await page.keyboard.type('240')
    await press(page, 'Enter')
    await page.getByText(/^Aangenomen op .*, met 240 uur$/).waitFor()
    await seen(page, 'sc3-stuurploeg')
    await page.getByRole('button', { name: 'Overleg afsluiten' }).press('Enter')
    await page.getByText(/· afgesloten/).waitFor()
  }))

test('Margriet reads the decision and nothing it was weighed on; Ruben can take back nothing', async () => {
  await house.visit(margriet, '/overleg', { width: 320, theme: 'dark' }, async page => {
    await page.getByRole('main').getByRole('link', { name: 'Stuurploeg', exact: true }).press('Enter')
    await page.getByText(/^Aangenomen op .*, met 240 uur$/).waitFor()
    assert.doesNotMatch(
      (await page.locator('body').textContent()) ?? '',
      /Schuurweg|nieuwe sloten|stroom|verhuurder|Dirk|Els/,
    )
    await seen(page, 'sc3-margriet')
  })
  await house.visit(ruben, `/overleg/${idOf(meeting)}`, {}, async page => {
    await page.getByText(/^Aangenomen op .*, met 240 uur$/).waitFor()
    const path = `/v1/agenda-items/${idOf(item)}/decision`
    assert.equal(await they.refused(house.town.as(ruben).delete(path)), 'lies-before-steering')
  })
})
