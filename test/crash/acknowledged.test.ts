// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// Promise 5: what was acknowledged survives a crash. The house as people start it, on its own PostgreSQL with all
// durability on; server and database are killed with -9 while four colleagues file, and the next start has to find
// every signal that was answered 201, and no half one.

import assert from 'node:assert/strict'
import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { freePort } from '../../src/app/serve.ts'

const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-crash-'))
// As an ordinary folder: the account that the database runs under must be able to enter it.
chmodSync(folder, 0o755)
const launcher = new URL('../../scripts/vlechtwerk.mjs', import.meta.url).pathname
const port = await freePort('127.0.0.1')
const url = `http://127.0.0.1:${port}`
const env = {
  ...process.env,
  PORT: String(port),
  VLECHTWERK_DATA: folder,
  DATABASE_URL: '',
  DATABASE_OWNER_URL: '',
}
let house: ChildProcess | undefined

after(async () => {
  house?.kill('SIGTERM')
  if (house?.exitCode === null) await new Promise(done => house!.once('exit', done))
  rmSync(folder, { recursive: true, force: true })
})

async function start(): Promise<ChildProcess> {
  const child = spawn(process.execPath, [launcher, 'start'], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      said += part
    })
  for (const end = Date.now() + 120_000; !said.includes('Vlechtwerk serves'); await sleep(50)) {
    assert.equal(child.exitCode, null, `the house did not start:\n${said}`)
    assert.ok(Date.now() < end, `the house does not come up:\n${said}`)
  }
  return child
}

/** Every process below one, itself included, from the table of processes. */
function family(ancestor: number): number[] {
  const parents = readdirSync('/proc').flatMap(name => {
    if (!/^\d+$/.test(name)) return []
    try {
      const fields = readFileSync(`/proc/${name}/stat`, 'utf8')
        .replace(/^.*\) /, '')
        .split(' ')
      return [{ pid: Number(name), parent: Number(fields[1]) }]
    } catch {
      return []
    }
  })
  const below = (pid: number): number[] => [
    pid,
    ...parents.filter(({ parent }) => parent === pid).flatMap(one => below(one.pid)),
  ]
  return below(ancestor)
}

function postmaster(): number {
  const file = readdirSync(folder, { recursive: true, encoding: 'utf8' }).find(path =>
    path.endsWith('postmaster.pid'),
  )
  assert.ok(file, 'there is a running database')
  return Number(readFileSync(join(folder, file), 'utf8').split('\n')[0])
}

function killAll(pids: number[]): void {
  for (const pid of pids)
    try {
      process.kill(pid, 'SIGKILL')
    } catch {
      // Its parent's death took it along.
    }
}

const note = (id: string) => ({
  id,
  facts: `Er ligt weer afval op de kade. ${id}`,
  place: { kind: 'named-place', label: 'Kadeplein', ref: 'kadeplein' },
  observedFrom: new Date(Date.now() - 3_600_000).toISOString(),
  phenomenon: 'litter',
})

type Ledger = { acknowledged: string[]; asked: string[]; over: boolean }

/** Files one after the other until the house falls away, and keeps what was acknowledged. */
async function fileOn(token: string, ledger: Ledger): Promise<void> {
  while (!ledger.over) {
    const id = crypto.randomUUID()
    ledger.asked.push(id)
    const answer = await fetch(`${url}/v1/signals`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(note(id)),
    }).catch(() => undefined)
    if (answer === undefined) return
    if (answer.status === 201) ledger.acknowledged.push(id)
    else if (answer.status !== 429) assert.fail(`filing: ${answer.status} ${await answer.text()}`)
    else return
  }
}

const tokenOf = async (persona: string): Promise<string> => {
  const args = [launcher, 'token', '--persona', persona]
  return (await promisify(execFile)(process.execPath, args, { env })).stdout.trim()
}

test('a crash in the middle of filing loses nothing that was acknowledged, and leaves nothing half', async () => {
  house = await start()
  const token = await tokenOf('marit')
  const ledger: Ledger = { acknowledged: [], asked: [], over: false }
  const filing = Promise.all(Array.from({ length: 4 }, () => fileOn(token, ledger)))
  while (ledger.acknowledged.length < 60) await sleep(5)
  killAll([...family(house.pid!), ...family(postmaster())])
  ledger.over = true
  await filing
  house = await start()
  const ask = async (id: string) =>
    await fetch(`${url}/v1/signals/${id}`, { headers: { authorization: `Bearer ${token}` } })
  for (const id of ledger.acknowledged) {
    const answer = await ask(id)
    assert.equal(answer.status, 200, `${id} was acknowledged and is gone`)
  }
  // What was asked and never answered is wholly there or wholly not: with its timeline, or unknown.
  for (const id of ledger.asked.filter(one => !ledger.acknowledged.includes(one))) {
    const answer = await ask(id)
    if (answer.status === 404) continue
    const signal = (await answer.json()) as { facts: string; timeline: unknown[] }
    assert.equal(signal.facts, note(id).facts)
    assert.equal(signal.timeline.length, 1)
  }
})
