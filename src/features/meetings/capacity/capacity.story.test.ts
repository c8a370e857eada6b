// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'
import { openTown, type Town } from '../../../../test/town/town.ts'

let town: Town
let yara: Townsman
let petra: Townsman
let wietske: Townsman
const quarter = { starts: '2026-10-01', ends: '2026-12-31' }
const [meeting, item] = [idOf('tuesday'), idOf('item')]

before(async () => {
  town = await openTown()
  const youth = await town.builder.domain('youth-work', 'Stichting Pit')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const table = await town.builder.table('Signalenoverleg', { parties: [youth, housing] })
  yara = await town.builder.person('yara', youth, [{ at: table, roles: ['professional', 'member'] }])
  petra = await town.builder.person('petra', housing, [{ at: table, roles: ['professional', 'member'] }])
  wietske = await town.builder.person('wietske', table.bureau, [{ at: table, roles: ['coordinator'] }])
  await town.at('2026-11-24T08:00:00Z')
  await ok('post', '/v1/meetings', { id: meeting, title: 'Overleg', startsAt: '2026-11-24T08:30:00Z' })
  await ok('post', `/v1/meetings/${meeting}/items`, { id: item, title: 'Kadeplein', kind: 'other' })
  // Two in the room: nobody decides together on the word of one.
  await ok('put', `/v1/meetings/${meeting}/attendance`, { everybody: true })
})
after(() => town.close())

async function ok(method: 'get' | 'post' | 'put', path: string, body: object = {}, who = wietske) {
  const answer = method === 'get' ? await town.as(who).get(path) : await town.as(who)[method](path, body)
  assert.ok(answer.status < 300, `${path}: ${answer.text}`)
  return answer.body as never
}
type Line = { domain: number; hours: number | null; booked: number; promised: number }
const lines = async (who = wietske): Promise<Line[]> =>
  (
    (await ok('get', `/v1/capacity?starts=${quarter.starts}&ends=${quarter.ends}`, {}, who)) as {
      partners: Line[]
    }
  ).partners
const lineOf = async ({ domain }: Townsman, who = wietske) =>
  (await lines(who)).find(one => one.domain === domain)
const stateOf = (state: string) => ok('put', `/v1/meetings/${meeting}/state`, { state })

test('the coordinator writes down what partners have; half a month is refused in words', async () => {
  assert.equal((await lineOf(yara))!.hours, null)
  await ok('put', '/v1/capacity', { ...quarter, partners: [{ domain: yara.domain, hours: 40 }] })
  assert.equal((await lineOf(yara))!.hours, 40)
  const half = { starts: '2026-10-01', ends: '2026-10-15', partners: [] }
  const no = await town.as(wietske).put('/v1/capacity', half)
  assert.deepEqual([no.status, (no.body as { code: string }).code], [400, 'not-a-period'])
})

test('hours are promised when chosen, booked when the meeting closes, and released when it opens again', async () => {
  const options = [
    { intervention: 'youth-outreach', hours: 46, executor: yara.domain, chosen: true },
    { intervention: 'extra-patrol', hours: 8, executor: petra.domain, chosen: false },
  ]
  await ok('put', `/v1/agenda-items/${item}/options`, { options })
  assert.deepEqual((await lineOf(yara))!.promised, 46)
  const seen = (await ok('get', `/v1/agenda-items/${item}`)) as { version: number }
  await ok('put', `/v1/agenda-items/${item}`, {
    picture: 'Drie avonden.',
    judgement: 'Ze vervelen zich.',
    version: seen.version,
  })
  const { version } = (await ok('get', `/v1/agenda-items/${item}`)) as { version: number }
  await ok('post', `/v1/agenda-items/${item}/decision`, { route: 'short-intervention', version })
  const { items } = (await ok('get', `/v1/meetings/${meeting}/decisions`, {}, petra)) as {
    items: { chosen: object[] }[]
  }
  const chosen = [{ intervention: 'youth-outreach', organisation: 'Stichting Pit', hours: 46, checked: [] }]
  assert.deepEqual(items[0]!.chosen, chosen)
  assert.equal((await lineOf(yara))!.booked, 0)
  await stateOf('closed')
  const { hours, booked, promised } = (await lineOf(yara))!
  assert.deepEqual({ hours, booked, promised }, { hours: 40, booked: 46, promised: 0 })
  // Too much is a warning, not a refusal: the meeting closed, and the screen says so.
  const left = (await ok('get', '/v1/capacity-left')) as { partners: object[] }
  assert.deepEqual(left.partners, [{ domain: yara.domain, hours: 40, hoursLeft: -6 }])
  await stateOf('running')
  assert.equal((await lineOf(yara))!.booked, 0)
  await stateOf('closed')
  assert.equal((await lineOf(yara))!.booked, 46)
  assert.equal((await town.as(wietske).delete(`/v1/agenda-items/${item}/decision`)).status, 200)
  assert.equal((await lineOf(yara))!.booked, 0)
})

test('nothing done or held books no hours, whatever stayed chosen; and choosing is asked back first', async () => {
  const decided = async (route: string, more = {}) => {
    const { version } = (await ok('get', `/v1/agenda-items/${item}`)) as { version: number }
    return await town.as(wietske).post(`/v1/agenda-items/${item}/decision`, { route, version, ...more })
  }
  await stateOf('running')
  const no = await decided('none')
  assert.deepEqual((no.body as { objections: string[] }).objections, ['options-still-chosen'])
  assert.equal((await decided('short-intervention')).status, 200)
  await town.owner.query(`update agenda_item set route = 'none' where id = '${item}'`)
  await stateOf('closed')
  assert.equal((await lineOf(yara))!.booked, 0)
})

test('a partner reads its own hours and nobody else’s', async () => {
  assert.deepEqual(
    (await lines(petra)).map(({ domain, hours }) => [domain, hours]),
    [[petra.domain, null]],
  )
  assert.equal((await lineOf(yara, yara))!.hours, 40)
  assert.deepEqual(((await ok('get', '/v1/capacity-left', {}, petra)) as { partners: object[] }).partners, [])
  assert.equal((await town.as(yara).put('/v1/capacity', { ...quarter, partners: [] })).status, 403)
})

test('what was set for a month gives way to what is set for its quarter, and is not counted twice', async () => {
  const november = { starts: '2026-11-01', ends: '2026-11-30' }
  await ok('put', '/v1/capacity', { ...november, partners: [{ domain: petra.domain, hours: 10 }] })
  await ok('put', '/v1/capacity', { ...quarter, partners: [{ domain: petra.domain, hours: 25 }] })
  assert.equal((await lineOf(petra))!.hours, 25)
  await ok('put', '/v1/capacity', { ...quarter, partners: [{ domain: petra.domain, hours: null }] })
  assert.equal((await lineOf(petra))!.hours, null)
})
