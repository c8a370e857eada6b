// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// SC1: public order and school attendance work in one building and never spoke. A place brings their partners to one
// table; the name of a boy goes from one of them to one other, once his parents know.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { usualCaseHours } from '../../src/features/meetings/screens/option-choice.rules.ts'
import { idOf, type Townsman, type TownTable } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'
import * as they from './hands.ts'

let town: Town
let youth: TownTable
let marit: Townsman
let idris: Townsman
let yara: Townsman
let petra: Townsman
let wietske: Townsman

const meeting = 'Signalenoverleg van 15 september'
const item = 'Kadeplein: vernieling en geluid'
const square = { x: 150_050, y: 510_050 }

before(async () => {
  town = await openTown()
  const { builder } = town
  const order = await builder.domain('public-order', 'Rietmeer')
  const school = await builder.domain('school-attendance', 'Rietmeer')
  const pit = await builder.domain('youth-work', 'Stichting Pit')
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const signals = await builder.table('Signalenoverleg', { parties: [order, school, pit, housing] })
  const parties = [school, pit]
  const categories = ['place', 'phenomenon', 'person']
  youth = await builder.table('Casusoverleg', { parties, kind: 'case-meeting', purpose: 'care', categories })
  const seat = { at: signals, roles: ['professional' as const, 'member' as const] }
  const alsoForYouth = [seat, { ...seat, at: youth }]
  marit = await builder.person('Marit Blom', order, [seat])
  petra = await builder.person('Petra Nijland', housing, [seat])
  idris = await builder.person('Idris Vos', school, alsoForYouth)
  yara = await builder.person('Yara Smit', pit, alsoForYouth)
  wietske = await builder.person('Wietske Halma', signals.bureau, [{ at: signals, roles: ['coordinator'] }])
})
after(() => town?.close())

const count = async (table: string) => (await town.owner.query(`select from ${table}`)).rowCount

