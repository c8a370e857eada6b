// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertCleanEverywhere, type OpenHouse, openOpenHouse } from '../../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let anna: Townsman
const meeting = idOf('triage')
const item = idOf('item')

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const at = await builder.table('Triage', { parties: [order, housing], purpose: 'care' })
  await builder.person('Marit Blom', order, [{ at, roles: ['member'] }])
  await builder.person('Petra Nijland', housing, [{ at, roles: ['member'] }])
  anna = await builder.person('Anna Mulder', at.bureau, [{ at, roles: ['coordinator'] }])
  const keep = house.town.as(anna)
  await keep.post('/v1/meetings', { id: meeting, title: 'Triage', startsAt: '2030-01-01T09:00:00Z' })
  const about = { id: item, title: 'Jongeren bij de kade', kind: 'signal', subjectKind: 'group' }
  await keep.post(`/v1/meetings/${meeting}/items`, about)
  await keep.put(`/v1/meetings/${meeting}/attendance`, { everybody: true })
  const picture = { picture: 'Drie meldingen.', judgement: 'Gewone hulp kwam niet aan.', version: 1 }
  await keep.put(`/v1/agenda-items/${item}`, picture)
  await keep.put(`/v1/agenda-items/${item}/options`, {
    options: [{ intervention: 'youth-outreach', hours: 4, chosen: true }],
  })
  await keep.put(`/v1/meetings/${meeting}/state`, { state: 'running', currentItem: item })
})
after(() => house?.close())

test('a case by the keyboard: which approach, its criteria, and a reason when the table decides otherwise', () =>
  house.visit(anna, `/overleg/${meeting}`, {}, async desk => {
    await desk.getByRole('radio', { name: 'Casus', exact: true }).press('Space')
    await desk.keyboard.press('Control+Enter')
    await desk.getByText('Kies voor welke aanpak je een casus voorstelt.').waitFor()
    await desk.getByRole('radio', { name: 'casus Zorg- en Veiligheidshuis' }).press('Space')
    await desk.getByText('Uitkomst van de antwoorden: nog niet te zeggen.').waitFor()
    for (const one of [/^1\. Problemen/, /^4\. Er is een ernstig/])
      await desk.getByRole('group', { name: one }).getByRole('radio', { name: 'nee' }).press('Space')
    await desk.getByText('Uitkomst van de antwoorden: voldoet niet aan de criteria.').waitFor()
    const why = desk.getByLabel('Waarom?').first()
    await why.fill('Alleen overlast, thuis gaat het goed.')
    await why.press('Tab')
    await desk.keyboard.press('Control+Enter')
    await desk.getByText('De tafel mag anders besluiten: schrijf dan de reden op.').waitFor()
    await assertCleanEverywhere(desk, 'overleg-criteria')
    const reason = desk.getByLabel('Reden om anders te besluiten')
    await reason.focus()
    await desk.keyboard.type('Een broer trekt hem erin.')
    await desk.getByText('schrijf dan de reden op').waitFor({ state: 'detached' })
    assert.equal(await reason.inputValue(), 'Een broer trekt hem erin.')
    await desk.keyboard.press('Control+Enter')
    await desk.waitForURL(/besluiten$/)
    const { body } = await house.town.as(anna).get(`/v1/agenda-items/${item}`)
    assert.equal((body as { caseKind: string }).caseKind, 'zvh')
    const { answers } = (await house.town.as(anna).get(`/v1/agenda-items/${item}/criteria`)).body as {
      answers: { criterion: string; reason: string }[]
    }
    assert.equal(
      answers.find(one => one.criterion === 'zvh-1')!.reason,
      'Alleen overlast, thuis gaat het goed.',
    )
  }))
