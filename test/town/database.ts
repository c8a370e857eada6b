// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomBytes } from 'node:crypto'
import pg from 'pg'
import { migrate } from '../../src/platform/db/migrate.ts'
import { findMigrations } from '../../src/platform/db/migrations.ts'
import { type loginRoles, setPasswords } from '../../src/platform/db/roles.ts'

/** A migrated database of its own for one test file, on the server that `npm test` started. */
export type TestDatabase = {
  ownerUrl: string
  urlOf(role: (typeof loginRoles)[number]): string
  drop(): Promise<void>
}

const password = 'only-for-tests'
const templateLock = 7_268_310_116

/** @throws Error when no test server was started: run the file through `npm test -- FILE` */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = process.env.VLECHTWERK_TEST_OWNER_URL
  if (!serverUrl) throw new Error('this test needs a database: run it with `npm test -- FILE`')
  const template = await ensureTemplate(serverUrl)
  const name = `test_${randomBytes(6).toString('hex')}`
  await onServer(serverUrl, server => server.query(`create database ${name} template ${template}`))
  return {
    ownerUrl: at(serverUrl, name),
    urlOf: role => at(serverUrl, name, { user: role, password }),
    drop: async () => {
      await onServer(serverUrl, server => server.query(`drop database if exists ${name} with (force)`))
    },
  }
}

/** Migrates once for each state of the migrations; every test file then starts from a copy. */
async function ensureTemplate(serverUrl: string): Promise<string> {
  const hashes = findMigrations().map(migration => migration.hash)
  const name = `template_${createHash('sha256').update(hashes.join()).digest('hex').slice(0, 12)}`
  await onServer(serverUrl, async server => {
    await server.query('select pg_advisory_lock($1)', [templateLock])
    const known = await server.query('select 1 from pg_database where datname = $1', [name])
    if (known.rowCount === 0) {
      await server.query(`create database ${name}_making`)
      await migrate(at(serverUrl, `${name}_making`), { test: true })
      await setPasswords(server, { app: password, matcher: password, worker: password, publisher: password })
      await server.query(`alter database ${name}_making rename to ${name}`)
    }
    await server.query('select pg_advisory_unlock($1)', [templateLock])
  })
  return name
}

async function onServer<T>(url: string, work: (server: pg.Client) => Promise<T>): Promise<T> {
  const server = new pg.Client({ connectionString: url })
  await server.connect()
  try {
    return await work(server)
  } finally {
    await server.end()
  }
}

function at(url: string, database: string, as?: { user: string; password: string }): string {
  const there = new URL(url)
  there.pathname = `/${database}`
  if (as) {
    there.username = as.user
    there.password = as.password
  }
  return there.href
}
