// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import type { BroughtFact, Reader, Share } from './share.contract.ts'

let town: Town
let table: TownTable
let marit: Townsman
let petra: Townsman
let wietske: Townsman
let carer: Townsman
let outsider: Townsman
const meeting = idOf('meeting')
const item = idOf('item')

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const care = await town.builder.domain('mental-health-care', 'GGZ')
  const bureau = await town.builder.domain('oversight', 'Bureau')
  const parties = [order, housing, care, bureau]
  const categories = ['place', 'phenomenon', 'unnamed-group', 'health-functional']
  table = await town.builder.table('Signalenoverleg', { parties, categories })
  await town.builder.ground(table, 'person', { to: '2026-12-10' })
  const other = await town.builder.table('Ander overleg', { parties: [order, bureau] })
  const works = (at: TownTable) => [
    { at, roles: ['professional', 'member'] as ('professional' | 'member')[] },
  ]
  marit = await town.builder.person('marit', order, [...works(table), ...works(other)])
  petra = await town.builder.person('petra', housing, works(table))
  carer = await town.builder.person('carer', care, works(table))
  outsider = await town.builder.person('outsider', order, works(other))
  wietske = await town.builder.person('wietske', bureau, [{ at: table, roles: ['coordinator'] }])
  await town.at('2026-11-20T10:00:00Z')
  await prepare()
})
after(() => town?.close())

