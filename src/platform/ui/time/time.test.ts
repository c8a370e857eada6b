// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween, onDutchClock } from './calendar.ts'
import { readDate, readTime } from './read-date.ts'
import { showDate, showDayInDocument, showFullDate, showFullPeriod } from './show-date.ts'

const monday = '2026-11-23'
const now = '2026-11-23T09:00:00Z'

for (const [typed, day, time] of [
  ['gisteren 21:30', '2026-11-22', '21:30'],
  ['Gisteravond', '2026-11-22', undefined],
  ['vandaag 9 uur', '2026-11-23', '09:00'],
  ['21.30', '2026-11-23', '21:30'],
  ['dinsdag 24-11-2026', '2026-11-24', undefined],
  ['di 24 nov 2026, 14:00', '2026-11-24', '14:00'],
  ['16-11 20:00', '2026-11-16', '20:00'],
  ['24-11', '2025-11-24', undefined],
  ['29-2', '2024-02-29', undefined],
  ['24/11/26', '2026-11-24', undefined],
  ['2026-11-05', '2026-11-05', undefined],
  ['woensdag', '2026-11-18', undefined],
  ['ma', '2026-11-23', undefined],
  ['3 March 2026 at 8:05', '2026-03-03', '08:05'],
] as const)
  test(`reads "${typed}"`, () => {
    assert.deepEqual(readDate(typed, monday), time === undefined ? { day } : { day, time })
  })

test('a deadline without a year lies ahead', () => {
  assert.deepEqual(readDate('vr 4 dec', monday, 'future'), { day: '2026-12-04' })
  assert.deepEqual(readDate('1-2', monday, 'future'), { day: '2027-02-01' })
  assert.deepEqual(readDate('vrijdag', monday, 'future'), { day: '2026-11-27' })
})

for (const [typed, problem, suggestions] of [
  [
    '31-11 21:00',
    'no-such-day',
    [
      { day: '2026-11-30', time: '21:00' },
      { day: '2026-12-01', time: '21:00' },
    ],
  ],
  [
    'maandag 24-11-2026',
    'weekday-differs',
    [{ day: '2026-11-24' }, { day: '2026-11-23' }, { day: '2026-11-30' }],
  ],
  ['gisteren 25:00', 'no-such-time', [{ day: '2026-11-22' }]],
  ['31-13-2026', 'no-such-day', []],
  ['toen het regende', 'not-a-date', []],
  ['', 'not-a-date', []],
] as const)
  test(`says what is wrong with "${typed}"`, () => {
    assert.deepEqual(readDate(typed, monday), { problem, suggestions: [...suggestions] })
  })

test('anything typed is read or explained, never thrown', () => {
  fc.assert(
    fc.property(fc.string(), typed => {
      const read = readDate(typed, monday)
      assert.ok('day' in read || read.problem.length > 0)
    }),
  )
})

test('what is shown in full can be typed back', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: -3000, max: 3000 }),
      fc.constantFrom('nl' as const, 'en' as const),
      (days, language) => {
        const day = addDays(monday, days)
        assert.deepEqual(readDate(showFullDate(day, language), monday), { day })
      },
    ),
  )
})

test('short dates', () => {
  assert.equal(showDate('2026-11-24T13:00:00Z', '2026-11-20T09:00:00Z', 'nl'), 'di 24 nov, 14:00')
  assert.equal(showDate('2026-11-24T13:00:00Z', '2026-11-20T09:00:00Z', 'en'), 'Tue 24 Nov, 14:00')
  assert.equal(showDate('2026-11-23', now, 'nl'), 'vandaag')
  assert.equal(showDate('2026-11-22T20:30:00Z', now, 'nl'), 'gisteren, 21:30')
  assert.equal(showDate('2025-03-04', now, 'nl'), 'di 4 mrt 2025')
  assert.equal(showFullDate('2026-11-24T13:00:00Z', 'nl'), 'dinsdag 24 november 2026 om 14:00')
})

test('a summer evening belongs to its Dutch day', () => {
  assert.deepEqual(onDutchClock(new Date('2026-06-30T22:30:00Z')), { day: '2026-07-01', time: '00:30' })
  assert.equal(daysBetween('2026-03-28', '2026-03-30'), 2)
})

test('times of day', () => {
  assert.deepEqual(['21:30', '21u30', '9', '930', '9 uur', '24:00', 'straks'].map(readTime), [
    '21:30',
    '21:30',
    '09:00',
    '09:30',
    '09:00',
    undefined,
    undefined,
  ])
})

test('a period on one day names the day once', () => {
  const evening = showFullPeriod('2026-11-21T17:00:00Z', '2026-11-21T22:59:00Z', 'nl')
  assert.equal(evening, 'zaterdag 21 november 2026 om 18:00 tot 23:59')
  const night = showFullPeriod('2026-11-21T21:00:00Z', '2026-11-22T00:00:00Z', 'en')
  assert.equal(night, 'Saturday 21 November 2026 at 22:00 to Sunday 22 November 2026 at 01:00')
  assert.equal(showFullPeriod('2026-11-21', '2026-11-21', 'nl'), 'zaterdag 21 november 2026')
})

test('a document keeps its dates', () => {
  assert.equal(showDayInDocument('2026-11-22', 'nl'), 'zo 22 nov 2026')
})
