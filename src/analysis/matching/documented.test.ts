// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { test } from 'node:test'

const folder = import.meta.dirname
const sources = globSync('**/*.ts', { cwd: folder }).filter(file => !/\.(test|fixture)\.ts$/.test(file))

/** Exported functions and classes without a doc comment right above them. */
function undocumented(file: string): string[] {
  const lines = readFileSync(`${folder}/${file}`, 'utf8').split('\n')
  return lines.flatMap((line, at) => {
    const name = /^export (?:async )?(?:function\*?|class) (\w+)/.exec(line)?.[1]
    return name === undefined || lines[at - 1]?.trimEnd().endsWith('*/') ? [] : [`${file}: ${name}`]
  })
}

test('every function and class that others may use says what it does', () => {
  assert.ok(sources.length > 80, String(sources.length))
  assert.deepEqual(sources.flatMap(undocumented), [])
})
