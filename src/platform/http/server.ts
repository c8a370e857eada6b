// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto'
import cookie from '@fastify/cookie'
import rateLimit from '@fastify/rate-limit'
import Fastify, { type FastifyInstance, LogController } from 'fastify'
import { answerRefusal, answerThrown } from './answer.ts'
import { sessionCookie } from './credential.ts'
import { openDoors } from './doors.ts'
import type { House } from './house.ts'
import { liveDoor } from './live-door.ts'
import { refuse } from './refuse.ts'
import { apiVersion, safetyHeaders } from './safety-headers.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Every route carries who may pass; the server does not start on one without. */
    may?: unknown
  }
}

export type ServerWish = {
  /** Addresses or networks (CIDR) of the proxies in front: only what these say of a visitor's address is believed. */
  proxies?: string[]
  /** Requests per minute per session (per address before sign-in). */
  perMinute?: number
  /** Level of the structured log; it holds no bodies, no addresses of persons, no query strings. */
  logLevel?: 'silent' | 'error' | 'warn' | 'info'
  /** Hears what nobody thought of, in full. For tests and an operator's own reporting; it may hold content. */
  onUnexpected?: (thrown: unknown) => void
  /** Where the door of live news listens (connection string of `app`); without it screens ask by themselves. */
  live?: { url: string; heartbeat?: number }
  /** Doors that are no contract: sign-in, screens. They too must carry `config.may`. */
  more?: (server: FastifyInstance) => Promise<void>
}

/** Builds the HTTP server of a house. Call `listen` on it, or `inject` in tests. */
export async function buildServer(house: House, wish: ServerWish = {}): Promise<FastifyInstance> {
  const headers = { ...safetyHeaders(house.publicUrl), 'API-Version': apiVersion }
  const server = Fastify({
    genReqId: () => randomUUID(),
    trustProxy: wish.proxies?.length ? wish.proxies : false,
    logger: {
      level: wish.logLevel ?? 'error',
      serializers: { req: request => ({ method: request.method, route: request.routeOptions?.url }) },
    },
    bodyLimit: 1_000_000,
    // While stopping, what still comes in over an open line is answered as always, and told that the line closes.
    return503OnClosing: false,
    exposeHeadRoutes: false,
    routerOptions: { ignoreTrailingSlash: false, maxParamLength: 200 },
    logController: new LogController({ disableRequestLogging: true }),
    // A path that cannot be read, or is too long, comes past no hook; left alone it would be told back as it came.
    frameworkErrors: (_error, request, reply) =>
      void answerRefusal(request, reply.headers(headers), 'invalid-input'),
  })
  server.addHook('onRoute', options => {
    if (options.config?.may === undefined)
      throw new Error(`${options.method} ${options.url} names nobody who may pass`)
  })
  server.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    // The router would read a slash at the end as an id that is empty (API Design Rules, no-trailing-slash).
    if (/^\/v1\/[^?]*\/(\?|$)/.test(request.url)) refuse('not-found')
  })
  server.setErrorHandler((thrown, request, reply) => answerThrown(request, reply, thrown, wish.onUnexpected))
  server.setNotFoundHandler((request, reply) => answerRefusal(request, reply, 'not-found'))
  await server.register(cookie)
  await server.register(rateLimit, {
    max: wish.perMinute ?? 600,
    timeWindow: '1 minute',
    // The session, not the person behind it: the limit must not tell whether somebody is known.
    keyGenerator: request =>
      request.cookies[sessionCookie(house.publicUrl)] ?? request.headers.authorization ?? request.ip,
    addHeaders: noHeaders,
    addHeadersOnExceeding: noHeaders,
  })
  openDoors(server, house)
  if (wish.live) liveDoor(server, house, wish.live)
  await wish.more?.(server)
  return server
}

const noHeaders = {
  'x-ratelimit-limit': false,
  'x-ratelimit-remaining': false,
  'x-ratelimit-reset': false,
}
