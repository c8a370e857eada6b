// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman, type TownTable } from '../../../test/town/builder.ts'
import { passGate } from '../../../test/town/gate.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import { sessionHash } from '../../platform/access/session-token.ts'
import { visiting } from '../../platform/access/visit.ts'
import { sql } from '../../platform/db/db.ts'
import type { Call, Explanation } from './touch.contract.ts'

let town: Town
let riec: TownTable
let lieke: Townsman
let marit: Townsman
let anouk: Townsman
let ruben: Townsman
let overlap: string

// SC3: the tax administration and public order know the same director; the inspection knows nothing of him.
before(async () => {
  town = await openTown()
  const tax = await town.builder.domain('tax', 'Belastingdienst')
  const order = await town.builder.domain('public-order', 'Oosterwaarde')
  const inspection = await town.builder.domain('labour-inspection', 'Arbeidsinspectie')
  riec = await town.builder.table('RIEC', {
    parties: [tax, order, inspection],
    partnership: 'riec',
    kind: 'riec-weighing',
    purpose: 'subversion',
    categories: ['place', 'phenomenon', 'person', 'bsn'],
  })
  const works = { at: riec, roles: ['professional' as const, 'member' as const] }
  lieke = await town.builder.person('Lieke', tax, [works])
  marit = await town.builder.person('Marit', order, [works])
  anouk = await town.builder.person('Anouk', inspection, [works])
  ruben = await town.builder.person('Ruben', riec.bureau, [{ at: riec, roles: ['coordinator'] }])
  await town.at('2026-03-02T10:00:00Z')
  await passGate(town, ruben)
  await fileAbout(lieke, { givenName: 'Rolf', surname: 'Aantjes', birthDate: '1979-03-14', bsn: '999990019' })
  await fileAbout(marit, { givenName: 'R.', surname: 'Aantjes', birthDate: '1979-03-14', bsn: '999990019' })
  await town.work()
  const { overlaps } = (await town.as(ruben).get('/v1/overlaps')).body as { overlaps: { id: string }[] }
  overlap = overlaps[0]!.id
})
after(() => town?.close())

async function fileAbout(who: Townsman, person: object) {
  const subject = idOf(`director of ${who.name}`)
  const known = await town
    .as(who)
    .post('/v1/subjects', { id: subject, kind: 'person', name: 'Directeur', ...person })
  assert.equal(known.status, 201, known.text)
  const filed = await town.as(who).post('/v1/signals', {
    id: idOf(`signal of ${who.name}`),
    facts: `Feiten van ${who.name} over de wasstraat.`,
    place: { kind: 'area', label: 'Oosterwaarde' },
    observedFrom: '2026-03-01T20:00:00Z',
    subjects: [{ id: subject }],
  })
  assert.equal(filed.status, 201, filed.text)
}

const calls = async () =>
  (await town.as(ruben).get(`/v1/person-overlaps/${overlap}/calls`)).body as { calls: Call[]; both: boolean }
/** The overlaps that the coordinator is offered for the agenda. */
async function toPrepare(): Promise<object[]> {
  const { body } = await town.as(ruben).get(`/v1/meetings/${idOf('meeting')}/preparation`)
  const { overlaps } = body as { overlaps: { kind: string; placeLabel: string; signals: number }[] }
  return overlaps.map(({ kind, placeLabel, signals }) => ({ kind, placeLabel, signals }))
}
/** The signals that the coordinator can read, past every door. */
const onTheDesk = () =>
  visiting(town.pool, { sessionHash: sessionHash(ruben.token) }, async db =>
    (await db.rows(sql<{ facts: string }>`select facts from intake order by facts`)).map(row => row.facts),
  )
const explain = (who: Townsman) => town.as(who).get(`/v1/person-overlaps/${overlap}/explanation`)
const judge = (who: Townsman, judgement: string) =>
  town
    .as(who)
    .post(`/v1/person-overlaps/${overlap}/judgements`, { judgement, reason: 'Zelfde paspoort gezien.' })

