// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'

let town: Town
let table: TownTable
let marit: Townsman
let petra: Townsman
let yara: Townsman
let wietske: Townsman
let outsider: Townsman

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const youth = await town.builder.domain('youth-work', 'Stichting Pit')
  const bureau = await town.builder.domain('oversight', 'Bureau')
  const tax = await town.builder.domain('tax', 'Belastingdienst')
  table = await town.builder.table('Signalenoverleg', { parties: [order, housing, youth, bureau] })
  const other = await town.builder.table('RIEC', { parties: [tax], purpose: 'subversion' })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional', 'member'] }])
  petra = await town.builder.person('petra', housing, [{ at: table, roles: ['professional', 'member'] }])
  yara = await town.builder.person('yara', youth, [{ at: table, roles: ['member'] }])
  wietske = await town.builder.person('wietske', bureau, [{ at: table, roles: ['coordinator'] }])
  outsider = await town.builder.person('tom', tax, [{ at: other, roles: ['member', 'coordinator'] }])
  await town.at('2026-11-20T10:00:00Z')
  for (const [who, id] of [
    [marit, 'glass'],
    [petra, 'noise'],
  ] as const) {
    const place = { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein' }
    const note = {
      id: idOf(id),
      facts: `Wat ${who.name} zag.`,
      place,
      observedFrom: '2026-11-18T20:30:00Z',
      phenomenon: 'vandalism',
    }
    assert.equal((await town.as(who).post('/v1/signals', note)).status, 201)
  }
  await town.work()
})
after(() => town.close())

const meeting = idOf('tuesday')
const item = idOf('item 1')
const doing = async (
  who: Townsman,
  method: 'get' | 'post' | 'put' | 'delete',
  path: string,
  body: object = {},
) => {
  const answer =
    method === 'get' || method === 'delete'
      ? await town.as(who)[method](path)
      : await town.as(who)[method](path, body)
  return { status: answer.status, body: answer.body as Record<string, never>, text: answer.text }
}

test('the coordinator puts the overlap on Tuesday’s agenda; the owners see their signal is on it, and no more', async () => {
  const planned = await doing(wietske, 'post', '/v1/meetings', {
    id: meeting,
    title: 'Signalenoverleg',
    startsAt: '2026-11-24T08:30:00Z',
  })
  assert.equal(planned.status, 201, planned.text)
  const { overlaps } = (await doing(wietske, 'get', '/v1/regie')).body as unknown as {
    overlaps: { id: string }[]
  }
  const added = await doing(wietske, 'post', `/v1/meetings/${meeting}/items`, {
    id: item,
    title: 'Kadeplein: vernieling',
    kind: 'overlap',
    subjectKind: 'group',
    overlap: overlaps[0]!.id,
  })
  assert.equal(added.status, 201, added.text)
  const own = (await doing(marit, 'get', `/v1/signals/${idOf('glass')}`)).body as unknown as { state: string }
  assert.equal(own.state, 'on-agenda')
})

test('a member reads the item without the signals behind it; another table reads nothing', async () => {
  const seen = await doing(yara, 'get', `/v1/agenda-items/${item}`)
  assert.deepEqual((seen.body as unknown as { intakes: [] }).intakes, [])
  assert.doesNotMatch(seen.text, /petra|marit|WoonVliet/)
  assert.equal((await doing(wietske, 'get', `/v1/agenda-items/${item}`)).body.intakes!['length' as never], 2)
  assert.equal((await doing(outsider, 'get', `/v1/agenda-items/${item}`)).status, 404)
  assert.equal((await doing(outsider, 'get', `/v1/meetings/${meeting}`)).status, 404)
  assert.equal(
    (await doing(yara, 'put', `/v1/agenda-items/${item}`, { picture: 'x', version: 1 })).status,
    403,
  )
})

