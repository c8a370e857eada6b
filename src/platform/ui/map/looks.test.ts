// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { colourOf, inkAt, looks, patternOf, patternSize } from './looks.ts'

test('every look has a pattern of its own', () => {
  const tiles = looks.map(look => patternOf(look, colourOf('#000000'), colourOf('#ffffff', 0)).join())
  assert.equal(new Set(tiles).size, looks.length)
})

test('a pattern repeats without a seam', () => {
  for (const look of looks)
    for (let at = 0; at < patternSize; at++) {
      assert.equal(inkAt(look, at, 0), inkAt(look, at, patternSize))
      assert.equal(inkAt(look, 0, at), inkAt(look, patternSize, at))
    }
})

test('colours, short and long', () => {
  assert.deepEqual(colourOf('#D99A2B', 10), [217, 154, 43, 10])
  assert.deepEqual(colourOf('#fa0'), [255, 170, 0, 255])
})
