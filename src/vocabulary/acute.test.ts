// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { acuteLines, reportingCodeSteps } from './acute.ts'
import { asks, reliabilities, urgencies } from './signal-fields.ts'

test('danger comes first, then violence at home, each with its number in the sentence', () => {
  assert.deepEqual(
    acuteLines.map(({ number }) => number),
    ['112', '0800-2000', '0900-8844'],
  )
  for (const { number, when, says } of acuteLines) {
    assert.ok(when.nl.endsWith('?') && when.en.endsWith('?'))
    assert.ok(says.nl.includes(number) && says.en.includes(number))
  }
})

test('the reporting code has five steps, and the fields of a signal are complete in both languages', () => {
  assert.equal(reportingCodeSteps.length, 5)
  for (const list of [reliabilities, urgencies, asks])
    for (const { nl, en } of Object.values(list)) assert.ok(nl && en && nl !== en)
})