async function bring(who: Townsman) {
  const { requests } = (await town.as(who).get('/v1/sharing')).body as { requests: { id: string }[] }
  const request = requests[0]!.id
  const said = await town.as(who).post(`/v1/requests-received/${request}/answer`, { answer: 'yes' })
  assert.equal(said.status, 200, said.text)
  const choice = {
    request,
    subjects: [idOf(`director of ${who.name}`)],
    named: [idOf(`director of ${who.name}`)],
  }
  const { readers } = (await town.as(who).post('/v1/bringing-previews', choice)).body as {
    readers: { account: string }[]
  }
  const brought = await town.as(who).post('/v1/shares', {
    ...choice,
    id: idOf(`share of ${who.name}`),
    facts: 'Hij is bestuurder van de wasstraat.',
    until: '2026-06-01',
    informed: { state: 'not', why: 'Het onderzoek loopt nog.' },
    necessity: 'Nodig om te wegen.',
    proportionality: 'Niet meer dan nodig.',
    readers: readers.map(({ account }) => account),
  })
  assert.equal(brought.status, 201, brought.text)
}

test('the coordinator is told whom to call, and nothing about whom', async () => {
  const { calls: found, both } = await calls()
  assert.deepEqual(
    found.map(({ organisation, asked, brought }) => [organisation, asked, brought]),
    [
      ['Belastingdienst', 'no', false],
      ['Oosterwaarde', 'no', false],
    ],
  )
  assert.equal(found[0]!.people[0]!.name, 'Lieke')
  assert.equal(both, false)
})

test('who stands aside from it is told nobody to call; a colleague coordinator is', async () => {
  const declared = await town
    .as(ruben)
    .post('/v1/conflicts', { kind: 'person-overlap', about: overlap, why: 'family' })
  assert.equal(declared.status, 201, declared.text)
  assert.equal((await town.as(ruben).get(`/v1/person-overlaps/${overlap}/calls`)).status, 404)
  await town.owner.query('update conflict set ended_at = house.now() where about = $1', [overlap])
  assert.equal((await calls()).calls.length, 2)
})

test('before both brought their facts nobody can have it explained or judge it, the coordinator included', async () => {
  for (const who of [ruben, lieke, marit, anouk]) {
    assert.equal((await explain(who)).status, 404)
    assert.equal((await judge(who, 'match')).status, 404)
  }
})

test('an owner that is asked hears of its own signal alone; a domain that is not touched cannot be asked', async () => {
  const ask = (domain: number) => town.as(ruben).post(`/v1/person-overlaps/${overlap}/requests`, { domain })
  assert.equal((await ask(anouk.domain)).status, 404)
  const asked = await ask(lieke.domain)
  assert.equal(asked.status, 201, asked.text)
  assert.equal((await ask(lieke.domain)).status, 404)
  const sharing = await town.as(lieke).get('/v1/sharing')
  assert.match(sharing.text, /Feiten van Lieke/)
  assert.doesNotMatch(sharing.text, /Marit|Oosterwaarde|persoon|person-overlap/i)
  assert.equal((await ask(marit.domain)).status, 201)
})

test('one side is not enough, and neither side’s log says that something touches', async () => {
  await bring(lieke)
  assert.equal((await explain(ruben)).status, 404)
  assert.deepEqual(
    (await calls()).calls.map(({ asked, brought }) => [asked, brought]),
    [
      ['yes', true],
      ['waiting', false],
    ],
  )
  const { rows } = await town.owner.query(
    `select object_kind from access_line where object_kind = 'person-overlap' and domain <> $1`,
    [riec.bureau],
  )
  assert.deepEqual(rows, [])
})

test('an overlap of a person comes to no agenda before both brought', async () => {
  const meeting = idOf('meeting')
  await town
    .as(ruben)
    .post('/v1/meetings', { id: meeting, title: 'Weegtafel', startsAt: '2026-03-05T09:00:00Z' })
  const item = { id: idOf('item'), title: 'Iemand', kind: 'overlap', overlap }
  assert.ok((await town.as(ruben).post(`/v1/meetings/${meeting}/items`, item)).status >= 400)
  assert.deepEqual(await toPrepare(), [])
})

test('both brought: explained in words per field to who may read both, without a number', async () => {
  await bring(marit)
  const explained = await explain(anouk)
  assert.equal(explained.status, 200, explained.text)
  const { pairs } = explained.body as Explanation
  assert.deepEqual(pairs[0]!.between, ['Belastingdienst, tax', 'Oosterwaarde, public-order'])
  const level = (name: string) => pairs[0]!.fields.find(field => field.name === name)?.level
  assert.deepEqual(
    [level('national id'), level('surname'), level('given name')],
    ['same', 'same', 'same initial'],
  )
  // Only now it is offered for an agenda, without a place and without a name.
  assert.deepEqual(await toPrepare(), [{ kind: 'person', placeLabel: '', signals: 2 }])
  assert.doesNotMatch(explained.text, /bits|weight|probab|score|\d+\.\d/)
})

