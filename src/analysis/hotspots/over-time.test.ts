// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accuracyOf, gini } from './accuracy.ts'
import { alarms, negativeBinomialTail } from './alarm.ts'
import { daysOfPeriod, dayText, orderOf, periodName, periodOf, writtenTime } from './calendar.ts'
import { emergingClass, mannKendall } from './emerging.ts'
import { normalTail } from './normal.ts'
import { atMost, drawPoisson, logGamma, poissonInterval } from './poisson.ts'
import { randomStream } from './random.ts'

const close = (got: number, expected: number, within = 1e-9) =>
  assert.ok(Math.abs(got - expected) <= within, `${got} is not ${expected}`)

for (const { is, states, rising = 0 } of [
  { is: 'none', states: [0, 0, 0, 0, 0] },
  { is: 'new', states: [0, 0, 0, 0, 1] },
  { is: 'consecutive', states: [0, 0, 1, 1, 1] },
  { is: 'persistent', states: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
  { is: 'intensifying', states: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], rising: 1 },
  { is: 'fading', states: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1], rising: -1 },
  { is: 'sporadic', states: [1, 0, 0, 1, 1] },
  { is: 'oscillating', states: [-1, 0, 1, 0, 1] },
  { is: 'former', states: [1, 1, 1, 1, 1, 1, 1, 1, 1, 0] },
  { is: 'none', states: [1, 0, 0, 0, 0] },
] as const)
  test(`${states.join(' ')} ${rising ? `with scores going ${rising > 0 ? 'up' : 'down'} ` : ''}is ${is}`, () => {
    const scores = states.map((_, at) => (rising === 0 ? (at * 7) % 5 : rising * at))
    assert.equal(emergingClass(states, scores), is)
  })

test('Mann-Kendall of a short rising series', () => {
  // s = 10 of 10, variance 5·4·15/18, continuity corrected.
  const { s, p } = mannKendall([1, 2, 3, 4, 5])
  assert.equal(s, 10)
  close(p, 2 * normalTail(9 / Math.sqrt(50 / 3)))
  assert.equal(mannKendall([2, 2, 2]).p, 1)
})

test('an alarm sounds for the one place that jumps, and seldom when nothing does', () => {
  const random = randomStream(5)
  const draw = (mean: number) => drawPoisson(mean, random)
  const quiet = Array.from({ length: 300 }, (_, place) =>
    Array.from({ length: 30 }, () => draw(0.5 + (place % 5))),
  )
  assert.ok(alarms(quiet, 0.05).length <= 1)
  const jump = quiet.map((series, place) => (place === 17 ? [...series.slice(0, -1), 18] : series))
  assert.deepEqual(
    alarms(jump, 0.05).map(alarm => alarm.place),
    [17],
  )
  assert.throws(() => alarms([[1, 2]], 0.05), /8 periods/)
  assert.throws(() => alarms([[1, 2, 3, 4, 5, 6, 7, -1]], 0.05), /count of -1/)
})

test('chances agree with printed tables', () => {
  close(normalTail(1.959963984540054), 0.025, 1e-15)
  close(normalTail(-3), 0.9986501019683699, 1e-15)
  close(logGamma(0.5), Math.log(Math.sqrt(Math.PI)), 1e-14)
  close(atMost(2, 3), Math.exp(-3) * (1 + 3 + 4.5), 1e-15)
  // Garwood's limits: 0 gives 3.6889, 10 gives 4.7954 to 18.3904.
  close(poissonInterval(0).high, 3.688879454, 1e-8)
  close(poissonInterval(10).low, 4.795389, 1e-6)
  close(poissonInterval(10).high, 18.390356, 1e-6)
  close(negativeBinomialTail(1, 2, 3), 1 - (2 / 5) ** 2, 1e-14)
})

test('PAI and PEI are what they are by hand', () => {
  const { places, hits, bestHits, pai, pei } = accuracyOf(
    [5, 4, 3, 2, 1],
    Int32Array.of(2, 0, 6, 0, 0),
    0.3,
    2,
  )
  assert.deepEqual([places, hits, bestHits], [2, 2, 8])
  close(pai, 2 / 10 / (2 / 5))
  close(pei, 2 / 8)
  close(gini([0, 0, 0, 4]).gini, 0.75)
  close(gini([1, 1, 1, 1]).gini, 0)
  // Two incidents over four places cannot be shared more evenly than this.
  close(gini([0, 0, 1, 1]).corrected, 0)
  assert.throws(() => gini([0, 0]), /Nothing happened/)
  assert.throws(() => accuracyOf([1], Int32Array.of(1), 0), /share/)
})

for (const { text, day } of [
  { text: '2022-08', day: '2022-08-01' },
  { text: '2022-08-31T23:55:10.5Z', day: '2022-08-31' },
  { text: '2022-03-27 02:30', day: '2022-03-27' },
  { text: '20220831', day: '2022-08-31' },
  { text: '31-08-2022', day: '2022-08-31' },
  { text: '31.8.2022 9:05', day: '2022-08-31' },
])
  test(`${text} lies on ${day}`, () => {
    const time = writtenTime(text, 'day-first')
    assert.ok(typeof time === 'object')
    assert.equal(dayText(time.day), day)
  })

test('no day is read that the calendar does not have', () => {
  assert.equal(writtenTime('2022-02-30'), undefined)
  assert.equal(writtenTime('yesterday'), undefined)
  assert.equal(writtenTime('03/04/2022'), 'order')
  assert.equal(orderOf(['03/04/2022', '12/31/2022']), 'month-first')
  assert.equal(orderOf(['03/04/2022']), undefined)
})

test('periods tile the calendar', () => {
  for (const kind of ['month', 'week', 'day'] as const)
    for (let day = 18000; day < 19500; day++) {
      const { first, last } = daysOfPeriod(periodOf(day, kind), kind)
      assert.ok(first <= day && day <= last)
      assert.equal(periodOf(last + 1, kind), periodOf(day, kind) + 1)
    }
  assert.equal(periodName(periodOf(19235, 'month'), 'month'), '2022-08')
  assert.equal(periodName(periodOf(19235, 'week'), 'week'), 'week of 2022-08-29')
})
