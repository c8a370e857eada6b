// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import pg from 'pg'
import { databaseAccount, giveTo } from './postgres/account.ts'
import { embeddedBinaries, settle } from './postgres/binaries.ts'
import { type Cluster, initialise, launch } from './postgres/cluster.ts'
import { reachable, socketFolder } from './postgres/places.ts'
import { occupy } from './postgres/running.ts'
import { type EmbeddedPostgres, serving } from './postgres/serving.ts'
import { sweep } from './postgres/sweep.ts'
import { startThrowAwayPostgres } from './postgres/throw-away.ts'

/**
 * Starts the PostgreSQL that comes with the packages, making its cluster and database when there are none.
 * A server left by a kill -9 is stopped first. When this process ends, however it ends but for kill -9, so does
 * the server.
 *
 * @param dataFolder holds the cluster (`postgres/`) and its password (`database.key`, mode 600)
 * @param port a port of 127.0.0.1 to listen on too, for other programs; without it only the socket
 * @param test a throw-away cluster below the folder, fast and without durability, gone after `stop`
 */
export async function startEmbeddedPostgres(wish: {
  dataFolder: string
  port?: number
  test?: boolean
}): Promise<EmbeddedPostgres> {
  const dataFolder = resolve(wish.dataFolder)
  if (wish.test) return startThrowAwayPostgres({ cacheFolder: dataFolder, binaries: embeddedBinaries })
  const use = occupy(dataFolder)
  try {
    const { cluster, password } = await prepare(dataFolder, wish.port)
    await sweep(cluster, 'fast')
    await launch(cluster)
    const server = serving(cluster, password, 'vlechtwerk', use.leave)
    await openOrStop(server)
    return server
  } catch (problem) {
    use.leave()
    throw problem
  }
}

/** Where the embedded database of a data folder is, or will be; nothing is made but folders. */
export async function embeddedCluster(
  dataFolder: string,
  port?: number,
): Promise<{ cluster: Cluster; base: string }> {
  const account = databaseAccount(join(dataFolder, 'postgres'))
  const bin = await embeddedBinaries(account)
  const base = await reachable(account, join(dataFolder, 'postgres'), 'lib')
  giveTo(account, base)
  const cluster = {
    folder: join(base, 'cluster'),
    bin,
    account,
    socket: socketFolder(account, base),
    port,
    test: false,
  }
  return { cluster, base }
}

/** Makes what is not there yet. The cluster appears in one step: an interrupted first start leaves no half one. */
async function prepare(dataFolder: string, port?: number): Promise<{ cluster: Cluster; password: string }> {
  const { cluster } = await embeddedCluster(dataFolder, port)
  const password = passwordFor(dataFolder, cluster.folder)
  if (!existsSync(cluster.folder)) {
    const unfinished = `${cluster.folder}.${process.pid}`
    await initialise({ ...cluster, folder: unfinished }, password)
    settle(unfinished, cluster.folder)
  }
  return { cluster, password }
}

function passwordFor(dataFolder: string, cluster: string): string {
  const file = join(dataFolder, 'database.key')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  if (existsSync(cluster))
    throw new Error(`${file} is gone, and without it ${cluster} cannot be opened: put it back from a backup.`)
  mkdirSync(dataFolder, { recursive: true })
  const password = randomBytes(24).toString('base64url')
  writeFileSync(file, `${password}\n`, { mode: 0o600, flag: 'wx' })
  return password
}

async function openOrStop(server: EmbeddedPostgres): Promise<void> {
  try {
    await makeDatabase(server)
    await refuseForgetfulServer(server.ownerUrl)
  } catch (problem) {
    await server.stop()
    throw problem
  }
}

async function makeDatabase({ host, port, ownerUrl }: EmbeddedPostgres): Promise<void> {
  const { username, password, pathname } = new URL(ownerUrl)
  const client = new pg.Client({ host, port, user: username, password, database: 'postgres' })
  await client.connect()
  try {
    const name = pathname.slice(1)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [name])
    if (rowCount === 0) await client.query(`create database ${client.escapeIdentifier(name)}`)
  } finally {
    await client.end()
  }
}

/**
 * What was acknowledged survives a crash: a server that answers before the disk has it is refused.
 *
 * @throws with the name of the setting and how to put it right
 */
export async function refuseForgetfulServer(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  try {
    for (const setting of ['synchronous_commit', 'fsync', 'full_page_writes']) {
      const { rows } = await client.query<{ value: string }>('select current_setting($1) as value', [setting])
      if (rows[0]?.value === 'off')
        throw new Error(
          `The database runs with ${setting} = off and may lose what it acknowledged: set it to on.`,
        )
    }
  } finally {
    await client.end()
  }
}
