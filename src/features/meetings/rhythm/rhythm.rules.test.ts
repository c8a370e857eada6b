// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays, daysBetween, weekdayOf } from '../../../platform/ui/time/calendar.ts'
import { allRhythms, type MeetingDays, type Weekday, type WeekOfMonth } from '../../../vocabulary/rhythms.ts'
import { nextDays } from './rhythm.rules.ts'

const tuesdays = { every: 'two-weeks', weekday: 2, weekOfMonth: null } as const
for (const { when, rhythm, today, meetings, days } of [
  {
    when: 'two weeks are counted from the last meeting, also when that lies back',
    rhythm: tuesdays,
    today: '2026-11-20',
    meetings: ['2026-10-27', '2026-11-10'],
    days: ['2026-11-24', '2026-12-08', '2026-12-22'],
  },
  {
    when: 'a meeting that is planned a day later does not move the rhythm, and takes its week',
    rhythm: tuesdays,
    today: '2026-11-20',
    meetings: ['2026-11-25', '2026-11-10'],
    days: ['2026-12-08', '2026-12-22', '2027-01-05'],
  },
  {
    when: 'a meeting planned far ahead leaves the weeks before it open',
    rhythm: tuesdays,
    today: '2026-11-20',
    meetings: ['2026-12-08'],
    days: ['2026-11-24', '2026-12-22', '2027-01-05'],
  },
  {
    when: 'a table that never met starts in the first week that can be; today is too late',
    rhythm: tuesdays,
    today: '2026-11-24',
    meetings: [],
    days: ['2026-12-01', '2026-12-15', '2026-12-29'],
  },
  {
    when: 'every month on the first Monday, over the year',
    rhythm: { every: 'month', weekday: 1, weekOfMonth: 1 },
    today: '2026-11-02',
    meetings: ['2027-01-04'],
    days: ['2026-12-07', '2027-02-01', '2027-03-01'],
  },
  {
    when: 'every month on the fourth Friday, which February has too',
    rhythm: { every: 'month', weekday: 5, weekOfMonth: 4 },
    today: '2027-01-01',
    meetings: [],
    days: ['2027-01-22', '2027-02-26', '2027-03-26'],
  },
] as const)
  test(when, () => assert.deepEqual(nextDays(rhythm, today, meetings, 3), days))

const anyRhythm = fc
  .tuple(fc.constantFrom(...allRhythms), fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 4 }))
  .map(
    ([every, weekday, week]): MeetingDays => ({
      every,
      weekday: weekday as Weekday,
      weekOfMonth: every === 'month' ? (week as WeekOfMonth) : null,
    }),
  )
const anyDay = fc.integer({ min: 0, max: 4000 }).map(days => addDays('2024-01-01', days))

test('days lie on their weekday, after today, in weeks without a meeting, and never two in one week', () =>
  fc.assert(
    fc.property(anyRhythm, anyDay, fc.array(fc.integer({ min: -100, max: 100 })), (rhythm, today, around) => {
      const meetings = around.map(days => addDays(today, days))
      const days = nextDays(rhythm, today, meetings, 6)
      assert.equal(days.length, 6)
      for (const [nth, day] of days.entries()) {
        assert.equal(weekdayOf(day), rhythm.weekday)
        assert.ok(daysBetween(days[nth - 1] ?? today, day) >= (nth === 0 ? 1 : 7))
        assert.ok(meetings.every(met => Math.abs(daysBetween(met, day)) >= 1))
        if (rhythm.weekOfMonth !== null)
          assert.equal(Math.ceil(Number(day.slice(8)) / 7), rhythm.weekOfMonth, day)
      }
    }),
  ))
