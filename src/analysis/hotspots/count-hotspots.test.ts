// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countHotspots } from './count-hotspots.ts'
import { falseDiscoveryRates } from './fdr.ts'
import { giStar } from './getis-ord.ts'
import { randomStream, shuffle, substream } from './random.ts'
import { queenNeighbours, queenSums } from './square-neighbours.ts'
import { cornersOf, countPerSquare, frameAround, placesInFrame, squaresNear } from './squares.ts'

function town(seed: number, incidents: number) {
  const random = randomStream(seed)
  const x = Float64Array.from({ length: incidents }, () => 5000 * random.next() ** 2)
  const y = Float64Array.from({ length: incidents }, () => 5000 * random.next() ** 2)
  const frame = frameAround(x, y, 200)
  const places = placesInFrame(frame, x, y)
  const squares = squaresNear(frame, places)
  return { squares, counts: countPerSquare(squares, places) }
}

test('figures per kind are those of Gi* place by place', () => {
  const { squares, counts } = town(1, 3000)
  const { neighbours, sums } = queenSums(squares, counts)
  const found = countHotspots(counts, neighbours, sums)!
  const z = giStar(counts, queenNeighbours(squares))
  for (let place = 0; place < counts.length; place++)
    assert.ok(Math.abs(found.kinds[found.kindOf[place]!]!.giStar - z[place]!) < 1e-9)
  assert.ok(
    found.kinds.some(kind => kind.q <= 0.05),
    'the corner where incidents crowd is hot',
  )
})

test('no map of dealt-out counts is called hot more often than one in twenty', () => {
  const { squares, counts } = town(2, 1500)
  const runs = 1000
  let alarms = 0
  for (let run = 0; run < runs; run++) {
    shuffle(counts, substream(8, run))
    const { neighbours, sums } = queenSums(squares, counts)
    if (countHotspots(counts, neighbours, sums)!.kinds.some(kind => kind.q <= 0.05)) alarms++
  }
  assert.ok(alarms <= 0.05 * runs, `${alarms} of ${runs} maps without pattern show a hot square`)
})

test('q is the published one: Benjamini and Hochberg, 15 tests', () => {
  // Their table of thrombolysis end points: four rejections at 0.05.
  const p = [
    0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.324, 0.4262, 0.5719, 0.6528,
    0.759, 1,
  ]
  const q = falseDiscoveryRates(p)
  assert.equal([...q].filter(rate => rate <= 0.05).length, 4)
  assert.ok(Math.abs(q[3]! - (0.0095 * 15) / 4) < 1e-15)
  assert.ok(Number.isNaN(falseDiscoveryRates([0.1, Number.NaN])[1]!))
  assert.deepEqual(
    [...falseDiscoveryRates([0.01, 0.5], [3, 1])],
    [...falseDiscoveryRates([0.01, 0.01, 0.01, 0.5])].slice(2),
  )
})

test('the study area reaches two squares beyond the incidents, over the corner too', () => {
  const frame = frameAround(Float64Array.of(50), Float64Array.of(50), 100)
  const squares = squaresNear(frame, placesInFrame(frame, Float64Array.of(50), Float64Array.of(50)))
  assert.equal(squares.at.length, 25)
  assert.deepEqual(cornersOf(frame, squares.at[0]!), { minx: -200, miny: -200, maxx: -100, maxy: -100 })
  assert.deepEqual(cornersOf(frame, squares.at[24]!), { minx: 200, miny: 200, maxx: 300, maxy: 300 })
})

for (const { when, work, says } of [
  {
    when: 'all squares hold the same',
    work: () => countHotspots(Int32Array.of(2, 2, 2), Uint8Array.of(1, 2, 1), Int32Array.of(2, 4, 2)),
    says: /same count 2/,
  },
  {
    when: 'points lie a continent apart',
    work: () => frameAround(Float64Array.of(0, 5e6), Float64Array.of(0, 5e6), 100),
    says: /span 5,000 by 5,000 km/,
  },
  {
    when: 'a coordinate is missing',
    work: () => frameAround(Float64Array.of(Number.NaN), Float64Array.of(0), 100),
    says: /no finite coordinates/,
  },
  {
    when: 'there is no point',
    work: () => frameAround(new Float64Array(0), new Float64Array(0), 100),
    says: /no point/,
  },
  {
    when: 'a square has no side',
    work: () => frameAround(Float64Array.of(0), Float64Array.of(0), 0),
    says: /side above 0/,
  },
])
  test(`refused when ${when}`, () => {
    assert.throws(work, says)
  })
