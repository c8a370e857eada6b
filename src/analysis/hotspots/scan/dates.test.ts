// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import {
  calendarDate,
  dayNumber,
  firstDay,
  inCentury,
  isoDay,
  lastDay,
  readStamp,
  unitsBefore,
} from './dates.ts'

test('a day number and its date are each other’s inverse, over many centuries', () => {
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 700_000 }), day => {
      const { year, month, day: date } = calendarDate(day)
      assert.equal(dayNumber(year, month, date), day)
    }),
  )
})

test('the calendar knows its landmarks', () => {
  assert.equal(dayNumber(1970, 1, 1), 0)
  assert.equal(isoDay(dayNumber(2000, 2, 28) + 1), '2000-02-29')
  assert.equal(isoDay(dayNumber(1900, 2, 28) + 1), '1900-03-01')
})

for (const { text, stamp } of [
  { text: '1977', stamp: { year: 1977 } },
  { text: '1977/5', stamp: { year: 1977, month: 5 } },
  { text: '1977-05-31', stamp: { year: 1977, month: 5, day: 31 } },
  { text: '73', stamp: { year: 73 } },
  { text: '1977/13', stamp: undefined },
  { text: '1977/2/30', stamp: undefined },
  { text: '31-05-1977', stamp: undefined },
])
  test(`'${text}' read as a date`, () => assert.deepEqual(readStamp(text), stamp))

test('a two-digit year lands in the century of the study', () => {
  assert.equal(inCentury(73, 1973), 1973)
  assert.equal(inCentury(99, 2003), 1999)
  assert.equal(inCentury(4, 1998), 2004)
  assert.equal(inCentury(1850, 1998), 1850)
})

test('a coarse date covers its whole year or month', () => {
  assert.equal(isoDay(firstDay({ year: 2024, month: 2 })), '2024-02-01')
  assert.equal(isoDay(lastDay({ year: 2024, month: 2 })), '2024-02-29')
  assert.equal(isoDay(lastDay({ year: 2023 })), '2023-12-31')
})

test('months before the last day of a month stay in the right month', () => {
  assert.equal(isoDay(unitsBefore(dayNumber(2023, 3, 31), 1, 'month')), '2023-02-28')
  assert.equal(isoDay(unitsBefore(dayNumber(2024, 2, 29), 1, 'year')), '2023-02-28')
  assert.equal(isoDay(unitsBefore(dayNumber(2024, 1, 5), 7, 'day')), '2023-12-29')
})
