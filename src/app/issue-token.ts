// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { newSessionToken, sessionHash } from '../platform/access/session-token.ts'
import { demoIssuer } from '../platform/access/sign-in/demo/persona.ts'
import { SessionBook } from '../platform/access/sign-in/session-book.ts'
import { visiting } from '../platform/access/visit.ts'
import { sql } from '../platform/db/db.ts'
import { openPool, type Pool } from '../platform/db/pool.ts'

/** Seconds: a working day. */
export const tokenLasts = 12 * 3600

export type Context = { partnership: string; table: string | null }

/**
 * Opens a session for a demo persona and answers its token. Everything is asked as `app`: a token is worth what the
 * persona may do, and not a bit more.
 *
 * @throws when the persona is unknown, does not sit in that context, or the region is no demo
 */
export async function issueToken(appUrl: string, persona: string, context?: Context): Promise<string> {
  const pool = openPool(appUrl, 1)
  try {
    return await issue(pool, persona, context)
  } finally {
    await pool.destroy()
  }
}

async function issue(pool: Pool, persona: string, context?: Context): Promise<string> {
  const book = new SessionBook(pool)
  const token = newSessionToken()
  const hash = sessionHash(token)
  const account = await book.open({ issuer: demoIssuer, subject: persona }, hash, 'token', tokenLasts)
  if (account === null) throw new Error(`The demo knows no persona '${persona}'.`)
  try {
    if (context !== undefined) await book.choose(hash, context.partnership, context.table)
    const demo = await visiting(pool, { sessionHash: hash }, async db =>
      db.row(sql<{ demo: boolean }>`select demo from region`),
    )
    if (!demo?.demo) throw new Error('This is no demo: tokens for people are given out by signing in.')
    return token
  } catch (problem) {
    await book.end(hash)
    if ((problem as { code?: string }).code === 'VW003')
      throw new Error(`${persona} has no seat in that context.`, { cause: problem })
    throw problem
  }
}
