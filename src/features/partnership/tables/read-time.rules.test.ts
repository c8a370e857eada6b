// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readClockTime } from './read-time.rules.ts'

for (const [typed, read] of [
  ['9:30', '09:30'],
  [' 09.30 ', '09:30'],
  ['13u15', '13:15'],
  ['9', '09:00'],
  ['23:59', '23:59'],
  ['24:00', undefined],
  ['9:60', undefined],
  ['9:3', undefined],
  ['half tien', undefined],
  ['', undefined],
] as const)
  test(`“${typed}” is ${read ?? 'no time of day'}`, () => assert.equal(readClockTime(typed), read))
