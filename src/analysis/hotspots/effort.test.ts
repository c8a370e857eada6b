// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { foundPerVisit, ratesPerVisit } from './effort.ts'
import { fairShare, shareSentToA } from './feedback-loop.ts'
import { drawPoisson } from './poisson.ts'
import { correctedIncidents, reportingPropensity } from './propensity.ts'
import { type RandomStream, randomStream } from './random.ts'
import { broughtIncidents, discoveredIncidents, type Incidents } from './reports.ts'

const run = { rounds: 3000, runs: 400, seed: 1 }

for (const rates of [
  [0.2, 0.1],
  [0.3, 0.1],
  [0.15, 0.1],
  [0.5, 0.4],
  [0.05, 0.1],
] as [number, number][])
  test(`found per visit, rounds go where the problem is: rates ${rates.join(' and ')}`, () => {
    const fair = fairShare(rates)
    assert.ok(Math.abs(shareSentToA('per-visit', rates, run) - fair) <= 0.02)
    // The loop is real: a correction that nothing needs would pass as well.
    const far = Math.abs(shareSentToA('counts', rates, run) - fair)
    const mixed = Math.abs(shareSentToA('mixed', rates, run) - fair)
    assert.ok(far > 0.1 && mixed > 0.05 && mixed < far, `counts off by ${far}, mixed by ${mixed}`)
  })

// Fails to compile, and so to be tested at all, the day detection takes discovered incidents.
type Detectable<T> = T extends Incidents<'brought'> ? true : false
const broughtIsTaken: Detectable<Incidents<'brought'>> = true
const discoveredIsRefused: Detectable<Incidents<'discovered'>> = false

test('reports become incidents: one per problem, at its first report, by how it was found', () => {
  const reports = {
    x: Float64Array.of(1, 2, 3, 4),
    y: Float64Array.of(1, 2, 3, 4),
    day: Int32Array.of(5, 4, 9, 9),
    incident: ['a', 'a', 'b', ''],
    found: ['brought', 'brought', 'discovered', 'brought'] as const,
  }
  const brought = broughtIncidents(reports)
  assert.deepEqual(
    [[...brought.x], [...brought.day!], [...brought.reports]],
    [
      [2, 4],
      [4, 9],
      [2, 1],
    ],
  )
  assert.deepEqual([...discoveredIncidents(reports).x], [3])
  assert.ok(broughtIsTaken && !discoveredIsRefused)
})

test('found per visit forgives places for being visited', () => {
  const incidents = discoveredIncidents({
    x: new Float64Array(22),
    y: new Float64Array(22),
    found: Array(22).fill('discovered'),
  })
  const places = Array.from({ length: 22 }, (_, at) => (at < 20 ? 0 : 1))
  const [often, seldom] = foundPerVisit(incidents, places, [200, 20])
  assert.ok(Math.abs(often!.rate - seldom!.rate) < 0.01)
  assert.ok(seldom!.interval.low < 0.1 && seldom!.interval.high > 0.1)
  assert.throws(() => ratesPerVisit([3], [0]), /3 finds and no visit/)
  assert.throws(() => ratesPerVisit([0], [0]), /Nobody looked/)
})

// 500 known incidents; those that nobody reported stay unknown, as in life.
function knownReports(mean: number, random: RandomStream): Int32Array {
  const known: number[] = []
  while (known.length < 500) {
    const reports = drawPoisson(mean, random)
    if (reports > 0) known.push(reports)
  }
  return Int32Array.from(known)
}

for (const [quiet, loud] of [
  [0.7, 2.1],
  [1, 3],
  [2, 6],
] as const)
  test(`areas that report ${quiet} and ${loud} times per incident are told apart by a factor 3`, () => {
    let within = 0
    for (let seed = 0; seed < 40; seed++) {
      const random = randomStream(seed)
      const one = reportingPropensity(knownReports(quiet, random))
      const other = reportingPropensity(knownReports(loud, random))
      const ratio = other.perIncident / one.perIncident
      if (ratio > 2.4 && ratio < 3.6) within++
    }
    assert.ok(within >= 38, `${within} of 40 within 20 %`)
  })

test('the interval holds the truth about 95 times in 100', () => {
  let held = 0
  for (let seed = 0; seed < 200; seed++) {
    const { interval } = reportingPropensity(knownReports(1.4, randomStream(seed)))
    if (interval.low <= 1.4 && interval.high >= 1.4) held++
  }
  assert.ok(held >= 180 && held <= 199, `${held} of 200`)
})

test('unheard incidents are added back', () => {
  const known = reportingPropensity(knownReports(1, randomStream(9)))
  assert.ok(Math.abs(correctedIncidents(known) - 500 / (1 - Math.exp(-1))) < 60)
  assert.throws(() => reportingPropensity([1, 0]), /incident 2 has 0/)
  assert.deepEqual(reportingPropensity([1, 1, 1]).perIncident < 1e-6, true)
})
