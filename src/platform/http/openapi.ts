// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod'
import type { Contract } from './contract.ts'
import type { Route } from './house.ts'
import { problemParts } from './openapi-problems.ts'
import { apiVersion } from './safety-headers.ts'

type Json = Record<string, unknown>
/** What the page tells of a door: its contract and who may pass. */
export type ShownDoor = Pick<Route, 'contract' | 'may'>

/**
 * The OpenAPI 3.1 document of the doors under `/v1` (NL GOV API Design Rules 2.1: doc-openapi, doc-openapi-contact,
 * version-header, problem-details). Made from the contracts that check the traffic, so it cannot say something else.
 *
 * @param publicUrl where people reach this house, without a slash at the end
 */
export function openApiOf(doors: readonly ShownDoor[], publicUrl: string): Json {
  const shown = doors.filter(({ contract }) => contract.path.startsWith('/v1/'))
  const paths: Record<string, Json> = {}
  const schemas: Json = { ...problemParts.schemas }
  for (const door of shown) {
    const path = door.contract.path.slice(3).replace(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [door.contract.method.toLowerCase()]: operationOf(door, schemas) }
  }
  return {
    openapi: '3.1.0',
    info,
    servers: [{ url: `${publicUrl}/v1` }],
    tags: [...new Set(shown.map(door => roomOf(door.contract)))].map(name => ({ name })),
    paths,
    components: {
      schemas,
      headers: problemParts.headers,
      responses: problemParts.responses,
      securitySchemes: {
        token: {
          type: 'http',
          scheme: 'bearer',
          description: 'An access token of a person or a partner system.',
        },
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: 'vlechtwerk',
          description: 'The session of a browser.',
        },
      },
    },
  }
}

const info = {
  title: 'Vlechtwerk',
  version: apiVersion,
  description:
    'Signals of domains that each see one strand of the same problem, weighed together at a table. What is not ' +
    'there and what was not shared with you answer alike. Words: /v1/vocabulary. Refusals: /v1/refusals.',
  contact: { name: 'Vlechtwerk', email: 'api@vlechtwerk.example', url: 'https://vlechtwerk.example/api' },
  license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
}

const partsOf = (path: string) => path.split('/').filter(part => part !== '' && part !== 'v1')
const roomOf = ({ path }: Contract) => partsOf(path)[0]!

/** `GET /v1/signals/:id` is `getSignalsById`; stable as long as the door is. */
function nameOf({ method, path }: Contract): string {
  const words = partsOf(path).flatMap(part =>
    part.startsWith(':') ? ['by', part.slice(1)] : part.split(/[-_.]/).filter(Boolean),
  )
  return [method.toLowerCase(), ...words.map(word => word[0]!.toUpperCase() + word.slice(1))].join('')
}

function operationOf({ contract, may }: ShownDoor, schemas: Json): Json {
  const name = nameOf(contract)
  const isPublic = 'public' in may
  const takes = contract.params ?? contract.query ?? contract.body
  return {
    operationId: name,
    summary: contract.summary,
    description: isPublic ? may.public : whoMay(may),
    tags: [roomOf(contract)],
    security: isPublic ? [] : [{ token: [] }, { session: [] }],
    parameters: [...parametersIn('path', contract.params), ...parametersIn('query', contract.query)],
    ...(contract.body && {
      requestBody: { required: true, content: json(kept(schemas, `${name}Body`, contract.body, 'input')) },
    }),
    responses: {
      [String(contract.status ?? 200)]: success(contract, name, schemas),
      ...(isPublic ? {} : problemParts.visited),
      ...(takes && problemParts.read),
      ...problemParts.always,
    },
  }
}

function whoMay(may: Exclude<ShownDoor['may'], { public: string }>): string {
  const list = (what: readonly string[] | 'any') => (what === 'any' ? 'any' : what.join(', '))
  return `Roles: ${list(may.roles)}. Purposes: ${list(may.purposes)}. Rests on: ${may.ground}.`
}

function success(contract: Contract, name: string, schemas: Json): Json {
  const answer = { description: 'Done.', headers: problemParts.onEveryAnswer }
  if (contract.status === 204) return answer
  if (contract.media) return { ...answer, content: { [contract.media]: { schema: { type: 'string' } } } }
  return { ...answer, content: json(kept(schemas, `${name}Answer`, contract.response, 'output')) }
}

const json = (schema: Json) => ({ 'application/json': { schema } })

/** Keeps a schema among the components and answers where it stands. */
function kept(schemas: Json, name: string, shape: z.ZodType, io: 'input' | 'output'): Json {
  const key = name[0]!.toUpperCase() + name.slice(1)
  schemas[key] = schemaOf(shape, io)
  return { $ref: `#/components/schemas/${key}` }
}

/** JSON Schema 2020-12 of a shape; what a transformation makes of the input stands in no schema. */
export function schemaOf(shape: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _, ...schema } = z.toJSONSchema(shape, { io, unrepresentable: 'any' }) as Json
  return schema
}

function parametersIn(where: 'path' | 'query', shape: z.ZodType | undefined): Json[] {
  if (shape === undefined) return []
  const { properties = {}, required = [] } = schemaOf(shape, 'input') as {
    properties?: Json
    required?: string[]
  }
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema,
  }))
}
