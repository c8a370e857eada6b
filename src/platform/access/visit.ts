// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Purpose } from '../../vocabulary/purposes.ts'
import type { Role } from '../../vocabulary/roles.ts'
import { type Db, handleOn, sql } from '../db/db.ts'
import type { Pool } from '../db/pool.ts'

/** What the database derived of a visitor, from the session alone. `purpose` and `bureau` follow from the table. */
export type Visit = {
  region: number
  domain: number
  account: string
  partnership: string | null
  table: string | null
  bureau: number | null
  purpose: Purpose | null
  roles: Role[]
  /** The visit's own clock, ISO 8601: everything with an end is judged by it. */
  now: string
  kind: 'browser' | 'token' | 'client'
}

export type Asked = { sessionHash: Buffer; partnership?: string | null; table?: string | null }

type Entered = Omit<Visit, 'table'> & { at_table: string | null }

/**
 * One visit: a transaction that begins with `enter()`, so that nothing can be read or written before the database
 * itself has established who acts, for which domain and for which purpose. Commits when `work` answers.
 *
 * @throws the database's VW002 (no session), VW003 (no seat there): see src/platform/http/refuse.ts
 */
export async function visiting<T>(
  pool: Pool,
  asked: Asked,
  work: (db: Db, visit: Visit) => Promise<T>,
): Promise<T> {
  return await pool.transaction().execute(async transaction => {
    const db = handleOn<Purpose>(transaction)
    const entered = await db.row(
      sql<Entered>`select * from enter(${asked.sessionHash}, ${asked.partnership ?? null}, ${asked.table ?? null})`,
    )
    const { at_table, ...visit } = entered!
    return await work(db, { ...visit, table: at_table })
  })
}
