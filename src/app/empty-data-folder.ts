// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedCluster } from './embedded-postgres.ts'
import { occupy } from './postgres/running.ts'
import { sweep } from './postgres/sweep.ts'

/** What Vlechtwerk itself puts in its data folder. A person may have named a folder that holds more. */
const ours = ['postgres', 'database.key', 'keys', 'keys.json', 'files']

/**
 * Deletes the embedded database and its keys.
 *
 * @returns the paths that are gone
 * @throws {InUse} when a running Vlechtwerk uses the folder
 */
export async function emptyDataFolder(dataFolder: string): Promise<string[]> {
  if (!existsSync(dataFolder)) return []
  const use = occupy(dataFolder)
  try {
    const { cluster, base } = await embeddedCluster(dataFolder)
    await sweep(cluster, 'immediate')
    const gone = [...ours.map(name => join(dataFolder, name)), base].filter(path => existsSync(path))
    for (const path of gone) rmSync(path, { recursive: true, force: true })
    return [...new Set(gone)]
  } finally {
    use.leave()
  }
}
