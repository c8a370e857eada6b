// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// SC2: a car wash that five partners each know a corner of. The picture is heavy and the answer is not: those who can
// act alone act together, and the case waits.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'
import * as they from './hands.ts'

let town: Town
let lieke: Townsman
let carla: Townsman
let karim: Townsman
let bas: Townsman
let anouk: Townsman
let roos: Townsman
let ruben: Townsman
const everybody = () => [lieke, carla, karim, bas, anouk, roos, ruben]
const others = () => [lieke, carla, anouk, roos]

const weighing = 'Weegtafel van 22 september'
const item = 'AutoGlans, Zeesterweg 18'
const inquiry = 'Twee mannen die in de wasstraat slapen'
const carWash = {
  kind: 'address',
  label: 'Zeesterweg 18, Oosterwaarde',
  ref: 'zeesterweg-18',
  dwelling: false,
}
const neighbour = { name: 'Buurman Kwikstaart', phone: '0343 555 019' }

before(async () => {
  town = await openTown()
  const { builder } = town
  const tax = await builder.domain('tax', 'Belastingdienst')
  const permits = await builder.domain('permits', 'Oosterwaarde')
  const police = await builder.domain('police', 'Politie')
  const labour = await builder.domain('labour-inspection', 'Arbeidsinspectie')
  const order = await builder.domain('public-order', 'Oosterwaarde')
  const at = await builder.table('Weegtafel', {
    parties: [tax, permits, police, labour, order],
    partnership: 'riec',
    kind: 'riec-weighing',
    purpose: 'subversion',
    categories: ['place', 'phenomenon', 'organisation', 'vehicle', 'unnamed-group'],
  })
  const seat = { at, roles: ['professional' as const, 'member' as const] }
  lieke = await builder.person('Lieke', tax, [seat])
  carla = await builder.person('Carla', permits, [seat])
  karim = await builder.person('Karim', police, [seat])
  bas = await builder.person('Bas', police, [{ at, roles: ['release-officer', 'member'] }])
  anouk = await builder.person('Anouk', labour, [seat])
  roos = await builder.person('Roos', order, [seat])
  ruben = await builder.person('Ruben', at.bureau, [{ at, roles: ['coordinator'] }])
})
after(() => town?.close())

const autoGlans = async (who: Townsman) => {
  const name = `AutoGlans (${who.name})`
  await they.know(town, who, name, { kind: 'organisation', registrationNumber: '00009918' })
  return [{ id: idOf(name) }]
}
const overlap = async () => (await they.overlapsOf(town, ruben))[0]!
const reach = (people: Townsman[]) => Promise.all(people.map(who => they.allThatReaches(town, who)))

test('day 0 and 2: tax and permits each bring their corner; the place touches, for the coordinator alone', async () => {
  await they.onDay(town, 0)
  await they.file(town, lieke, 'payroll', {
    facts: 'Het bedrijf geeft loon aan voor twee mensen en is volgens de website dag en nacht open.',
    place: carWash,
    phenomenon: 'company-as-front',
    reliability: 'administrative-record',
    subjects: await autoGlans(lieke),
  })
  await they.onDay(town, 2)
  const before = await reach([lieke])
  await they.file(town, carla, 'tyres', {
    facts: 'Achter het pand liggen zeshonderd banden. Voor opslag is geen vergunning.',
    place: carWash,
    phenomenon: 'business-without-permit',
    subjects: await autoGlans(carla),
  })
  assert.deepEqual([(await overlap()).domains, (await overlap()).class], [2, 'public-place'])
  assert.deepEqual(await reach([lieke]), before)
})

test('day 5: under embargo the police file and release, and not one byte tells anybody', async () => {
  await they.onDay(town, 5)
  const before = [await they.allOnTheDesk(town, ruben), ...(await reach(others()))]
  await they.know(town, karim, 'grijze bestelauto', { kind: 'vehicle', plate: 'VL-AU-09' })
  await they.file(town, karim, 'hidden space', {
    facts: 'In twee auto’s die daar gewassen waren, zat een ruimte achter de achterbank.',
    place: carWash,
    phenomenon: 'car-business',
    subjects: [...(await autoGlans(karim)), { id: idOf('grijze bestelauto') }],
    embargoUntil: `${they.dayOf(19)}T00:00:00Z`,
  })
  const path = `/v1/signals/${idOf('hidden space')}/release`
  const decision = { reason: 'Nodig om te wegen, na het embargo.', article: '8' }
  assert.equal((await town.as(karim).post(path, decision)).status, 403)
  await they.done(town.as(bas).post(path, decision))
  await town.work()
  assert.deepEqual([await they.allOnTheDesk(town, ruben), ...(await reach(others()))], before)
})

