// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isPeriod, periodOf } from './capacity.rules.ts'

for (const [day, kind, later, starts, ends] of [
  ['2026-11-22', 'quarter', 0, '2026-10-01', '2026-12-31'],
  ['2026-11-22', 'quarter', 1, '2027-01-01', '2027-03-31'],
  ['2026-11-22', 'month', 0, '2026-11-01', '2026-11-30'],
  ['2026-12-31', 'month', 2, '2027-02-01', '2027-02-28'],
  ['2028-01-15', 'month', 1, '2028-02-01', '2028-02-29'],
  ['2026-01-01', 'quarter', 0, '2026-01-01', '2026-03-31'],
] as const)
  test(`${later} ${kind}s after ${day}`, () => assert.deepEqual(periodOf(day, kind, later), { starts, ends }))

test('half a month is no period, and neither is a month that begins on the second', () => {
  assert.equal(isPeriod({ starts: '2026-11-01', ends: '2026-11-30' }), true)
  assert.equal(isPeriod({ starts: '2026-10-01', ends: '2026-12-31' }), true)
  assert.equal(isPeriod({ starts: '2026-11-01', ends: '2026-11-15' }), false)
  assert.equal(isPeriod({ starts: '2026-11-02', ends: '2026-11-30' }), false)
})
