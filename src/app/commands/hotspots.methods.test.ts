// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const pages = [
  'squares',
  'gi-star',
  'local-moran',
  'emerging',
  'alarm',
  'ranking',
  'accuracy',
  'knox',
  'reporting',
  'feedback-loops',
]

// Every page's example is run as it stands there, and what the page shows of the answer must be in the answer.
for (const page of pages)
  test(`the worked example of docs/methods/${page}.md gives what the page says`, () => {
    const text = readFileSync(`${root}/docs/methods/${page}.md`, 'utf8')
    const [, shown] = /```json\n([\s\S]+?)```/.exec(text) ?? []
    assert.ok(shown !== undefined, 'the page has no example')
    const { stdout, stderr, status } = spawnSync(process.execPath, commandOf(text), {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    assert.equal(status, 0, stderr)
    holds(JSON.parse(stdout), JSON.parse(shown), page)
  })

function commandOf(text: string): string[] {
  const [, command] = /```sh\nnpx vlechtwerk (.+)\n```/.exec(text) ?? []
  if (command !== undefined) return ['src/app/cli.ts', ...command.split(' ')]
  const [, code] = /```ts\n([\s\S]+?)```/.exec(text) ?? []
  assert.ok(code !== undefined, 'the page shows no command')
  return [
    '--input-type=module-typescript',
    '--eval',
    code.replaceAll("'./src/", `'${pathToFileURL(root).href}src/`),
  ]
}

function holds(actual: unknown, shown: unknown, where: string): void {
  if (typeof shown === 'number') {
    const digits = String(shown).split('.')[1]?.length ?? 0
    const within = Math.max(1e-9 * Math.abs(shown), digits < 6 ? 0.5 * 10 ** -digits : 0)
    assert.ok(Math.abs((actual as number) - shown) <= within, `${where}: ${actual} is not ${shown}`)
  } else if (typeof shown === 'object' && shown !== null) {
    for (const [key, value] of Object.entries(shown))
      holds((actual as Record<string, unknown>)?.[key], value, `${where}.${key}`)
  } else assert.equal(actual, shown, where)
}
