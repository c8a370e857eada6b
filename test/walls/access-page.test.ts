// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { accessPage } from '../../src/app/access-page.ts'
import { allDoorsShown } from '../../src/app/all-doors.ts'
import { root } from '../../src/app/checks/house.ts'

test('docs/access.md says what the routes say', () => {
  const kept = readFileSync(join(root, 'docs', 'access.md'), 'utf8')
  const due = accessPage(allDoorsShown())
  assert.ok(
    kept === due,
    `docs/access.md is not up to date: run npx vlechtwerk access\n${firstDifference(kept, due)}`,
  )
})

function firstDifference(kept: string, due: string): string {
  const old = kept.split('\n')
  const at = due.split('\n').findIndex((line, n) => line !== old[n])
  return `line ${at + 1} should be: ${due.split('\n')[at]}`
}
