// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { readPlaces } from './coordinates-file.ts'
import { readCounts } from './counts-file.ts'
import { dayNumber, isoDay } from './dates.ts'
import { expectedCases } from './expected.ts'
import { recurrenceInterval, significance } from './inference.ts'
import { cylinderLengths, intervalOf, intervalStarts } from './intervals.ts'
import { readPopulation } from './population-file.ts'
import { prepareScan } from './prepare.ts'
import { scan } from './scan.ts'
import { type ScanSettings, usualSettings } from './settings.ts'
import { layOut } from './study.ts'

const base: ScanSettings = {
  ...usualSettings,
  model: 'poisson',
  kind: 'space-time',
  coordinates: 'cartesian',
  precision: 'day',
  unit: 'day',
  start: dayNumber(2023, 1, 1),
  end: dayNumber(2023, 1, 31),
}

test('intervals are counted back from the end, and the rest joins the first', () => {
  const days = intervalStarts({ ...base, unitLength: 7 })
  assert.deepEqual([...days].map(isoDay), [
    '2023-01-01',
    '2023-01-11',
    '2023-01-18',
    '2023-01-25',
    '2023-02-01',
  ])
  assert.equal(intervalOf(days, dayNumber(2023, 1, 10)), 0)
  assert.equal(intervalOf(days, dayNumber(2023, 1, 31)), 3)
  assert.equal(intervalOf(days, dayNumber(2023, 2, 1)), -1)
  assert.deepEqual(cylinderLengths({ ...base, unitLength: 7 }), { shortest: 1, longest: 2 })
})

test('a study of one interval cannot be scanned over time', () => {
  assert.throws(() => intervalStarts({ ...base, unitLength: 20 }), /at least two/)
})

const places = readPlaces('a 0 0\nb 1 0', 'cartesian')

test('the population runs straight between two counts and level outside them', () => {
  const study = layOut(
    {
      cases: readCounts('a 10 2023/01/02\nb 10 2023/01/03', 'case file', 'day'),
      places,
      population: readPopulation('a 2023/01/11 100\na 2023/01/21 200\nb 2023/01/11 100\nb 2023/01/21 100'),
    },
    { ...base, unitLength: 1 },
  )
  const { people } = expectedCases(study)
  const onDay = (place: number, day: number) => people[place * 31 + day - 1]! * 31
  assert.ok(Math.abs(onDay(0, 5) - 100) < 1e-9)
  // The count of a day is of its beginning: in the middle of 16 January half of the growth is over, and a bit.
  assert.ok(Math.abs(onDay(0, 16) - 155) < 1e-9)
  assert.ok(Math.abs(onDay(0, 30) - 200) < 1e-9)
  assert.ok(Math.abs(onDay(1, 16) - 100) < 1e-9)
})

test('covariates have their own rate: a category that falls ill more often is expected to', () => {
  const study = layOut(
    {
      cases: readCounts('a 9 2023/01/02 old\nb 1 2023/01/02 young', 'case file', 'day'),
      places,
      population: readPopulation('a 2023 100 old\na 2023 100 young\nb 2023 900 young'),
    },
    base,
  )
  const { expected } = expectedCases(study)
  const total = (place: number) =>
    expected.subarray(place * 31, place * 31 + 31).reduce((sum, here) => sum + here, 0)
  assert.ok(Math.abs(total(0) - (9 + 0.1)) < 1e-9)
  assert.ok(Math.abs(total(1) - 0.9) < 1e-9)
})

