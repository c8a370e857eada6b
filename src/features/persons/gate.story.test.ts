// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Townsman, TownTable } from '../../../test/town/builder.ts'
import { confirmation, passGate } from '../../../test/town/gate.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import { domainKinds } from '../../vocabulary/domain-kinds.ts'
import { partnershipKinds } from '../../vocabulary/tables.ts'

let town: Town
let riec: TownTable
let ruben: Townsman
let frida: Townsman
let tom: Townsman
let wietske: Townsman

before(async () => {
  town = await openTown()
  const tax = await town.builder.domain('tax', 'Belastingdienst')
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const permits = await town.builder.domain('permits', 'Rietmeer')
  const team = await town.builder.domain('neighbourhood-team', 'Wijkteam')
  const oversight = await town.builder.domain('oversight', 'FG')
  riec = await town.builder.table('RIEC', {
    parties: [tax, order, permits, team, oversight],
    partnership: 'riec',
    kind: 'riec-weighing',
    purpose: 'subversion',
    categories: ['place', 'person'],
  })
  const local = await town.builder.table('Signalenoverleg', {
    parties: [order],
    categories: ['place', 'person'],
  })
  ruben = await town.builder.person('Ruben', riec.bureau, [{ at: riec, roles: ['coordinator'] }])
  tom = await town.builder.person('Tom', tax, [{ at: riec, roles: ['professional', 'member'] }])
  frida = await town.builder.person('Frida', oversight, [
    { at: riec, roles: ['privacy-officer'], noTable: true },
  ])
  wietske = await town.builder.person('Wietske', local.bureau, [{ at: local, roles: ['coordinator'] }])
  await town.at('2026-03-02T10:00:00Z')
})
after(() => town?.close())

type Gate = {
  possible: boolean
  open: boolean
  parts: { part: string; controller: { id: string; name: string } | null; live: boolean }[]
  neverMatched: { organisation: string }[]
  records: { part: string; confirmedBy: string | null; recordedBy: string }[]
}
const gate = async (who = ruben) => (await town.as(who).get('/v1/person-matching')).body as Gate
const record = (who: Townsman, body: object) => town.as(who).post('/v1/person-matching/records', body)

test('the database and the vocabulary name the same kinds', async () => {
  const kinds = async (table: string) =>
    (await town.owner.query<{ kind: string }>(`select kind from ${table} order by 1`)).rows.map(
      row => row.kind,
    )
  const where = (of: Record<string, object>, mark: string) =>
    Object.keys(of)
      .filter(kind => (of[kind] as Record<string, unknown>)[mark])
      .sort()
  assert.deepEqual(await kinds('person_matching_kind'), where(partnershipKinds, 'personMatchingPossible'))
  assert.deepEqual(await kinds('care_secrecy_kind'), where(domainKinds, 'careSecrecy'))
})

test('a gate is closed at first and says what it waits for; a controller is an organisation, care is never one', async () => {
  const asked = await gate()
  assert.equal(asked.possible, true)
  assert.equal(asked.open, false)
  assert.deepEqual(
    asked.parts.map(({ part, controller }) => controller?.name ?? part),
    ['legal-basis', 'dpia', 'Belastingdienst', 'Rietmeer', 'bureau RIEC'],
  )
  assert.deepEqual(
    asked.neverMatched.map(({ organisation }) => organisation),
    ['Wijkteam'],
  )
})

test('a local table has no gate to pass', async () => {
  assert.deepEqual({ ...(await gate(wietske)), parts: [] }.possible, false)
  const tried = await record(wietske, confirmation('legal-basis'))
  assert.deepEqual([tried.status, (tried.body as { code: string }).code], [409, 'matching-not-for-this-kind'])
})

test('a question without an answer, a day to come or a stranger’s decision is not recorded', async () => {
  const tried = await record(
    ruben,
    confirmation('dpia', { answers: { risks: 'ja' }, confirmedOn: '2027-01-01' }),
  )
  assert.equal(tried.status, 409, tried.text)
  const { objections } = tried.body as { objections: string[] }
  assert.ok(objections.includes('unanswered:risks') && objections.includes('confirmed-in-the-future'))
  const stranger = await record(ruben, confirmation('controller', { controller: riec.partnership }))
  assert.match(stranger.text, /no-controller-here/)
  assert.equal((await gate()).records.length, 0)
})

test('who sits at the table without preparing it does not come in', async () => {
  assert.equal((await town.as(tom).get('/v1/person-matching')).status, 403)
  assert.equal((await record(tom, confirmation('dpia'))).status, 403)
})

test('the privacy officer may prepare too; the gate opens with the last decision and not before', async () => {
  assert.equal((await record(frida, confirmation('dpia', { validUntil: '2026-12-31' }))).status, 201)
  assert.equal((await gate(frida)).open, false)
  await passGate(town, ruben)
  const now = await gate()
  assert.equal(now.open, true)
  assert.deepEqual(now.records.map(({ recordedBy }) => recordedBy).includes('Frida'), true)
})

test('it is asked anew at every read: a DPIA that ended, a party that came, a ground that went', async () => {
  await town.at('2027-01-01T10:00:00Z')
  assert.equal((await gate()).open, false)
  await town.at('2026-12-31T10:00:00Z')
  assert.equal((await gate()).open, true)
  await town.builder.party(riec, await town.builder.domain('labour-inspection', 'Arbeidsinspectie'))
  assert.equal((await gate()).open, false)
  await town.at('2026-03-03T10:00:00Z')
  await passGate(town, ruben)
  await town.owner.query(`update legal_basis set valid_to = '2026-03-03' where category = 'person'`)
  assert.equal((await gate()).open, true)
  await town.at('2026-03-04T10:00:00Z')
  assert.equal((await gate()).open, false)
  await town.owner.query(`update legal_basis set valid_to = null`)
})

test('a stop counts at once, stays in the record, and everything must be confirmed anew', async () => {
  const stopped = await town.as(frida).post('/v1/person-matching/stop', {
    id: riec.table,
    why: 'De DPIA klopt niet meer met wat wij doen.',
  })
  assert.deepEqual([stopped.status, stopped.body], [200, { open: false }])
  await town.at('2026-03-05T10:00:00Z')
  const after = await gate()
  assert.ok(after.parts.every(({ live }) => !live))
  assert.equal(after.records[0]!.part, 'stop')
  await passGate(town, ruben, { document: 'Z/26/0099' })
  for (const change of ['update gate_record set why = null', 'delete from gate_record']) {
    await town.owner.query('set role app')
    await assert.rejects(town.owner.query(change), /permission denied/)
    await town.owner.query('reset role')
  }
})

test('outside a demo region an unverified ground carries no persons, whatever was recorded', async () => {
  await town.owner.query('update region set demo = false')
  assert.equal((await gate()).open, false)
  await town.owner.query('update region set demo = true')
  assert.equal((await gate()).open, true)
})