test('on an agenda it moves the signals their owners brought from, and no other; each gets word back', async () => {
  const at = `/v1/agenda-items/${idOf('item')}`
  const stateOf = async (who: Townsman) =>
    ((await town.as(who).get(`/v1/signals/${idOf(`signal of ${who.name}`)}`)).body as { state: string }).state
  const behind = async () =>
    ((await town.as(ruben).get(at)).body as { intakes: { organisation: string }[] }).intakes
  // A second signal of an owner about the same man, of which nothing was brought, is told to nobody.
  await town.as(marit).post('/v1/signals', {
    id: idOf('kept back'),
    facts: 'Nog iets over hem.',
    place: { kind: 'area', label: 'Oosterwaarde' },
    observedFrom: '2026-03-01T21:00:00Z',
    subjects: [{ id: idOf('director of Marit') }],
  })
  await town.work()
  const item = { id: idOf('item'), title: 'Iemand', kind: 'overlap', subjectKind: 'person', overlap }
  const added = await town.as(ruben).post(`/v1/meetings/${idOf('meeting')}/items`, item)
  assert.ok(added.status < 300, added.text)
  assert.deepEqual([await stateOf(lieke), await stateOf(marit)], ['on-agenda', 'on-agenda'])
  assert.deepEqual((await behind()).map(({ organisation }) => organisation).sort(), [
    'Belastingdienst',
    'Oosterwaarde',
  ])
  const other = (await town.as(marit).get(`/v1/signals/${idOf('kept back')}`)).body as { state: string }
  assert.equal(other.state, 'filed')
  for (const who of [lieke, marit, anouk])
    assert.deepEqual(((await town.as(who).get(at)).body as { intakes: object[] }).intakes, [])
  // Who stands aside from it has the signals behind its item on no list either; the one kept back touches nothing.
  const all = await onTheDesk()
  await town.as(ruben).post('/v1/conflicts', { kind: 'person-overlap', about: overlap, why: 'family' })
  assert.deepEqual(await onTheDesk(), ['Nog iets over hem.'])
  await town.owner.query('update conflict set ended_at = house.now() where about = $1', [overlap])
  assert.deepEqual(await onTheDesk(), all)
  await town.as(ruben).put(at, { picture: 'Een bestuurder.', judgement: 'Niets te doen.', version: 1 })
  const decided = await town.as(ruben).post(`${at}/decision`, { route: 'none', version: 2 })
  assert.equal(decided.status, 200, decided.text)
  assert.equal((decided.body as { feedback: number }).feedback, 2)
  const { feedback } = (await town.as(ruben).get('/v1/feedback')).body as { feedback: { text: string }[] }
  assert.doesNotMatch(JSON.stringify(feedback.map(({ text }) => text)), /Aantjes|Rolf|Directeur|1979/)
  assert.equal((await town.as(ruben).delete(`${at}/decision`)).status, 200)
  assert.equal((await town.as(ruben).delete(at)).status, 200)
  assert.deepEqual([await stateOf(lieke), await stateOf(marit)], ['filed', 'filed'])
})

test('unsure is kept with its reason; not the same parts them, and the machine does not join them again', async () => {
  assert.equal((await judge(anouk, 'unsure')).status, 201)
  assert.equal((await judge(lieke, 'distinct')).status, 201)
  const { judged } = (await explain(ruben)).body as Explanation
  assert.deepEqual(judged.map(({ judgement, name }) => [judgement, name]).sort(), [
    ['distinct', 'Lieke'],
    ['unsure', 'Anouk'],
  ])
  await town.work()
  const found = async () =>
    ((await town.as(ruben).get('/v1/overlaps')).body as { overlaps: { kind: string }[] }).overlaps.length
  assert.equal(await found(), 0)
  await town.owner.query('update intake set urgency = urgency')
  await town.work()
  assert.equal(await found(), 0)
  await assert.rejects(
    town.owner.query(`update link_decision set by = 'model', actor = null, role = null, reason = null,
    model_version = 'x' where kind = 'distinct'`),
    /for_people_to_say/,
  )
})
