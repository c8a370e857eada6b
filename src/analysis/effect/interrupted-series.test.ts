// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import test from 'node:test'
import { randomStream } from '../hotspots/random.ts'
import { interruptedSeries } from './interrupted-series.ts'
import { drawPoisson } from './poisson-draw.ts'

const rows = readFileSync(new URL('./examples/seatbelts.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map(line => line.split(',').slice(0, 2).map(Number) as [number, number])

test('seat belts: the coefficients and errors of R’s quasi-Poisson model', () => {
  const result = interruptedSeries({
    counts: rows.map(([killed]) => killed),
    start: 169,
    season: 12,
    covariates: { petrol: rows.map(([, price]) => price) },
  })
  const told = (part: { logarithm: number; standardError: number }) =>
    `${part.logarithm.toFixed(5)} (${part.standardError.toFixed(5)})`
  assert.equal(told(result.jump), '-0.17585 (0.06302)')
  assert.equal(told(result.trend), '-0.00060 (0.00021)')
  assert.equal(told(result.bend!), '0.00561 (0.00444)')
  assert.ok(result.dispersion > 1.9 && result.dispersion < 2)
})

function simulated(jump: number, seed: number): { counts: number[]; control: number[] } {
  const random = randomStream(seed)
  const everywhere = Array.from(
    { length: 48 },
    (_, at) => 1 + 0.3 * Math.sin((at * Math.PI) / 6) + at * 0.005,
  )
  return {
    counts: everywhere.map((level, at) => drawPoisson(40 * level * (at >= 30 ? jump : 1), random)),
    control: everywhere.map(level => drawPoisson(60 * level, random)),
  }
}

test('intervals around the jump hold the truth in 93-97 % of simulated series', () => {
  let held = 0
  for (let seed = 0; seed < 1500; seed++) {
    const { counts } = simulated(0.75, seed)
    const { jump } = interruptedSeries({ counts, start: 30, season: 12 })
    if (jump.low <= 0.75 && jump.high >= 0.75) held++
  }
  assert.ok(held / 1500 >= 0.93 && held / 1500 <= 0.97, `${held / 1500}`)
})

test('a change that the control shared is no effect', () => {
  const random = randomStream(4)
  const levels = Array.from({ length: 60 }, (_, at) => (at >= 40 ? 0.5 : 1) * (1 + 0.4 * ((at * 7) % 5)))
  const counts = levels.map(level => drawPoisson(200 * level, random))
  const control = levels.map(level => drawPoisson(2000 * level, random))
  const { jump } = interruptedSeries({ counts, control, start: 40, slope: false })
  assert.ok(jump.low < 1 && jump.high > 1, `${jump.low} to ${jump.high}`)
})

const steady = Array.from({ length: 36 }, (_, at) => 20 + (at % 3))
for (const { what, series, message } of [
  {
    what: 'a short series',
    series: { counts: steady.slice(0, 23), start: 12 },
    message: /23 periods are too few.*at least 24/,
  },
  { what: 'a start at the edge', series: { counts: steady, start: 34 }, message: /at least 4 periods/ },
  {
    what: 'a negative count',
    series: { counts: [...steady, -1], start: 12 },
    message: /period 37: -1 is negative/,
  },
  {
    what: 'a missing count',
    series: { counts: [...steady, Number.NaN], start: 12 },
    message: /period 37: the count is missing/,
  },
  {
    what: 'a short control',
    series: { counts: steady, start: 12, control: [1] },
    message: /control has 1 periods, the series 36/,
  },
  {
    what: 'one year with a season',
    series: { counts: steady.slice(0, 24), start: 12, season: 13 },
    message: /two whole years/,
  },
  {
    what: 'a covariate that repeats the trend',
    series: { counts: steady, start: 12, covariates: { time: steady.map((_, at) => 2 * at) } },
    message: /'time' tells nothing/,
  },
  {
    what: 'only zeros after the start',
    series: { counts: steady.map((count, at) => (at < 12 ? count : 0)), start: 12 },
    message: /infinitely strong/,
  },
])
  test(`${what} is refused in a sentence`, () => {
    assert.throws(() => interruptedSeries(series), { name: 'RangeError', message })
  })
