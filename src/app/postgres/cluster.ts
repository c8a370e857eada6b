// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFileSync } from 'node:child_process'
import { appendFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, giveTo, runAs, surroundings } from './account.ts'

/** A folder of data, the programs that serve it, and the account they run as. */
export type Cluster = {
  folder: string
  bin: string
  account: Account
  socket: string
  port?: number
  test: boolean
}

/** The name of the superuser; the role `owner` of the migrations is less than this and made by them. */
export const superuser = 'postgres'

/**
 * Makes an empty cluster. Sorting and case folding are PostgreSQL's own: the system's locale would give another
 * order per machine and a broken index after an upgrade.
 */
export async function initialise(cluster: Cluster, password: string): Promise<void> {
  const { folder, bin, account } = cluster
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, password, { mode: 0o600 })
  giveTo(account, passwordFile)
  try {
    const newest = Number(/(\d+)/.exec(await runAs(account, join(bin, 'initdb'), ['--version']))?.[1]) >= 17
    const order = newest
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C.UTF-8']
    const options = [
      '--encoding=UTF8',
      ...order,
      '--auth=scram-sha-256',
      `--username=${superuser}`,
      '--no-sync',
    ]
    await runAs(account, join(bin, 'initdb'), ['-D', folder, `--pwfile=${passwordFile}`, ...options])
  } finally {
    rmSync(passwordFile, { force: true })
  }
  appendFileSync(join(folder, 'postgresql.conf'), "\ninclude = 'vlechtwerk.conf'\n")
}

/** Starts the server in a session of its own, so that Ctrl-C in our terminal does not reach it before us. */
export async function launch(cluster: Cluster): Promise<void> {
  const { folder, bin, account } = cluster
  const log = join(folder, 'server.log')
  writeSettings(cluster)
  try {
    await runAs(account, join(bin, 'pg_ctl'), ['start', '-w', '-s', '-t', '60', '-D', folder, '-l', log])
  } catch (problem) {
    const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : ''
    throw new Error(`The database in ${folder} does not start.\n${lines}`, { cause: problem })
  }
}

/** Names and values as PostgreSQL reads them; written before each start because the clone may have moved. */
function writeSettings({ folder, account, socket, port, test }: Cluster): void {
  const settings: Record<string, string> = {
    listen_addresses: port === undefined ? '' : '127.0.0.1',
    port: String(port ?? 5432),
    unix_socket_directories: socket,
    unix_socket_permissions: '0700',
    max_connections: test ? '200' : '100',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // The server's own log is no place for what people wrote: no statements, no values.
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
    log_error_verbosity: 'terse',
    // A table that grew from nothing has no statistics, and then the planner may take the wrong index for every row
    // of an import; look often, looking is cheap.
    autovacuum_naptime: '3s',
    autovacuum_analyze_threshold: '500',
    ...(test ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  }
  const file = join(folder, 'vlechtwerk.conf')
  const lines = Object.entries(settings).map(
    ([name, value]) => `${name} = '${value.replaceAll("'", "''")}'\n`,
  )
  writeFileSync(file, lines.join(''), { mode: 0o600 })
  giveTo(account, file)
}

export type Haste = 'fast' | 'immediate'

export async function halt({ folder, bin, account }: Cluster, haste: Haste): Promise<void> {
  await runAs(account, join(bin, 'pg_ctl'), ['stop', '-w', '-s', '-t', '60', '-m', haste, '-D', folder])
}

/** For the last moment of a process, when nothing can be awaited any more. */
export function haltNow({ folder, bin, account }: Cluster, haste: Haste): void {
  try {
    execFileSync(join(bin, 'pg_ctl'), ['stop', '-w', '-s', '-t', '30', '-m', haste, '-D', folder], {
      ...surroundings(account),
      stdio: 'ignore',
    })
  } catch {
    // Not running any more: what was wanted.
  }
}
