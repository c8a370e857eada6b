// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from 'kysely'
import type { Pool } from '../../db/pool.ts'
import type { Identity } from './identity-provider.ts'

/**
 * The book of sessions, as far as the server may write in it: only through the functions of the database that
 * check for themselves who may have a session and where.
 */
export class SessionBook {
  readonly #pool: Pool

  constructor(pool: Pool) {
    this.#pool = pool
  }

  /** @param lasts seconds. @returns the account, or null when nobody here bears this identity (any more) */
  async open(who: Identity, hash: Buffer, kind: 'browser' | 'token', lasts: number): Promise<string | null> {
    const { rows } = await sql<{ account: string | null }>`
      select open_session(${who.issuer}, ${who.subject}, ${hash}, ${kind}, make_interval(secs => ${lasts}::int))
          as account`.execute(this.#pool)
    return rows[0]?.account ?? null
  }

  /** @returns the account of the partner's system, or null: id, secret or term was not right */
  async openForClient(client: string, secret: Buffer, hash: Buffer, lasts: number): Promise<string | null> {
    const { rows } = await sql<{ account: string | null }>`
      select open_client_session(${client}::uuid, ${secret}, ${hash}, make_interval(secs => ${lasts}::int))
          as account`.execute(this.#pool)
    return rows[0]?.account ?? null
  }

  async end(hash: Buffer): Promise<void> {
    await sql`select end_session(${hash})`.execute(this.#pool)
  }

  /** @throws the database's VW002 (no session) and VW003 (no seat there) */
  async choose(hash: Buffer, partnership: string, table: string | null): Promise<void> {
    await sql`select choose_context(${hash}, ${partnership}::uuid, ${table}::uuid)`.execute(this.#pool)
  }

  /** Notes that somebody is there; the database does so at most once a minute. */
  async touch(hash: Buffer): Promise<void> {
    await sql`select touch_session(${hash})`.execute(this.#pool)
  }
}
