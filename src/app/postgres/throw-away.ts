// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, databaseAccount, giveTo, runAs } from './account.ts'
import { settle } from './binaries.ts'
import { type Cluster, initialise, launch } from './cluster.ts'
import { reachable, socketFolder } from './places.ts'
import { startOf, stillThere } from './running.ts'
import { type EmbeddedPostgres, serving } from './serving.ts'
import { sweep } from './sweep.ts'

// Anyone who could use it cannot reach the socket, and the cluster holds invented people only.
const password = 'throw-away'

/**
 * Starts a cluster for tests: a copy of one prepared earlier (some 0.1 s), without durability, removed at the end.
 * Its connection string leads to the maintenance database `postgres`; tests make their own databases beside it.
 *
 * @param cacheFolder where the prepared cluster is kept between runs
 * @param binaries gives the folder of initdb and postgres that the account can run
 */
export async function startThrowAwayPostgres(wish: {
  cacheFolder: string
  binaries: (account: Account) => Promise<string> | string
}): Promise<EmbeddedPostgres> {
  const account = databaseAccount(join(wish.cacheFolder, 'postgres'))
  const base = await reachable(account, join(wish.cacheFolder, 'postgres'), 'cache')
  giveTo(account, base)
  const bin = await wish.binaries(account)
  await sweepLeftOvers(base, bin, account)
  const folder = join(base, `run-${process.pid}-${startOf(process.pid)}-${Date.now()}`)
  await runAs(account, 'cp', ['-a', '--reflink=auto', await prepared(base, bin, account), folder])
  const cluster: Cluster = { folder, bin, account, socket: socketFolder(account, folder), test: true }
  await launch(cluster)
  return serving(cluster, password, 'postgres', () => rmSync(folder, { recursive: true, force: true }))
}

/** One per set of programs: the embedded 18 and an installed 15 keep their own. */
async function prepared(base: string, bin: string, account: Account): Promise<string> {
  const version = await runAs(account, join(bin, 'postgres'), ['--version'])
  const template = join(
    base,
    `prepared-${createHash('sha256').update(`2 ${version}`).digest('hex').slice(0, 10)}`,
  )
  if (existsSync(template)) return template
  const unfinished = `${template}.${process.pid}`
  await initialise({ folder: unfinished, bin, account, socket: '', test: true }, password)
  settle(unfinished, template)
  return template
}

/** Clusters of runs that were killed: their server may still be there, and 40 MB each certainly. */
async function sweepLeftOvers(base: string, bin: string, account: Account): Promise<void> {
  for (const name of readdirSync(base).filter(each => each.startsWith('run-'))) {
    const [, pid, start] = name.split('-')
    if (stillThere(`${pid} ${start}`)) continue
    const folder = join(base, name)
    await sweep({ folder, bin, account, socket: '', test: true }, 'immediate')
    rmSync(folder, { recursive: true, force: true })
  }
}
