// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { isoDay } from './dates.ts'
import { readParameters } from './parameter-file.ts'

const least = `[Input]
;case data filename
CaseFile=nm.cas
PrecisionCaseTimes=1
StartDate=1973/1/1
EndDate=1991/12/31
PopulationFile=nm.pop
CoordinatesFile=nm.geo
CoordinatesType=1
[Analysis]
AnalysisType=3
ModelType=0
TimeAggregationUnits=1
`

test('a parameter file becomes settings, with SaTScan’s defaults for what it leaves open', () => {
  const { settings, files } = readParameters(least)
  assert.deepEqual(files, { cases: 'nm.cas', coordinates: 'nm.geo', population: 'nm.pop' })
  assert.deepEqual(settings, {
    model: 'poisson',
    kind: 'space-time',
    coordinates: 'latitude-longitude',
    precision: 'year',
    start: settings.start,
    end: settings.end,
    unit: 'year',
    unitLength: 1,
    maxSpacePercent: 50,
    maxTime: { percent: 50 },
    minTime: 1,
    minCases: 2,
    replications: 999,
  })
  assert.equal(isoDay(settings.start), '1973-01-01')
  assert.equal(isoDay(settings.end), '1991-12-31')
})

test('limits and the frequency of a prospective analysis are read', () => {
  const { settings } = readParameters(
    least +
      'UseDistanceFromCenterOption=y\nMaxSpatialSizeInDistanceFromCenter=25\nMaxTemporalSizeInterpretation=1\n' +
      'MaxTemporalSize=3\nProspectiveFrequencyType=2\nProspectiveFrequency=1\nMonteCarloReps=9999\n',
  )
  assert.equal(settings.maxSpaceDistance, 25)
  assert.deepEqual(settings.maxTime, { units: 3 })
  assert.deepEqual(settings.frequency, { every: 1, unit: 'week' })
  assert.equal(settings.replications, 9999)
})

test('where results go does not matter to the analysis', () => {
  assert.doesNotThrow(() =>
    readParameters(least + 'ResultsFile=nm.txt\nOutputShapefiles=y\nEmailAlwaysSummary=n\n'),
  )
})

for (const { asks, message } of [
  { asks: 'ScanAreas=2', message: /line 14: ScanAreas=2 is not supported; only ScanAreas=1/ },
  { asks: 'SpatialWindowShapeType=1', message: /SpatialWindowShapeType=1 is not supported/ },
  { asks: 'IncludePurelyTemporal=y', message: /IncludePurelyTemporal=y is not supported/ },
  { asks: 'AdjustForEarlierAnalyses=y', message: /AdjustForEarlierAnalyses=y is not supported/ },
  { asks: 'CaseFile2=other.cas', message: /CaseFile2 is not a parameter known here/ },
  { asks: 'CaseFile-SourceFieldMap=2,3,1', message: /CaseFile-SourceFieldMap=2,3,1 is not supported/ },
  { asks: 'ModelType=3', message: /ModelType stands on line 12 too/ },
  { asks: 'MaxTemporalSize=half', message: /MaxTemporalSize must be a number/ },
  { asks: 'nonsense', message: /line 14: 'nonsense' is no 'name=value'/ },
])
  test(`${asks} is refused by name`, () => {
    assert.throws(() => readParameters(`${least}${asks}\n`), { name: 'ScanInputError', message })
  })

test('a model that is not built is refused by name', () => {
  assert.throws(
    () => readParameters(least.replace('ModelType=0', 'ModelType=3')),
    /ModelType=3 is not supported/,
  )
  assert.throws(
    () => readParameters(least.replace('AnalysisType=3', 'AnalysisType=7')),
    /AnalysisType=7 is not supported/,
  )
  assert.throws(
    () => readParameters(least.replace('PrecisionCaseTimes=1', 'PrecisionCaseTimes=4')),
    /PrecisionCaseTimes=4/,
  )
})
