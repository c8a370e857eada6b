// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { shrunkenRates } from '../../src/analysis/effect/gamma-poisson.ts'
import { drawPoisson } from '../../src/analysis/effect/poisson-draw.ts'
import { exactBeforeAfter, relativeRateRatio } from '../../src/analysis/effect/ratio.ts'
import { weightedDisplacementDifference } from '../../src/analysis/effect/wdd.ts'
import { randomStream } from '../../src/analysis/hotspots/random.ts'
import { readPlaces } from '../../src/analysis/hotspots/scan/coordinates-file.ts'
import type { CountRecord } from '../../src/analysis/hotspots/scan/counts-file.ts'
import { readCounts } from '../../src/analysis/hotspots/scan/counts-file.ts'
import { calendarDate, dayNumber } from '../../src/analysis/hotspots/scan/dates.ts'
import { readParameters } from '../../src/analysis/hotspots/scan/parameter-file.ts'
import { readPopulation } from '../../src/analysis/hotspots/scan/population-file.ts'
import { scan } from '../../src/analysis/hotspots/scan/scan.ts'
import { type ScanSettings, usualSettings } from '../../src/analysis/hotspots/scan/settings.ts'
import type { ScanRecords } from '../../src/analysis/hotspots/scan/study.ts'

type Print = (row: { work: string; measured: string; reach: string; ratio?: string; ok: boolean }) => void

/** Scan statistics and effect formulas against the figures they promise. CPU time, for the machine may be shared. */
export async function bench(print: Print): Promise<void> {
  citySpeed(print)
  sampleSets(print)
  formulas(print)
  coverage(print)
  shrunkenCoverage(print)
}

// 15,000 reports in a year on 2,025 cells of 500 m, thick in the middle: the size of a city of 400,000.
function city(): ScanRecords {
  const random = randomStream(2026)
  const side = 45
  const places = Array.from({ length: side * side }, (_, at) => ({
    location: `c${at}`,
    first: (at % side) * 500,
    second: Math.floor(at / side) * 500,
    line: at + 1,
  }))
  const weights = places.map(({ first, second }) =>
    Math.exp(3 * random.next() - ((first - 11000) ** 2 + (second - 11000) ** 2) / 1e8),
  )
  const sums = weights.map(
    (
      (sum: number) => (weight: number) =>
        (sum += weight)
    )(0),
  )
  const start = dayNumber(2022, 1, 1)
  const cases = Array.from({ length: 15000 }, (_, at): CountRecord => {
    const drawn = random.next() * sums.at(-1)!
    const place = sums.findIndex(sum => sum > drawn)
    return {
      location: `c${place}`,
      count: 1,
      date: calendarDate(start + random.int(365)),
      covariates: [],
      line: at + 1,
    }
  })
  const population = places.map(({ location }, at) => ({
    location,
    date: { year: 2022 },
    population: Math.ceil(weights[at]! * 100),
    covariates: [],
    line: at + 1,
  }))
  return { cases, places, population }
}

function citySpeed(print: Print): void {
  const { cases, places, population } = city()
  const start = dayNumber(2022, 1, 1)
  const settings: ScanSettings = {
    ...usualSettings,
    ...{ model: 'space-time-permutation', kind: 'prospective', coordinates: 'cartesian' },
    ...{ precision: 'day', unit: 'day', start, end: start + 364 },
  }
  const days = { maxTime: { units: 7 }, maxSpaceDistance: 3000 }
  speed(print, 'prospective permutation, 7 days, 3 km', { cases, places }, { ...settings, ...days })
  const whole: ScanSettings = { ...settings, model: 'poisson', kind: 'spatial' }
  speed(print, 'Poisson, circles up to 50 %', { cases, places, ...(population && { population }) }, whole)
}

function speed(print: Print, what: string, records: ScanRecords, settings: ScanSettings): void {
  const before = process.cpuUsage()
  scan(records, settings, 1)
  const { user, system } = process.cpuUsage(before)
  const seconds = (user + system) / 1e6
  const work = `scan ×999: ${what}`
  print({ work, measured: `${seconds.toFixed(1)} CPU-s`, reach: '<= 7 CPU-s', ok: seconds <= 7 })
}

const sets = [
  { name: 'New Mexico', file: 'NewMexicoSpaceTimePoisson.prm', statistic: 10.979758, p: 0.0118 },
  { name: 'North Humberside', file: 'NHumbersideSpatialBernoulli.prm', statistic: 4.836516, p: undefined },
]

