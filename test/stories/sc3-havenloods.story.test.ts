// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// SC3 up to adoption of the case: sheds that stand empty and draw power, drums by the road, and a company that pays no tax.
// No lighter thing is enough, and the table says so in words before it proposes a case. The steering group adopts it with hours, and reads
// nothing of what it was weighed on.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { CallRequest } from '../../src/features/sharing/request.contract.ts'
import { idOf, type Townsman, type TownTable } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'
import * as they from './hands.ts'

let town: Town
let dirk: Townsman
let els: Townsman
let karim: Townsman
let bas: Townsman
let lieke: Townsman
let ruben: Townsman
let margriet: Townsman
let femke: Townsman
let steering: TownTable

const meeting = 'Weegtafel van 15 september'
const item = 'Schuren aan de Schuurweg'
const sheds = { kind: 'named-place', label: 'Schuren aan de Schuurweg', ref: 'schuren-schuurweg' }

before(async () => {
  town = await openTown()
  const { builder } = town
  const order = await builder.domain('public-order', 'Zandhove')
  const permits = await builder.domain('permits', 'Zandhove')
  const police = await builder.domain('police', 'Politie')
  const tax = await builder.domain('tax', 'Belastingdienst')
  const at = await builder.table('Weegtafel', {
    parties: [order, permits, police, tax],
    partnership: 'riec',
    kind: 'riec-weighing',
    purpose: 'subversion',
    categories: ['place', 'phenomenon', 'organisation', 'unnamed-group'],
  })
  steering = await builder.table('Stuurploeg', {
    parties: [order, police],
    partnership: 'steering',
    kind: 'steering',
    purpose: 'steering',
    categories: ['process'],
  })
  const seat = { at, roles: ['professional' as const, 'member' as const] }
  dirk = await builder.person('Dirk', order, [seat])
  els = await builder.person('Els', permits, [seat])
  karim = await builder.person('Karim', police, [seat])
  bas = await builder.person('Bas', police, [{ at, roles: ['release-officer', 'member'] }])
  lieke = await builder.person('Lieke', tax, [seat])
  ruben = await builder.person('Ruben', at.bureau, [{ at, roles: ['coordinator'] }])
  femke = await builder.person('Femke', steering.bureau, [{ at: steering, roles: ['coordinator'] }])
  margriet = await builder.person('Margriet', order, [{ at: steering, roles: ['steering'] }])
})
after(() => town?.close())

const novafill = async (who: Townsman) => {
  const name = `Novafill BV (${who.name})`
  await they.know(town, who, name, { kind: 'organisation', registrationNumber: '00009926' })
  return [{ id: idOf(name) }]
}
const about = async (who: Townsman, facts: string, phenomenon: string) => ({
  facts,
  phenomenon,
  place: sheds,
  subjects: await novafill(who),
})

test('day 0 to 8: a lease, a power peak and drums by the road are about one place', async () => {
  await they.onDay(town, 0)
  const lease = 'De schuur is verhuurd aan een bedrijf dat niemand ziet. Er zijn nieuwe sloten en een camera.'
  await they.file(town, dirk, 'lease', await about(dirk, lease, 'empty-shed'))
  await they.onDay(town, 3)
  const power = 'De netbeheerder meldde de gemeente een piek in verbruik die niet bij opslag past.'
  await they.file(town, els, 'power', await about(els, power, 'empty-shed'))
  await they.onDay(town, 8)
  const drums = 'Op vijftig meter van de schuur stonden twaalf vaten met resten van chemicaliën.'
  await they.file(town, karim, 'drums', await about(karim, drums, 'environmental-crime'))
  const [two] = await they.overlapsOf(town, ruben)
  assert.equal(two!.domains, 2)
  const path = `/v1/signals/${idOf('drums')}/release`
  await they.done(town.as(bas).post(path, { reason: 'Past bij de vraag van de tafel.', article: '8' }))
  await town.work()
  const [three, ...more] = await they.overlapsOf(town, ruben)
  assert.deepEqual([three!.domains, more.length], [3, 0])
})

test('day 9: tax filed about the company; silence is not consent, and on the fifth working day somebody calls', async () => {
  await they.onDay(town, 9)
  const vat = 'De aangifte btw van dit bedrijf past niet bij de huur die het betaalt.'
  await they.file(town, lieke, 'vat', {
    ...(await about(lieke, vat, 'money-laundering')),
    place: { kind: 'area', label: 'Zandhove' },
  })
  const { intakes } = await they.done<{ intakes: { id: string; facts: string }[] }>(
    town.as(ruben).get('/v1/intakes'),
  )
  const { id } = intakes.find(({ facts }) => facts === vat)!
  const asked = { about: { kind: 'intake', id }, intake: id }
  const { due } = await they.done<{ due: string }>(town.as(ruben).post('/v1/call-requests', asked))
  assert.equal(due, they.dayOf(16))
  const state = async () =>
    (await they.done<{ requests: CallRequest[] }>(town.as(ruben).get('/v1/call-requests'))).requests[0]!.state
  assert.equal(await state(), 'waiting')
  await they.onDay(town, 16)
  assert.equal(await state(), 'call')
  type Received = { requests: { id: string; signal: { title: string } }[] }
  const { requests } = await they.done<Received>(town.as(lieke).get('/v1/sharing'))
  await they.done(town.as(lieke).post(`/v1/requests-received/${requests[0]!.id}/answer`, { answer: 'yes' }))
  assert.equal(await state(), 'answered')
})

