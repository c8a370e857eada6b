// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  assertClean,
  assertCleanEverywhere,
  type OpenHouse,
  openOpenHouse,
} from '../../../test/journeys/house.ts'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { answersTo, passGate } from '../../../test/town/gate.ts'

let house: OpenHouse
let riec: TownTable
let ruben: Townsman
let lieke: Townsman
let marit: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const tax = await builder.domain('tax', 'Belastingdienst')
  const order = await builder.domain('public-order', 'Oosterwaarde')
  const team = await builder.domain('neighbourhood-team', 'Wijkteam Lindeveen')
  riec = await builder.table('RIEC Vlietland', {
    parties: [tax, order, team],
    partnership: 'riec',
    kind: 'riec-weighing',
    purpose: 'subversion',
    categories: ['place', 'phenomenon', 'person'],
  })
  const works = { at: riec, roles: ['professional' as const, 'member' as const] }
  ruben = await builder.person('Ruben Vaartjes', riec.bureau, [{ at: riec, roles: ['coordinator'] }])
  lieke = await builder.person('Lieke Boon', tax, [works])
  marit = await builder.person('Marit Blom', order, [works])
})
after(() => house?.close())

test('the gate is prepared by keyboard: what is missing is said, what is recorded stays', () =>
  house.visit(ruben, '/personen-vergelijken', {}, async page => {
    await page.getByText('Personen worden niet vergeleken').waitFor()
    const form = page.getByRole('form', { name: /Grondslag/ })
    await form.getByRole('button', { name: 'Vastleggen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Beantwoord deze vraag in een zin.').first().waitFor()
    await assertClean(page, 'poort-fouten')
    await form.getByRole('textbox').first().focus()
    for (const answer of [
      ...Object.values(answersTo('legal-basis')),
      'mr. H. Wetering',
      'jurist',
      'Advies 26-014',
      '3 januari 2026',
    ]) {
      await page.keyboard.insertText(answer)
      await page.keyboard.press('Tab')
    }
    await form.getByRole('button', { name: 'Vastleggen' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('Bevestigd door mr. H. Wetering').waitFor()
    await page.getByRole('form', { name: /DPIA/ }).waitFor()
    await assertClean(page, 'poort')
  }))

test('an overlap of a person on the desk: whom to call, then why, then a judgement; all in English', async () => {
  await passGate(house.town, ruben)
  for (const who of [lieke, marit]) await fileAbout(who)
  await house.town.work()
  await house.visit(ruben, '/regie', { language: 'en' }, async page => {
    await page.getByText('About a person').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const ask = page.getByRole('button', { name: 'Ask Belastingdienst: may we call?' })
    await ask.waitFor()
    await assertClean(page, 'raakvlak-persoon')
    await ask.focus()
    await page.keyboard.press('Enter')
    await page.getByText('asked, no answer yet').waitFor()
    await page.getByRole('button', { name: 'Ask Oosterwaarde: may we call?' }).focus()
    await page.keyboard.press('Enter')
    await page.getByText('asked, no answer yet').nth(1).waitFor()
  })
  for (const who of [lieke, marit]) await bring(who)
  await house.visit(ruben, '/regie', {}, async page => {
    await page.getByText('Over een persoon').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await page.getByText('Is dit dezelfde persoon?').waitFor()
    await assertCleanEverywhere(page, 'oordeel-persoon')
    await page.getByRole('radio', { name: 'Niet zeker' }).focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.insertText('De voornaam is aan één kant een letter.')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText('Je oordeel staat erbij.').waitFor()
    await page.getByText('De voornaam is aan één kant een letter.').first().waitFor()
  })
})

test('the yearly figures: numbers for the coordinator, how they were counted, and up to which day', () =>
  house.visit(ruben, '/jaarcijfers', {}, async page => {
    await page.getByText('Over een persoon').waitFor()
    await page.getByText(/^Geteld tot en met \S+dag \d+ \S+ \d{4}\.$/).waitFor()
    await page.getByText('Hoe is er geteld').waitFor()
    await assertClean(page, 'jaarcijfers')
  }))

test('stopping says what is forgotten, and forgets', () =>
  house.visit(ruben, '/personen-vergelijken', {}, async page => {
    await page.getByText('Personen worden vergeleken').waitFor()
    await page.getByRole('button', { name: 'Stoppen met vergelijken' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('alertdialog').waitFor()
    await assertClean(page, 'poort-stoppen')
    await page.getByLabel('Waarom stoppen').fill('De DPIA wordt herzien.')
    await page
      .getByRole('alertdialog')
      .getByRole('button', { name: 'Stoppen met vergelijken' })
      .press('Enter')
    await page.getByText('Personen worden niet vergeleken').waitFor()
    const { rows } = await house.town.owner.query('select count(*)::int as left from link_key')
    assert.equal(rows[0].left, 0)
  }))

async function fileAbout(who: Townsman) {
  const as = house.town.as(who)
  const person = {
    kind: 'person',
    givenName: who === lieke ? 'Rolf' : 'R.',
    surname: 'Aantjes',
    birthDate: '1979-03-14',
  }
  await as.post('/v1/subjects', {
    ...person,
    id: idOf(`s ${who.name}`),
    name: 'Rolf Aantjes',
    postcode: '8301AB',
  })
  const filed = await as.post('/v1/signals', {
    id: idOf(`n ${who.name}`),
    facts: `Feiten van ${who.name}.`,
    place: { kind: 'area', label: 'Oosterwaarde' },
    observedFrom: new Date(Date.now() - 86_400_000).toISOString(),
    subjects: [{ id: idOf(`s ${who.name}`) }],
  })
  assert.equal(filed.status, 201, filed.text)
}

async function bring(who: Townsman) {
  const as = house.town.as(who)
  const { requests } = (await as.get('/v1/sharing')).body as { requests: { id: string }[] }
  const choice = {
    request: requests[0]!.id,
    subjects: [idOf(`s ${who.name}`)],
    named: [idOf(`s ${who.name}`)],
  }
  const { readers } = (await as.post('/v1/bringing-previews', choice)).body as {
    readers: { account: string }[]
  }
  const brought = await as.post('/v1/shares', {
    ...choice,
    id: idOf(`share ${who.name}`),
    facts: 'Hij is bestuurder van de wasstraat.',
    until: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
    informed: { state: 'informed' },
    necessity: 'Nodig om te wegen.',
    proportionality: 'Niet meer dan nodig.',
    readers: readers.map(({ account }) => account),
  })
  assert.equal(brought.status, 201, brought.text)
}
