// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { guessCoordinateSystem, readPlaces } from './coordinates-file.ts'
import { guessPrecision, readCounts } from './counts-file.ts'
import { fieldsOf, ScanInputError } from './lines.ts'
import { readPopulation } from './population-file.ts'

test('a case file as SaTScan has it: location, count, time, covariates', () => {
  const text = 'Grant      1 1977  2 2\r\n\r\nSanJuan    3 1974  8 2\n'
  assert.equal(guessPrecision(text, 'case file'), 'year')
  assert.deepEqual(readCounts(text, 'case file', 'year'), [
    { location: 'Grant', count: 1, date: { year: 1977 }, covariates: ['2', '2'], line: 1 },
    { location: 'SanJuan', count: 3, date: { year: 1974 }, covariates: ['8', '2'], line: 3 },
  ])
})

test('without a date the third column is a covariate', () => {
  assert.equal(guessPrecision('a 1 man\nb 2 woman', 'case file'), 'none')
  assert.deepEqual(readCounts('a 1 man', 'case file', 'none'), [
    { location: 'a', count: 1, covariates: ['man'], line: 1 },
  ])
})

test('a comma-separated file may quote names and leave spaces', () => {
  assert.deepEqual(
    fieldsOf('"Oude Markt, noord", 2 ,2024/01/31\nHaven,,2024/02/01', 'case file').map(
      fields => fields.values,
    ),
    [
      ['Oude Markt, noord', '2', '2024/01/31'],
      ['Haven', '', '2024/02/01'],
    ],
  )
})

test('a date more precise than the scan counts in is cut off', () => {
  assert.deepEqual(readCounts('a 1 1977/5/31', 'case file', 'month')[0]!.date, { year: 1977, month: 5 })
})

for (const { what, text, message } of [
  {
    what: 'a negative count',
    text: 'a 1 1977\nb -3 1977',
    message: /case file, line 2: the count -3 is negative/,
  },
  { what: 'half a case', text: 'a 0.5 1977', message: /line 1: the count 0.5 is not a whole number/ },
  { what: 'a word for a count', text: 'a one 1977', message: /the count 'one' is not a number.*header/ },
  { what: 'a missing count', text: 'a', message: /line 1: the count is missing/ },
  { what: 'a missing date', text: 'a 1', message: /line 1: the date is missing/ },
  { what: 'a day that does not exist', text: 'a 1 1977/2/30', message: /'1977\/2\/30' is not a date/ },
  {
    what: 'a time of day',
    text: 'a,1,2024-03-31T02:30',
    message: /has a time of day.*no time zone has to be guessed/,
  },
  {
    what: 'ragged covariates',
    text: 'a 1 1977 2\nb 1 1977',
    message: /line 2: 0 covariates, where the first line has 1/,
  },
  { what: 'an empty file', text: ' \n', message: /case file: the file is empty/ },
  { what: 'an open quotation', text: '"a 1 1977', message: /line 1: a quotation mark is not closed/ },
])
  test(`${what} in a case file gets a sentence with the line`, () => {
    assert.throws(() => readCounts(text, 'case file', 'year'), { name: 'ScanInputError', message })
  })

test('a date less precise than the scan counts in is refused', () => {
  assert.throws(() => readCounts('a 1 1977', 'case file', 'day'), /'1977' is less precise than the day/)
})

test('coordinates in degrees and on a flat map', () => {
  assert.deepEqual(readPlaces('Bernalillo\t35.101046\t-106.612469', 'latitude-longitude'), [
    { location: 'Bernalillo', first: 35.101046, second: -106.612469, line: 1 },
  ])
  assert.equal(guessCoordinateSystem('a 35.1 -106.6\nb 33.9 -108.4'), 'latitude-longitude')
  assert.equal(guessCoordinateSystem('1 4727 4509'), 'cartesian')
  assert.equal(guessCoordinateSystem('1 4 5\n2 4 6'), 'cartesian')
})

for (const { what, text, message } of [
  { what: 'swapped axes', text: 'a 104.9 52.1', message: /latitude and longitude seem swapped/ },
  { what: 'metres', text: 'a 155000 463000', message: /are these metres, so cartesian/ },
  {
    what: 'a place that stands twice',
    text: 'a 1.5 2\nb 1 2\na 3 4',
    message: /line 3: location 'a' stands on line 1 too/,
  },
  { what: 'a missing coordinate', text: 'a 1.5', message: /line 1: a coordinate is missing/ },
  { what: 'a height', text: 'a 1 2 3', message: /only flat maps/ },
])
  test(`${what} in a coordinates file gets a sentence`, () => {
    assert.throws(
      () => readPlaces(text, 'latitude-longitude'),
      (error: unknown) => {
        assert.ok(error instanceof ScanInputError)
        assert.match(error.message, message)
        return true
      },
    )
  })

test('a population file with two-digit years and covariates', () => {
  assert.deepEqual(readPopulation('Catron 73 99 1 2'), [
    { location: 'Catron', date: { year: 73 }, population: 99, covariates: ['1', '2'], line: 1 },
  ])
  assert.throws(() => readPopulation('Catron 73 -1'), /line 1: the population -1 is negative/)
  assert.throws(() => readPopulation('Catron 73'), /line 1: a location, a date and a population are needed/)
})
