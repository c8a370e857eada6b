// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { log2Tail, surprisingOverlaps } from './member-overlap.ts'

test('the tail is what counting all draws gives', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 9 }),
      fc.nat(9),
      fc.nat(9),
      fc.nat(9),
      (population, drawn, marked, common) => {
        if (drawn > population || marked > population || common > Math.min(drawn, marked)) return
        const draws = subsets(population, drawn)
        const hits = draws.filter(draw => draw.filter(member => member < marked).length >= common).length
        if (hits === 0) return
        assert.ok(
          Math.abs(log2Tail(common, drawn, marked, population) - Math.log2(hits / draws.length)) < 1e-9,
        )
      },
    ),
  )
})

test('four of six in common among thousands is a surprise, one is not', () => {
  const groups = [
    { id: 'bridge', members: ['a', 'b', 'c', 'd', 'e', 'f'] },
    { id: 'square', members: ['c', 'd', 'e', 'f', 'g', 'h'] },
    { id: 'park', members: ['h', 'i', 'j'] },
  ]
  const [overlap, ...more] = surprisingOverlaps(groups, 5000)
  assert.deepEqual(more, [])
  assert.deepEqual([overlap!.a, overlap!.b, overlap!.common], ['bridge', 'square', ['c', 'd', 'e', 'f']])
  assert.throws(() => surprisingOverlaps(groups, 4), RangeError)
})

function subsets(size: number, take: number): number[][] {
  if (take === 0) return [[]]
  if (size < take) return []
  return [...subsets(size - 1, take), ...subsets(size - 1, take - 1).map(rest => [...rest, size - 1])]
}
