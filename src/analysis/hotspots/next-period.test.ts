// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { meanWithInterval, tryOut } from './backtest.ts'
import { forecaster } from './next-period.ts'
import { countPerPeriod, countsOf } from './period-counts.ts'
import { drawPoisson } from './poisson.ts'
import { squaresInside } from './polygon.ts'
import { randomStream } from './random.ts'
import { frameAround, placesInFrame } from './squares.ts'

// A town whose places differ a hundredfold and keep their rates, with bursts that pass.
function town(seed: number, months: number) {
  const random = randomStream(seed)
  const [x, y, month]: number[][] = [[], [], []]
  const places = Array.from({ length: 400 }, () => ({
    x: 8000 * random.next(),
    y: 8000 * random.next(),
    rate: 0.1 / (0.01 + random.next()),
  }))
  for (let at = 0; at < months; at++)
    for (const place of places) {
      const mean = place.rate * (random.next() < 0.05 ? 6 : 1)
      for (let left = drawPoisson(mean, random); left > 0; left--) {
        x!.push(place.x + 150 * (random.next() - 0.5))
        y!.push(place.y + 150 * (random.next() - 0.5))
        month!.push(at)
      }
    }
  const frame = frameAround(Float64Array.from(x!), Float64Array.from(y!), 200)
  return {
    frame,
    counts: countPerPeriod(
      placesInFrame(frame, Float64Array.from(x!), Float64Array.from(y!)),
      Int32Array.from(month!),
    ),
  }
}

test('the fitted ranking beats the decayed count in towns it has not seen', () => {
  let [forecast, decayed, trials] = [0, 0, 0]
  for (let seed = 1; seed <= 4; seed++) {
    const { frame, counts } = town(seed, 14)
    const ranks = forecaster(frame, counts, 12)
    for (let index = 9; index < 14; index++, trials++) {
      const { rankings } = tryOut(counts, ranks, index, [0.03])
      forecast += rankings.forecast[0]!.pei
      decayed += rankings.decayed[0]!.pei
    }
  }
  assert.ok(forecast > decayed + 0.005 * trials, `${forecast / trials} against ${decayed / trials}`)
})

test('nothing after the period changes its ranking', () => {
  const { frame, counts } = town(6, 8)
  const cut = { ...counts, periods: 6, at: counts.at.slice(0, 6), count: counts.count.slice(0, 6) }
  assert.deepEqual(forecaster(frame, counts, 12).rank(6).score, forecaster(frame, cut, 12).rank(6).score)
})

test('expected incidents add up to about what a month brings', () => {
  const { frame, counts } = town(3, 10)
  const { score, corrections, size, trainedOn } = forecaster(frame, counts, 12).rank(10)
  const months = counts.count.map(list => list.reduce((sum, count) => sum + count, 0))
  const mean = months.reduce((sum, count) => sum + count, 0) / months.length
  const total = score.reduce((sum, value) => sum + value, 0)
  assert.ok(total > 0.7 * mean && total < 1.3 * mean, `${total} for ${mean}`)
  assert.equal(corrections.length, 22)
  assert.ok(size > 0.2 && size < 1000, `${size}`)
  assert.equal(trainedOn.periods, 9)
})

test('nothing to rank by is said, not ranked', () => {
  const { frame, counts } = town(3, 3)
  assert.throws(() => forecaster(frame, counts, 12).rank(0), /Nothing happened before/)
})

test('counts of a period keep what falls outside the area', () => {
  const x = Float64Array.of(50, 150, 950)
  const frame = frameAround(x, x, 100)
  const squares = squaresInside(frame, [
    [
      [
        [0, 0],
        [300, 0],
        [300, 300],
        [0, 300],
      ],
    ],
  ])
  assert.equal(squares.at.length, 9)
  const counts = countPerPeriod(placesInFrame(frame, x, x), Int32Array.of(3, 3, 3))
  const { inside, outside } = countsOf(counts, 0, squares)
  assert.deepEqual([inside.reduce((a, b) => a + b, 0), outside], [2, 1])
})

test('a mean over periods has an interval from three periods on', () => {
  const { mean, low, high } = meanWithInterval([0.5, 0.6, 0.7, Number.NaN], 1)
  assert.ok(low < mean && mean < high && Math.abs(mean - 0.6) < 1e-12)
  assert.ok(Number.isNaN(meanWithInterval([0.5, 0.6], 1).low))
})
