// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gi, giStar, globalG } from './getis-ord.ts'
import { neighboursFrom, withinDistance } from './neighbours.ts'

const near = withinDistance([10, 20, 40, 15, 30, 30], [10, 10, 10, 20, 20, 30], 15)
const values = [2, 3, 3.2, 5, 8, 7]

// PySAL esda, doctest of G_Local with binary weights.
for (const { kind, found, published } of [
  {
    kind: 'Gi',
    found: gi(values, near),
    published: [-1.0136729, -0.04361589, 1.31558703, -0.31412676, 1.15373986, 1.77833941],
  },
  {
    kind: 'Gi*',
    found: giStar(values, near),
    published: [-1.39727626, -0.28917762, 0.65064964, -0.28917762, 1.23452088, 2.02424331],
  },
])
  test(`${kind} of six points prints the published digits`, () => {
    assert.deepEqual(
      [...found].map(z => z.toFixed(8)),
      published.map(z => z.toFixed(8)),
    )
  })

test('global G of six points is the published one', () => {
  assert.equal(globalG(values, near).toFixed(3), '0.557')
})

test('a place that neighbours all others has no Gi* of its own', () => {
  const all = neighboursFrom([
    [1, 2],
    [0, 2],
    [0, 1],
  ])
  assert.ok(giStar([1, 2, 3], all).every(Number.isNaN))
})

for (const { when, list, says } of [
  { when: 'all places are alike', list: [4, 4, 4, 4, 4, 4], says: /same value 4/ },
  { when: 'a value is missing', list: [1, 2, 3, 4, 5, Number.NaN], says: /missing or endless/ },
  { when: 'a value is one short', list: [1, 2, 3, 4, 5], says: /5 values and neighbours of 6 places/ },
  { when: 'there are two places', list: [1, 2], says: /at least 3|2 values/ },
])
  test(`Gi* is refused when ${when}`, () => {
    assert.throws(() => giStar(list, near), says)
  })
