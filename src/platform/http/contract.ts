// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { z } from 'zod'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The shapes of one route on the wire. Absent: the route takes none of that kind. */
export type Shapes = {
  /** One line for the API page. */
  summary: string
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** The allow-list of what leaves: fields outside it are dropped before sending. */
  response: z.ZodType
  /** 200 unless told. */
  status?: 200 | 201 | 202 | 204
  /** What comes back when it is not JSON, for example `text/csv`; the response shape is then a string. */
  media?: string
}

/** One door of the API as data: server, client, OpenAPI page and access overview are made from it. */
export type Contract<S extends Shapes = Shapes> = Readonly<S & { method: Method; path: string }>

/**
 * @param line method and path, parameters as `:name`: `'POST /v1/signals/:id/withdrawal'`
 * @throws Error when the line is not of that form: the house does not start on a door without a place
 */
export function contract<const S extends Shapes>(line: `${Method} /${string}`, shapes: S): Contract<S> {
  const [method, path] = line.split(' ') as [Method, string]
  if (!/^\/[a-z0-9\-/:_.A-Z]*$/.test(path) || (path !== '/' && path.endsWith('/'))) {
    throw new Error(`not a path for a contract: ${line}`)
  }
  return Object.freeze({ ...shapes, method, path })
}

type Input<T> = T extends z.ZodType ? z.output<T> : undefined
export type ParamsOf<C extends Contract> = Input<C['params']>
export type QueryOf<C extends Contract> = Input<C['query']>
export type BodyOf<C extends Contract> = Input<C['body']>
export type AnswerOf<C extends Contract> = z.input<C['response']>
