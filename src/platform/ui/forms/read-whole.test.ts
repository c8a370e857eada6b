// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWhole } from './read-whole.ts'

for (const [typed, meant] of [
  ['1', 1],
  [' 240 ', 240],
  ['007', 7],
  ['0', undefined],
  ['241', undefined],
  ['', undefined],
  ['  ', undefined],
  ['8,5', undefined],
  ['-3', undefined],
  ['1e2', undefined],
  ['acht', undefined],
] as const)
  test(`"${typed}" minutes from 1 to 240 are read as ${meant ?? 'nothing'}`, () =>
    assert.equal(readWhole(typed, 1, 240), meant))