test('day 20: tax brings what the table needs to weigh, until a day, to those it was shown', async () => {
  await they.onDay(town, 20)
  await they.plan(town, ruben, meeting, 21)
  const [overlap] = await they.overlapsOf(town, ruben)
  await they.putOn(town, ruben, meeting, item, {
    kind: 'overlap',
    subjectKind: 'location',
    overlap: overlap!.id,
  })
  const choice = { signal: idOf('vat'), item: idOf(item), with: ['phenomenon'] }
  const facts = 'Er is een verschil tussen aangifte en huur. Wij kunnen zelf een boekenonderzoek beginnen.'
  const brought = await they.bring(town, lieke, { choice, id: 'outcome', until: they.dayOf(90), facts })
  assert.equal(brought.status, 201, brought.text)
  assert.deepEqual(
    (await they.broughtTo(town, dirk, item)).map(one => [one.facts, one.subjects]),
    [[facts, []]],
  )
})

const options = (chosen: boolean) => [
  { intervention: 'joint-inspection' as const, hours: 40, executor: dirk.domain, chosen: false },
  { intervention: 'facilitator-barrier' as const, hours: 40, executor: els.domain, chosen: true },
  { intervention: 'riec-case' as const, hours: 240, executor: dirk.domain, chosen },
]

test('day 21: on the word of one domain nothing is decided, and nothing heavy without a reason and a question', async () => {
  await they.onDay(town, 21)
  const room = `/v1/meetings/${idOf(meeting)}`
  const { domain, account } = dirk
  const alone = { people: [{ domain, account, present: true }] }
  await they.done(town.as(ruben).put(`${room}/attendance`, alone))
  await they.done(town.as(ruben).put(`${room}/state`, { state: 'running' }))
  await they.write(town, ruben, item, {
    picture: 'Een schuur zonder oogst, een piek in stroom en vaten langs de weg.',
    judgement: 'Dit lijkt op opslag van drugsafval. Eén partner alleen kan het niet stoppen.',
  })
  await they.compare(town, ruben, item, options(true))
  const { objections } = await they.decide(town, ruben, item, { route: 'case-proposal', caseKind: 'riec' })
  assert.deepEqual(objections.toSorted(), [
    'conditions-unchecked',
    'jump-needs-a-reason',
    'no-challenge',
    'two-perspectives',
  ])
  await they.open(town, ruben, meeting)
})

test('before so heavy a choice views are sealed; what is given first leads nobody', async () => {
  const path = `/v1/agenda-items/${idOf(item)}`
  const { asked } = await they.done<{ asked: number }>(town.as(ruben).post(`${path}/sealed-views`))
  assert.equal(asked, 5)
  const read = async (who: Townsman) => (await town.as(who).get(`${path}/views`)).text
  const before = await read(els)
  await they.say(town, dirk, item, 'Een casus: zonder de politie komen we niet binnen.')
  assert.equal(await read(els), before)
  assert.doesNotMatch(await read(ruben), /zonder de politie/)
  const sealed = await they.decide(town, ruben, item, { route: 'case-proposal', caseKind: 'riec' })
  assert.ok(sealed.objections.includes('views-sealed'))
  await they.say(town, lieke, item, 'Een boekenonderzoek kan ook los.', true)
  for (const who of [els, karim, bas]) await they.say(town, who, item, `Mee eens, zegt ${who.name}.`)
  for (const said of [/zonder de politie/, /boekenonderzoek kan ook los/]) assert.match(await read(els), said)
})

test('a member asks what nobody asked, the other view is kept, and the table proposes a case', async () => {
  const whose = await they.challenge(town, ruben, item, {
    question: 'Wat als we alleen de verhuurder aanspreken?',
    answer: 'Dan staat het volgende week in de schuur ernaast.',
  })
  assert.ok(['Zandhove', 'Politie', 'Belastingdienst'].includes(whose))
  await they.write(town, ruben, item, {
    reason: 'De verhuurder aanspreken is geprobeerd; daarna stonden er nieuwe sloten.',
    dissent: 'Belastingdienst: een boekenonderzoek kan ook los van een casus.',
  })
  await they.agree(town, ruben, item, { what: 'Voorstel schrijven voor de stuurploeg', owner: dirk, day: 30 })
  await they.check(town, ruben, item, 'riec-case', ['WGS-2'])
  const decided = await they.decide(town, ruben, item, { route: 'case-proposal', caseKind: 'riec' })
  assert.deepEqual(decided, { ...decided, objections: [], feedback: 3 })
  await they.close(town, ruben, meeting)
})

