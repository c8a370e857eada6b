// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// SC4 up to triage: a man whom his landlord, the police, his neighbours, a neighbourhood team and a clinic each know.
// Two of them keep a secret that no machine may touch, and still help.

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Call, Explanation } from '../../src/features/persons/touch.contract.ts'
import { idOf, type Townsman } from '../town/builder.ts'
import { passGate } from '../town/gate.ts'
import { openTown, type Town } from '../town/town.ts'
import * as they from './hands.ts'

let town: Town
let petra: Townsman
let olga: Townsman
let karim: Townsman
let bas: Townsman
let saskia: Townsman
let saskiasLead: Townsman
let hugo: Townsman
let anna: Townsman
const everybody = () => [petra, olga, karim, bas, saskia, saskiasLead, hugo, anna]

const triage = 'Triage van 22 september'
const item = 'Een bewoner van Lindeveen'
const duin = { kind: 'person', givenName: 'Wouter', surname: 'Duin', birthDate: '1979-05-21' }
const street = { kind: 'area', label: 'Lindeveen' }
const answers: string[] = []

before(async () => {
  town = await openTown()
  const { builder } = town
  const housing = await builder.domain('housing-corporation', 'WoonVliet')
  const order = await builder.domain('public-order', 'Lindeveen')
  const police = await builder.domain('police', 'Politie')
  const team = await builder.domain('neighbourhood-team', 'Wijkteam')
  const clinic = await builder.domain('mental-health-care', 'GGZ Vlietland')
  const at = await builder.table('Triage', {
    parties: [housing, order, police, team, clinic],
    partnership: 'zvh',
    kind: 'zvh-triage',
    purpose: 'care',
    categories: ['place', 'phenomenon', 'person', 'bsn', 'health-functional'],
  })
  const seat = { at, roles: ['professional' as const, 'member' as const] }
  const releases = { at, roles: ['release-officer' as const, 'member' as const] }
  petra = await builder.person('Petra', housing, [seat])
  olga = await builder.person('Olga', order, [seat])
  karim = await builder.person('Karim', police, [seat])
  bas = await builder.person('Bas', police, [releases])
  saskia = await builder.person('Saskia', team, [seat])
  saskiasLead = await builder.person('Sjoerd', team, [releases])
  hugo = await builder.person('Hugo', clinic, [seat])
  anna = await builder.person('Anna', at.bureau, [{ at, roles: ['coordinator'] }])
  await they.onDay(town, 0)
  await passGate(town, anna)
})
after(() => town?.close())

const touching = async () => (await they.overlapsOf(town, anna)).filter(({ kind }) => kind === 'person')
const overlapPath = async () => `/v1/person-overlaps/${(await touching())[0]!.id}`
const reach = (people: Townsman[]) => Promise.all(people.map(who => they.allThatReaches(town, who)))

test('day 0: neighbours told public order of shouting; who they are is sealed', async () => {
  for (const [index, phone] of ['0343 555 001', '0343 555 002', '0343 555 003'].entries())
    await they.file(town, olga, `shouting ${index}`, {
      facts: 'Een buur hoort ’s nachts geschreeuw in het portiek.',
      place: street,
      phenomenon: 'neighbour-noise',
      reporter: { name: 'Buur Kwikstaart', phone },
    })
  assert.deepEqual(await touching(), [])
})

test('day 1 and 2: the landlord files, the police file; nothing touches before the police release', async () => {
  await they.onDay(town, 1)
  await they.know(town, petra, 'huurder Duin', duin)
  await they.file(town, petra, 'eviction', {
    facts: 'Wij overwegen de huur te ontbinden. Drie maanden achter, en klachten.',
    place: street,
    phenomenon: 'eviction-looming',
    subjects: [{ id: idOf('huurder Duin') }],
  })
  await they.onDay(town, 2)
  const before = await reach([petra, olga, saskia, hugo])
  await they.know(town, karim, 'melding Duijn', { ...duin, givenName: 'W.', surname: 'Duijn' })
  await they.file(town, karim, 'disturbance', {
    facts: 'Vier keer naar dezelfde woning na geschreeuw. Eén keer was er zorg om iemands veiligheid.',
    place: street,
    phenomenon: 'confused-behaviour',
    subjects: [{ id: idOf('melding Duijn') }],
  })
  assert.deepEqual(await touching(), [])
  const path = `/v1/signals/${idOf('disturbance')}/release`
  await they.done(town.as(bas).post(path, { reason: 'Nodig voor triage.', article: '8' }))
  await town.work()
  const [line, ...more] = await touching()
  assert.deepEqual([more.length, line!.domains, line!.parts, line!.placeLabel], [0, 2, 0, ''])
  assert.deepEqual(await reach([petra, olga, saskia, hugo]), before)
})

