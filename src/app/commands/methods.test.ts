// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const pages = ['scan', 'wdd', 'rate-ratio', 'interrupted-series', 'shrinkage', 'power', 'verdict']

// Every page's example is run as it stands there, and what the page shows of the answer must be in the answer.
for (const page of pages)
  test(`the worked example of docs/methods/${page}.md gives what the page says`, () => {
    const text = readFileSync(`${root}/docs/methods/${page}.md`, 'utf8')
    const [, command] = /```sh\nnpx vlechtwerk (.+)\n```/.exec(text) ?? []
    const [, shown] = /```json\n([\s\S]+?)```/.exec(text) ?? []
    assert.ok(command !== undefined && shown !== undefined, 'the page has no example')
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      ['src/app/cli.ts', ...command.split(' ')],
      {
        cwd: root,
        encoding: 'utf8',
      },
    )
    assert.equal(status, 0, stderr)
    holds(JSON.parse(stdout), JSON.parse(shown), page)
  })

function holds(actual: unknown, shown: unknown, where: string): void {
  if (typeof shown === 'number') {
    assert.ok(
      Math.abs((actual as number) - shown) <= 1e-9 * Math.max(1, Math.abs(shown)),
      `${where}: ${actual} is not ${shown}`,
    )
  } else if (typeof shown === 'object' && shown !== null) {
    for (const [key, value] of Object.entries(shown))
      holds((actual as Record<string, unknown>)?.[key], value, `${where}.${key}`)
  } else assert.equal(actual, shown, where)
}
