// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Clustering, clustered } from './cluster.ts'

function pairs(list: [number, number, number][]) {
  return {
    a: Uint32Array.from(list, ([a]) => a),
    b: Uint32Array.from(list, ([, b]) => b),
    bits: Float64Array.from(list, ([, , bits]) => bits),
  }
}
const groups = ({ clusters }: Clustering) => [...clusters]

test('pairs that agree with each other become one cluster, named after its lowest row', () => {
  const found = clustered(
    5,
    pairs([
      [0, 3, 9],
      [0, 4, 9],
      [3, 4, 9],
    ]),
  )
  assert.deepEqual(groups(found), [0, 1, 2, 0, 0])
})

test('one bridge between two persons does not make them one', () => {
  const left: [number, number, number][] = [
    [0, 1, 9],
    [0, 2, 9],
    [1, 2, 9],
  ]
  const right: [number, number, number][] = [
    [3, 4, 9],
    [3, 5, 9],
    [4, 5, 9],
  ]
  const found = clustered(6, pairs([...left, ...right, [2, 3, 1]]))
  assert.deepEqual(groups(found), [0, 0, 0, 3, 3, 3])
})

test('records that people called distinct never end in one cluster', () => {
  const sure = pairs([
    [0, 1, 9],
    [0, 2, 9],
    [1, 2, 9],
  ])
  const found = clustered(3, sure, 0, { same: [], distinct: [[0, 2]] })
  assert.notEqual(found.clusters[0], found.clusters[2])
})

test('what people called the same joins whatever the score', () => {
  assert.deepEqual(groups(clustered(3, pairs([[0, 1, -3]]), 0, { same: [[0, 2]], distinct: [] })), [0, 1, 0])
})

test('contradicting judgements are named, not resolved', () => {
  const contradiction = {
    same: [
      [0, 1],
      [1, 2],
    ] as const,
    distinct: [[0, 2]] as const,
  }
  assert.throws(() => clustered(3, pairs([]), 0, contradiction), RangeError)
})
