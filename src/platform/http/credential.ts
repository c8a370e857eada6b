// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { timingSafeEqual } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { z } from 'zod'
import { csrfToken } from '../access/session-token.ts'
import { refuse } from './refuse.ts'

/** What a request shows of its visitor: a session token, from a cookie or as a bearer token. */
export type Credential = { token: string; by: 'cookie' | 'bearer' }

/** With TLS the browser binds the cookie to this very host; without (a demo on localhost) it cannot. */
export function sessionCookie(publicUrl: string): string {
  return publicUrl.startsWith('https:') ? '__Host-vlechtwerk' : 'vlechtwerk'
}

/** @throws Refused `not-signed-in` when there is neither */
export function credentialOf(request: FastifyRequest, publicUrl: string): Credential {
  const bearer = /^Bearer ([A-Za-z0-9_-]{20,200})$/.exec(request.headers.authorization ?? '')
  if (bearer) return { token: bearer[1]!, by: 'bearer' }
  const cookie = request.cookies[sessionCookie(publicUrl)]
  if (cookie) return { token: cookie, by: 'cookie' }
  refuse('not-signed-in')
}

/**
 * A change asked with a cookie must carry the token that only our own screen knows. A bearer token is never sent
 * by a browser on its own, so it needs none.
 * @throws Refused `forged-request`
 */
export function checkOrigin(request: FastifyRequest, credential: Credential): void {
  if (credential.by === 'bearer' || request.method === 'GET' || request.method === 'HEAD') return
  const given = Buffer.from(String(request.headers['x-csrf-token'] ?? ''))
  const due = Buffer.from(csrfToken(credential.token))
  if (given.length !== due.length || !timingSafeEqual(given, due)) refuse('forged-request')
}

const contextShape = z.tuple([z.uuid(), z.union([z.uuid(), z.literal('-')])])

/**
 * The context of this request, from `Vlechtwerk-Context: <partnership>/<table or ->`; without the header the one
 * last chosen in this session. Two tabs at two tables each say their own.
 */
export function contextOf(request: FastifyRequest): { partnership?: string; table?: string | null } {
  const header = request.headers['vlechtwerk-context']
  if (header === undefined) return {}
  const read = contextShape.safeParse(String(header).split('/'))
  if (!read.success) refuse('not-in-this-context')
  const [partnership, table] = read.data
  return { partnership, table: table === '-' ? null : table }
}