test('day 0: Marit brings three evenings of vandalism by a group without names', async () => {
  await they.onDay(town, 0)
  await they.know(town, marit, 'groep bij de bushalte', { kind: 'group', description: 'zes jongeren' })
  await they.file(town, marit, 'three evenings', {
    facts: 'Drie avonden een groep van zes bij de bushalte. Twee ruiten van het bushokje zijn kapot.',
    place: { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein', rd: square },
    phenomenon: 'vandalism',
    subjects: [{ id: idOf('groep bij de bushalte') }],
  })
  assert.deepEqual(await they.overlapsOf(town, wietske), [])
})

test('day 6: Idris asks youth work for advice without a name; Marit, one corridor on, hears nothing', async () => {
  await they.onDay(town, 6)
  const before = await they.allThatReaches(town, marit)
  const asked = { id: idOf('advice'), domain: yara.domain }
  const named = 'Bel zijn moeder op 06 12345678: hij mist veel school. Wat helpt hem?'
  const tried = town.as(idris).post('/v1/consultations', { ...asked, question: named })
  assert.equal(await they.refused(tried), 'invalid-input')
  const question = 'Een jongen van vijftien mist veel school en werkt graag aan fietsen. Wat helpt?'
  await they.done(town.as(idris).post('/v1/consultations', { ...asked, question }))
  assert.deepEqual(await they.workOf(town, yara), [question])
  await town.work()
  assert.equal(await they.allThatReaches(town, marit), before)
  assert.deepEqual([await count('signal'), await count('intake')], [1, 1])
})

test('day 9: Pit answers what helps in general and files nothing about a boy without a problem', async () => {
  await they.onDay(town, 9)
  type Lines = { consultations: { id: string }[] }
  const { consultations } = await they.done<Lines>(town.as(yara).get('/v1/consultations'))
  const text = 'Een vast gezicht, en een plek waar hij iets kan. Een werkplaats waar hij mag beginnen.'
  const path = (id: string) => `/v1/consultations/${id}`
  const answered = town.as(yara).post(`${path(consultations[0]!.id)}/messages`, { id: idOf('words'), text })
  await they.done(answered)
  await they.done(town.as(idris).post(`${path(idOf('advice'))}/end`, { thanks: 'Dank, ik praat met hem.' }))
  assert.deepEqual(await they.workOf(town, yara), [])
  assert.equal(await count('signal'), 1)
})

test('day 12: a home is not for this table; the shared entrance on the square is, and touches', async () => {
  await they.onDay(town, 12)
  const noise = { facts: 'Twee klachten over geluid in de avond.', phenomenon: 'street-noise' }
  const at = { kind: 'address', label: 'Kadeplein 12', ref: 'kadeplein-12', rd: { x: 150_080, y: 510_020 } }
  const home = { ...noise, id: idOf('home'), place: at, observedFrom: '2026-09-12T21:00:00Z' }
  assert.equal(await they.refused(town.as(petra).post('/v1/signals', home)), 'no-live-ground')
  const entrance = { ...at, label: 'Kadeplein 2 tot 24, ingang', ref: 'kadeplein-2-24', dwelling: false }
  await they.file(town, petra, 'noise', { ...noise, place: entrance })
  const [overlap, ...more] = await they.overlapsOf(town, wietske)
  assert.deepEqual(
    [more.length, overlap!.kind, overlap!.domains, overlap!.root],
    [0, 'place', 2, 'public-space'],
  )
  for (const who of [marit, petra, idris, yara]) {
    assert.equal((await town.as(who).get('/v1/overlaps')).status, 403)
    assert.doesNotMatch(await they.allThatReaches(town, who), /overlap|raakvlak/i)
  }
})

test('no personal data was compared: not by anybody, not in any table', async () => {
  const { rows } = await town.owner.query(
    `select distinct unnest(categories) as category from signal
      union select 'about a ' || kind from subject order by 1`,
  )
  assert.deepEqual(
    rows.map(({ category }) => category),
    ['about a group', 'place', 'unnamed-group'],
  )
  assert.deepEqual([await count('link_key'), await count('person_to_compare')], [0, 0])
})

test('day 14: the place puts both on one agenda, and Pit is asked to be there', async () => {
  await they.onDay(town, 13)
  await they.plan(town, wietske, meeting, 14)
  const [overlap] = await they.overlapsOf(town, wietske)
  await they.putOn(town, wietske, meeting, item, {
    kind: 'overlap',
    subjectKind: 'group',
    overlap: overlap!.id,
  })
  for (const [who, name] of [
    [marit, 'three evenings'],
    [petra, 'noise'],
  ] as const)
    assert.equal((await they.signalOf(town, who, name)).state, 'on-agenda')
  const people = [marit, petra, yara, idris].map(({ domain }) => ({ domain, account: null, part: 'needed' }))
  await they.done(town.as(wietske).put(`/v1/agenda-items/${idOf(item)}/people`, { people }))
  type PreRead = { items: { title: string; signals: { title: string }[] }[] }
  const { items } = await they.done<PreRead>(town.as(yara).get(`/v1/meetings/${idOf(meeting)}/pre-read`))
  assert.deepEqual(
    items.map(({ title, signals }) => [title, signals]),
    [[item, []]],
  )
})

const options = [
  { intervention: 'youth-outreach' as const, hours: 6, chosen: true },
  { intervention: 'parent-talk' as const, hours: 4, chosen: true },
  { intervention: 'job-accompany' as const, hours: 4, chosen: true },
  { intervention: 'pga-track' as const, hours: 60, chosen: false },
]

test('in the meeting Pit is asked what would help; the lightest is chosen, and 46 hours are saved', async () => {
  await they.onDay(town, 14)
  await they.open(town, wietske, meeting)
  const early = await they.decide(town, wietske, item, { route: 'short-intervention' })
  assert.deepEqual(early.objections.toSorted(), ['no-judgement', 'no-option-chosen', 'no-picture'])
  await they.write(town, wietske, item, {
    picture: 'Drie avonden een groep bij de bushalte, en geluid bij de ingang ernaast.',
    judgement: 'Pit kent de groep: ze vervelen zich, en een paar willen werken met hun handen.',
  })
  await they.say(town, yara, item, 'Een vast gezicht en een werkplaats. Ik vraag het hun zelf.')
  const { views } = await they.done<{ views: { whose: string; text: string }[] }>(
    town.as(marit).get(`/v1/agenda-items/${idOf(item)}/views`),
  )
  assert.deepEqual(
    views.map(({ whose }) => whose),
    ['Stichting Pit'],
  )
  const hours = await they.compare(town, wietske, item, options)
  assert.deepEqual([hours, usualCaseHours('local') - hours], [14, 46])
  const what = 'De jongens vragen wat zou helpen'
  await they.agree(town, wietske, item, { what, owner: yara, day: 21 })
  await they.agree(town, wietske, item, { what: 'Eerst met de ouders praten', owner: idris, day: 18 })
  assert.deepEqual(await they.workOf(town, yara), [what])
  const decided = await they.decide(town, wietske, item, { route: 'short-intervention' })
  assert.deepEqual(decided, { ...decided, objections: [], feedback: 2 })
  await they.close(town, wietske, meeting)
})

test('what the table holds names nobody, and no case was made', async () => {
  for (const who of [wietske, yara]) {
    const text = JSON.stringify(await they.itemOf(town, who, item))
    assert.doesNotMatch(text, /Jesse|school|leerplicht/i)
  }
  const { rows } = await town.owner.query('select route, count(*)::int as n from agenda_item group by route')
  assert.deepEqual(rows, [{ route: 'short-intervention', n: 1 }])
})

test('within ten working days everybody who filed hears what came of it, and not of each other', async () => {
  await they.onDay(town, 15)
  assert.deepEqual(await they.sendWord(town, wietske), [
    { to: 'Rietmeer', due: they.dayOf(28) },
    { to: 'WoonVliet', due: they.dayOf(28) },
  ])
  for (const [who, name, others] of [
    [marit, 'three evenings', /WoonVliet|Petra|school|Pit/],
    [petra, 'noise', /Rietmeer|Marit|school|Pit/],
  ] as const) {
    const { state, timeline } = await they.signalOf(town, who, name)
    assert.equal(state, 'settled')
    const [word] = timeline.filter(({ kind }) => kind === 'feedback')
    assert.match(word!.text, /Dank je wel voor je signaal over Kadeplein/)
    assert.doesNotMatch(word!.text, others)
  }
})

test('day 18: his parents know; now his name goes from Idris to Pit, and to nobody else in the world', async () => {
  await they.onDay(town, 18)
  const others = [marit, petra, wietske]
  const before = await Promise.all(others.map(who => they.allThatReaches(town, who)))
  type Work = { open: { id: string; title: string; version: number }[] }
  const { open } = await they.done<Work>(town.as(idris).get('/v1/my-work'))
  const { id, version } = open.find(({ title }) => title === 'Eerst met de ouders praten')!
  await they.done(town.as(idris).post(`/v1/tasks/${id}/completion`, { version }))
  const there = they.sittingAt(town, youth)
  await they.know(there, idris, 'Jesse K.', { kind: 'person', birthDate: '2011-03-02' })
  const choice = { subjects: [idOf('Jesse K.')], named: [idOf('Jesse K.')] }
  const { readers } = await they.preview(there, idris, choice)
  assert.deepEqual(readers.map(({ name }) => name).toSorted(), ['Idris Vos', 'Yara Smit'])
  const facts = 'Hij werkt graag aan fietsen. Zijn ouders weten dat ik dit met Pit bespreek.'
  const brought = await they.bring(there, idris, { choice, id: 'to Pit', until: they.dayOf(75), facts })
  assert.equal(brought.status, 201, brought.text)
  const [fact] = await they.broughtTo(there, yara)
  assert.equal(fact!.subjects[0]!.name, 'Jesse K.')
  await town.work()
  assert.deepEqual(await Promise.all(others.map(who => they.allThatReaches(town, who))), before)
})

test('the content of his absence never left school attendance', async () => {
  const { rows } = await town.owner.query(`select row_to_json(b)::text as line from brought_fact b`)
  assert.doesNotMatch(JSON.stringify(rows), /absence|verzuim|school/i)
})

test('day 75: on its last day the share ends by itself, and Pit reads his name no more', async () => {
  const there = they.sittingAt(town, youth)
  await they.onDay(town, 75)
  assert.equal((await they.broughtTo(there, yara)).length, 1)
  await they.onDay(town, 76)
  assert.deepEqual(await they.broughtTo(there, yara), [])
})
