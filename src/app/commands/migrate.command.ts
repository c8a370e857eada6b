// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { migrate } from '../../platform/db/migrate.ts'
import { startEmbeddedPostgres } from '../embedded-postgres.ts'
import { readSurroundings } from '../surroundings.ts'
import type { Command } from './command.ts'

export const command: Command = {
  summary: 'bring a database up to date',
  help: `
Usage: npx vlechtwerk migrate

Runs the migrations that have not run yet, each in a transaction of its own, on the database of DATABASE_OWNER_URL
(an account that may create roles), else on the embedded one. Running it again does nothing.
`,
  async run() {
    try {
      const done = await migrateDatabase()
      process.stdout.write(
        done.length === 0 ? 'The database is up to date.\n' : `Migrated: ${done.join(', ')}\n`,
      )
      return 0
    } catch (problem) {
      process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
      return 1
    }
  },
}

async function migrateDatabase(): Promise<string[]> {
  const { database, dataFolder } = readSurroundings()
  if (database?.ownerUrl) return migrate(database.ownerUrl)
  if (database) throw new Error('Migrating needs the owner of the database: set DATABASE_OWNER_URL.')
  const embedded = await startEmbeddedPostgres({ dataFolder })
  try {
    return await migrate(embedded.ownerUrl)
  } finally {
    await embedded.stop()
  }
}
