// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { Outcome } from './suite.ts'

const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-suite-'))
after(() => rmSync(folder, { recursive: true }))

/** In a process of its own: Node's runner does not run inside itself. */
function outcomeOf(text: string, openData = ''): Outcome {
  const file = join(folder, 'planted.test.ts')
  writeFileSync(file, text)
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const suite = JSON.stringify(new URL('./suite.ts', import.meta.url).href)
  const program = `const { runFiles } = await import(${suite})
    console.log(JSON.stringify(await runFiles([${JSON.stringify(file)}], 1)))`
  // A file, not `-e`: the runner hands the flags of this process on to each test file.
  writeFileSync(join(folder, 'run.mjs'), program)
  const answer = execFileSync(process.execPath, [join(folder, 'run.mjs')], {
    env: { ...env, VLECHTWERK_OPEN_DATA: openData },
  })
  return JSON.parse(answer.toString()) as Outcome
}

const use = "import test from 'node:test'\n"
for (const { when, text, passed, complaint } of [
  { when: 'a test passes', text: "test('a', () => {})", passed: 1, complaint: undefined },
  {
    when: 'a test fails',
    text: "test('a', () => { throw new Error('boom') })",
    passed: 0,
    complaint: /boom/,
  },
  {
    when: 'a part fails',
    text: "test('a', t => t.test('b', () => { throw new Error('boom') }))",
    passed: 0,
    complaint: /boom/,
  },
  { when: 'there is no test', text: '', passed: 0, complaint: /holds no test/ },
  { when: 'a test is skipped', text: "test('a', { skip: true }, () => {})", passed: 0, complaint: /skipped/ },
  { when: 'a test is put off', text: "test('a', { todo: true }, () => {})", passed: 0, complaint: /put off/ },
  { when: 'the file does not load', text: "throw new Error('boom')", passed: 0, complaint: /boom/ },
  { when: 'it ends itself', text: "test('a', () => {})\nprocess.exit(3)", passed: 0, complaint: /.+/ },
])
  test(`when ${when}, it is ${complaint ? 'a failure' : 'a pass'}`, () => {
    const outcome = outcomeOf(use + text)
    assert.equal(outcome.passed, passed)
    assert.equal(outcome.failures.length, complaint ? 1 : 0)
    if (complaint) assert.match(outcome.failures[0] ?? '', complaint)
  })

test('a file that lacks open data says so; with the data it must hold a test', () => {
  const text = "console.log('VLECHTWERK_OPEN_DATA is not set')"
  assert.deepEqual(outcomeOf(text), { passed: 0, failures: [], notes: ['VLECHTWERK_OPEN_DATA is not set'] })
  assert.equal(outcomeOf(text, folder).failures.length, 1)
})
