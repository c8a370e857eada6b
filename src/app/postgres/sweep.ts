// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Cluster, type Haste, halt } from './cluster.ts'

/**
 * Ends what a kill -9 of the application or of the server left behind, so that the next start finds the cluster free.
 *
 * The number in a lock may meanwhile belong to somebody else's process, which must live, or to a dead one that nobody
 * has buried yet (in a container without an init); PostgreSQL takes both for a running server and refuses to start.
 * Then only the locks go, and not before the last session of the dead server has let go of the files.
 *
 * @throws when sessions of a dead server stay for half a minute
 */
export async function sweep(cluster: Cluster, haste: Haste): Promise<'nothing' | 'stopped'> {
  const lock = join(cluster.folder, 'postmaster.pid')
  if (servesFrom(processIn(lock), cluster.folder)) {
    await halt(cluster, haste)
    return 'stopped'
  }
  await lastSessions(cluster.folder)
  rmSync(lock, { force: true })
  dropSocket(cluster)
  return 'nothing'
}

/** The socket's folder is this cluster's alone, so whoever holds its lock and does not serve the cluster is gone. */
function dropSocket({ folder, socket, port }: Cluster): void {
  const file = join(socket, `.s.PGSQL.${port ?? 5432}`)
  if (socket === '' || servesFrom(processIn(`${file}.lock`), folder)) return
  for (const each of [file, `${file}.lock`]) rmSync(each, { force: true })
}

/** Sessions work in the cluster's folder and end by themselves when they notice that their server is gone. */
async function lastSessions(folder: string): Promise<void> {
  for (const end = Date.now() + 30_000; workingIn(folder).length > 0; await sleep(50))
    if (Date.now() > end)
      throw new Error(
        `Sessions of a database that was killed still hold ${folder} (processes ${workingIn(folder).join(', ')}): ` +
          'end them, and start again.',
      )
}

function workingIn(folder: string): number[] {
  if (!existsSync('/proc') || !existsSync(folder)) return []
  const real = realpathSync(folder)
  return readdirSync('/proc')
    .map(Number)
    .filter(pid => pid > 0 && isSessionIn(real, pid))
}

function isSessionIn(folder: string, pid: number): boolean {
  try {
    const name = readFileSync(`/proc/${pid}/comm`, 'utf8').trim()
    return name === 'postgres' && readlinkSync(`/proc/${pid}/cwd`) === folder
  } catch {
    return false
  }
}

/** The first line of a lock of PostgreSQL; NaN without one. */
function processIn(lock: string): number {
  return existsSync(lock) ? Number(readFileSync(lock, 'utf8').split('\n')[0]) : Number.NaN
}

function servesFrom(pid: number, folder: string): boolean {
  try {
    const words = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')
    return words.includes(folder) && /postgres$/.test(words[0] ?? '')
  } catch {
    return false
  }
}
