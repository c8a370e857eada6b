// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance, InjectOptions } from 'fastify'
import pg from 'pg'
import { openAllDoors } from '../../src/app/all-doors.ts'
import { allJobs } from '../../src/app/features.ts'
import { openPool, type Pool } from '../../src/platform/db/pool.ts'
import { type House, openHouse } from '../../src/platform/http/house.ts'
import { buildServer, type ServerWish } from '../../src/platform/http/server.ts'
import { doWaitingJobs } from '../../src/platform/jobs/jobs.ts'
import { keysFrom } from '../../src/platform/keys/keys.ts'
import { openPost } from '../../src/platform/mail/post.ts'
import { TownBuilder, type Townsman } from './builder.ts'
import { createTestDatabase, type TestDatabase } from './database.ts'

export type Answer = { status: number; headers: Record<string, unknown>; text: string; body: unknown }

/** One citizen's hands on the real API. */
export type Visitor = {
  get(path: string, headers?: Record<string, string>): Promise<Answer>
  post(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  put(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  patch(path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  delete(path: string, headers?: Record<string, string>): Promise<Answer>
}

export type Town = {
  database: TestDatabase
  builder: TownBuilder
  pool: Pool
  house: House
  server: FastifyInstance
  as(person: Townsman): Visitor
  /** Sets the database's clock; every visit from now on happens then. */
  at(moment: string | null): Promise<void>
  /** Does the jobs that wait. */
  work(): Promise<void>
  /** Looks behind the walls, as only a test may. */
  owner: pg.Client
  close(): Promise<void>
}

/** A town for one test file: a database of its own, all rooms, the real server (without a port). */
export async function openTown(
  wish: {
    demo?: boolean
    server?: ServerWish
    idsFor?: House['idsFor']
    /** Address of a mail server; without one, letters stay in the house. */
    mail?: string
  } = {},
): Promise<Town> {
  const database = await createTestDatabase()
  const owner = new pg.Client({ connectionString: database.ownerUrl })
  await owner.connect()
  const builder = new TownBuilder(owner)
  await builder.open(wish.demo ?? true)
  const pool = openPool(database.urlOf('app'), 6)
  const keys = keysFrom(Buffer.alloc(32, 7))
  const house = openHouse({
    pool,
    keys,
    demo: wish.demo ?? true,
    publicUrl: 'http://localhost',
    idsFor: wish.idsFor,
  })
  openAllDoors(house)
  const server = await buildServer(house, {
    logLevel: 'silent',
    perMinute: 1_000_000,
    onUnexpected: thrown => console.error(thrown),
    live: { url: database.urlOf('app') },
    ...wish.server,
  })
  const matcher = openPool(database.urlOf('matcher'), 2)
  const post = openPost(openPool(database.urlOf('worker'), 2), 'http://localhost', wish.mail)
  return {
    database,
    builder,
    pool,
    house,
    server,
    owner,
    as: person => visitor(server, person),
    work: () => doWaitingJobs(database.urlOf('worker'), allJobs, { matcher, keys, post }),
    at: async moment => void (await owner.query('update house.clock set fixed = $1', [moment])),
    close: async () => {
      await server.close()
      await pool.destroy()
      await matcher.destroy()
      await post.pool.destroy()
      await owner.end()
      await database.drop()
    },
  }
}

function visitor(server: FastifyInstance, person: Townsman): Visitor {
  const ask = async (
    method: InjectOptions['method'],
    url: string,
    payload: unknown,
    headers = {},
  ): Promise<Answer> => {
    const answer = await server.inject({
      method,
      url,
      headers: { authorization: `Bearer ${person.token}`, ...headers },
      ...(payload !== undefined && { payload: payload as object }),
    })
    const json = String(answer.headers['content-type']).includes('json') && answer.body !== ''
    return {
      status: answer.statusCode,
      headers: answer.headers,
      text: answer.body,
      body: json ? JSON.parse(answer.body) : null,
    }
  }
  return {
    get: (path, headers) => ask('GET', path, undefined, headers),
    post: (path, body, headers) => ask('POST', path, body ?? {}, headers),
    put: (path, body, headers) => ask('PUT', path, body ?? {}, headers),
    patch: (path, body, headers) => ask('PATCH', path, body ?? {}, headers),
    delete: (path, headers) => ask('DELETE', path, undefined, headers),
  }
}
