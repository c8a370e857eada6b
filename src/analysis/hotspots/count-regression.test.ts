// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { fitCounts } from './count-regression.ts'
import { drawPoisson } from './poisson.ts'
import { randomStream } from './random.ts'

// Counts of mean 2·exp(0.4 z), spread by a gamma of shape 4, so that their size is 4; the second feature is noise.
function rows(n: number) {
  const random = randomStream(5)
  const features = new Float64Array(2 * n)
  const counts = new Int32Array(n)
  for (let row = 0; row < n; row++) {
    const z = Math.sqrt(12) * (random.next() - 0.5)
    const gamma = [0, 0, 0, 0].reduce(sum => sum - Math.log(1 - random.next()) / 4, 0)
    features[2 * row] = z
    features[2 * row + 1] = random.next()
    counts[row] = drawPoisson(2 * Math.exp(0.4 * z) * gamma, random)
  }
  return { width: 2, features, counts, held: new Float64Array(n).fill(2) }
}

test('with much data it finds the slope, the size and that noise is noise', () => {
  const { pull, size } = fitCounts(rows(8000), 1)
  assert.ok(Math.abs(pull[0]! - 0.4) < 0.03, `${pull[0]}`)
  assert.ok(Math.abs(pull[1]!) < 0.03, `${pull[1]}`)
  assert.ok(size > 3.3 && size < 4.8, `${size}`)
})

test('with little data against a strong prior hardly anything is corrected', () => {
  const few = rows(20)
  const model = fitCounts(few, 300)
  for (let row = 0; row < 20; row++)
    assert.ok(Math.abs(model.correction(few.features, 2 * row) - model.correction(few.features, 0)) < 0.2)
})

test('at the answer the score equations hold', () => {
  const data = rows(500)
  const { correction, size } = fitCounts(data, 10)
  let slope = 0
  data.counts.forEach((count, row) => {
    const expected = 2 * Math.exp(correction(data.features, 2 * row))
    slope += (count - expected) / (1 + expected / size)
  })
  assert.ok(Math.abs(slope) < 1e-3, `${slope}`)
})
