// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import {
  assertClean,
  assertCleanEverywhere,
  type OpenHouse,
  openOpenHouse,
} from '../../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let idris: Townsman
let pit: Townsman
let wietske: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder, as } = house.town
  const attendance = await builder.domain('school-attendance', 'Rietmeer')
  const youthWork = await builder.domain('youth-work', 'Stichting Pit')
  const bureau = await builder.domain('oversight', 'Bureau')
  const parties = [attendance, youthWork, bureau]
  const table = await builder.table('Signalenoverleg De Vlieten', { parties })
  idris = await builder.person('Idris Vos', attendance, [{ at: table, roles: ['professional'] }])
  pit = await builder.person('Samira Haddad', youthWork, [{ at: table, roles: ['professional'] }])
  wietske = await builder.person('Wietske Halma', bureau, [{ at: table, roles: ['coordinator'] }])
  const meeting = { id: idOf('meeting'), title: 'Signalenoverleg', startsAt: '2036-01-01T09:00:00Z' }
  assert.equal((await as(wietske).post('/v1/meetings', meeting)).status, 201)
})
after(() => house?.close())

test('Idris asks youth work by key; a number is refused, a name is shown, and the text keeps itself', () =>
  house.visit(idris, '/consultaties', {}, async page => {
    await page.getByText('Er zijn nog geen consultaties.').waitFor()
    await assertClean(page, 'consultaties-leeg')
    await page.keyboard.press('n')
    await page.getByLabel('Wat wil je weten?').waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('heading', { name: 'Dit is nog niet verstuurd' }).waitFor()
    await assertClean(page, 'raad-vragen-fout')
    await page.getByRole('button', { name: /Aan wie\?/ }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('option', { name: /Stichting Pit, jongerenwerk/ }).waitFor()
    await page.keyboard.type('Sti')
    await page.keyboard.press('Enter')
    await page.getByLabel('Wat wil je weten?').fill('Jesse K. mist school, bel 06-12345678. Wat helpt hem?')
    await page.getByText('Je schrijft “Jesse K.”.').waitFor()
    await page.keyboard.press('Control+Enter')
    await page
      .getByText(/Haal “06-12345678” weg\. Deze/)
      .first()
      .waitFor()
    await assertCleanEverywhere(page, 'raad-vragen')
    const kept = page.waitForResponse(
      answer => answer.ok() && answer.request().postData()?.includes('Een jongen') === true,
    )
    await page
      .getByLabel('Wat wil je weten?')
      .fill('Een jongen van vijftien mist veel school. Wat helpt hem?')
    await kept
    await page.reload()
    await page.getByLabel('Wat wil je weten?').waitFor()
    assert.match(await page.getByLabel('Wat wil je weten?').inputValue(), /^Een jongen/)
    await page.getByLabel('Wat wil je weten?').focus()
    await page.keyboard.press('Control+Enter')
    await page.getByText(/Je vraag is verstuurd/).waitFor()
    await page.getByRole('heading', { name: /Een jongen van vijftien/ }).waitFor()
  }))

test('Samira answers from her work; Idris thanks, ends it, and makes a signal of it', async () => {
  await house.visit(pit, '/mijn-werk', {}, async page => {
    await page.locator('.list-row').first().focus()
    await page.keyboard.press('Enter')
    await page.getByLabel('Je antwoord').fill('Een vast gezicht, en een fietsenmaker die hem kent.')
    await assertClean(page, 'consultatie-antwoord')
    await page.getByLabel('Je antwoord').focus()
    await page.keyboard.press('Control+Enter')
    await page.locator('.messages .ours').waitFor()
  })
  await house.visit(idris, '/consultaties', { language: 'en', theme: 'dark' }, async page => {
    await page.getByText('There is an answer').waitFor()
    for (const key of ['j', 'Enter']) await page.keyboard.press(key)
    await page.getByText('Een vast gezicht, en een fietsenmaker die hem kent.').waitFor()
    await page.getByRole('button', { name: 'End it' }).press('Enter')
    await page.getByRole('dialog').waitFor()
    await page.getByLabel(/A word of thanks/).fill('Dank, hier kan ik mee verder.')
    await assertClean(page, 'consultatie-afronden')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await page.getByText(/Thanks: Dank/).waitFor()
    await page.getByRole('button', { name: 'Make a signal of it' }).press('Enter')
    await page.getByLabel('What did you see or hear?').or(page.locator('#what')).first().waitFor()
    assert.match(await page.locator('#what').inputValue(), /^Een jongen van vijftien/)
  })
})

test('the coordinator finds what waits on the desk and puts it on an agenda', async () => {
  const asked = await house.town.as(idris).post('/v1/consultations', {
    id: idOf('advice'),
    question: 'Hoort verzuim bij dit overleg, of eerst bij de buurt?',
  })
  assert.equal(asked.status, 201, asked.text)
  await house.visit(wietske, '/regie', { width: 768 }, async page => {
    const row = page.locator('.list-row', { hasText: 'Hoort verzuim' })
    await row.focus()
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Op de agenda zetten' }).press('Enter')
    await page.getByLabel('Hoeveel minuten?').fill('nul')
    await page.keyboard.press('Enter')
    await page.getByText('Typ een aantal tussen 1 en 240.').waitFor()
    await assertClean(page, 'consultatie-agenda')
    await page.getByLabel('Hoeveel minuten?').fill('10')
    await page.keyboard.press('Enter')
    await page.getByText(/Op de agenda: Hoort verzuim/).waitFor()
    await page.getByText('Staat op de agenda.').waitFor()
  })
  const { body } = await house.town.as(idris).get(`/v1/meetings/${idOf('meeting')}`)
  const { agenda } = body as { agenda: { kind: string; title: string }[] }
  assert.deepEqual(
    agenda.map(({ kind }) => kind),
    ['consultation'],
  )
})
