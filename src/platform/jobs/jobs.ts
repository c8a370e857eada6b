// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Logger, type Runner, run, runMigrations, runOnce, type TaskList } from 'graphile-worker'
import pg from 'pg'
import type { Pool } from '../db/pool.ts'
import type { Keys } from '../keys/keys.ts'
import type { Post } from '../mail/post.ts'

/**
 * What a job may hold: one pool per role, each seeing what that role may see, and the keys that stand outside the
 * database. The post's is the worker's own: that sees the queue, and a letter when it is handed one. A house without
 * post leaves its letters unsent.
 */
export type JobHands = { matcher: Pool; keys: Keys; post?: Post }

/** One kind of job. Payloads are references; a job that runs twice must leave what one run leaves. */
export type Job = (payload: unknown, hands: JobHands) => Promise<void>
export type Jobs = Record<string, Job>

const quiet = new Logger(() => () => {})

/** Makes or updates the job tables, owned by `worker`, in the database of the owner's connection. */
export async function migrateJobs(ownerUrl: string): Promise<void> {
  const pgPool = new pg.Pool({ connectionString: ownerUrl, max: 2, options: '-c role=worker' })
  pgPool.on('error', () => {})
  pgPool.on('connect', client => client.on('error', () => {}))
  try {
    await runMigrations({ pgPool, logger: quiet })
  } finally {
    await pgPool.end()
  }
}

function tasksOf(jobs: Jobs, hands: JobHands): TaskList {
  return Object.fromEntries(
    Object.entries(jobs).map(([name, job]) => [name, async (payload: unknown) => await job(payload, hands)]),
  )
}

/** Once a night, at a quiet hour; a house that was down then does it within the day. */
const crontabOf = (nightly: readonly string[]) =>
  nightly.map((name, nth) => `${nth + 10} 2 * * * ${name} ?fill=1d&max=5`).join('\n')

/** Starts doing jobs as they come, and those of the night; `stop()` lets the running ones finish. */
export async function startJobs(
  workerUrl: string,
  jobs: Jobs,
  hands: JobHands,
  nightly: readonly string[] = [],
): Promise<Runner> {
  return await run({
    connectionString: workerUrl,
    taskList: tasksOf(jobs, hands),
    concurrency: 4,
    pollInterval: 1000,
    ...(nightly.length > 0 ? { crontab: crontabOf(nightly) } : {}),
    noHandleSignals: true,
    logger: quiet,
  })
}

/** Does every job that waits, then answers. For tests and for filling the demo. */
export async function doWaitingJobs(workerUrl: string, jobs: Jobs, hands: JobHands): Promise<void> {
  await runOnce({
    connectionString: workerUrl,
    taskList: tasksOf(jobs, hands),
    logger: quiet,
    noHandleSignals: true,
  })
}