function sampleSets(print: Print): void {
  const folder = join(process.env.VLECHTWERK_OPEN_DATA ?? '', 'places', 'satscan')
  for (const { name, file, statistic, p } of sets) {
    if (process.env.VLECHTWERK_OPEN_DATA === undefined || !existsSync(folder)) {
      print({ work: `scan: ${name}`, measured: 'no open data', reach: 'VLECHTWERK_OPEN_DATA', ok: false })
      continue
    }
    const { settings, files } = readParameters(readFileSync(join(folder, file), 'utf8'))
    const text = (path: string) => readFileSync(join(folder, path), 'utf8')
    const { clusters } = scan(
      {
        cases: readCounts(text(files.cases), 'case file', settings.precision),
        places: readPlaces(text(files.coordinates), settings.coordinates),
        ...(files.controls && {
          controls: readCounts(text(files.controls), 'control file', settings.precision),
        }),
        ...(files.population && { population: readPopulation(text(files.population)) }),
      },
      { ...settings, replications: 9999 },
      1,
    )
    const [first] = clusters
    const off = Math.abs(first!.statistic / statistic - 1)
    print({
      work: `scan: ${name}, statistic against SaTScan`,
      measured: off.toExponential(1),
      reach: '<= 1e-5',
      ok: off <= 1e-5,
    })
    if (p === undefined) continue
    const away = Math.abs(first!.p! - p)
    print({
      work: `scan: ${name}, p at 9,999`,
      measured: `${first!.p}`,
      reach: `${p} ± 0.01`,
      ok: away <= 0.01,
    })
  }
}

function formulas(print: Print): void {
  const [treated, control] = [
    { before: 50, after: 30 },
    { before: 60, after: 55 },
  ]
  const wdd = weightedDisplacementDifference({ treated, control })
  const ratio = relativeRateRatio(treated, control)
  const exact = exactBeforeAfter(treated)
  const offs = [
    wdd.value + 15,
    wdd.standardError - Math.sqrt(195),
    ratio.logarithm + 0.4238142467763609,
    ratio.standardError - 0.29695423583747405,
    exact.low - 0.36835064873054235,
    exact.high - 0.9621492170659942,
  ]
  const worst = Math.max(...offs.map(Math.abs))
  print({
    work: 'effect: WDD, ratio, exact test',
    measured: worst.toExponential(1),
    reach: '<= 1e-8',
    ok: worst <= 1e-8,
  })
}

function coverage(print: Print): void {
  const random = randomStream(35)
  let [differences, ratios] = [0, 0]
  const runs = 20_000
  for (let run = 0; run < runs; run++) {
    const treated = { before: drawPoisson(40, random), after: drawPoisson(30, random) }
    const control = { before: drawPoisson(40, random), after: drawPoisson(40, random) }
    const difference = weightedDisplacementDifference({ treated, control })
    if (difference.low <= -10 && difference.high >= -10) differences++
    const ratio = relativeRateRatio(treated, control)
    if (ratio.low <= 0.75 && ratio.high >= 0.75) ratios++
  }
  for (const [work, held] of [
    ['WDD', differences],
    ['rate ratio', ratios],
  ] as const) {
    const share = (100 * held) / runs
    const ok = share >= 93 && share <= 97
    print({
      work: `effect: 95 % interval of the ${work} holds`,
      measured: `${share.toFixed(1)} %`,
      reach: '93-97 %',
      ok,
    })
  }
}

// True rates vary as a gamma with shape 4 and mean 2; each is counted during 1 to 5 units of time.
function shrunkenCoverage(print: Print): void {
  const random = randomStream(4)
  const rate = () => [0, 0, 0, 0].reduce(sum => sum - Math.log(1 - random.next()) / 2, 0)
  let [held, all] = [0, 0]
  for (let set = 0; set < 25; set++) {
    const truth = Array.from({ length: 40 }, rate)
    const units = truth.map(own => {
      const exposure = 1 + 4 * random.next()
      return { count: drawPoisson(own * exposure, random), exposure }
    })
    shrunkenRates(units).forEach(({ low, high }, at) => {
      all++
      if (low <= truth[at]! && high >= truth[at]!) held++
    })
  }
  const share = (100 * held) / all
  const ok = share >= 93 && share <= 97
  print({
    work: 'effect: 95 % interval of shrunken rates',
    measured: `${share.toFixed(1)} %`,
    reach: '93-97 %',
    ok,
  })
}
