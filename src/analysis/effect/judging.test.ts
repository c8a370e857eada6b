// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { randomStream } from '../hotspots/random.ts'
import { goalAttainment } from './attainment.ts'
import { baselineWithoutLuck, changeWithoutLuck } from './peak.ts'
import { drawPoisson } from './poisson-draw.ts'
import { power, smallestVisibleDrop } from './power.ts'
import { changesSince, type EvaluationPlan, freeze, tooEarlyUntil } from './registration.ts'
import { sha256 } from './sha256.ts'
import { judge, verdictWords } from './verdict.ts'

for (const counts of [10, 40, 100, 200])
  test(`nothing changed, ${counts} incidents: "nog niet te zeggen" in at least 90 %, false proof in at most 2.5 %`, () => {
    const random = randomStream(counts)
    const found = { early: 0, surely: 0 }
    for (let run = 0; run < 10_000; run++) {
      const drawn = [0, 0, 0, 0].map(() => Math.max(0.5, drawPoisson(counts, random)))
      const [before, after, controlBefore, controlAfter] = drawn as [number, number, number, number]
      const error = Math.sqrt(drawn.reduce((sum, count) => sum + 1 / count, 0))
      const { verdict } = judge(Math.log(after / before / (controlAfter / controlBefore)), error)
      if (verdict === 'too-early-to-say') found.early++
      if (verdict.startsWith('surely')) found.surely++
    }
    assert.ok(found.early >= 9000, `${found.early}`)
    assert.ok(found.surely <= 250, `${found.surely}`)
  })

test('a strong effect on large counts is called by its name, in both directions and languages', () => {
  assert.equal(verdictWords[judge(Math.log(0.6), 0.1).verdict].nl, 'aantoonbaar beter')
  assert.equal(judge(Math.log(1.7), 0.1).verdict, 'surely-worse')
  assert.equal(judge(Math.log(0.8), 0.08).verdict, 'probably-better')
  assert.equal(judge(Math.log(1), 0.01).verdict, 'too-early-to-say')
  assert.throws(() => judge(-Infinity, 1), /needs a ratio/)
})

for (const { baseline, quarter, half } of [
  { baseline: 10, quarter: 0.1, half: 0.22 },
  { baseline: 25, quarter: 0.17, half: 0.47 },
  { baseline: 50, quarter: 0.25, half: 0.71 },
  { baseline: 100, quarter: 0.41, half: 0.93 },
  { baseline: 200, quarter: 0.63, half: 1 },
  { baseline: 400, quarter: 0.87, half: 1 },
])
  test(`power with ${baseline} incidents before: ${quarter} for a quarter fewer, ${half} for half`, () => {
    assert.ok(Math.abs(power({ baseline }, 0.25, randomStream(1)) - quarter) <= 0.025)
    assert.ok(Math.abs(power({ baseline }, 0.5, randomStream(2)) - half) <= 0.025)
  })

test('the smallest visible decrease has the wanted power, and small numbers see none', () => {
  const drop = smallestVisibleDrop({ baseline: 100 })!
  assert.ok(Math.abs(power({ baseline: 100 }, drop, randomStream(3)) - 0.8) <= 0.03)
  assert.equal(smallestVisibleDrop({ baseline: 5 }), undefined)
  assert.throws(() => power({ baseline: 0 }, 0.2, randomStream(1)), /Without incidents/)
})

test('the hottest of fifty equal places has luck in its count, and the correction finds it', () => {
  const random = randomStream(9)
  const places = Array.from({ length: 50 }, () => ({ count: drawPoisson(20, random), exposure: 1 }))
  const chosen = places.reduce((best, place, at) => (place.count > places[best]!.count ? at : best), 0)
  const baseline = baselineWithoutLuck(places, chosen)
  assert.ok(baseline.counted >= 28)
  assert.ok(baseline.expected < 24, `${baseline.expected}`)
  const { logarithm, standardError } = changeWithoutLuck(baseline, 20, { before: 200, after: 200 })
  assert.equal(judge(logarithm, standardError).verdict, 'too-early-to-say')
  assert.throws(() => baselineWithoutLuck(places.slice(0, 9), 0), /too few to tell luck/)
})

test('goal attainment scores as Kiresuk and Sherman', () => {
  const score = (weights: number[], reached: number[]) =>
    goalAttainment(weights.map((weight, at) => ({ weight, reached: reached[at]! })))
  for (const [actual, expected] of [
    [score([1, 1, 1], [0, 0, 0]), 50],
    [score([1, 1, 1], [1, 1, 1]), 63.693063938],
    [score([2, 1, 3], [1, 0, -1]), 47.796736754],
    [score([2, 1, 3], [1, 0, 2]), 67.62610597],
    [score([3, 2, 4], [-1, 0, 1]), 51.497381871],
    [score([1], [2]), 70],
  ] as const)
    assert.ok(Math.abs(actual - expected) <= 1e-8, `${actual} is not ${expected}`)
  assert.throws(() => score([1], [3]), /outside -2 .. 2/)
})

test('SHA-256 of FIPS 180-4', () => {
  assert.equal(sha256('abc'), 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  assert.equal(sha256(''), 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  assert.equal(sha256('é'.repeat(1000)).length, 64)
})

const plan: EvaluationPlan = {
  indicator: 'overlast-meldingen door bewoners',
  method: 'wdd',
  treated: ['Havenkwartier'],
  control: ['Oude Vliet', 'Noordrand'],
  before: { from: '2025-01-01', until: '2025-12-31' },
  after: { from: '2026-01-01', until: '2026-12-31' },
}

test('a plan keeps its seal however it is typed, and loses it with any change', () => {
  const frozen = freeze(plan)
  assert.equal(freeze({ ...plan, control: ['Noordrand', 'Oude Vliet'] }).seal, frozen.seal)
  assert.deepEqual(changesSince(frozen, plan), [])
  assert.deepEqual(changesSince(frozen, { ...plan, indicator: 'aangiften' }), ['indicator'])
  const ended = { ...plan, after: { ...plan.after, until: '2026-06-30' } }
  assert.deepEqual(changesSince(frozen, ended), ['after'])
  assert.deepEqual(changesSince({ ...frozen, plan: ended }, plan), ['seal'])
})

test('before its end date a plan tells when it may be judged', () => {
  assert.equal(tooEarlyUntil(freeze(plan), '2026-12-31'), '2026-12-31')
  assert.equal(tooEarlyUntil(freeze(plan), '2027-01-01'), undefined)
})

test('a plan with overlapping areas or impossible days cannot be frozen', () => {
  assert.throws(
    () => freeze({ ...plan, control: ['Havenkwartier'] }),
    /'Havenkwartier' lies in the treated area/,
  )
  assert.throws(
    () => freeze({ ...plan, before: { from: '2025-02-30', until: '2025-12-31' } }),
    /'2025-02-30' is not a day/,
  )
  assert.throws(() => freeze({ ...plan, after: plan.before }), /one after the other/)
})
