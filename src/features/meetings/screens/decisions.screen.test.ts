// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { assertClean, type OpenHouse, openOpenHouse } from '../../../../test/journeys/house.ts'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'

let house: OpenHouse
let marit: Townsman
let petra: Townsman
let tom: Townsman
let wietske: Townsman
const meeting = idOf('tuesday')
const numbers = Array.from({ length: 15 }, (_, index) => index + 1)
const item = (number: number) => idOf(`item ${number}`)

before(async () => {
  house = await openOpenHouse()
  const { builder } = house.town
  const order = await builder.domain('public-order', 'Rietmeer')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const tax = await builder.domain('tax', 'Belastingdienst')
  const table = await builder.table('Signalenoverleg De Vlieten', { parties: [order, housing, tax] })
  const member = [{ at: table, roles: ['member' as const] }]
  marit = await builder.person('Marit Blom', order, member)
  petra = await builder.person('Petra Nijland', housing, member)
  tom = await builder.person('Tom Zeeman', tax, member)
  wietske = await builder.person('Wietske Halma', table.bureau, [{ at: table, roles: ['coordinator'] }])
  await hold()
})
after(() => house?.close())

async function tell(method: 'post' | 'put', path: string, body: object): Promise<void> {
  const answer = await house.town.as(wietske)[method](path, body)
  assert.ok(answer.status < 300, `${path}: ${answer.text}`)
}

/** A meeting of fifteen items: Tom's domain is not there, Petra leaves for item 7 and comes back. */
async function hold(): Promise<void> {
  await tell('post', '/v1/meetings', { id: meeting, title: 'Overleg', startsAt: '2030-11-26T08:30:00Z' })
  for (const number of numbers)
    await tell('post', `/v1/meetings/${meeting}/items`, {
      id: item(number),
      title: `Punt over plek ${number}`,
      kind: 'other',
    })
  const people = [marit, petra].map(({ domain, account }) => ({ domain, account, present: true }))
  await tell('put', `/v1/meetings/${meeting}/attendance`, { people })
  for (const out of [true, false])
    await tell('put', `/v1/agenda-items/${item(7)}/leave`, {
      domain: petra.domain,
      account: petra.account,
      out,
    })
  for (const number of numbers)
    await tell('post', `/v1/agenda-items/${item(number)}/agreements`, {
      id: idOf(`agreement ${number}`),
      what: `De bewoners van plek ${number} bellen en vragen wat zou helpen`,
      owner: { domain: marit.domain, account: marit.account },
      due: '2030-12-06',
    })
  await tell('put', `/v1/meetings/${meeting}/state`, { state: 'closed' })
}

type List = { notThere: number; items: { position: number }[] }
const listOf = async (who: Townsman) =>
  (await house.town.as(who).get(`/v1/meetings/${meeting}/decisions`)).body as List

test('each gets the decisions of the items at which their domain was in the room, and no others', async () => {
  assert.deepEqual([(await listOf(wietske)).items.length, (await listOf(marit)).items.length], [15, 15])
  const petras = await listOf(petra)
  assert.deepEqual([petras.notThere, petras.items.length], [1, 14])
  assert.ok(!petras.items.some(({ position }) => position === 7))
  assert.deepEqual([(await listOf(tom)).notThere, (await listOf(tom)).items], [15, []])
})

test('the list prints on A4 without the frame, and becomes a PDF', () =>
  house.visit(petra, `/overleg/${meeting}/besluiten`, {}, async page => {
    await page.getByText('Voor Petra Nijland, WoonVliet.').waitFor()
    await page.getByText('Bij 1 punt was je niet in de kamer.').waitFor()
    await assertClean(page, 'besluiten-per-partner')
    await page.emulateMedia({ media: 'print' })
    for (const gone of ['.header', '.side', '.page-actions', '.page-head a'])
      assert.equal(await page.locator(gone).first().isVisible(), false, `${gone} is printed`)
    assert.ok(await page.getByText('Voor Petra Nijland, WoonVliet.').isVisible())
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1')
    assert.match(pdf, /^%PDF-1/)
    const pages = [...pdf.matchAll(/\/Type\s*\/Page\b/g)].length
    assert.ok(pages >= 2 && pages <= 5, `${pages} pages`)
    // A4 in points; `@page` says so, whatever the printer thinks.
    assert.match(pdf, /\/MediaBox\s*\[0 0 59[45][\d.]* 84[12][\d.]*\]/)
  }))
