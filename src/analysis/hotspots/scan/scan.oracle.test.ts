// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import test from 'node:test'
import { readPlaces } from './coordinates-file.ts'
import { readCounts } from './counts-file.ts'
import { dayNumber } from './dates.ts'
import { readPopulation } from './population-file.ts'
import { scan } from './scan.ts'
import { usualSettings } from './settings.ts'

// SaTScan's own sample sets are open data that do not travel with the source; see docs/methods/scan.md.
const root = process.env.VLECHTWERK_OPEN_DATA
const folder = [join(root ?? '', 'satscan'), join(root ?? '', 'places', 'satscan')].find(
  candidate => root !== undefined && existsSync(candidate),
)
if (folder === undefined)
  process.stdout.write(
    '# VLECHTWERK_OPEN_DATA is not set: New Mexico and North Humberside are not scanned.\n',
  )

function read(name: string): string {
  return readFileSync(join(folder!, name), 'utf8')
}

type Expected = {
  locations: string
  cases: number
  statistic: number
  from?: string
  until?: string
  p: number
}

function agrees(clusters: ReturnType<typeof scan>['clusters'], expected: Expected[], within: number): void {
  assert.equal(clusters.length, expected.length)
  expected.forEach(({ locations, cases, statistic, from, until, p }, index) => {
    const cluster = clusters[index]!
    assert.deepEqual([...cluster.locations].sort(), locations.split(' ').sort())
    assert.equal(cluster.cases, cases)
    assert.equal(cluster.from, from)
    assert.equal(cluster.until, until)
    assert.ok(Math.abs(cluster.statistic / statistic - 1) <= 1e-6, `${cluster.statistic} is not ${statistic}`)
    assert.ok(Math.abs(cluster.p! - p) <= within, `p ${cluster.p} is not within ${within} of ${p}`)
  })
}

if (folder !== undefined)
  test('New Mexico brain cancer: the clusters, dates and statistics of SaTScan 10.3.2', () => {
    const outcome = scan(
      {
        cases: readCounts(read('nm.cas'), 'case file', 'year'),
        places: readPlaces(read('nm.geo'), 'latitude-longitude'),
        population: readPopulation(read('nm.pop')),
      },
      {
        ...usualSettings,
        model: 'poisson',
        kind: 'space-time',
        coordinates: 'latitude-longitude',
        precision: 'year',
        start: dayNumber(1973, 1, 1),
        end: dayNumber(1991, 12, 31),
        unit: 'year',
        replications: 9999,
      },
      20260101,
    )
    const northEast = 'Torrance Bernalillo Valencia SantaFe Guadelupe Socorro Sandoval SanMiguel LosAlamos'
    agrees(
      outcome.clusters,
      [
        {
          locations: northEast,
          cases: 236,
          statistic: 10.979758,
          from: '1985-01-01',
          until: '1989-12-31',
          p: 0.0118,
        },
        {
          locations: 'Chaves',
          cases: 16,
          statistic: 5.684828,
          from: '1988-01-01',
          until: '1989-12-31',
          p: 0.692,
        },
        {
          locations: 'Curry Roosevelt',
          cases: 13,
          statistic: 3.884186,
          from: '1982-01-01',
          until: '1983-12-31',
          p: 0.996,
        },
      ],
      // The last two p-values come from 999 replications: four standard errors of those.
      0.06,
    )
    const [first] = outcome.clusters
    assert.ok(Math.abs(first!.p! - 0.0118) <= 0.01)
    assert.equal(first!.expected.toFixed(2), '176.22')
    assert.equal(first!.radius.toFixed(2), '125.60')
    assert.equal(first!.span.toFixed(2), '230.17')
    assert.equal(Math.round(first!.population!), 674892)
    assert.equal(first!.relativeRisk!.toFixed(2), '1.42')
    assert.equal(first!.annualPer100000!.toFixed(1), '6.2')
    assert.equal(Math.round(outcome.population!), 1344288)
  })

if (folder !== undefined)
  test('North Humberside leukaemia: the clusters and statistics of SaTScan 10.3.2', () => {
    const outcome = scan(
      {
        cases: readCounts(read('NHumberside.cas'), 'case file', 'none'),
        controls: readCounts(read('NHumberside.ctl'), 'control file', 'none'),
        places: readPlaces(read('NHumberside.geo'), 'cartesian'),
      },
      {
        ...usualSettings,
        model: 'bernoulli',
        kind: 'spatial',
        coordinates: 'cartesian',
        precision: 'none',
        start: 0,
        end: 0,
        unit: 'day',
        replications: 9999,
      },
      20260101,
    )
    // SaTScan stopped after 139 replications; within four standard errors of a share of 139. Its p of the first
    // cluster, 0.360, is the stopping rule's 50 of 139; the second cluster ties with the first and tells its rank.
    agrees(
      outcome.clusters,
      [
        { locations: '170 173 172 169', cases: 4, statistic: 4.836516, p: 0.583 },
        { locations: '18 19 14 26', cases: 4, statistic: 4.836516, p: 0.583 },
        { locations: '130 134 135 118 115 124', cases: 5, statistic: 3.712697, p: 0.827 },
        { locations: '152 158 153 154 148 155', cases: 5, statistic: 3.712697, p: 0.827 },
        { locations: '3 4 5', cases: 3, statistic: 3.609718, p: 0.986 },
        { locations: '85 86 82', cases: 3, statistic: 3.609718, p: 0.986 },
      ],
      0.17,
    )
    assert.equal(outcome.clusters[0]!.radius.toFixed(2), '5.83')
    assert.equal(outcome.clusters[0]!.relativeRisk!.toFixed(2), '3.43')
  })
