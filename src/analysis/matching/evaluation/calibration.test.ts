// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seededDraws } from '../columns/random.ts'
import type { ScoredPairs } from '../scoring/scored-pairs.ts'
import { calibrationError, chanceCalibrationError } from './calibration.ts'
import { PairTruth } from './truth.ts'

type Shown = { readonly probability: number; readonly isTrue: boolean }

/** Pair n joins records 2n and 2n + 1. */
function worldOf(shown: readonly Shown[]): { pairs: ScoredPairs; truth: PairTruth } {
  const pairs = {
    a: Uint32Array.from(shown, (_, at) => 2 * at),
    b: Uint32Array.from(shown, (_, at) => 2 * at + 1),
    bits: Float64Array.from(shown, ({ probability }) => Math.log2(probability / (1 - probability))),
  }
  const list = shown.flatMap(({ isTrue }, at) => (isTrue ? [[2 * at, 2 * at + 1] as const] : []))
  return { pairs, truth: new PairTruth(list, 2 * shown.length, 2 * shown.length) }
}

for (const { what, shown, error } of [
  { what: 'nothing is shown', shown: [], error: 0 },
  {
    what: 'one pair of 0.75 is right',
    shown: [{ probability: 0.75, isTrue: true }],
    error: 0.25,
  },
  {
    what: 'pairs of one bin make up for each other',
    shown: [
      { probability: 0.52, isTrue: true },
      { probability: 0.52, isTrue: false },
    ],
    error: 0.02,
  },
  {
    what: 'what is under 0.05 is not shown',
    shown: [
      { probability: 0.04, isTrue: true },
      { probability: 0.94, isTrue: true },
    ],
    error: 0.06,
  },
])
  test(`the calibration error when ${what}`, () => {
    const { pairs, truth } = worldOf(shown)
    assert.ok(Math.abs(calibrationError(pairs, truth) - error) < 1e-9)
  })

test('probabilities that are right stay under the error of chance, those that are not pass it', () => {
  const draw = seededDraws(7)
  const right = Array.from({ length: 2000 }, () => {
    const probability = 0.05 + 0.949 * (draw(1 << 20) / (1 << 20))
    return { probability, isTrue: draw(1 << 20) < probability * (1 << 20) }
  })
  const honest = worldOf(right)
  const { mean, upTo } = chanceCalibrationError(honest.pairs, honest.truth, 1)
  assert.ok(mean > 0 && mean < upTo && upTo < 0.05, `${mean} ${upTo}`)
  assert.ok(calibrationError(honest.pairs, honest.truth) < upTo)
  const timid = worldOf(right.map(one => ({ ...one, isTrue: one.probability > 0.3 })))
  assert.ok(calibrationError(timid.pairs, timid.truth) > 2 * upTo)
})

test('fewer pairs have more of chance in them, and certain ones none', () => {
  const errorOf = (count: number, probability: number) => {
    const { pairs, truth } = worldOf(Array.from({ length: count }, () => ({ probability, isTrue: true })))
    return chanceCalibrationError(pairs, truth, 1).upTo
  }
  assert.ok(errorOf(20, 0.6) > 2 * errorOf(400, 0.6))
  assert.equal(errorOf(20, 1 - 1e-9), 0)
})
