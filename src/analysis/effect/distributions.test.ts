// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import * as distribution from './distributions.ts'

function near(actual: number, expected: number, within = 1e-12): void {
  assert.ok(
    Math.abs(actual - expected) <= within * Math.max(1, Math.abs(expected)),
    `${actual} is not ${expected}`,
  )
}

test('the gamma function and its derivatives at known points', () => {
  near(distribution.logGamma(1), 0, 1e-14)
  near(distribution.logGamma(0.5), Math.log(Math.PI) / 2)
  near(distribution.logGamma(101), 363.73937555556347)
  near(distribution.digamma(1), -0.5772156649015329)
  near(distribution.trigamma(1), Math.PI ** 2 / 6)
})

test('quantiles as R gives them', () => {
  near(distribution.normalQuantile(0.975), 1.959963984540054)
  near(distribution.studentQuantile(0.975, 10), 2.228138851986273)
  near(distribution.betaQuantile(0.025, 3.5, 1.5), 0.28375167956341274, 1e-9)
  near(distribution.gammaQuantile(0.95, 2, 1), 4.743864518390577)
  near(distribution.normalBelow(-8), 6.220960574271785e-16, 1e-10)
})

test('a quantile and its probability are each other’s inverse', () => {
  const shape = fc.double({ min: 1, max: 200, noNaN: true })
  const probability = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(shape, shape, probability, (a, b, p) => {
      near(distribution.betaBelow(distribution.betaQuantile(p, a, b), a, b), p, 1e-9)
      near(distribution.gammaBelow(distribution.gammaQuantile(p, a, 1), a), p, 1e-9)
    }),
    { numRuns: 50 },
  )
})

test('a probability outside 0 .. 1 has no quantile', () => {
  assert.throws(() => distribution.normalQuantile(1), /between 0 and 1/)
})
