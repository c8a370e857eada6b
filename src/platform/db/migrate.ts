// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import pg from 'pg'
import { migrateJobs } from '../jobs/jobs.ts'
import { findMigrations, type Migration } from './migrations.ts'
import { ensureRoles } from './roles.ts'

/** Any bigint does, as long as every migrating process takes the same one. */
const migrationLock = 7_268_310_115

/**
 * Brings a database up to date: roles, then every migration that has not run, each in its own transaction,
 * under an advisory lock so that two servers starting together do not trip over each other.
 *
 * @param ownerUrl connection string of the owner (may create roles; never held by the server)
 * @param mark `test` lets this database be told what time it is; decided once, at the first migration
 * @returns the names of the migrations that ran now
 * @throws Error when a migration that ran before has been changed since, naming it
 */
export async function migrate(ownerUrl: string, mark: { test?: boolean } = {}): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await ensureRoles(client)
    await client.query(`create table if not exists migration (
      number int primary key, name text not null, hash text not null, at timestamptz not null default now())`)
    await migrateJobs(ownerUrl)
    const before = await client.query<{ number: number; hash: string }>('select number, hash from migration')
    const ran = new Map(before.rows.map(row => [row.number, row.hash]))
    const done: string[] = []
    for (const migration of findMigrations()) {
      const known = ran.get(migration.number)
      if (known === undefined) {
        await apply(client, migration)
        done.push(migration.name)
      } else if (known !== migration.hash) {
        throw new Error(`migration ${migration.name} was changed after it ran; write a new one instead`)
      }
    }
    if (mark.test) await client.query('update house.clock set is_test = true')
    return done
  } finally {
    await client.end()
  }
}

async function apply(client: pg.Client, migration: Migration): Promise<void> {
  await client.query('begin')
  try {
    await client.query(migration.sql)
    await client.query('insert into migration (number, name, hash) values ($1, $2, $3)', [
      migration.number,
      migration.name,
      migration.hash,
    ])
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw new Error(`migration ${migration.name}: ${(error as Error).message}`, { cause: error })
  }
}