async function prepare(): Promise<void> {
  const ok = async (answer: ReturnType<ReturnType<Town['as']>['post']>) => {
    const { status, text } = await answer
    assert.ok(status < 300, text)
  }
  const place = { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein' }
  const note = { place, observedFrom: '2026-11-18T20:30:00Z', phenomenon: 'vandalism' }
  const person = { kind: 'person', name: 'Sam Testman', givenName: 'Sam', surname: 'Testman' }
  await ok(town.as(marit).post('/v1/subjects', { ...person, id: idOf('sam'), birthDate: '2008-05-04' }))
  const facts = 'Twee avonden een groep bij de halte.'
  await ok(
    town.as(marit).post('/v1/signals', { ...note, id: idOf('mine'), facts, subjects: [{ id: idOf('sam') }] }),
  )
  await ok(town.as(petra).post('/v1/signals', { ...note, id: idOf('hers'), facts: 'Klachten over lawaai.' }))
  await town.work()
  const { rows } = await town.owner.query<{ id: string }>('select id from overlap')
  const when = { title: 'Overleg', startsAt: '2026-11-24T08:30:00Z' }
  await ok(town.as(wietske).post('/v1/meetings', { ...when, id: meeting }))
  const about = { id: item, title: 'Kadeplein', kind: 'overlap', overlap: rows[0]!.id }
  await ok(town.as(wietske).post(`/v1/meetings/${meeting}/items`, about))
}

type Choice = { signal?: string; item?: string; with?: string[]; subjects?: string[]; named?: string[] }
type Preview = { latest: string | null; readers: Reader[]; kind: string; ground: string[] }
const preview = async (who: Townsman, choice: Choice) => {
  const answer = await town.as(who).post('/v1/bringing-previews', choice)
  assert.equal(answer.status, 200, answer.text)
  return answer.body as Preview
}
const why = { necessity: 'Nodig om te wegen.', proportionality: 'Niet meer dan nodig.' }
async function bring(who: Townsman, id: string, choice: Choice, more: object = {}, door = '/v1/shares') {
  const { readers } = await preview(who, choice)
  const accounts = readers.map(({ account }) => account)
  const body = {
    id: idOf(id),
    facts: `Feiten van ${who.name}.`,
    until: '2026-12-01',
    readers: accounts,
    ...why,
  }
  return await town.as(who).post(door, { ...body, ...choice, ...more })
}
const brought = async (who: Townsman, path = '/v1/brought-facts') =>
  ((await town.as(who).get(path)).body as { facts: BroughtFact[] }).facts
const atItem = `/v1/brought-facts?item=${item}`
const shares = async (who: Townsman) =>
  ((await town.as(who).get('/v1/sharing')).body as { shares: Share[] }).shares

test('the confirm dialog can name everybody who will read it, and nobody else does', async () => {
  const { readers, latest } = await preview(marit, { signal: idOf('mine'), with: ['place'] })
  assert.deepEqual(readers.map(({ name }) => name).sort(), ['carer', 'marit', 'petra', 'wietske'])
  assert.equal(latest, '2027-11-20')
  const refused = await bring(marit, 'one too few', { signal: idOf('mine') }, { readers: [marit.account] })
  assert.equal((refused.body as { code: string }).code, 'readers-changed')
  assert.deepEqual([await shares(marit), await brought(petra)], [[], []])
})

test('chosen facts stand at the item of both owners as a frozen copy, without the names that were left out', async () => {
  const choice = { signal: idOf('mine'), with: ['place', 'period'], subjects: [idOf('sam')] }
  assert.equal((await bring(marit, 'first', choice)).status, 201)
  const [fact] = await brought(petra, atItem)
  assert.deepEqual(
    [fact!.facts, fact!.placeLabel, fact!.phenomenon, fact!.subjects],
    ['Feiten van marit.', 'Kadeplein', null, [{ kind: 'person', name: null, birthDate: null }]],
  )
  const { rows } = await town.owner.query('select row_to_json(f)::text as line from brought_fact f')
  assert.doesNotMatch(JSON.stringify(rows), /Testman|2008-05/)
  const [mine] = await shares(marit)
  assert.deepEqual(
    [mine!.state, mine!.changedSince, mine!.readers.length, mine!.ground],
    ['live', false, 4, ['EU.AVG 6(1)(e)']],
  )
  assert.equal((await town.as(outsider).get('/v1/sharing')).status, 200)
  assert.equal((await shares(outsider)).length, 1)
  assert.deepEqual(await brought(outsider), [])
})

test('a correction of the source changes no copy; its owner sees that it changed', async () => {
  const { body } = await town.as(marit).get(`/v1/signals/${idOf('mine')}`)
  const { version, facts, place, observedFrom } = body as Record<string, unknown>
  const subjects = [{ id: idOf('sam') }]
  const corrected = { facts: `${facts} Drie avonden.`, place, observedFrom, version, subjects }
  assert.equal((await town.as(marit).put(`/v1/signals/${idOf('mine')}`, corrected)).status, 200)
  assert.equal((await brought(petra, atItem))[0]!.facts, 'Feiten van marit.')
  assert.equal((await shares(marit))[0]!.changedSince, true)
})

test('a name goes along only on a ground of its own, and no longer than that ground', async () => {
  const named = { signal: idOf('mine'), subjects: [idOf('sam')], named: [idOf('sam')] }
  assert.equal((await preview(marit, named)).latest, '2026-12-10')
  const late = await bring(marit, 'too long', named, { until: '2026-12-11' })
  assert.equal((late.body as { code: string }).code, 'until-too-late')
  const until = '2026-12-10'
  const silent = await bring(marit, 'named', named, { until })
  assert.equal((silent.body as { code: string }).code, 'person-informed-needed')
  const past = { state: 'later', by: 'de wijkagent', on: '2026-11-19' }
  const later = await bring(marit, 'named', named, { until, informed: past })
  assert.equal((later.body as { code: string }).code, 'person-informed-needed')
  const informed = { ...past, on: '2026-11-30' }
  assert.equal((await bring(marit, 'named', named, { until, informed })).status, 201)
  const fact = (await brought(petra, atItem)).find(({ subjects }) =>
    subjects.some(({ name }) => name !== null),
  )
  assert.deepEqual(fact!.subjects, [{ kind: 'person', name: 'Sam Testman', birthDate: '2008-05-04' }])
  assert.deepEqual(fact!.informed, informed)
  assert.deepEqual((await shares(marit)).map(share => share.informed?.state ?? null).sort(), ['later', null])
  await town.owner.query(
    `update legal_basis set valid_to = '2026-11-19' where category = 'phenomenon' and domain = $1`,
    [table.bureau],
  )
  const none = await bring(petra, 'groundless', { signal: idOf('hers') })
  assert.equal((none.body as { code: string }).code, 'no-live-ground', none.text)
  assert.deepEqual(await preview(petra, {}).then(({ latest, readers }) => [latest, readers]), [null, []])
})

test('a ground that a lawyer ends takes what rests on it from the table the same day', async () => {
  assert.deepEqual(await brought(petra), [])
  await town.owner.query(`update legal_basis set valid_to = null where category = 'phenomenon'`)
  assert.equal((await brought(petra)).length, 2)
})

test('a partner enriches an item with facts of its own: own compartment, own term, own withdrawal', async () => {
  assert.equal((await bring(petra, 'added', { item }, { until: '2026-11-25' })).status, 201)
  assert.deepEqual((await brought(marit, atItem)).map(({ facts, mine }) => [facts, mine]).sort(), [
    ['Feiten van marit.', true],
    ['Feiten van marit.', true],
    ['Feiten van petra.', false],
  ])
  assert.equal((await town.as(marit).post(`/v1/shares/${idOf('added')}/withdrawal`)).status, 404)
  const { rows } = await town.owner.query<{ both: number[] }>(
    `select array_agg(distinct from_domain order by from_domain) as both from brought_fact
      where about = any (array[$1::uuid]) or intake in (select intake from overlap_part)`,
    [item],
  )
  assert.deepEqual(rows[0]!.both, [marit.domain, petra.domain])
})

test('care brings no facts about anybody; its advice has one shape and confirms nothing', async () => {
  const facts = await bring(carer, 'care facts', { item })
  assert.equal((facts.body as { code: string }).code, 'care-gives-advice', facts.text)
  const others = await bring(petra, 'advice of others', { item }, { works: 'Bel eerst.' }, '/v1/advice')
  assert.equal((others.body as { code: string }).code, 'care-gives-advice', others.text)
  const advice = { works: 'Bel eerst.', avoid: 'Geen uniform in de avond.', safety: '' }
  const empty = await bring(carer, 'empty', { item }, {}, '/v1/advice')
  assert.equal(empty.status, 400)
  assert.equal((await bring(carer, 'advice', { item }, advice, '/v1/advice')).status, 201)
  const given = (await brought(petra, atItem)).find(({ kind }) => kind === 'advice')!
  assert.deepEqual([given.works, given.facts, given.subjects, given.placeLabel], ['Bel eerst.', '', [], null])
  await assert.rejects(
    town.owner.query(`update brought_fact set subjects = '[{"kind":"person"}]' where kind = 'advice'`),
    /advice_is_functional/,
  )
})

test('under embargo one named person reads it, until the hour it ends; the others miss nothing they can see', async () => {
  const before = (await town.as(petra).get('/v1/brought-facts')).text
  const quiet = { embargoUntil: '2026-11-22T10:00:00Z' }
  const nobody = await bring(marit, 'quiet', { item }, quiet)
  assert.equal((nobody.body as { code: string }).code, 'embargo-needs-lead')
  assert.equal((await bring(marit, 'quiet', { item }, { ...quiet, lead: wietske.account })).status, 201)
  assert.equal((await town.as(petra).get('/v1/brought-facts')).text, before)
  assert.equal((await brought(wietske, atItem)).length, 5)
  assert.deepEqual(
    (await shares(marit))[0]!.readers.map(({ name }) => name),
    ['wietske'],
  )
  await town.at('2026-11-22T10:00:00Z')
  assert.equal((await brought(petra, atItem)).length, 5)
})

test('withdrawn while it is discussed: gone from the table at the next look, and emptied behind it', async () => {
  await town.at('2026-11-24T09:00:00Z')
  assert.equal((await brought(petra, atItem)).length, 5)
  assert.equal((await town.as(outsider).post(`/v1/shares/${idOf('first')}/withdrawal`)).status, 200)
  assert.equal((await brought(petra, atItem)).length, 4)
  const [gone] = (await shares(marit)).filter(({ state }) => state === 'withdrawn')
  assert.deepEqual([gone!.withdrawnBy, gone!.facts, gone!.readers], ['outsider', 'Feiten van marit.', []])
  const { rows } = await town.owner.query(
    'select facts, subjects from brought_fact where withdrawn_at is not null',
  )
  assert.deepEqual(rows, [{ facts: '', subjects: [] }])
  assert.equal((await town.as(marit).post(`/v1/shares/${idOf('first')}/withdrawal`)).status, 404)
})

test('the clock passes the last day during a meeting: the next look misses it', async () => {
  await town.at('2026-11-25T22:59:59Z')
  assert.ok((await brought(marit, atItem)).some(({ facts }) => facts === 'Feiten van petra.'))
  await town.at('2026-11-25T23:00:00Z')
  assert.ok(!(await brought(marit, atItem)).some(({ facts }) => facts === 'Feiten van petra.'))
  assert.equal((await shares(petra)).find(({ id }) => id === idOf('added'))!.state, 'ended')
})

test('a covenant that ends at midnight closes the table at midnight', async () => {
  await town.owner.query(`update partnership set ends = '2026-11-26' where id = $1`, [table.partnership])
  assert.equal((await preview(petra, { item })).latest, '2026-11-26')
  await town.at('2026-11-26T22:59:59Z')
  assert.ok((await brought(petra)).length > 0)
  await town.at('2026-11-26T23:00:00Z')
  assert.equal((await town.as(petra).get('/v1/brought-facts')).status, 403)
  // Its owner still sees what it shared there, and that nobody reads it.
  const there = {
    'vlechtwerk-context': `${idOf('partnership 1 Ander overleg')}/${idOf('table 1 Ander overleg')}`,
  }
  const page = (await town.as(marit).get('/v1/sharing', there)).body as { shares: Share[] }
  assert.ok(page.shares.length > 0 && page.shares.every(({ readers }) => readers.length === 0))
})

test('whoever read what another brought stands in that owner’s log', async () => {
  const { rows } = await town.owner.query<{ readers: number }>(
    `select count(distinct actor)::int as readers from access_line
      where domain = $1 and action = 'read' and object_kind = 'brought-fact'`,
    [marit.domain],
  )
  assert.equal(rows[0]!.readers, 2)
})
