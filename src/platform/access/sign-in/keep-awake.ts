// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { FastifyInstance } from 'fastify'
import { sessionCookie } from '../../http/credential.ts'
import { sessionHash } from '../session-token.ts'
import type { SessionBook } from './session-book.ts'

const minute = 60_000

/**
 * Notes that somebody is still there after each answered request of a browser, so that an idle screen ends and a
 * used one does not. What a screen asks by itself says so with `Vlechtwerk-Background: 1` and keeps nobody awake.
 * The answer does not wait for it, and a database that is busy loses nothing: the next request notes it.
 */
export function keepAwake(server: FastifyInstance, book: SessionBook, publicUrl: string): void {
  const name = sessionCookie(publicUrl)
  const seen = new Map<string, number>()
  server.addHook('onResponse', async (request, reply) => {
    const token = request.cookies?.[name]
    if (token === undefined || reply.statusCode >= 400 || request.headers['vlechtwerk-background']) return
    const hash = sessionHash(token)
    const key = hash.toString('base64')
    const now = Date.now()
    // This memory only spares the database: the minute that counts is the database's own.
    if (now - (seen.get(key) ?? 0) < minute) return
    if (seen.size > 10_000) seen.clear()
    seen.set(key, now)
    await book.touch(hash).catch(() => seen.delete(key))
  })
}
