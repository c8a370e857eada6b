// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { exactTails } from './exact-tail.ts'
import { permutedTails } from './permuted-tails.ts'
import { randomStream } from './random.ts'
import { queenNeighbours, queenSums } from './square-neighbours.ts'
import { squaresOf } from './squares.ts'

// Every way to draw, counted one by one: the meaning of the figure, for lists short enough to count.
function counted(counts: number[], stays: number, k: number, sum: number) {
  const others = counts.filter((_, at) => at !== stays)
  let all = 0
  let high = 0
  let low = 0
  const draw = (from: number, left: number, total: number): void => {
    if (left === 0) {
      all++
      if (total >= sum) high++
      if (total <= sum) low++
      return
    }
    for (let at = from; at <= others.length - left; at++) draw(at + 1, left - 1, total + others[at]!)
  }
  draw(0, k, 0)
  return { high: high / all, low: low / all }
}

test('the tails are those of counting every possible draw', () => {
  const cases = fc.record({
    counts: fc.array(fc.nat(9), { minLength: 4, maxLength: 11 }),
    stays: fc.nat(3),
    k: fc.integer({ min: 1, max: 3 }),
    sum: fc.nat(27),
  })
  fc.assert(
    fc.property(cases, ({ counts, stays, k, sum }) => {
      const found = exactTails(counts, 3)!.of(counts[stays]!, k, sum)
      const expected = counted(counts, stays, k, sum)
      assert.ok(Math.abs(found.high - expected.high) < 1e-12, `high ${found.high} for ${expected.high}`)
      assert.ok(Math.abs(found.low - expected.low) < 1e-12, `low ${found.low} for ${expected.low}`)
    }),
  )
})

test('on a map of squares, permutations come to the exact figure', () => {
  const columns = 16
  const inside = Uint8Array.from({ length: columns * columns }, (_, at) => {
    const column = at % columns
    const row = Math.floor(at / columns)
    return column > 0 && column < 15 && row > 0 && row < 15 ? 1 : 0
  })
  const squares = squaresOf({ size: 100, column0: 0, row0: 0, columns, rows: columns }, inside)
  const random = randomStream(11)
  const counts = Int32Array.from({ length: squares.at.length }, () =>
    Math.floor(-2 * Math.log(1 - random.next())),
  )
  const { neighbours, sums } = queenSums(squares, counts)
  const tails = exactTails(counts, 8)!
  const permuted = permutedTails(counts, queenNeighbours(squares), { draws: 4999, seed: 3 })
  for (let place = 0; place < counts.length; place++) {
    const { high, low } = tails.of(counts[place]!, neighbours[place]!, sums[place]!)
    // Five standard deviations of 4,999 draws: 1 place in 2 million would stray by chance, and the seed is fixed.
    assert.ok(Math.abs(high - permuted.high[place]!) < 5 * Math.sqrt(0.25 / 4999), `high of place ${place}`)
    assert.ok(Math.abs(low - permuted.low[place]!) < 5 * Math.sqrt(0.25 / 4999), `low of place ${place}`)
  }
})

test('slices of places give the same bits as the whole', () => {
  const values = Float64Array.from({ length: 12 }, (_, at) => Math.sqrt(at * 7) % 3)
  const near = {
    start: Int32Array.from({ length: 13 }, (_, at) => at),
    to: Int32Array.from([1, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
  }
  const whole = permutedTails(values, near, { draws: 99, seed: 5 })
  const first = permutedTails(values, near, { draws: 99, seed: 5, until: 5 })
  const second = permutedTails(values, near, { draws: 99, seed: 5, from: 5 })
  assert.deepEqual([...first.high, ...second.high], [...whole.high])
  assert.deepEqual([...first.low, ...second.low], [...whole.low])
})

test('a count below zero or half a count is refused', () => {
  assert.throws(() => exactTails([1, -2, 3], 1), /whole number from 0 up; there is a -2/)
  assert.throws(() => exactTails([1, 2.5, 3], 1), /there is a 2.5/)
})

test('counts too large to convolve are left to permutations', () => {
  assert.equal(exactTails([1, 5e9, 7e9, 2, 3, 4, 5, 6, 7, 8], 8), undefined)
})