const cases = 'a 3 2023/01/02\nb 1 2023/01/03'
for (const { what, act, message } of [
  {
    what: 'an unknown location in the cases',
    act: () => ({ cases: `${cases}\nc 1 2023/01/03`, population: 'a 2023 10\nb 2023 10' }),
    message: /case file, line 3: location 'c' is not in the coordinates file/,
  },
  {
    what: 'an unknown location in the population',
    act: () => ({ cases, population: 'a 2023 10\nx 2023 10' }),
    message: /population file, line 2: location 'x' is not in the coordinates file/,
  },
  {
    what: 'a case outside the study',
    act: () => ({ cases: 'a 3 2022/12/31', population: 'a 2023 10\nb 2023 10' }),
    message: /case file, line 1: 2022-12-31 is outside the study, 2023-01-01 to 2023-01-31/,
  },
  {
    what: 'a case without population',
    act: () => ({ cases, population: 'a 2023 10\nb 2023 0' }),
    message: /population file: location 'b' has 1 case\(s\), but nobody lives there/,
  },
  {
    what: 'a category without population',
    act: () => ({
      cases: 'a 3 2023/01/02 man\nb 1 2023/01/03 woman',
      population: 'a 2023 10 man\nb 2023 10 man',
    }),
    message: /line 2: covariates \["woman"\] have cases, but the population file has nobody/,
  },
  {
    what: 'no case at all',
    act: () => ({ cases: 'a 0 2023/01/02', population: 'a 2023 10\nb 2023 10' }),
    message: /there is not one case/,
  },
])
  test(`${what} is refused with file and line, and is no silent zero`, () => {
    const texts = act()
    assert.throws(
      () =>
        prepareScan(
          {
            cases: readCounts(texts.cases, 'case file', 'day'),
            places,
            population: readPopulation(texts.population),
          },
          base,
        ),
      { name: 'ScanInputError', message },
    )
  })

test('a model asks for its own files and refuses those of another', () => {
  const records = { cases: readCounts(cases, 'case file', 'day'), places }
  assert.throws(() => prepareScan(records, base), /Poisson model needs a population file/)
  assert.throws(
    () => prepareScan(records, { ...base, model: 'bernoulli' }),
    /Bernoulli model needs a control file/,
  )
  assert.throws(
    () => prepareScan(records, { ...base, model: 'space-time-permutation', kind: 'spatial' }),
    /cannot be purely spatial/,
  )
  assert.throws(
    () => prepareScan(records, { ...base, model: 'space-time-permutation', maxSpacePercent: 60 }),
    /at most 50/,
  )
})

test('ties count as reached, and the p-value of nothing simulated is absent', () => {
  assert.equal(significance(5, Float64Array.of(5, 4, 6, 5 - 1e-12)).p, 4 / 5)
  assert.deepEqual(significance(5, new Float64Array(0)), {})
})

test('a weekly analysis with p 0.01 cries wolf once in 100 weeks', () => {
  assert.ok(
    Math.abs(recurrenceInterval(0.01, { ...base, frequency: { every: 1, unit: 'week' } }).years - 100 / 52) <
      1e-12,
  )
  assert.ok(Math.abs(recurrenceInterval(0.01, { ...base, unitLength: 7 }).days - 700) < 1e-9)
})

test('a planted outbreak is found where and when it was planted, and the answer repeats', () => {
  const grid = Array.from({ length: 25 }, (_, at) => `g${at} ${at % 5} ${Math.floor(at / 5)}`).join('\n')
  const background = Array.from(
    { length: 60 },
    (_, at) => `g${(at * 7) % 25} 1 2023/01/${String((at % 28) + 1).padStart(2, '0')}`,
  )
  const outbreak = Array.from(
    { length: 14 },
    (_, at) => `g${at % 2 === 0 ? 12 : 13} 1 2023/01/${29 + (at % 3)}`,
  )
  const records = {
    cases: readCounts([...background, ...outbreak].join('\n'), 'case file', 'day'),
    places: readPlaces(grid, 'cartesian'),
  }
  const settings: ScanSettings = {
    ...base,
    model: 'space-time-permutation',
    kind: 'prospective',
    maxTime: { units: 7 },
    replications: 199,
  }
  const outcome = scan(records, settings, 42)
  const [first] = outcome.clusters
  assert.deepEqual([first!.from, first!.until], ['2023-01-29', '2023-01-31'])
  assert.ok(first!.locations.includes('g12') && first!.locations.includes('g13'))
  assert.equal(first!.p, 1 / 200)
  assert.ok(first!.recurrence!.days > 200)
  assert.deepEqual(scan(records, settings, 42), outcome)
  assert.notDeepEqual(scan(records, settings, 43), outcome)
})