test('day 3: the neighbourhood team files and releases, and care secrecy keeps it out of every comparison', async () => {
  await they.onDay(town, 3)
  const before = [await they.allOnTheDesk(town, anna), (await touching())[0]!.domains]
  await they.know(town, saskia, 'meneer Duin', duin)
  await they.file(town, saskia, 'care', {
    facts: 'Wij vragen de tafel mee te denken over rust in een portiek.',
    place: street,
    phenomenon: 'care-avoidance',
    subjects: [{ id: idOf('meneer Duin') }],
  })
  assert.deepEqual([await they.allOnTheDesk(town, anna), (await touching())[0]!.domains], before)
  const path = `/v1/signals/${idOf('care')}/release`
  await they.done(town.as(saskiasLead).post(path, { reason: 'Wij denken graag mee.' }))
  await town.work()
  assert.deepEqual(
    (await touching()).map(({ domains }) => domains),
    [2],
  )
  const { rows } = await town.owner.query<{ domain: number }>(
    'select distinct from_domain as domain from link_key',
  )
  assert.deepEqual(rows.map(({ domain }) => domain).toSorted(), [petra.domain, karim.domain].toSorted())
})

test('the coordinator hears whom to call and not about whom; nobody can bring what was not released', async () => {
  const seen = (await town.as(anna).get(`${await overlapPath()}/calls`)).body as {
    calls: Call[]
    both: boolean
  }
  assert.deepEqual(seen.calls.map(({ organisation }) => organisation).toSorted(), ['Politie', 'WoonVliet'])
  assert.equal(seen.both, false)
  assert.doesNotMatch(JSON.stringify(seen), /Duin|Duijn|Wouter|1979/)
  const choice = { subjects: [idOf('melding Duijn')], named: [idOf('melding Duijn')] }
  const facts = { choice, until: they.dayOf(60), facts: 'Vier keer geweest.' }
  const constable = await they.bring(town, karim, { ...facts, id: 'constable' })
  assert.equal((constable.body as { code: string }).code, 'release-point-brings', constable.text)
  const care = {
    choice: { subjects: [idOf('meneer Duin')] },
    until: they.dayOf(60),
    facts: 'Cliënt bij ons.',
  }
  const team = await they.bring(town, saskia, { ...care, id: 'team' })
  assert.equal((team.body as { code: string }).code, 'care-gives-advice', team.text)
})

async function answerAndBring(who: Townsman, subject: string, facts: string): Promise<void> {
  await they.done(town.as(anna).post(`${await overlapPath()}/requests`, { domain: who.domain }))
  type Received = { requests: { id: string }[] }
  const { requests } = await they.done<Received>(town.as(who).get('/v1/sharing'))
  const request = requests[0]!.id
  await they.done(town.as(who).post(`/v1/requests-received/${request}/answer`, { answer: 'yes' }))
  const choice = { request, subjects: [idOf(subject)], named: [idOf(subject)] }
  const brought = await they.bring(town, who, { choice, id: subject, until: they.dayOf(60), facts })
  assert.equal(brought.status, 201, brought.text)
}

test('day 7: first one owner brings and then the other; only then can anybody see why, and say who it is', async () => {
  await they.onDay(town, 7)
  const explain = async () => town.as(anna).get(`${await overlapPath()}/explanation`)
  await answerAndBring(petra, 'huurder Duin', 'Drie maanden huur achter. Wij willen hem niet kwijt.')
  assert.equal((await explain()).status, 404)
  await answerAndBring(bas, 'melding Duijn', 'Vier keer geweest; hij deed open en werd rustig.')
  const explained = await explain()
  answers.push(explained.text)
  const { pairs } = explained.body as Explanation
  const fields = pairs[0]!.fields.map(({ name, level }) => `${name}: ${level}`)
  assert.ok(fields.includes('given name: same initial'), fields.join())
  const judgement = { judgement: 'match', reason: 'Zelfde adres en dezelfde man, beiden gesproken.' }
  await they.done(town.as(petra).post(`${await overlapPath()}/judgements`, judgement))
})