test('day 6: the one who is named reads it, and knows that nobody else at the table does', async () => {
  await they.onDay(town, 6)
  const before = await reach(others())
  const quiet = { embargoUntil: `${they.dayOf(19)}T00:00:00Z`, lead: ruben.account }
  const choice = { signal: idOf('hidden space') }
  const what = { choice, until: they.dayOf(60), facts: 'Er loopt iets. Plan vóór de 20e geen controle.' }
  const open = await they.bring(town, bas, { ...what, id: 'to all' })
  assert.equal((open.body as { code: string }).code, 'embargo-needs-lead')
  const toOne = await they.bring(town, bas, { ...what, ...quiet, id: 'to Ruben' })
  assert.equal(toOne.status, 201, toOne.text)
  assert.deepEqual(
    (await they.broughtTo(town, ruben)).map(({ facts }) => facts),
    [what.facts],
  )
  assert.deepEqual(await reach(others()), before)
})

test('day 10: a resident told of cars at night; who it was lies sealed with the one who heard it', async () => {
  await they.onDay(town, 10)
  await they.file(town, roos, 'night traffic', {
    facts: 'Op vijf nachten reden tien tot vijftien auto’s zonder licht het terrein op.',
    place: carWash,
    phenomenon: 'business-at-night',
    reliability: 'third-party',
    reporter: neighbour,
  })
  assert.equal((await overlap()).domains, 3)
})

test('day 19: the embargo ends by itself; only now the coordinator sees that the police know this place too', async () => {
  await they.onDay(town, 19)
  await they.file(town, anouk, 'sleeping', {
    facts: 'Achter de pompkamer lagen twee matrassen. Twee mannen zeiden dat zij daar slapen.',
    place: carWash,
    phenomenon: 'labour-exploitation',
    urgency: 'soon',
    subjects: await autoGlans(anouk),
  })
  assert.equal((await overlap()).domains, 4)
})

const options = (chosen: string[]) =>
  [
    { intervention: 'permit-check' as const, hours: 8, executor: carla.domain },
    { intervention: 'joint-inspection' as const, hours: 40, executor: roos.domain },
    { intervention: 'tax-audit' as const, hours: 80, executor: lieke.domain },
    { intervention: 'riec-case' as const, hours: 240, executor: roos.domain },
  ].map(option => ({ ...option, chosen: chosen.includes(option.intervention) }))

type Line = { domain: number; hours: number | null; booked: number; promised: number }
const ledger = async () => {
  const { partners } = await they.done<{ partners: Line[] }>(town.as(ruben).get('/v1/capacity'))
  return (who: Townsman) => partners.find(({ domain }) => domain === who.domain)!
}

test('day 21: a case on this picture wants its reason in writing, and a question that somebody asks', async () => {
  await they.onDay(town, 20)
  await they.plan(town, ruben, weighing, 21)
  const { id } = await overlap()
  await they.putOn(town, ruben, weighing, item, { kind: 'overlap', subjectKind: 'organisation', overlap: id })
  const { intakes } = await they.done<{ intakes: { id: string; facts: string }[] }>(
    town.as(ruben).get('/v1/intakes'),
  )
  const behind = intakes.filter(({ facts }) => facts.includes('matrassen')).map(intake => intake.id)
  await they.putOn(town, ruben, weighing, inquiry, {
    kind: 'signal',
    subjectKind: 'location',
    intakes: behind,
  })
  await they.onDay(town, 21)
  await they.open(town, ruben, weighing)
  await they.write(town, ruben, item, {
    picture: 'Loon, banden, auto’s met een ruimte en verkeer in de nacht.',
    judgement: 'Een zwaar beeld. Vergunningen, belasting en toezicht kunnen elk nu al iets doen.',
  })
  await they.compare(town, ruben, item, options(['riec-case']))
  const heavy = () => they.decide(town, ruben, item, { route: 'case-proposal', caseKind: 'riec' })
  assert.deepEqual((await heavy()).objections.toSorted(), [
    'conditions-unchecked',
    'jump-needs-a-reason',
    'no-challenge',
  ])
  await they.write(town, ruben, item, { reason: 'Uitbuiting en geldstromen vragen om één beeld.' })
  assert.deepEqual((await heavy()).objections, ['no-challenge', 'conditions-unchecked'])
  await they.check(town, ruben, item, 'riec-case', ['WGS-2'])
  assert.deepEqual((await heavy()).objections, ['no-challenge'])
})

test('the ledger says that a case does not fit this quarter', async () => {
  const quarter = { starts: '2026-07-01', ends: '2026-09-30' }
  const partners = (
    [
      [roos, 100],
      [lieke, 120],
      [carla, 20],
      [anouk, 60],
    ] as const
  ).map(([who, hours]) => ({
    domain: who.domain,
    hours,
  }))
  await they.done(town.as(ruben).put('/v1/capacity', { ...quarter, partners }))
  type Left = { partners: { domain: number; hoursLeft: number }[] }
  const { partners: left } = await they.done<Left>(town.as(ruben).get('/v1/capacity-left'))
  assert.equal(left.find(({ domain }) => domain === roos.domain)!.hoursLeft, 100)
  assert.deepEqual((await ledger())(roos).promised, 240)
})

