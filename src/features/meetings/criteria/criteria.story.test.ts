// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman } from '../../../../test/town/builder.ts'
import { type Answer, openTown, type Town } from '../../../../test/town/town.ts'
import { sessionHash } from '../../../platform/access/session-token.ts'
import { visiting } from '../../../platform/access/visit.ts'
import { sql } from '../../../platform/db/db.ts'
import type { CaseCriterion, CriteriaOutcome, CriterionAnswer } from '../../../vocabulary/case-criteria.ts'
import type { GivenAnswer } from './criteria.contract.ts'

let town: Town
let marit: Townsman
let petra: Townsman
let anna: Townsman
let outsider: Townsman

const meeting = idOf('triage')
const item = idOf('duin')
const path = `/v1/agenda-items/${item}`

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order', 'Rietmeer')
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const tax = await town.builder.domain('tax', 'Belastingdienst')
  const at = await town.builder.table('Triage', { parties: [order, housing], purpose: 'care' })
  const other = await town.builder.table('RIEC', { parties: [tax], purpose: 'subversion' })
  marit = await town.builder.person('Marit', order, [{ at, roles: ['member'] }])
  petra = await town.builder.person('Petra', housing, [{ at, roles: ['member'] }])
  anna = await town.builder.person('Anna', at.bureau, [{ at, roles: ['coordinator'] }])
  outsider = await town.builder.person('Tom', tax, [{ at: other, roles: ['coordinator', 'member'] }])
  await keep('post', '/v1/meetings', { id: meeting, title: 'Triage', startsAt: '2030-01-01T09:00:00Z' })
  const about = { id: item, title: 'Meneer Duin', kind: 'other', subjectKind: 'group' }
  await keep('post', `/v1/meetings/${meeting}/items`, about)
  await keep('put', `/v1/meetings/${meeting}/attendance`, { everybody: true })
  await keep('put', path, { picture: 'Drie meldingen.', judgement: 'Hulp kwam niet aan.', version: 1 })
  const options = [{ intervention: 'youth-outreach', hours: 4, chosen: true }]
  await keep('put', `${path}/options`, { options })
})
after(() => town.close())

async function keep(method: 'post' | 'put', to: string, body: object = {}): Promise<Answer> {
  const answer = await town.as(anna)[method](to, body)
  assert.ok(answer.status < 300, `${to}: ${answer.text}`)
  return answer
}
type Seen = { answers: GivenAnswer[]; comesTo: { zvh: CriteriaOutcome; riec: CriteriaOutcome } }
const seen = async (who: Townsman) => (await town.as(who).get(`${path}/criteria`)).body as unknown as Seen
const say = (criterion: CaseCriterion, answer: CriterionAnswer, reason = '', who = anna) =>
  town.as(who).put(`${path}/criteria/${criterion}`, { answer, reason })
async function decide(body: object): Promise<string[]> {
  const { version } = (await town.as(anna).get(path)).body as { version: number }
  const answer = await town.as(anna).post(`${path}/decision`, { ...body, version })
  return (answer.body as { objections?: string[] }).objections ?? []
}
const proposal = { route: 'case-proposal', caseKind: 'zvh' }

test('what the table says of a criterion is kept with why, by whom and when, and read by the table alone', async () => {
  assert.equal((await seen(anna)).comesTo.zvh, 'not-to-say-yet')
  assert.equal((await say('zvh-1', 'yes', 'Wonen en geld.')).status, 200)
  const [first] = (await seen(petra)).answers
  const now = (await seen(petra)).answers[0]!.at
  assert.deepEqual(first, {
    criterion: 'zvh-1',
    answer: 'yes',
    reason: 'Wonen en geld.',
    by: 'Anna',
    at: now,
  })
  assert.equal((await say('zvh-1', 'no', '', petra)).status, 403)
  assert.equal((await town.as(outsider).get(`${path}/criteria`)).status, 404)
  assert.equal((await say('zvh-1', 'no', '', outsider)).status, 404)
  assert.equal((await town.as(anna).put(`${path}/criteria/zvh-9`, { answer: 'yes' })).status, 400)
})

test('the last answer stands; who waits in the hall for this item reads none, behind the doors neither', async () => {
  await say('zvh-4', 'unknown')
  await say('zvh-4', 'no', 'Geen gevaar.')
  assert.deepEqual(
    (await seen(anna)).answers.map(({ criterion, answer }) => `${criterion} ${answer}`),
    ['zvh-1 yes', 'zvh-4 no'],
  )
  const out = (yes: boolean) =>
    keep('put', `${path}/leave`, { domain: marit.domain, account: marit.account, out: yes })
  await out(true)
  const rows = await visiting(town.pool, { sessionHash: sessionHash(marit.token) }, db =>
    db.rows(sql<{ reason: string }>`select reason from item_criterion`),
  )
  assert.deepEqual(rows, [])
  assert.equal((await town.as(marit).get(`${path}/criteria`)).status, 404)
  await out(false)
  assert.equal((await seen(marit)).answers.length, 2)
})

test('a case is proposed for an approach by name; against the criteria only with a reason, and never blocked', async () => {
  assert.deepEqual(await decide({ route: 'case-proposal' }), ['case-kind-needed'])
  await say('zvh-2', 'yes')
  await say('zvh-3', 'no', 'Hij woont alleen.')
  assert.equal((await seen(anna)).comesTo.zvh, 'does-not-meet')
  assert.deepEqual(await decide(proposal), ['against-criteria'])
  const { version } = (await town.as(anna).get(path)).body as { version: number }
  await keep('put', path, { reason: 'Zijn broer trekt erbij in.', version })
  assert.deepEqual(await decide(proposal), [])
  const whole = async () => (await town.as(petra).get(path)).body as { caseKind: string | null }
  assert.equal((await whole()).caseKind, 'zvh')
  assert.equal((await say('zvh-3', 'yes')).status, 409)
  assert.equal((await town.as(anna).delete(`${path}/decision`)).status, 200)
  assert.equal((await whole()).caseKind, null)
})

test('one RIEC theme is enough; on another route a kind of case says nothing', async () => {
  await say('riec-hemp', 'yes')
  assert.equal((await seen(marit)).comesTo.riec, 'meets')
  await keep('put', `${path}/options`, { options: [] })
  assert.deepEqual(await decide({ route: 'none', caseKind: 'riec' }), [])
  assert.equal(((await town.as(anna).get(path)).body as { caseKind: unknown }).caseKind, null)
})

test('at a table that steers nothing is weighed: the database refuses a criterion there', async () => {
  await town.owner.query(
    "update meeting_table set kind = 'steering' where id = (select at_table from agenda_item where id = $1)",
    [item],
  )
  await assert.rejects(
    town.owner.query("update item_criterion set reason = 'toch' where item = $1", [item]),
    { constraint: 'decisions_only' },
  )
})

test('who stands aside from an item, or is out of the room, is walled off from its criteria too', async () => {
  const { rows } = await town.owner.query<{ policyname: string }>(
    "select policyname from pg_policies where tablename = 'item_criterion' and permissive = 'RESTRICTIVE' order by 1",
  )
  assert.deepEqual(
    rows.map(({ policyname }) => policyname),
    ['not_while_out', 'stands_aside'],
  )
})
