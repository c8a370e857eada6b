// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import type { Townsman } from '../town/builder.ts'
import { type Answer, openTown, type Town } from '../town/town.ts'

// The technical rules of the NL GOV API Design Rules 2.1, as a running house shows them.

let town: Town
let marit: Townsman
const answers: { door: string; answer: Answer }[] = []

before(async () => {
  town = await openTown()
  const order = await town.builder.domain('public-order')
  const table = await town.builder.table('Overleg', { parties: [order] })
  marit = await town.builder.person('marit', order, [{ at: table, roles: ['professional', 'coordinator'] }])
  for (const { contract } of town.house.routes) {
    const url = contract.path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')
    for (const token of [marit.token, 'nobody-nobody-nobody-nobody']) {
      const answer = await ask(contract.method, url, token)
      answers.push({ door: `${contract.method} ${contract.path}`, answer })
    }
  }
})
after(() => town.close())

async function ask(method: string, url: string, token = marit.token, body: unknown = {}): Promise<Answer> {
  const given = await town.server.inject({
    method: method as 'GET',
    url,
    headers: { authorization: `Bearer ${token}` },
    ...(method !== 'GET' && { payload: body as object }),
  })
  const json = String(given.headers['content-type']).includes('json')
  return {
    status: given.statusCode,
    headers: given.headers,
    text: given.body,
    body: json && given.body ? JSON.parse(given.body) : null,
  }
}

test('no-trailing-slash: a path with a slash at its end is not there', async () => {
  for (const { contract } of town.house.routes) {
    const url = `${contract.path.replace(/:\w+/g, '00000000-0000-4000-8000-000000000000')}/`
    assert.equal((await ask(contract.method, url)).status, 404, url)
  }
})

test('version-header and security-headers stand on every answer, errors too', async () => {
  for (const path of ['/nowhere', '/v1/signals/%zz', `/v1/signals/${'x'.repeat(2000)}`])
    answers.push({ door: `GET ${path.slice(0, 20)}`, answer: await ask('GET', path) })
  assert.ok(answers.length > 60)
  for (const { door, answer } of answers) {
    const { headers } = answer
    assert.match(String(headers['api-version']), /^\d+\.\d+\.\d+$/, door)
    assert.equal(headers['cache-control'], 'no-store', door)
    assert.match(String(headers['content-security-policy']), /frame-ancestors 'none'/, door)
    assert.equal(headers['x-content-type-options'], 'nosniff', door)
    assert.equal(headers['x-frame-options'], 'DENY', door)
  }
})

test('problem-details: every no is problem+json with type, title, status and detail; unknown visitors get 401', () => {
  for (const { door, answer } of answers.filter(one => one.answer.status >= 400)) {
    assert.match(String(answer.headers['content-type']), /^application\/problem\+json/, door)
    const body = answer.body as Record<string, unknown>
    for (const part of ['type', 'title', 'detail', 'code'])
      assert.equal(typeof body[part], 'string', `${door} ${part}`)
    assert.equal(body.status, answer.status, door)
    assert.ok(answer.status < 500, `${door}: ${answer.text}`)
  }
})

test('invalid-input and all-errors: three things wrong are three errors in one 400', async () => {
  const wrong = { id: 'x', facts: '', place: { kind: 'nowhere', label: 'x' }, observedFrom: 'yesterday' }
  const answer = await ask('POST', '/v1/signals', marit.token, wrong)
  assert.equal(answer.status, 400)
  const { errors } = answer.body as { errors: { path: string }[] }
  assert.deepEqual(errors.map(error => error.path).sort(), ['facts', 'id', 'observedFrom', 'place.kind'])
})

test('date-time/timezone: every moment in an answer is RFC 3339 with a zone', () => {
  const moments = answers.flatMap(({ door, answer }) =>
    [...answer.text.matchAll(/"(\d{4}-\d{2}-\d{2}T[^"]*)"/g)].map(found => ({ door, moment: found[1]! })),
  )
  for (const { door, moment } of moments)
    assert.match(moment, /T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/, door)
})

test('publish-openapi: the document is there without a session, for every origin, and tells of every door', async () => {
  const { headers, body, status } = await ask('GET', '/v1/openapi.json', '')
  assert.equal(status, 200)
  assert.equal(headers['access-control-allow-origin'], '*')
  const document = body as {
    openapi: string
    info: { contact: object; version: string }
    paths: Record<string, object>
  }
  assert.equal(document.openapi, '3.1.0')
  assert.deepEqual(Object.keys(document.info.contact), ['name', 'email', 'url'])
  assert.equal(document.info.version, headers['api-version'])
  const told = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map(method => `${method.toUpperCase()} /v1${path.replace(/\{(\w+)\}/g, ':$1')}`),
  )
  for (const { contract } of town.house.routes)
    if (contract.path.startsWith('/v1/'))
      assert.ok(told.includes(`${contract.method} ${contract.path}`), contract.path)
})

test('kebab-case paths, camelCase query keys, and no personal data in a URL', () => {
  for (const { contract } of town.house.routes) {
    for (const part of contract.path.split('/').slice(1))
      assert.match(part, /^(:[a-z][A-Za-z]*|_?[a-z0-9]+(-[a-z0-9]+)*(\.json|\.csv)?)$/, contract.path)
    const keys = Object.keys((contract.query as { shape?: object } | undefined)?.shape ?? {})
    for (const key of keys) {
      assert.match(key, /^[a-z][a-zA-Z0-9]*$/, contract.path)
      assert.doesNotMatch(key, /name|bsn|birth|phone|plate|words|address|postcode/i, contract.path)
    }
  }
})

test('http-safety: operation ids are unique and every path answers a wrong method with a no', async () => {
  const { body } = await ask('GET', '/v1/openapi.json', '')
  const names = Object.values(
    (body as { paths: Record<string, Record<string, { operationId: string }>> }).paths,
  )
    .flatMap(Object.values)
    .map(operation => operation.operationId)
  assert.equal(new Set(names).size, names.length)
  assert.equal((await ask('PATCH', '/v1/signals')).status, 404)
})
