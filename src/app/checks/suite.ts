// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { statSync } from 'node:fs'
import { resolve } from 'node:path'
import { run } from 'node:test'
import { inspect } from 'node:util'
import { root } from './house.ts'

/** What came of a stage: how many checks passed, and a paragraph for each that did not. */
export type Outcome = {
  passed: number
  failures: string[]
  /** Lines that name open data which was not there, so that nobody believes it was looked at. */
  notes?: string[]
}

type TestEvent = {
  name: string
  file?: string
  skip?: string | boolean
  todo?: string | boolean
  details: { type?: string; error?: Error & { failureType?: string; cause?: unknown } }
}

type Verdict = 'passed' | 'not a test' | { complaint: string }

/**
 * Runs test files with Node's runner, each in a process of its own, and counts the tests itself.
 *
 * @param files from the house's root
 * @param minutes after which a file that hangs has failed
 */
export async function runFiles(files: string[], atOnce: number, minutes = 9): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failures: [] }
  const said = new Map<string, string>()
  const paths = longestFirst(files.map(file => resolve(root, file)))
  // Two hundred processes read the same sources: each is made ready to run once, and again when it changed.
  process.env.NODE_COMPILE_CACHE ??= resolve(root, '.cache/compiled')
  for await (const { type, data } of run({
    files: paths,
    concurrency: atOnce,
    timeout: minutes * 60_000,
    cwd: root,
    execArgv: ['--import', new URL('../../../test/steady-seed.ts', import.meta.url).href],
  })) {
    if (type === 'test:stderr' || type === 'test:stdout')
      said.set(data.file, (said.get(data.file) ?? '') + data.message)
    else if (type === 'test:pass') record(outcome, data, whenPassed(data, said))
    else if (type === 'test:fail') record(outcome, data, whenFailed(data, said))
  }
  return { ...outcome, notes: [...said.values()].flatMap(linesOnMissingData) }
}

/** What takes longest must not begin last, with one processor at work and one waiting; a long text is a long test. */
function longestFirst(paths: string[]): string[] {
  const sizes = new Map(paths.map(path => [path, statSync(path).size]))
  return paths.toSorted((one, other) => sizes.get(other)! - sizes.get(one)!)
}

function linesOnMissingData(text: string): string[] {
  return process.env.VLECHTWERK_OPEN_DATA
    ? []
    : text.split('\n').filter(line => line.includes('VLECHTWERK_OPEN_DATA'))
}

function record(outcome: Outcome, event: TestEvent, verdict: Verdict): void {
  if (verdict === 'passed') outcome.passed++
  else if (verdict !== 'not a test')
    outcome.failures.push(`${titleOf(event)}\n${verdict.complaint.trim().replace(/^/gm, '    ')}`)
}

function titleOf({ file = '', name }: TestEvent): string {
  const path = file.startsWith(root) ? file.slice(root.length) : file
  return name === file ? path : `${path} › ${name}`
}

/**
 * A green that checked nothing is a failure: a file without tests, a test that is skipped or put off. A file whose
 * tests all want open data that is not there says so, and is told in a note.
 */
function whenPassed(event: TestEvent, said: Map<string, string>): Verdict {
  if (event.details.type === 'suite') return 'not a test'
  if (event.name === event.file && linesOnMissingData(said.get(event.file) ?? '').length > 0)
    return 'not a test'
  if (event.name === event.file) return { complaint: 'holds no test' }
  if (event.skip !== undefined) return { complaint: 'is skipped; a test either runs or is deleted' }
  if (event.todo !== undefined) return { complaint: 'is put off; a test either runs or is deleted' }
  return 'passed'
}

function whenFailed(event: TestEvent, said: Map<string, string>): Verdict {
  const { error } = event.details
  // What failed inside it is told already.
  if (error?.failureType === 'subtestsFailed') return 'not a test'
  const lastWords = event.name === event.file ? said.get(event.file)?.trim().slice(-4000) : undefined
  return { complaint: lastWords || explain(error) }
}

function explain(error: (Error & { cause?: unknown }) | undefined): string {
  const cause = error?.cause ?? error
  if (!(cause instanceof Error)) return typeof cause === 'string' ? cause : inspect(cause)
  const frames = (cause.stack ?? '')
    .split('\n')
    .filter(line => /^\s+at /.test(line) && !line.includes('node:internal'))
  return [cause.message || cause.name, ...frames.slice(0, 3).map(frame => frame.trim())].join('\n')
}
