// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accuracyOf } from './accuracy.ts'
import { attainablePei } from './attainable.ts'
import { drawPoisson } from './poisson.ts'
import { randomStream } from './random.ts'

const expected = Float64Array.from({ length: 500 }, (_, at) => 40 / (1 + at))

test('with Poisson counts it is what ranking by the truth gets', () => {
  const random = randomStream(3)
  let sum = 0
  for (let run = 0; run < 400; run++)
    sum += accuracyOf(
      expected,
      Int32Array.from(expected, mean => drawPoisson(mean, random)),
      0.02,
    ).pei
  const [reached] = attainablePei(expected, Number.POSITIVE_INFINITY, [0.02], {
    draws: 400,
    seed: 1,
  })
  const { mean, low, high } = reached!
  assert.ok(Math.abs(mean - sum / 400) < 0.015, `${mean} against ${sum / 400}`)
  assert.ok(low < mean && mean < high && high <= 1)
})

test('the wilder the counts, the less any ranking can reach', () => {
  const [calm, wild] = [50, 0.5].map(
    size => attainablePei(expected, size, [0.02], { draws: 200, seed: 1 })[0]!,
  )
  assert.ok(wild!.mean < calm!.mean - 0.1, `${wild!.mean} against ${calm!.mean}`)
})

test('where nothing is expected there is nothing to attain', () => {
  const [nothing] = attainablePei(new Float64Array(10), 3, [0.1], { draws: 20, seed: 1 })
  assert.ok(Number.isNaN(nothing!.mean))
})
