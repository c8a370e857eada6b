// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { instantOf, momentsOf, readPeriod } from './read-period.ts'

// A Monday.
const today = '2026-11-23'
for (const [typed, from, to] of [
  ['gisteravond', '2026-11-22 18:00', '2026-11-22 23:59'],
  ['vanochtend', '2026-11-23 06:00', '2026-11-23 11:59'],
  ['vannacht', '2026-11-23 00:00', '2026-11-23 05:59'],
  ['gisteren 21:30', '2026-11-22 21:30', undefined],
  ['16-11 20:00', '2026-11-16 20:00', undefined],
  ['ma 16 t/m wo 18 november 2026, 20:00 tot 22:30', '2026-11-16 20:00', '2026-11-18 22:30'],
  ['ma 16 tot en met wo 18 november, 20:00 tot 22:30', '2026-11-16 20:00', '2026-11-18 22:30'],
  ['16-11 t/m 18-11', '2026-11-16', '2026-11-18'],
  ['vr t/m zo', '2026-11-20', '2026-11-22'],
  ['za t/m ma', '2026-11-21', '2026-11-23'],
  ['gisteren 22:00 tot 02:00', '2026-11-22 22:00', '2026-11-23 02:00'],
  ['vandaag van 8 tot 9', '2026-11-23 08:00', '2026-11-23 09:00'],
  ['yesterday 20:00 to 22:30', '2026-11-22 20:00', '2026-11-22 22:30'],
  ['24-11-2025', '2025-11-24', undefined],
] as const)
  test(`"${typed}" is ${from}${to ? ` to ${to}` : ''}`, () => {
    const read = readPeriod(typed, today)
    assert.ok('from' in read, JSON.stringify(read))
    const said = ({ day, time }: { day: string; time?: string }) => [day, time].filter(Boolean).join(' ')
    assert.equal(said(read.from), from)
    assert.equal(read.to && said(read.to), to)
  })

test('a day that is not there offers the days beside it', () => {
  const read = readPeriod('31-11 21:00', today)
  assert.ok('problem' in read && read.problem === 'no-such-day')
  assert.deepEqual(
    read.suggestions.map(({ day, time }) => `${day} ${time}`),
    ['2026-11-30 21:00', '2026-12-01 21:00'],
  )
})

test('a weekday that is not the date is asked about', () =>
  assert.equal(
    (readPeriod('di 16 t/m wo 18 november', today) as { problem?: string }).problem,
    'weekday-differs',
  ))

test('instants follow the Dutch clock, in winter, in summer and over both changes', () => {
  assert.equal(instantOf('2026-11-23', '20:00'), '2026-11-23T19:00:00.000Z')
  assert.equal(instantOf('2026-07-01', '20:00'), '2026-07-01T18:00:00.000Z')
  assert.equal(instantOf('2026-10-25', '02:30'), '2026-10-25T00:30:00.000Z')
  assert.equal(instantOf('2026-03-29', '03:00'), '2026-03-29T01:00:00.000Z')
})

test('a day without a time is that whole day, and no end is claimed that is yet to come', () => {
  const now = '2026-11-23T09:00:00Z'
  assert.deepEqual(momentsOf({ from: { day: '2026-11-22' } }, now), {
    from: '2026-11-21T23:00:00.000Z',
    to: '2026-11-22T22:59:00.000Z',
  })
  assert.deepEqual(momentsOf({ from: { day: '2026-11-23' } }, now), { from: '2026-11-22T23:00:00.000Z' })
})
