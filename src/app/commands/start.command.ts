// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync } from 'node:fs'
import { createServer } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { buildWeb } from '../build-web.ts'
import { refuseForgetfulServer, startEmbeddedPostgres } from '../embedded-postgres.ts'
import { demoPersonas } from '../fill/fill-people.ts'
import { InUse } from '../postgres/running.ts'
import { readSurroundings, type Surroundings } from '../surroundings.ts'
import type { Command } from './command.ts'

/** What src/app/serve.ts gets and gives. */
export type Serve = (wish: {
  /** Migrates; absent when an operator migrates with another account beforehand. */
  ownerUrl?: string
  /** Connection of the role `app`; absent with the embedded database, whose roles the server makes itself. */
  appUrl?: string
  port: number
  host: string
  demo: boolean
  dataFolder: string
}) => Promise<{ url: string; close(): Promise<void> }>

export const command: Command = {
  summary: 'serve the API and the screens, with a database of its own or yours',
  help: `
Usage: npm start, or npx vlechtwerk start

Starts the embedded PostgreSQL unless told another, migrates it, fills the demo when it is empty, serves API and
screens on one port, and prints the address and, in the demo, the personas. Ctrl-C stops everything; a next start finds all data again.

  PORT                3000       0 takes any free port
  HOST                127.0.0.1  0.0.0.0 listens to other machines too
  VLECHTWERK_DATA     .data      folder of the embedded database and of the keys
  DATABASE_URL                   a PostgreSQL 15-18 of yours, as the role 'app'
  DATABASE_OWNER_URL             the same as its owner, to migrate; without it, run 'migrate' beforehand
  VLECHTWERK_MAIL                smtp://user:password@host:587; without it letters are read in the house alone
  VLECHTWERK_DEMO                1 or 0; 1 with the embedded database, 0 with yours
`,
  async run() {
    try {
      await startAndWait(readSurroundings())
      return 0
    } catch (problem) {
      process.stderr.write(`${problem instanceof Error ? problem.message : String(problem)}\n`)
      return 1
    }
  },
}

async function startAndWait(surroundings: Surroundings): Promise<void> {
  const toldToStop = stopSignal()
  const { port, host, demo, dataFolder } = surroundings
  await patiently(() => refuseTakenPort(port, host))
  const [database] = await Promise.all([openDatabase(surroundings), buildWeb()])
  try {
    const serve = await findServe()
    const server = await serve({ ...database.urls, port, host, demo, dataFolder })
    process.stdout.write(
      `Vlechtwerk serves ${server.url}\n${demo ? personasInWords() : ''}Ctrl-C stops it.\n`,
    )
    await toldToStop
    process.stdout.write('Stopping …\n')
    await server.close()
  } finally {
    await database.stop()
  }
}

/** Who can be chosen on the sign-in page, by the name that `token --persona` knows. */
function personasInWords(): string {
  const personas = demoPersonas()
  const width = Math.max(...personas.map(({ id }) => id.length))
  const lines = personas.map(
    ({ id, name, role, organisation }) => `  ${id.padEnd(width)}  ${name}, ${role.nl}, ${organisation}\n`,
  )
  return `Everybody here is invented; be one of them with one click:\n${lines.join('')}`
}

type Database = { urls: { ownerUrl?: string; appUrl?: string }; stop(): Promise<void> }

async function openDatabase({ database, dataFolder }: Surroundings): Promise<Database> {
  if (database !== undefined) {
    // As the owner, when there is one: before the first migration the role 'app' does not exist. The server asks again.
    if (database.ownerUrl) await refuseForgetfulServer(database.ownerUrl)
    return { urls: database, stop: async () => {} }
  }
  const embedded = await patiently(() => startEmbeddedPostgres({ dataFolder }))
  return { urls: { ownerUrl: embedded.ownerUrl }, stop: embedded.stop }
}

/** Asked before anything is started, so that the answer comes at once and leaves nothing half done. */
async function refuseTakenPort(port: number, host: string): Promise<void> {
  const probe = createServer()
  const problem = await new Promise<NodeJS.ErrnoException | undefined>(resolve => {
    probe.once('error', resolve)
    probe.listen(port, host, () => resolve(undefined))
  })
  if (problem === undefined) return new Promise(resolve => probe.close(() => resolve()))
  if (problem.code === 'EADDRINUSE')
    throw new Error(
      `Port ${port} is taken: stop what listens there, or choose another: PORT=${port + 1} npm start`,
    )
  if (problem.code === 'EACCES')
    throw new Error(
      `Port ${port} needs more rights than this account has; choose one above 1023: PORT=3000 npm start`,
    )
  throw new Error(`HOST ${host} with PORT ${port} cannot be listened on: ${problem.message}`)
}

/**
 * An npm that was killed with -9 takes nothing along: the server it had started notices a moment later and stops.
 * A next start right behind it waits for that.
 */
async function patiently<T>(work: () => Promise<T>, until = performance.now() + 4000): Promise<T> {
  try {
    return await work()
  } catch (problem) {
    if (!(problem instanceof InUse) || performance.now() > until) throw problem
    await sleep(250)
    return patiently(work, until)
  }
}

/**
 * Told by a signal, or by the end of the npm that started us. The second Ctrl-C of an impatient hand must not cut
 * the stopping short: it would leave the database behind.
 */
function stopSignal(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => resolve())
    if (process.env.npm_execpath === undefined) return
    const npm = process.ppid
    setInterval(() => process.ppid !== npm && resolve(), 500).unref()
  })
}

async function findServe(): Promise<Serve> {
  const program = new URL('../serve.ts', import.meta.url)
  if (!existsSync(fileURLToPath(program)))
    throw new Error('src/app/serve.ts is missing: the database starts, but there is no server to start yet.')
  const { serve } = (await import(program.href)) as { serve: Serve }
  return serve
}
