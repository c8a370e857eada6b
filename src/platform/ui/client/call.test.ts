// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import * as z from 'zod'
import { addressOf } from './address.ts'
import { type ClientParts, createClient } from './call.ts'
import { Refusal } from './refusal.ts'

const signal = {
  method: 'PUT',
  path: '/v1/signals/:id',
  params: z.object({ id: z.string() }),
  body: z.object({ what: z.string() }),
  response: z.object({ number: z.string() }),
} as const

type Answer = { status: number; body?: unknown }
function clientThatHears(answers: (Answer | Error)[], renew = false) {
  const asked: { url: string; init: RequestInit }[] = []
  const parts: ClientParts = {
    csrf: () => 'token',
    context: () => 'p/t',
    language: () => 'nl',
    signInAgain: async () => renew,
    fetch: async (url, init = {}) => {
      asked.push({ url: String(url), init })
      const answer = answers.shift()!
      if (answer instanceof Error) throw answer
      return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
        status: answer.status,
      })
    },
  }
  return { call: createClient(parts), asked }
}
const input = { params: { id: 'a b' }, body: { what: 'Kapotte ruiten' } }
const refusalOf = (promise: Promise<unknown>) =>
  promise.then(
    () => assert.fail('was not refused'),
    (error: unknown) => {
      assert.ok(error instanceof Refusal)
      return error
    },
  )

test('sends body, token and version, and gives the answer', async () => {
  const { call, asked } = clientThatHears([{ status: 200, body: { number: 'S-0481' } }])
  const answer = await call(signal, input, { version: 3 })
  assert.equal(answer.number, 'S-0481')
  const headers = new Headers(asked[0]!.init.headers)
  assert.equal(asked[0]!.url, '/v1/signals/a%20b')
  assert.equal(headers.get('x-csrf-token'), 'token')
  assert.equal(headers.get('vlechtwerk-context'), 'p/t')
  assert.equal(headers.get('if-match'), '"3"')
  assert.equal(asked[0]!.init.body, '{"what":"Kapotte ruiten"}')
})

test('a refusal carries its code, the words of the vocabulary, all fields and the reference', async () => {
  const problem = {
    code: 'invalid-input',
    title: 'x',
    reference: 'V-12',
    errors: [{ path: ['where', 'postcode'], message: 'Vier cijfers.' }],
  }
  const { call } = clientThatHears([{ status: 400, body: problem }])
  const refusal = await refusalOf(call(signal, input))
  assert.equal(refusal.says, 'Een of meer velden kloppen nog niet.')
  assert.deepEqual(refusal.fields, [{ path: 'where.postcode', message: 'Vier cijfers.' }])
  assert.equal(refusal.reference, 'V-12')
})

test('a version conflict is surfaced with what lies there now', async () => {
  const { call } = clientThatHears([
    { status: 409, body: { code: 'changed-meanwhile', more: { current: { what: 'Anders' } } } },
  ])
  const refusal = await refusalOf(call(signal, input))
  assert.equal(refusal.code, 'changed-meanwhile')
  assert.deepEqual(refusal.more.current, { what: 'Anders' })
})

test('an ended session is renewed in place and the same text is sent again', async () => {
  const { call, asked } = clientThatHears([{ status: 401 }, { status: 200, body: { number: 'S-1' } }], true)
  await call(signal, input)
  assert.deepEqual(
    asked.map(({ init }) => init.body),
    ['{"what":"Kapotte ruiten"}', '{"what":"Kapotte ruiten"}'],
  )
})

test('who does not sign in again is refused once, without a loop', async () => {
  const { call, asked } = clientThatHears([{ status: 401, body: { code: 'not-signed-in' } }])
  assert.equal((await refusalOf(call(signal, input))).code, 'not-signed-in')
  const renewed = clientThatHears([{ status: 401 }, { status: 401 }], true)
  assert.equal((await refusalOf(renewed.call(signal, input))).status, 401)
  assert.deepEqual([asked.length, renewed.asked.length], [1, 2])
})

test('no network and an answer that is no JSON are refusals too', async () => {
  assert.equal(
    (await refusalOf(clientThatHears([new TypeError('fetch failed')]).call(signal, input))).code,
    'not-now',
  )
  assert.equal((await refusalOf(clientThatHears([{ status: 502 }]).call(signal, input))).code, 'not-now')
  assert.equal((await refusalOf(clientThatHears([{ status: 418 }]).call(signal, input))).code, 'unexpected')
})

test('addresses', () => {
  assert.equal(
    addressOf('/v1/signals', {}, { status: ['new', 'done'], page: 2, q: '' }),
    '/v1/signals?status=new&status=done&page=2',
  )
  assert.throws(() => addressOf('/v1/signals/:id', {}), /needs a value for id/)
})
