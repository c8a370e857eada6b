// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import fc from 'fast-check'
import type { Contract } from '../../src/platform/http/contract.ts'
import { schemaOf } from '../../src/platform/http/openapi.ts'
import { idOf, type Townsman } from '../town/builder.ts'
import { openTown, type Town } from '../town/town.ts'
import { inputOf, nasty, spoiled } from './input-of.ts'

const seed = Number(process.env.VLECHTWERK_SEED ?? 20_261_122)
const perDoorAndRole = Number(process.env.VLECHTWERK_CASES ?? 8)

let town: Town
let people: Townsman[]
let ids: string[]
const accidents: string[] = []
const statuses = new Map<number, number>()

before(async () => {
  const onUnexpected = (thrown: unknown) => void accidents.push(String((thrown as Error)?.stack ?? thrown))
  town = await openTown({ server: { onUnexpected } })
  const order = await town.builder.domain('public-order')
  const housing = await town.builder.domain('housing-corporation')
  const categories = ['place', 'unnamed-group', 'vehicle', 'organisation', 'person', 'dwelling']
  const at = await town.builder.table('Overleg', { parties: [order, housing], categories })
  const bureau = await town.builder.person('bureau', at.bureau, [{ at, roles: ['coordinator', 'member'] }])
  const marit = await town.builder.person('marit', order, [
    { at, roles: ['professional', 'release-officer'] },
  ])
  const petra = await town.builder.person('petra', housing, [{ at, roles: ['professional', 'member'] }])
  const admin = await town.builder.person('admin', order, [{ at, roles: ['administrator'], noTable: true }])
  people = [bureau, marit, petra, admin]
  await fillSome(bureau, [marit, petra])
})
after(() => town?.close())

/** Something of each kind, so that generated input meets rows and not only emptiness. */
async function fillSome(bureau: Townsman, filers: Townsman[]): Promise<void> {
  for (const who of filers) {
    await town.as(who).post('/v1/signals', {
      id: idOf(who.name),
      facts: 'Ruit kapot.',
      place: { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein' },
      observedFrom: new Date(Date.now() - 3_600_000).toISOString(),
      phenomenon: 'vandalism',
    })
    await town.as(who).post('/v1/subjects', { id: idOf(`auto ${who.name}`), kind: 'vehicle', name: 'Auto' })
  }
  const meeting = { id: idOf('meeting'), title: 'Overleg', startsAt: '2026-12-01T09:00:00Z' }
  await town.as(bureau).post('/v1/meetings', meeting)
  await town
    .as(bureau)
    .post(`/v1/meetings/${meeting.id}/items`, { id: idOf('item'), title: 'Plein', kind: 'other' })
  await town.work()
  const { rows } = await town.owner.query<{ id: string }>(
    `select id from signal union select id from subject union select id from intake union select id from overlap
      union select id from meeting union select id from agenda_item union select id from account order by id`,
  )
  ids = rows.map(row => row.id)
  assert.ok(ids.length >= 10)
}

type Question = { params: Record<string, unknown>; query: Record<string, unknown>; body: unknown }

function questionsFor(contract: Contract): fc.Arbitrary<Question> {
  const part = (shape: Contract['body']) =>
    shape === undefined ? fc.constant({}) : inputOf(schemaOf(shape, 'input'), ids)
  const right = fc.record({
    params: part(contract.params),
    query: part(contract.query),
    body: part(contract.body),
  })
  const wrong = fc
    .tuple(right, nasty, fc.nat(10_000))
    .map(([question, by, at]) => spoiled(question, by, at) as typeof question)
  return fc.oneof({ weight: 3, arbitrary: right }, { weight: 2, arbitrary: wrong }) as fc.Arbitrary<Question>
}

function urlOf({ path }: Contract, { params, query }: Question): string {
  const filled = path.replace(/:(\w+)/g, (_, name: string) => encode(params?.[name] ?? 'x'))
  const asked = Object.entries(query ?? {}).map(([key, value]) => `${encode(key)}=${encode(value)}`)
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`
}

function encode(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? '')
  return encodeURIComponent(text.toWellFormed()).slice(0, 2000) || 'x'
}

async function ask(contract: Contract, question: Question, who: Townsman): Promise<string | undefined> {
  const url = urlOf(contract, question)
  const answer = await town.server.inject({
    method: contract.method,
    url,
    headers: { authorization: `Bearer ${who.token}`, 'content-type': 'application/json' },
    ...(contract.method !== 'GET' && { payload: JSON.stringify(question.body ?? null) }),
  })
  statuses.set(answer.statusCode, (statuses.get(answer.statusCode) ?? 0) + 1)
  const proper = String(answer.headers['content-type']).startsWith('application/problem+json')
  if (answer.statusCode < 400 || (answer.statusCode < 500 && proper && answer.headers['api-version']))
    return undefined
  const said = `${answer.statusCode} ${contract.method} ${url.slice(0, 400)} as ${who.name}: ${JSON.stringify(question.body)?.slice(0, 400)}`
  return `${said}\n  ${answer.body}\n  ${accidents.at(-1)?.split('\n').slice(0, 3).join('\n  ')}`
}

test(`whatever comes in at any door by anybody, nothing breaks (seed ${seed})`, async () => {
  const broken: string[] = []
  let asked = 0
  for (const { contract } of town.house.routes) {
    const questions = fc.sample(questionsFor(contract), { seed, numRuns: perDoorAndRole * people.length })
    for (const [n, question] of questions.entries()) {
      asked++
      const accident = await ask(contract, question, people[n % people.length]!)
      if (accident) broken.push(accident)
    }
  }
  const counts = [...statuses].sort(([a], [b]) => a - b).map(([status, count]) => `${count} × ${status}`)
  console.log(`fuzz: ${asked} requests at ${town.house.routes.length} doors: ${counts.join(', ')}`)
  assert.deepEqual(broken, [], `seed ${seed}\n${broken.slice(0, 5).join('\n')}`)
  for (const status of [200, 201, 400, 403, 404]) assert.ok(statuses.has(status), `never answered ${status}`)
})
