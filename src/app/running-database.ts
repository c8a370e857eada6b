// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedCluster } from './embedded-postgres.ts'
import { superuser } from './postgres/cluster.ts'
import type { Surroundings } from './surroundings.ts'

/**
 * The database that a server works on now: the operator's, or the embedded one of the data folder. Nothing is
 * started; whoever connects finds out whether it runs.
 *
 * @throws when there never was an embedded database in that folder
 */
export async function runningDatabase({
  database,
  dataFolder,
}: Surroundings): Promise<{ ownerUrl?: string; appUrl?: string }> {
  if (database !== undefined) return database
  const file = join(dataFolder, 'database.key')
  if (!existsSync(file)) throw new Error(`There is no database in ${dataFolder} yet: run npm start first.`)
  const password = readFileSync(file, 'utf8').trim()
  const { cluster } = await embeddedCluster(dataFolder)
  const at = `${encodeURIComponent(cluster.socket)}:${cluster.port ?? 5432}`
  return { ownerUrl: `postgresql://${superuser}:${password}@${at}/vlechtwerk` }
}

/** Whether a thrown thing means that nothing listens there, rather than that something said no. */
export function nothingListens(problem: unknown): boolean {
  return ['ENOENT', 'ECONNREFUSED'].includes((problem as { code?: string }).code ?? '')
}
