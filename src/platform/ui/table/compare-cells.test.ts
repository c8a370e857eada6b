// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { compareCells } from './compare-cells.ts'

test('numbers in words, accents, and nothing last', () => {
  assert.deepEqual(['S-10', null, 'S-9', 'één', 'Een', ''].toSorted(compareCells), [
    'één',
    'Een',
    'S-9',
    'S-10',
    null,
    '',
  ])
  assert.deepEqual([10, 9, undefined, 1].toSorted(compareCells), [1, 9, 10, undefined])
})

test('the order is the same from both sides', () => {
  const cell = fc.oneof(fc.string(), fc.integer(), fc.constant(null))
  fc.assert(
    fc.property(
      cell,
      cell,
      (one, other) => Math.sign(compareCells(one, other)) === -Math.sign(compareCells(other, one)),
    ),
  )
})