test('those who can act alone act together: one day, three partners, and the hours are booked', async () => {
  assert.equal(
    await they.compare(town, ruben, item, options(['permit-check', 'joint-inspection', 'tax-audit'])),
    128,
  )
  for (const [owner, what] of [
    [roos, 'Integrale controle voorbereiden'],
    [carla, 'Vergunning voor opslag nagaan'],
    [lieke, 'Boekenonderzoek beginnen'],
  ] as const)
    await they.agree(town, ruben, item, { owner, what, day: 41 })
  const decided = await they.decide(town, ruben, item, { route: 'joint-action' })
  assert.deepEqual(decided, { ...decided, objections: [], feedback: 4 })
  assert.deepEqual(await they.workOf(town, carla), ['Vergunning voor opslag nagaan'])
})

test('what may become a case is held: once, and for ninety days at most', async () => {
  await they.write(town, ruben, inquiry, {
    picture: 'Twee mannen slapen bij de pomp.',
    judgement: 'De arbeidsinspectie onderzoekt eerst zelf. Voor een casus is er nu geen ruimte.',
  })
  const hold = async (holdUntil?: string) =>
    (await they.decide(town, ruben, inquiry, { route: 'hold', ...(holdUntil && { holdUntil }) })).objections
  assert.deepEqual(await hold(), ['hold-needs-an-end'])
  assert.deepEqual(await hold(they.dayOf(21 + 91)), ['hold-too-long'])
  assert.deepEqual(await hold(they.dayOf(21 + 90)), [])
  await they.close(town, ruben, weighing)
  const of = await ledger()
  assert.deepEqual(
    [roos, lieke, carla].map(who => [of(who).booked, of(who).promised]),
    [
      [40, 0],
      [80, 0],
      [8, 0],
    ],
  )
})

test('after ninety days it comes back with its picture, and is not held again', async () => {
  await they.onDay(town, 110)
  const back = 'Terug: de mannen in de wasstraat'
  await they.plan(town, ruben, 'Weegtafel van december', 111)
  await they.putOn(town, ruben, 'Weegtafel van december', back, { kind: 'review', reviewOf: idOf(inquiry) })
  await they.onDay(town, 111)
  await they.open(town, ruben, 'Weegtafel van december')
  assert.equal((await they.itemOf(town, ruben, back)).picture, 'Twee mannen slapen bij de pomp.')
  await they.write(town, ruben, back, { judgement: 'De inspectie vond twee werkgevers en gaat door.' })
  const again = await they.decide(town, ruben, back, { route: 'hold', holdUntil: they.dayOf(150) })
  assert.deepEqual(again.objections, ['held-before'])
  assert.deepEqual((await they.decide(town, ruben, back, { route: 'own-process' })).objections, [])
})

test('word goes back to all five, and to the police no other way than to the rest', async () => {
  const sent = await they.sendWord(town, ruben)
  assert.deepEqual(
    [...new Set(sent.map(({ to }) => to))],
    ['Arbeidsinspectie', 'Belastingdienst', 'Oosterwaarde', 'Politie'],
  )
  for (const [who, name] of [
    [lieke, 'payroll'],
    [carla, 'tyres'],
    [karim, 'hidden space'],
    [roos, 'night traffic'],
  ] as const) {
    const { timeline } = await they.signalOf(town, who, name)
    const [word] = timeline.filter(({ kind }) => kind === 'feedback')
    assert.match(word!.text, /Een paar partners pakken dit samen op/)
    assert.doesNotMatch(word!.text, /Belasting|Politie|inspectie|vergunning/i)
  }
})

test('who told it was never to be read by anybody else, in any answer and in no table', async () => {
  for (const who of everybody())
    assert.doesNotMatch(
      (await reach([who]))[0]! + (await they.allOnTheDesk(town, who)),
      /Kwikstaart|555 ?019/,
    )
  for (const who of everybody().filter(one => one !== roos)) {
    const path = `/v1/signals/${idOf('night traffic')}/reporter`
    const opened = await town.as(who).post(`${path}/opening`, { reason: 'Ik wil het weten.' })
    assert.ok([403, 404].includes(opened.status), opened.text)
  }
  const { rows } = await town.owner.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and n.nspname in ('public', 'house')`,
  )
  for (const { name } of rows)
    assert.equal(
      (
        await town.owner.query(
          `select from ${name} t where t::text like '%Kwikstaart%' or t::text like '%555019%'`,
        )
      ).rowCount,
      0,
      name,
    )
})
