// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// After a crash the numbers in PostgreSQL's two locks may belong to a process that has nothing to do with it: after a
// restart of a container nearly always, and in one without an init the dead server itself keeps its number.

import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import pg from 'pg'
import { embeddedCluster, startEmbeddedPostgres } from '../../src/app/embedded-postgres.ts'
import { surroundings } from '../../src/app/postgres/account.ts'

const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-locks-'))
// As an ordinary folder: the account that the database runs under must be able to enter it.
chmodSync(folder, 0o755)
let stranger: ChildProcess | undefined
after(() => {
  stranger?.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('locks with the number of a living stranger do not keep the house from starting, and the stranger lives', async () => {
  await (await startEmbeddedPostgres({ dataFolder: folder })).stop()
  const { cluster } = await embeddedCluster(folder)
  // Of the same account: PostgreSQL takes no other for its own.
  stranger = spawn('sleep', ['300'], surroundings(cluster.account))
  const socket = join(cluster.socket, '.s.PGSQL.5432')
  for (const lock of [join(cluster.folder, 'postmaster.pid'), `${socket}.lock`])
    writeFileSync(lock, `${stranger.pid}\n${cluster.folder}\n`)
  writeFileSync(socket, '')
  const server = await startEmbeddedPostgres({ dataFolder: folder })
  try {
    const client = new pg.Client(server.ownerUrl)
    await client.connect()
    assert.equal((await client.query('select 1 as one')).rows[0].one, 1)
    await client.end()
    assert.notEqual(Number(readFileSync(`${socket}.lock`, 'utf8').split('\n')[0]), stranger.pid)
    assert.equal(stranger.exitCode, null)
  } finally {
    await server.stop()
  }
  assert.equal(existsSync(`${socket}.lock`), false)
})
