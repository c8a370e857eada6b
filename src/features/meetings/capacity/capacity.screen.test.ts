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
import type { Townsman } from '../../../../test/town/builder.ts'
import { onDutchClock } from '../../../platform/ui/time/calendar.ts'
import { periodOf } from './capacity.rules.ts'

let house: OpenHouse
let yara: Townsman
let wietske: Townsman

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const youth = await builder.domain('youth-work', 'Stichting Pit')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [youth, housing] })
  yara = await builder.person('Yara Bos', youth, [{ at: table, roles: ['professional', 'member'] }])
  wietske = await builder.person('Wietske Halma', table.bureau, [{ at: table, roles: ['coordinator'] }])
})
after(() => house?.close())

test('who has nothing on paper yet reads so; the coordinator types hours, and a wrong number is told', async () => {
  await house.visit(yara, '/uren', { width: 320, language: 'en' }, async page => {
    await page.getByText('No hours are known for this period yet.').waitFor()
    await assertClean(page, 'uren-leeg')
  })
  await house.visit(wietske, '/uren', {}, async page => {
    const field = page.getByLabel('Uren van Stichting Pit, youth-work')
    await field.focus()
    await page.keyboard.type('veel')
    await page.keyboard.press('Enter')
    await page.getByRole('alert').waitFor()
    await assertClean(page, 'uren-fout')
    await field.fill('40')
    await page.keyboard.press('Enter')
    await page.getByText('De uren zijn bewaard.').waitFor()
    const period = periodOf(onDutchClock(new Date()).day, 'quarter')
    const kept = await house.town.as(wietske).get(`/v1/capacity?starts=${period.starts}&ends=${period.ends}`)
    assert.match(kept.text, /"hours":40/)
    await book(50)
    await page.reload()
    await page.getByText('10 uur te veel').waitFor()
    await assertCleanEverywhere(page, 'uren')
  })
})

/** Hours booked by a meeting that was closed, as the ledger holds them. */
async function book(hours: number): Promise<void> {
  const { owner } = house.town
  await owner.query(`insert into meeting (region, domain, id, at_table, title, starts_at, state)
    select region, domain, gen_random_uuid(), id, 'Overleg', now(), 'closed' from meeting_table`)
  await owner.query(`insert into agenda_item (region, domain, id, at_table, meeting, position, title, kind)
    select region, domain, gen_random_uuid(), at_table, id, 1, 'Punt', 'other' from meeting`)
  await owner.query(
    `insert into booking (region, domain, at_table, item, intervention, party_domain, hours, booked_on)
     select region, domain, at_table, id, 'youth-outreach', $1, $2, now()::date from agenda_item`,
    [yara.domain, hours],
  )
}
