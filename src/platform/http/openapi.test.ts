// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { z } from 'zod'
import { contract } from './contract.ts'
import { openApiOf, type ShownDoor } from './openapi.ts'

const may = { purposes: 'any', roles: ['member'], reads: [], writes: [], ground: 'account' } as const
const doors: ShownDoor[] = [
  {
    contract: contract('PUT /v1/things/:id', {
      summary: 'Change a thing',
      params: z.object({ id: z.uuid() }),
      body: z.object({ name: z.string().trim().max(9), at: z.iso.datetime() }),
      response: z.object({ version: z.int() }),
    }),
    may,
  },
  {
    contract: contract('GET /v1/things', {
      summary: 'All things',
      query: z.object({ limit: z.coerce.number().int().min(1).default(5), sort: z.enum(['new', 'old']) }),
      response: z.object({ things: z.array(z.string()) }),
    }),
    may: { public: 'Nothing here is anybody’s.' },
  },
  { contract: contract('GET /healthz', { summary: 'Alive', response: z.string() }), may },
]

type Operation = Record<string, unknown> & {
  responses: object
  parameters: { name: string; required: boolean }[]
}
const page = openApiOf(doors, 'https://vlechtwerk.example')
const paths = page.paths as Record<string, Record<string, Operation>>

test('every door under /v1 is an operation with its own name, and nothing else is', () => {
  assert.deepEqual(Object.keys(paths), ['/things/{id}', '/things'])
  assert.equal(paths['/things/{id}']!.put!.operationId, 'putThingsById')
  assert.deepEqual(page.servers, [{ url: 'https://vlechtwerk.example/v1' }])
})

test('what goes in is described as it is sent, with what may be left out', () => {
  const body = (page.components as { schemas: Record<string, unknown> }).schemas.PutThingsByIdBody
  assert.match(JSON.stringify(body), /"maxLength":9/)
  assert.match(JSON.stringify(body), /"format":"date-time"/)
  const [limit, sort] = paths['/things']!.get!.parameters
  assert.deepEqual([limit!.name, limit!.required, sort!.name, sort!.required], ['limit', false, 'sort', true])
})

test('a door with a visit can say no in every way; a public one has no visitor to refuse', () => {
  assert.deepEqual(Object.keys(paths['/things/{id}']!.put!.responses), [
    '200',
    '400',
    '401',
    '403',
    '404',
    '409',
    '429',
  ])
  assert.deepEqual(Object.keys(paths['/things']!.get!.responses), ['200', '400', '429'])
  assert.deepEqual(paths['/things']!.get!.security, [])
})
