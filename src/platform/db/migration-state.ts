// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from 'kysely'
import { findMigrations } from './migrations.ts'
import type { Pool } from './pool.ts'

/** `pending`: this program knows migrations that the database does not have. */
export type MigrationState = 'ok' | 'pending'

const known = findMigrations().map(({ number, hash }) => `${number} ${hash}`)

/**
 * Asks as `app`, which may not migrate: whether all that this program needs is there. A database that is ahead of
 * an older program is fine; migrations only add.
 * @throws when the database does not answer
 */
export async function migrationState(pool: Pool): Promise<MigrationState> {
  const { rows } = await sql<{ number: number; hash: string }>`select * from migrations_ran()`
    .execute(pool)
    .catch((problem: { code?: string }) => {
      // No such function, schema or right: this database never saw our first migrations.
      if (['42883', '3F000', '42501'].includes(problem.code ?? '')) return { rows: [] }
      throw problem
    })
  const ran = new Set(rows.map(({ number, hash }) => `${number} ${hash}`))
  return known.every(migration => ran.has(migration)) ? 'ok' : 'pending'
}
