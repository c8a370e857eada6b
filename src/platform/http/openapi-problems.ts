// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { refusals } from '../../vocabulary/refusals.ts'

const onEveryAnswer = { 'API-Version': { $ref: '#/components/headers/API-Version' } }
const text = { type: 'string' }

const problem = {
  type: 'object',
  description: 'RFC 9457. `code` is stable and stands in /v1/refusals; the sentences are for people.',
  required: ['type', 'title', 'status', 'detail', 'code'],
  properties: {
    type: { type: 'string', format: 'uri-reference' },
    title: text,
    status: { type: 'integer' },
    detail: text,
    code: { type: 'string', enum: Object.keys(refusals) },
    errors: {
      type: 'array',
      items: { type: 'object', required: ['path', 'message'], properties: { path: text, message: text } },
    },
    objections: { type: 'array', items: text },
    more: {},
    reference: text,
  },
}

const responses = {
  Invalid: answer('The input is not right; every problem at once, each at its own field.'),
  NotSignedIn: answer('No session, or one that has ended.'),
  NotHere: answer('Not in this role, at this table, or from this place.'),
  NotFound: answer('It is not there, or it was not shared with you: both answer alike.'),
  Conflict: answer('It changed meanwhile, is there already, or is not in a state in which this can be done.'),
  TooMany: answer('Too many requests in a minute.'),
}

function answer(description: string) {
  return {
    description,
    headers: onEveryAnswer,
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  }
}

const to = (name: keyof typeof responses) => ({ $ref: `#/components/responses/${name}` })

/** The parts of the OpenAPI document that every operation shares: how this API says no. */
export const problemParts = {
  schemas: { Problem: problem },
  headers: {
    'API-Version': { description: 'Semantic version of this API, on every answer.', schema: text },
  },
  responses,
  onEveryAnswer,
  /** Of doors behind which somebody's own things are. */
  visited: { 401: to('NotSignedIn'), 403: to('NotHere'), 404: to('NotFound'), 409: to('Conflict') },
  /** Of doors that read input. */
  read: { 400: to('Invalid') },
  always: { 429: to('TooMany') },
}
