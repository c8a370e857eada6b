#!/usr/bin/env node
// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

// What `npm start`, `npm test` and `npx vlechtwerk` call. Before the set-up nothing is installed, so this file and
// set-up.mjs may import node: modules only; and this one must still be read by an old Node, to refuse it politely.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { fileURLToPath } from 'node:url'

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Vlechtwerk needs Node 20.19 or later to set itself up; this is Node ${process.versions.node}.`)
} else {
  await launch()
}

async function launch() {
  const { setUp } = await import('./set-up.mjs')
  let ready
  try {
    ready = await setUp()
  } catch (problem) {
    return fail(problem instanceof Error ? problem.message : String(problem))
  }
  const program = fileURLToPath(new URL('../src/app/cli.ts', import.meta.url))
  // A set-up may have replaced the very Node that runs this line, so only an unchanged house is entered directly.
  if (ready.node === process.execPath && !ready.changed) await import('../src/app/cli.ts')
  else hand(ready.node, [program, ...process.argv.slice(2)])
}

/** Runs the program in this terminal as if it were this process: same streams, signals and exit code. */
function hand(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  // Ctrl-C reaches the child by itself; the others do not. This process leaves only when the child has.
  process.on('SIGINT', () => {})
  for (const signal of ['SIGTERM', 'SIGHUP', 'SIGQUIT']) process.on(signal, () => child.kill(signal))
  child.on('error', problem => fail(`Node 24 at ${node} does not start: ${problem.message}`))
  child.on('exit', (code, signal) => {
    process.exitCode = signal ? 128 + (constants.signals[signal] ?? 0) : (code ?? 1)
  })
}

function fail(sentence) {
  process.stderr.write(`${sentence}\n`)
  process.exitCode = 1
}
