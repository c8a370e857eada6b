// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clustersToReview } from './review.ts'

function pairs(list: [number, number][]) {
  return {
    a: Uint32Array.from(list, ([a]) => a),
    b: Uint32Array.from(list, ([, b]) => b),
    bits: new Float64Array(list.length).fill(5),
  }
}

test('a bridge between two parts of a cluster is shown', () => {
  const edges: [number, number][] = [
    [0, 1],
    [0, 2],
    [1, 2],
    [2, 3],
    [3, 4],
    [3, 5],
    [4, 5],
  ]
  assert.deepEqual(clustersToReview(new Uint32Array(6), pairs(edges)), [
    { records: [0, 1, 2, 3, 4, 5], bridges: [[2, 3]], isLarge: false },
  ])
})

test('a record hanging on one pair is no bridge, and a round of pairs has none', () => {
  assert.deepEqual(
    clustersToReview(
      new Uint32Array(4),
      pairs([
        [0, 1],
        [1, 2],
        [0, 2],
        [2, 3],
      ]),
    ),
    [],
  )
  assert.deepEqual(
    clustersToReview(
      new Uint32Array(4),
      pairs([
        [0, 1],
        [1, 2],
        [2, 3],
        [0, 3],
      ]),
    ),
    [],
  )
})

test('a cluster of more than twelve is shown', () => {
  const all: [number, number][] = []
  for (let a = 0; a < 13; a++) for (let b = a + 1; b < 13; b++) all.push([a, b])
  const [review] = clustersToReview(new Uint32Array(13), pairs(all))
  assert.ok(review?.isLarge)
})
