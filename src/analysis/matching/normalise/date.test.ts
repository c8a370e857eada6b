// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { isDayMonthSwap, parseBirthDate, swapDayAndMonth } from './date.ts'
import { DATE_FORMATS, type DateFormat } from './date-formats.ts'

for (const [raw, year, month, day, format] of [
  ['19800503', 1980, 5, 3],
  ['1980-05-03', 1980, 5, 3],
  ['03-05-1980', 1980, 5, 3],
  ['3/5/1980', 1980, 5, 3],
  ['05/25/1980', 1980, 5, 25],
  ['05/03/1980', 1980, 5, 3, 'MM/DD/YYYY'],
  ['05/03/1980', 1980, 3, 5, 'DD/MM/YYYY'],
  ['03051980', 1980, 5, 3],
  ['20121980', 1980, 12, 20],
  ['3051980', 1980, 5, 3, 'DDMMYYYY'],
  ['1980', 1980, 0, 0],
  ['198005', 1980, 5, 0],
  ['3 mei 1980', 1980, 5, 3],
  ['3 mrt. 1980', 1980, 3, 3],
  ['mei 1980', 1980, 5, 0],
  ['May 3, 1980', 1980, 5, 3],
  ['1980-05-03T00:00:00Z', 1980, 5, 3],
  ['00-00-1980', 1980, 0, 0],
  ['1980-00-00', 1980, 0, 0],
  ['0000-05-03', 0, 5, 3],
  ['31-04-1980', 1980, 4, 31],
  ['19801301', 1980, 0, 1],
  ['03-05-80', 1980, 5, 3],
  ['80-05-03', 1980, 5, 3],
  ['03-05-12', 0, 5, 3],
  ['1980 ', 1980, 0, 0, 'YYYY'],
  [' 3-5-1980 ', 1980, 5, 3, 'YYYY-MM-DD'],
] as [string, number, number, number, DateFormat?][]) {
  test(`'${raw}'${format === undefined ? '' : ` as ${format}`}`, () => {
    assert.deepEqual(parseBirthDate(raw, format), { year, month, day, defaulted: false })
  })
}

for (const raw of ['', 'onbekend', '?', '0', '00000000', '9999', 'mei', '123456789012']) {
  test(`'${raw}' holds no date`, () => assert.equal(parseBirthDate(raw), null))
}

test('what registers write when only the year is known is flagged', () => {
  for (const raw of ['01-01-1950', '19500701', '1 juli 1950'])
    assert.equal(parseBirthDate(raw)!.defaulted, true)
  for (const raw of ['02-01-1950', '1950', '07-01-1950']) assert.equal(parseBirthDate(raw)!.defaulted, false)
})

const written: Record<DateFormat, (y: string, m: string, d: string) => string> = {
  YYYYMMDD: (y, m, d) => y + m + d,
  'YYYY-MM-DD': (y, m, d) => `${y}-${m}-${d}`,
  'DD-MM-YYYY': (y, m, d) => `${d}-${m}-${y}`,
  'DD/MM/YYYY': (y, m, d) => `${d}/${m}/${y}`,
  'MM/DD/YYYY': (y, m, d) => `${m}/${d}/${y}`,
  DDMMYYYY: (y, m, d) => d + m + y,
  YYYY: y => y,
}

test('every date in every format reads back as it was written', () => {
  const dates = fc.tuple(
    fc.integer({ min: 1850, max: 2100 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 31 }),
  )
  fc.assert(
    fc.property(dates, fc.constantFrom(...DATE_FORMATS), ([year, month, day], format) => {
      const text = written[format](String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0'))
      const [m, d] = format === 'YYYY' ? [0, 0] : [month, day]
      const date = parseBirthDate(text, format)!
      assert.deepEqual([date.year, date.month, date.day], [year, m, d])
    }),
  )
})

test('exchanged day and month are seen, in both directions and only then', () => {
  const date = parseBirthDate('03-05-1980')!
  assert.ok(isDayMonthSwap(date, parseBirthDate('05-03-1980')!))
  assert.ok(isDayMonthSwap(date, swapDayAndMonth(date)!))
  for (const other of ['03-05-1980', '05-03-1981', '05-04-1980', '09-03-1980', '1980']) {
    assert.ok(!isDayMonthSwap(date, parseBirthDate(other)!), other)
  }
  for (const raw of ['13-05-1980', '05-05-1980', '1980'])
    assert.equal(swapDayAndMonth(parseBirthDate(raw)!), null)
  assert.equal(swapDayAndMonth(parseBirthDate('07-01-1980')!)!.defaulted, true)
})
