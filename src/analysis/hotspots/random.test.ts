// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exactSum } from './exact-sum.ts'
import { randomStream, shuffle, substream } from './random.ts'

test('a seed gives these very numbers, today and on every machine', () => {
  const stream = randomStream(42)
  assert.deepEqual([stream.int(1000), stream.int(1000), stream.int(1000)], [764, 591, 529])
})

test('streams of one seed share no start, and neighbouring seeds neither', () => {
  const starts = new Set<number>()
  for (let seed = 0; seed < 100; seed++)
    for (let index = 0; index < 100; index++) starts.add(substream(seed, index).next())
  assert.equal(starts.size, 10_000)
})

test('whole numbers are spread evenly', () => {
  const stream = randomStream(7)
  const seen = new Int32Array(6)
  for (let roll = 0; roll < 60_000; roll++) seen[stream.int(6)]!++
  const chiSquare = seen.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0)
  assert.ok(chiSquare < 20.5, `chi-square ${chiSquare} on 5 degrees of freedom`)
})

test('large ranges stay in range', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), fc.integer({ min: 1, max: 4294967296 }), (seed, n) => {
      const drawn = randomStream(seed).int(n)
      return Number.isInteger(drawn) && drawn >= 0 && drawn < n
    }),
  )
})

test('a shuffle keeps every item', () => {
  const shuffled = shuffle(
    Int32Array.from({ length: 100 }, (_, at) => at),
    randomStream(1),
  )
  assert.notDeepEqual([...shuffled.subarray(0, 5)], [0, 1, 2, 3, 4])
  assert.deepEqual(
    [...shuffled].sort((a, b) => a - b),
    Array.from({ length: 100 }, (_, at) => at),
  )
})

test('a seed that is no whole number is refused', () => {
  assert.throws(() => randomStream(1.5), RangeError)
  assert.throws(() => substream(1, -1), RangeError)
})

test('an exact sum forgets nothing and knows no order', () => {
  assert.equal(exactSum([1e100, 1, -1e100]), 1)
  assert.equal(exactSum(Array<number>(10).fill(0.1)), 1)
  assert.equal(exactSum([]), 0)
  const numbers = fc.array(fc.double({ noNaN: true, min: -1e100, max: 1e100 }))
  fc.assert(fc.property(numbers, list => Object.is(exactSum(list) + 0, exactSum([...list].reverse()) + 0)))
})
