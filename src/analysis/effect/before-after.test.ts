// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { randomStream } from '../hotspots/random.ts'
import { refuseOverlap } from './counts.ts'
import { displacement } from './displacement.ts'
import { drawPoisson } from './poisson-draw.ts'
import { exactBeforeAfter, relativeRateRatio } from './ratio.ts'
import { weightedDisplacementDifference } from './wdd.ts'

function near(actual: number, expected: number, within = 1e-8): void {
  assert.ok(Math.abs(actual - expected) <= within, `${actual} is not ${expected}`)
}

test('WDD as published: 50 to 30 against 60 to 55', () => {
  const wdd = weightedDisplacementDifference({
    treated: { before: 50, after: 30 },
    control: { before: 60, after: 55 },
  })
  near(wdd.value, -15)
  near(wdd.standardError, Math.sqrt(195))
  near(wdd.z, -15 / Math.sqrt(195))
})

test('WDD as in the author’s blog: 100 to 80 against 100 to 90', () => {
  const wdd = weightedDisplacementDifference({
    treated: { before: 100, after: 80 },
    control: { before: 100, after: 90 },
  })
  near(wdd.value, -10)
  near(wdd.standardError, Math.sqrt(370))
})

test('WDD with a displacement zone adds its own difference and its own variance', () => {
  const wdd = weightedDisplacementDifference({
    treated: { before: 50, after: 30 },
    control: { before: 60, after: 55 },
    displacement: { area: { before: 20, after: 26 }, control: { before: 30, after: 28 } },
  })
  near(wdd.local, -15)
  near(wdd.displaced!, 8)
  near(wdd.value, -7)
  near(wdd.standardError, Math.sqrt(195 + 104))
})

test('WDD per unit of time and area', () => {
  const wdd = weightedDisplacementDifference({
    treated: { before: 100, after: 20 },
    control: { before: 80, after: 30 },
    periods: { before: 2, after: 1 },
    sizes: { treated: 1, control: 2 },
  })
  near(wdd.value, 20 - 50 - (15 - 20))
  near(wdd.standardError, Math.sqrt(20 + 100 / 4 + 30 / 4 + 80 / 16))
})

test('the rate ratio as published by Wilson', () => {
  const ratio = relativeRateRatio({ before: 50, after: 30 }, { before: 60, after: 55 })
  near(ratio.logarithm, -0.4238142467763609)
  near(ratio.standardError, 0.29695423583747405)
  near(ratio.value, 0.6545454545454545)
  assert.equal(ratio.low.toFixed(3), '0.366')
  assert.equal(ratio.high.toFixed(3), '1.171')
})

test('the exact interval of R’s poisson.test', () => {
  const exact = exactBeforeAfter({ before: 50, after: 30 })
  near(exact.low, 0.3683506, 5e-8)
  near(exact.high, 0.9621492, 5e-8)
  near(exact.p, 0.03299261842647586, 1e-10)
  assert.equal(exactBeforeAfter({ before: 0, after: 3 }).value, Infinity)
  assert.equal(exactBeforeAfter({ before: 3, after: 0 }).low, 0)
})

test('displacement as in POP Center tool guide 10', () => {
  const moved = displacement(
    { before: 100, after: 60 },
    { before: 200, after: 180 },
    { before: 50, after: 40 },
  )
  near(moved.netEffect, 1 / 6)
  near(moved.weightedQuotient!, 1 / 6)
  near(moved.totalNetEffect, 35)
})

test('no quotient of displacement when there was no clear gain to displace', () => {
  const moved = displacement(
    { before: 100, after: 99 },
    { before: 200, after: 199 },
    { before: 50, after: 60 },
  )
  assert.equal(moved.weightedQuotient, undefined)
})

for (const { what, act, message } of [
  {
    what: 'a negative count',
    act: () => relativeRateRatio({ before: 5, after: -1 }, { before: 1, after: 1 }),
    message: /treated, after: -1 is negative/,
  },
  {
    what: 'half an incident',
    act: () => exactBeforeAfter({ before: 5, after: 1.5 }),
    message: /1.5 is not a whole number/,
  },
  {
    what: 'a missing count',
    act: () => exactBeforeAfter({ before: Number.NaN, after: 1 }),
    message: /the count is missing/,
  },
  {
    what: 'a ratio over nothing',
    act: () => relativeRateRatio({ before: 0, after: 3 }, { before: 1, after: 1 }),
    message: /treated, before: no incidents.*wdd/,
  },
  {
    what: 'nothing at all',
    act: () => exactBeforeAfter({ before: 0, after: 0 }),
    message: /nothing to compare/,
  },
  {
    what: 'an empty period',
    act: () => exactBeforeAfter({ before: 3, after: 1 }, { before: 12, after: 0 }),
    message: /period is empty/,
  },
  {
    what: 'a control that overlaps',
    act: () => refuseOverlap({ treated: ['Noord', 'Haven'], control: ['Zuid', 'Haven'] }),
    message: /'Haven' lies in the treated area and in the control area/,
  },
  {
    what: 'an empty area',
    act: () => refuseOverlap({ treated: ['Noord'], control: [] }),
    message: /control area holds no place/,
  },
])
  test(`${what} is refused in a sentence`, () => {
    assert.throws(act, { name: 'RangeError', message })
  })

// 20,000 evaluations per line: one standard error is 0.15 %.
for (const counts of [12, 30, 120])
  test(`intervals hold the truth in 93-97 % of evaluations with ${counts} incidents`, () => {
    const random = randomStream(counts)
    let [differences, ratios, exacts, evaluations] = [0, 0, 0, 0]
    for (let run = 0; run < 20_000; run++) {
      const [before, after] = [drawPoisson(counts, random), drawPoisson(counts * 0.8, random)]
      const control = { before: drawPoisson(counts, random), after: drawPoisson(counts * 0.9, random) }
      if (before * after * control.before * control.after === 0) continue
      evaluations++
      const difference = weightedDisplacementDifference({ treated: { before, after }, control })
      if (difference.low <= -0.1 * counts && difference.high >= -0.1 * counts) differences++
      const ratio = relativeRateRatio({ before, after }, control)
      if (ratio.low <= 8 / 9 && ratio.high >= 8 / 9) ratios++
      if (run % 20 > 0) continue
      const exact = exactBeforeAfter({ before, after })
      if (exact.low <= 0.8 && exact.high >= 0.8) exacts++
    }
    for (const held of [differences, ratios]) {
      assert.ok(held / evaluations >= 0.93 && held / evaluations <= 0.97, `${held / evaluations}`)
    }
    // Exact intervals promise at least their coverage.
    assert.ok(exacts / (evaluations / 20) >= 0.93, `${exacts / (evaluations / 20)}`)
  })
