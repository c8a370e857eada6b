// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { concludeKnox, countPairs, knoxSentence, permutedPairs, prepareKnox } from './knox.ts'
import { bandOf, type Metric } from './knox-pairs.ts'

const space = [0, 0.1, 50, 120, 300]
const time = [0, 2, 7, 8]

// Every pair looked at, in the plainest way.
function counted(x: Float64Array, y: Float64Array, days: Int32Array, metric: Metric): number[] {
  const cells = new Array<number>(12).fill(0)
  for (let i = 0; i < x.length; i++)
    for (let j = 0; j < i; j++) {
      const [dx, dy] = [Math.abs(x[i]! - x[j]!), Math.abs(y[i]! - y[j]!)]
      const near = bandOf(space, metric === 'manhattan' ? dx + dy : Math.sqrt(dx * dx + dy * dy))
      const timely = bandOf(time, Math.abs(days[i]! - days[j]!))
      if (near >= 0 && timely >= 0) cells[near * 3 + timely]!++
    }
  return cells
}

const events = fc
  .array(fc.record({ x: fc.nat(900), y: fc.nat(900), day: fc.nat(30) }), { minLength: 3, maxLength: 60 })
  .map(list => ({
    x: Float64Array.from(list, event => event.x / 2),
    y: Float64Array.from(list, event => event.y / 2),
    days: Int32Array.from(list, event => event.day),
  }))

for (const metric of ['manhattan', 'euclidean'] as const)
  test(`pairs by ${metric} distance are those of looking at every pair`, () => {
    fc.assert(
      fc.property(events, ({ x, y, days }) => {
        assert.deepEqual(
          [...countPairs(prepareKnox({ x, y, days }, space, time, metric))],
          counted(x, y, days, metric),
        )
      }),
    )
  })

test('the closed form is where permutations go', () => {
  const x = Float64Array.from({ length: 200 }, (_, at) => (at * 37) % 400)
  const y = Float64Array.from({ length: 200 }, (_, at) => (at * 91) % 300)
  const days = Int32Array.from({ length: 200 }, (_, at) => (at * at) % 23)
  const question = prepareKnox({ x, y, days }, space, time, 'manhattan')
  const permuted = permutedPairs(question, 4, 0, 2000)
  for (const [cell, { expected }] of concludeKnox(question, permuted, space, time).entries()) {
    let mean = 0
    for (let row = 0; row < 2000; row++) mean += permuted[row * 12 + cell]! / 2000
    assert.ok(Math.abs(mean - expected) < 5 * Math.sqrt((expected + 1) / 2000) * 3, `${mean} for ${expected}`)
  }
})

test('ranges of permutations give the same bits as all at once', () => {
  const days = Int32Array.of(1, 2, 2, 9, 4)
  const question = prepareKnox(
    { x: Float64Array.of(0, 1, 2, 3, 4), y: new Float64Array(5), days },
    space,
    time,
    'euclidean',
  )
  const halves = [...permutedPairs(question, 1, 0, 4), ...permutedPairs(question, 1, 4, 9)]
  assert.deepEqual(halves, [...permutedPairs(question, 1, 0, 9)])
})

test('the sentence names the bands that were counted', () => {
  const x = Float64Array.of(0, 0, 200, 900)
  const question = prepareKnox(
    { x, y: new Float64Array(4), days: Int32Array.of(0, 1, 2, 40) },
    [0, 200, 400],
    [0, 2, 4],
    'manhattan',
  )
  const table = concludeKnox(question, permutedPairs(question, 1, 0, 9), [0, 200, 400], [0, 2, 4])
  // 200 m and 2 days apart: an edge belongs to the band it begins.
  assert.deepEqual(
    table.map(cell => cell.observed),
    [1, 0, 1, 1],
  )
  assert.match(
    knoxSentence(table[0]!, 'manhattan'),
    /0 up to \(not including\) 200 m .* 0 up to \(not including\) 2 calendar days/,
  )
})

for (const { when, edges, days, says } of [
  { when: 'edges go down', edges: [0, 100, 50], days: [0, 2], says: /go up from 0/ },
  { when: 'one edge is no band', edges: [100], days: [0, 2], says: /needs two edges/ },
  { when: 'days are halved', edges: [0, 100], days: [0, 0.5], says: /whole calendar days/ },
])
  test(`refused when ${when}`, () => {
    const three = { x: new Float64Array(3), y: new Float64Array(3), days: new Int32Array(3) }
    assert.throws(() => prepareKnox(three, edges, days, 'manhattan'), says)
  })
