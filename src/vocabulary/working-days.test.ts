// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { easterSunday, holidayOn, isWorkingDay, workingDaysAfter } from './working-days.ts'

// Published dates of Easter, the earliest and latest that can be among them.
const easters = ['1818-03-22', '1943-04-25', '2000-04-23', '2008-03-23', '2019-04-21', '2024-03-31']
const coming = ['2025-04-20', '2026-04-05', '2027-03-28', '2030-04-21', '2038-04-25', '2049-04-18']
for (const day of [...easters, ...coming])
  test(`Easter of ${day.slice(0, 4)}`, () => assert.equal(easterSunday(Number(day.slice(0, 4))), day))

for (const [day, what] of [
  ['2027-01-01', 'New Year’s Day'],
  ['2026-04-03', 'Good Friday'],
  ['2026-04-06', 'Easter Monday'],
  ['2026-04-27', 'King’s Day'],
  ['2025-04-26', 'King’s Day on the Saturday before'],
  ['2026-05-05', 'Liberation Day'],
  ['2026-05-14', 'Ascension Day'],
  ['2026-05-25', 'Whit Monday'],
  ['2026-12-25', 'Christmas Day'],
  ['2028-12-26', 'the second day of Christmas'],
  ['2026-11-21', 'a Saturday'],
  ['2026-11-22', 'a Sunday'],
] as const)
  test(`no work is asked on ${what} (${day})`, () => assert.equal(isWorkingDay(day), false))

for (const [day, name] of [
  ['2026-04-27', 'Koningsdag'],
  ['2025-04-26', 'Koningsdag'],
  ['2025-04-27', undefined],
  ['2026-05-14', 'Hemelvaartsdag'],
  ['2016-05-05', 'Bevrijdingsdag'],
  ['2026-12-26', 'Tweede Kerstdag'],
  ['2026-12-27', undefined],
] as const)
  test(`${day} is ${name ?? 'no holiday'}`, () => assert.equal(holidayOn(day)?.nl, name))

test('the days beside a holiday are ordinary', () => {
  for (const day of ['2026-04-02', '2026-04-07', '2026-04-28', '2025-04-28', '2026-05-04', '2026-12-24'])
    assert.equal(isWorkingDay(day), true, day)
})

for (const { from, days, to } of [
  { from: '2026-11-20', days: 5, to: '2026-11-27' },
  { from: '2026-11-21', days: 1, to: '2026-11-23' },
  { from: '2026-11-24', days: 10, to: '2026-12-08' },
  { from: '2026-12-22', days: 5, to: '2026-12-30' },
  { from: '2026-12-24', days: 5, to: '2027-01-04' },
  { from: '2026-04-02', days: 1, to: '2026-04-07' },
  { from: '2026-04-24', days: 5, to: '2026-05-04' },
  { from: '2026-11-22', days: 0, to: '2026-11-22' },
])
  test(`${days} working days after ${from} is ${to}`, () => assert.equal(workingDaysAfter(from, days), to))

test('one more working day is a later day, and always one of work', () => {
  const day = fc
    .integer({ min: 0, max: 36_500 })
    .map(since => new Date(Date.UTC(2000, 0, 1 + since)).toISOString().slice(0, 10))
  fc.assert(
    fc.property(day, fc.integer({ min: 0, max: 40 }), (from, days) => {
      const [end, next] = [workingDaysAfter(from, days), workingDaysAfter(from, days + 1)]
      assert.ok(end < next && isWorkingDay(next), `${from} ${days}: ${end} ${next}`)
    }),
  )
})

test('what is no day, or no count, is said', () => {
  assert.throws(() => workingDaysAfter('24-11-2026', 5), /2026-11-24/)
  assert.throws(() => workingDaysAfter('2026-02-30', 5), /no day/)
  assert.throws(() => workingDaysAfter('2026-11-24', -1), /whole number/)
})
