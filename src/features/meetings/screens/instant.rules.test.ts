// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { instantOf } from './instant.rules.ts'

for (const [when, day, time, expect] of [
  ['in winter', '2026-11-24', '09:30', '2026-11-24T08:30:00.000Z'],
  ['in summer', '2026-06-30', '09:30', '2026-06-30T07:30:00.000Z'],
  ['in the hour that comes twice', '2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
  ['in the hour that does not exist', '2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
] as const)
  test(`the Dutch clock ${when}`, () => {
    assert.equal(instantOf(day, time), expect)
  })
