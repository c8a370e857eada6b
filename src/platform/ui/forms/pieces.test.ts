// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { pieces } from './pieces.ts'

test('findings are cut out of the text', () => {
  assert.deepEqual(pieces('De overlastgevers gingen weg', [{ start: 3, end: 17 }]), [
    { start: 0, text: 'De ', marked: false },
    { start: 3, text: 'overlastgevers', marked: true },
    { start: 17, text: ' gingen weg', marked: false },
  ])
})

test('whatever the spans, the pieces together are the text', () => {
  const span = fc.record({ start: fc.integer({ min: -3, max: 30 }), end: fc.integer({ min: -3, max: 30 }) })
  fc.assert(
    fc.property(fc.string(), fc.array(span), (text, spans) => {
      assert.equal(
        pieces(text, spans)
          .map(piece => piece.text)
          .join(''),
        text,
      )
    }),
  )
})