test('the decision list tells route, reason, the other view and who does what', async () => {
  type List = {
    items: { route: string; reason: string; dissent: string; agreements: { owner: string; due: string }[] }[]
  }
  const list = await they.done<List>(town.as(els).get(`/v1/meetings/${idOf(meeting)}/decisions`))
  const [line] = list.items
  assert.deepEqual(
    [line!.route, line!.agreements],
    [
      'case-proposal',
      [{ what: 'Voorstel schrijven voor de stuurploeg', owner: 'Dirk', due: they.dayOf(30) }],
    ],
  )
  assert.match(line!.reason, /nieuwe sloten/)
  assert.match(line!.dissent, /Belastingdienst/)
})

test('who steers reads none of it: no item, no meeting, no fact, no signal', async () => {
  for (const path of [
    `/v1/agenda-items/${idOf(item)}`,
    `/v1/meetings/${idOf(meeting)}`,
    `/v1/meetings/${idOf(meeting)}/decisions`,
    '/v1/brought-facts',
    '/v1/signals',
    '/v1/regie',
  ]) {
    const answer = await town.as(margriet).get(path)
    assert.ok([403, 404].includes(answer.status), `${path}: ${answer.status}`)
    assert.doesNotMatch(answer.text, /schuur|Novafill|vaten/i)
  }
})

const matter = idOf('Casus Schuurweg')
const monday = idOf('Stuurploeg van 5 oktober')
const steered = (who: Townsman, path: string) => town.as(who).get(`/v1/steering/${path}`)
const proposal = () => `/v1/agenda-items/${idOf(item)}/steering`

test('the proposal goes to the steering group, and can be taken back no more', async () => {
  type Open = { tables: { id: string; name: string }[] }
  const { tables } = await they.done<Open>(town.as(ruben).get(proposal()))
  assert.deepEqual(
    tables.map(({ name }) => name),
    ['Stuurploeg'],
  )
  const asked = { matter, table: tables[0]!.id, title: 'Leegstaande schuren in het buitengebied', hours: 240 }
  await they.done(town.as(ruben).post(proposal(), asked))
  const back = town.as(ruben).delete(`/v1/agenda-items/${idOf(item)}/decision`)
  assert.equal(await they.refused(back), 'lies-before-steering')
})

test('everybody whose signal lay behind it hears that longer work is proposed', async () => {
  await they.onDay(town, 22)
  const sent = await they.sendWord(town, ruben)
  assert.deepEqual(
    sent.map(({ to }) => to),
    ['Politie', 'Zandhove', 'Zandhove'],
  )
  const { timeline } = await they.signalOf(town, karim, 'drums')
  assert.ok(timeline.some(({ text }) => text.includes('langer en met meer partners')))
})

test('day 35: the steering group meets, sees a title, hours and a table, and adopts with 240 hours', async () => {
  await they.onDay(town, 34)
  const plan = { id: monday, title: 'Stuurploeg', startsAt: `${they.dayOf(35)}T13:00:00Z` }
  await they.done(town.as(femke).post('/v1/steering/meetings', plan))
  await they.done(town.as(femke).post(`/v1/steering/meetings/${monday}/invitations`))
  await they.done(
    town.as(femke).post(`/v1/steering/meetings/${monday}/items`, { id: idOf('schuren'), matter }),
  )
  await they.onDay(town, 35)
  await they.done(town.as(femke).put(`/v1/steering/meetings/${monday}/attendance`, { everybody: true }))
  await they.done(town.as(femke).put(`/v1/steering/meetings/${monday}/state`, { state: 'running' }))
  const decided = { outcome: 'adopted', hours: 240, reason: 'Past bij het speerpunt buitengebied.' }
  await they.done(town.as(femke).post(`/v1/steering/items/${idOf('schuren')}/decision`, decided))
  const agreed = {
    id: idOf('uren'),
    what: 'Uren vrijmaken',
    owner: { domain: margriet.domain, account: margriet.account },
    due: they.dayOf(42),
  }
  await they.done(town.as(femke).post(`/v1/steering/items/${idOf('schuren')}/agreements`, agreed))
  await they.done(town.as(femke).put(`/v1/steering/meetings/${monday}/state`, { state: 'closed' }))
  assert.deepEqual(await they.workOf(town, margriet), ['Uren vrijmaken'])
})

test('of all the table knew, who steers ever read that title; the table reads hours and reason', async () => {
  for (const who of [margriet, femke]) {
    const paths = ['matters', 'meetings', `meetings/${monday}`, `meetings/${monday}/attendance`, 'people']
    const read = [...(await Promise.all(paths.map(path => steered(who, path)))).map(({ text }) => text)]
    read.push((await town.as(who).get('/v1/letters')).text, (await town.as(who).get('/v1/my-work')).text)
    assert.match(read[2]!, /Leegstaande schuren in het buitengebied/)
    assert.doesNotMatch(read.join(''), /Schuurweg|Novafill|vaten|btw|stroom|Lieke|Karim|boekenonderzoek/i)
  }
  type Came = { request: { outcome: string; hours: number; reason: string } }
  for (const who of [ruben, dirk, lieke]) {
    const { request } = await they.done<Came>(town.as(who).get(proposal()))
    assert.deepEqual(
      [request.outcome, request.hours, request.reason],
      ['adopted', 240, 'Past bij het speerpunt buitengebied.'],
    )
  }
})