test('day 20: it comes on the triage; the clinic is asked as a function, and tells what helps of nobody', async () => {
  await they.onDay(town, 20)
  await they.plan(town, anna, triage, 21)
  const [overlap] = await touching()
  const about = { kind: 'overlap', subjectKind: 'person', overlap: overlap!.id }
  await they.putOn(town, anna, triage, item, about)
  const people = [petra, bas, hugo, saskia].map(({ domain }) => ({ domain, account: null, part: 'needed' }))
  await they.done(town.as(anna).put(`/v1/agenda-items/${idOf(item)}/people`, { people }))
  const advice = { works: 'Bel eerst en kom met twee bekenden.', avoid: 'Geen uniform in de avond.' }
  const choice = { item: idOf(item) }
  const given = await they.bring(town, hugo, {
    door: 'advice',
    choice,
    id: 'advice',
    until: they.dayOf(60),
    ...advice,
  })
  assert.equal(given.status, 201, given.text)
  const [read] = (await they.broughtTo(town, petra, item)).filter(({ kind }) => kind === 'advice')
  assert.deepEqual(
    [read!.works, read!.avoid, read!.facts, read!.subjects],
    [advice.works, advice.avoid, '', []],
  )
})

const options = [
  { intervention: 'assertive-care' as const, hours: 16, chosen: true },
  { intervention: 'debt-plan' as const, hours: 20, chosen: true },
  { intervention: 'zvh-case' as const, hours: 120, chosen: true },
  { intervention: 'tenancy-end' as const, hours: 40, chosen: false },
]

test('day 21: the triage accepts him by what people said, with a reason, a question and its answer', async () => {
  await they.onDay(town, 21)
  await they.open(town, anna, triage)
  await they.write(town, anna, item, {
    picture: 'Drie maanden achter, vier meldingen, buren slapen slecht.',
    judgement: 'Meer dan één leefgebied, meer dan één keten, en gewone hulp kwam niet aan.',
  })
  await they.compare(town, anna, item, options)
  const { objections } = await they.decide(town, anna, item, { route: 'case-proposal', caseKind: 'zvh' })
  assert.deepEqual(objections.toSorted(), ['conditions-unchecked', 'jump-needs-a-reason', 'no-challenge'])
  await they.write(town, anna, item, { reason: 'Gewone hulp bereikte hem drie keer niet.' })
  await they.challenge(town, anna, item, {
    question: 'Wat wil hij zelf?',
    answer: 'Blijven wonen, en niet steeds een ander aan de deur.',
  })
  await they.agree(town, anna, item, { what: 'Huuropzegging stoppen', owner: petra, day: 28 })
  await they.check(town, anna, item, 'zvh-case', ['WGS-2'])
  const decided = await they.decide(town, anna, item, { route: 'case-proposal', caseKind: 'zvh' })
  assert.deepEqual(decided.objections, [])
  await they.close(town, anna, triage)
  assert.equal((await they.itemOf(town, petra, item)).route, 'case-proposal')
})

test('no score, rank or label of him in any answer; of care nobody learned more than its advice', async () => {
  for (const who of everybody()) answers.push(...(await reach([who])), await they.allOnTheDesk(town, who))
  answers.push(JSON.stringify(await they.itemOf(town, anna, item)))
  const keys = new Set(answers.flatMap(text => text.match(/"\w+"(?=:)/g) ?? []))
  assert.deepEqual(
    [...keys].filter(key => /score|rank|risk|weight|probab/i.test(key)),
    [],
  )
  for (const who of [petra, olga, karim, bas, anna]) {
    const read = (await reach([who]))[0]! + (await they.allOnTheDesk(town, who))
    assert.deepEqual(read.match(/meneer Duin|Cliënt/g), null)
  }
  for (const who of everybody().filter(one => one !== olga)) {
    const read = (await reach([who]))[0]! + (await they.allOnTheDesk(town, who))
    assert.deepEqual(read.match(/Kwikstaart|555 ?00/g), null)
  }
})
