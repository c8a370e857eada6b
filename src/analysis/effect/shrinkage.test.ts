// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { jeffreys, likeliestBeta, nextSuccesses, shrinkChances, shrunkenChances } from './beta-binomial.ts'
import { likeliestGamma, shrinkTo, shrunkenRates } from './gamma-poisson.ts'

function near(actual: number[], expected: number[], within: number): void {
  actual.forEach((value, at) => {
    assert.ok(Math.abs(value - expected[at]!) <= within, `${value} is not ${expected[at]}`)
  })
}

const exposures = [8.1, 4.2, 1.9, 6.6, 11.3, 5.8, 3.9, 7.2]
const units = [12, 3, 0, 7, 21, 5, 2, 9].map((count, at) => ({ count, exposure: exposures[at]! }))
const trials = [10, 8, 20, 6, 15, 8, 9, 20, 5, 7]
const types = [9, 2, 14, 1, 5, 7, 3, 18, 0, 6].map((successes, at) => ({ successes, trials: trials[at]! }))
const alikeTrials = [4, 3, 15, 2, 6, 5, 20, 9]
const alike = [3, 1, 8, 0, 5, 2, 12, 4].map((successes, at) => ({ successes, trials: alikeTrials[at]! }))

test('the likeliest gamma and the rates it gives', () => {
  const prior = likeliestGamma(units)
  near([prior.shape], [23.87698], 5e-6)
  near([prior.mean], [1.157456], 5e-7)
  near(shrinkTo(units, prior), [1.24881, 1.08249, 1.05984, 1.13398, 1.40553, 1.09263, 1.05496, 1.1814], 5e-6)
})

test('the likeliest gamma is a maximum: both slopes of the likelihood are zero', () => {
  const prior = likeliestGamma(units)
  // At the maximum for the mean, observed and expected agree when weighted by their certainty.
  const balance = units.reduce(
    (sum, { count, exposure }) =>
      sum + (count - prior.mean * exposure) / (prior.shape + prior.mean * exposure),
    0,
  )
  near([balance], [0], 1e-12)
})

test('the likeliest beta and the chances it gives', () => {
  const prior = likeliestBeta(types)
  near([prior.a, prior.b], [1.326367, 1.118727], 1e-6)
  near([prior.negativeLogLikelihood], [23.64067961], 5e-9)
  near(
    shrinkChances(types, prior),
    [0.829754, 0.318462, 0.682838, 0.27547, 0.362644, 0.797156, 0.378011, 0.861051, 0.178153, 0.77568],
    1e-6,
  )
})

test('types that differ no more than chance: the likeliest beta degenerates and says so', () => {
  const prior = likeliestBeta(alike)
  assert.equal(prior.degenerate, true)
  near(
    shrinkChances(alike, prior),
    alike.map(() => 35 / 64),
    1e-12,
  )
})

test('full Bayes keeps honest intervals where the likeliest beta would promise a width of 0.0003', () => {
  for (const { chance, low, high } of shrunkenChances(alike)) {
    assert.ok(low < chance && chance < high)
    assert.ok(high - low > 0.2, `${low} to ${high}`)
  }
})

test('full Bayes keeps honest intervals for rates that hardly differ', () => {
  const same = [5, 5, 5, 5].map(count => ({ count, exposure: 5 }))
  assert.equal(likeliestGamma(same).degenerate, true)
  for (const { rate, low, high } of shrunkenRates(same)) {
    assert.ok(Math.abs(rate - 1) < 0.1)
    assert.ok(high - low > 0.4, `${low} to ${high}`)
  }
})

test('shrinking pulls every rate between its own and the mean, weak ones most', () => {
  const rates = shrunkenRates(units)
  const pooled = 59 / exposures.reduce((sum, exposure) => sum + exposure, 0)
  rates.forEach(({ rate }, at) => {
    const own = units[at]!.count / units[at]!.exposure
    assert.ok((rate - own) * (rate - pooled) <= 0.02, `${rate} is not between ${own} and ${pooled}`)
  })
  assert.ok(rates[2]!.rate > 0.5, 'a zero over a short exposure is no proof of safety')
})

test('one cell on its own, as R gives it', () => {
  const { low, median, high } = jeffreys({ successes: 3, trials: 4 })
  near([low, median, high], [0.2837517, 0.7281933, 0.9715291], 5e-8)
})

test('natural frequencies: of 20 short interventions 13 succeeded; of the next 20 expect 9 to 16', () => {
  assert.deepEqual(nextSuccesses([{ successes: 13, trials: 20 }, ...types], 0, 20), { low: 9, high: 16 })
})

for (const { what, act, message } of [
  { what: 'one unit', act: () => likeliestGamma(units.slice(0, 1)), message: /at least two units/ },
  {
    what: 'a negative count',
    act: () => shrunkenRates([{ count: -1, exposure: 1 }, ...units]),
    message: /unit 1: -1 is negative/,
  },
  {
    what: 'no exposure',
    act: () => shrunkenRates([...units, { count: 1, exposure: 0 }]),
    message: /unit 9: an exposure of 0/,
  },
  {
    what: 'more successes than trials',
    act: () => shrunkenChances([{ successes: 5, trials: 4 }, ...types]),
    message: /type 1: 5 successes among 4 trials/,
  },
])
  test(`${what} is refused in a sentence`, () => {
    assert.throws(act, { name: 'RangeError', message })
  })