test('a member is not told that signals touch: an item of an overlap looks like one of a signal', async () => {
  type Told = {
    kind: string
    overlap?: string | null
    agenda?: { kind: string }[]
    items?: { kind: string }[]
  }
  const told = async (who: Townsman) => {
    const { kind, overlap } = (await doing(who, 'get', `/v1/agenda-items/${item}`)).body as unknown as Told
    const whole = (await doing(who, 'get', `/v1/meetings/${meeting}`)).body as unknown as Told
    const list = (await doing(who, 'get', `/v1/meetings/${meeting}/decisions`)).body as unknown as Told
    return [kind, typeof overlap, whole.agenda![0]!.kind, list.items![0]!.kind]
  }
  assert.deepEqual(await told(wietske), ['overlap', 'string', 'overlap', 'overlap'])
  for (const who of [marit, yara]) assert.deepEqual(await told(who), ['signal', 'object', 'signal', 'signal'])
  for (const path of [`agenda-items/${item}`, `meetings/${meeting}`, `meetings/${meeting}/pre-read`])
    assert.doesNotMatch((await doing(yara, 'get', `/v1/${path}`)).text, /"overlap":"|:"overlap"/)
})

test('nothing is decided before picture, judgement and something to do are there', async () => {
  const early = await doing(wietske, 'post', `/v1/agenda-items/${item}/decision`, {
    route: 'short-intervention',
    version: 1,
  })
  assert.deepEqual((early.body as unknown as { objections: string[] }).objections, [
    'no-picture',
    'no-judgement',
    'no-option-chosen',
    'two-perspectives',
  ])
})

test('two secretaries: the later one gets the other text to compare, and loses nothing', async () => {
  const first = await doing(wietske, 'put', `/v1/agenda-items/${item}`, {
    picture: 'Drie avonden bij de abri.',
    judgement: 'Ze vervelen zich.',
    version: 1,
  })
  assert.equal(first.status, 200, first.text)
  const second = await doing(wietske, 'put', `/v1/agenda-items/${item}`, {
    picture: 'Iets anders.',
    version: 1,
  })
  assert.equal(second.status, 409)
  assert.equal(
    (second.body as unknown as { more: { picture: string } }).more.picture,
    'Drie avonden bij de abri.',
  )
})

test('everybody who is expected is in the room', async () => {
  const marked = await doing(wietske, 'put', `/v1/meetings/${meeting}/attendance`, { everybody: true })
  assert.equal(marked.status, 200, marked.text)
})

test('the lightest thing is chosen, agreements get an owner and a date, and become work', async () => {
  const options = [
    { intervention: 'youth-outreach', hours: 6, executor: yara.domain, chosen: true },
    { intervention: 'extra-patrol', hours: 8, chosen: false },
  ]
  const compared = await doing(wietske, 'put', `/v1/agenda-items/${item}/options`, { options })
  assert.equal((compared.body as unknown as { hoursChosen: number }).hoursChosen, 6, compared.text)
  const agreed = await doing(wietske, 'post', `/v1/agenda-items/${item}/agreements`, {
    id: idOf('agreement'),
    what: 'De jongens vragen wat zou helpen',
    owner: { domain: yara.domain, account: yara.account },
    due: '2026-12-04',
  })
  assert.equal(agreed.status, 201, agreed.text)
  const stranger = await doing(wietske, 'post', `/v1/agenda-items/${item}/agreements`, {
    id: idOf('no'),
    what: 'x',
    owner: { domain: outsider.domain, account: outsider.account },
    due: '2026-12-04',
  })
  assert.equal(stranger.status, 409, stranger.text)
  const work = (await doing(yara, 'get', '/v1/my-work')).body as unknown as {
    open: { title: string; due: string }[]
  }
  assert.deepEqual(
    work.open.map(task => [task.title, task.due]),
    [['De jongens vragen wat zou helpen', '2026-12-04']],
  )
})

test('the decision drafts word to every sender; a person sends it, and it names no other sender', async () => {
  const decided = await doing(wietske, 'post', `/v1/agenda-items/${item}/decision`, {
    route: 'short-intervention',
    version: 2,
  })
  assert.equal((decided.body as unknown as { feedback: number }).feedback, 2, decided.text)
  const before = (await doing(marit, 'get', `/v1/signals/${idOf('glass')}`)).body as unknown as {
    timeline: { kind: string }[]
  }
  assert.ok(!before.timeline.some(event => event.kind === 'feedback'))
  const { feedback } = (await doing(wietske, 'get', '/v1/feedback')).body as unknown as {
    feedback: { id: string; version: number; due: string; to: { organisation: string } }[]
  }
  assert.equal(feedback[0]!.due, '2026-12-04')
  for (const one of feedback) {
    assert.equal(
      (await doing(wietske, 'post', `/v1/feedback/${one.id}/sending`, { version: one.version })).status,
      200,
    )
  }
  const told = await doing(marit, 'get', `/v1/signals/${idOf('glass')}`)
  assert.equal((told.body as unknown as { state: string }).state, 'settled')
  assert.match(told.text, /Dank je wel voor je signaal over Kadeplein van 18 november/)
  assert.doesNotMatch(told.text, /WoonVliet|petra|Stichting Pit/)
  assert.equal((await doing(wietske, 'delete', `/v1/agenda-items/${item}/decision`)).status, 409)
})

test('the decision list stands ready for everybody at the table', async () => {
  const list = (await doing(petra, 'get', `/v1/meetings/${meeting}/decisions`)).body as unknown as {
    items: { route: string; agreements: { owner: string }[] }[]
  }
  assert.deepEqual(
    list.items.map(one => [one.route, one.agreements.map(a => a.owner)]),
    [['short-intervention', ['yara']]],
  )
})

test('what was only ticked off is opened again; what was never closed is not', async () => {
  const opening = `/v1/agenda-items/${idOf('opening')}`
  const next = { id: idOf('next week'), title: 'Volgende week', startsAt: '2026-12-01T08:30:00Z' }
  await doing(wietske, 'post', '/v1/meetings', next)
  const about = { id: idOf('opening'), title: 'Opening', kind: 'opening' }
  assert.equal((await doing(wietske, 'post', `/v1/meetings/${next.id}/items`, about)).status, 201)
  assert.equal((await doing(wietske, 'delete', `${opening}/decision`)).status, 409)
  assert.equal((await doing(wietske, 'put', opening, { phase: 'done', version: 1 })).status, 200)
  assert.equal((await doing(marit, 'delete', `${opening}/decision`)).status, 403)
  const again = await doing(wietske, 'delete', `${opening}/decision`)
  assert.equal(again.status, 200, again.text)
  const { phase, version } = (await doing(wietske, 'get', opening)).body as unknown as {
    phase: string
    version: number
  }
  assert.deepEqual([phase, version], ['decision', (again.body as unknown as { version: number }).version])
})
