// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { showPeriod, termsThisWeek, waitingFirst, whatToDo, workingDaysLate } from './desk.rules.ts'

for (const [from, to, language, expect] of [
  ['2026-11-09T20:00:00Z', '2026-11-18T20:30:00Z', 'nl', '9 tot 18 nov'],
  ['2026-09-28T10:00:00Z', '2026-11-13T10:00:00Z', 'nl', '28 sep tot 13 nov'],
  ['2026-11-18T10:00:00Z', '2026-11-18T22:00:00Z', 'nl', '18 nov'],
  // Half past eleven in the evening in London is the next day here.
  ['2026-11-17T23:30:00Z', '2026-11-18T10:00:00Z', 'nl', '18 nov'],
  ['2025-11-09T10:00:00Z', '2026-11-18T10:00:00Z', 'en', '9 Nov to 18 Nov'],
] as const)
  test(`the period from ${from} to ${to} reads "${expect}"`, () => {
    assert.equal(showPeriod(from, to, language), expect)
  })

for (const [due, today, expect] of [
  ['2026-11-23', '2026-11-23', 0],
  ['2026-11-24', '2026-11-23', 0],
  ['2026-11-20', '2026-11-23', 1],
  ['2026-11-20', '2026-11-22', 0],
  ['2026-11-19', '2026-11-23', 2],
  ['2026-12-24', '2026-12-28', 1],
] as const)
  test(`due ${due} is ${expect} working days late on ${today}`, () => {
    assert.equal(workingDaysLate(due, today), expect)
  })

test('what waits stands above what is on the agenda, each in the order given', () => {
  const lines = ['on-agenda 1', 'new 2', 'on-agenda 3', 'seen 4'].map(words => {
    const [state, id] = words.split(' ')
    return { state: state!, id }
  })
  assert.deepEqual(
    waitingFirst(lines).map(({ id }) => id),
    ['2', '4', '1', '3'],
  )
})

test('terms of the coming seven days stand by day; what is late or far away does not', () => {
  const days = ['2026-11-30', '2026-11-24', '2026-11-22', '2026-11-23', '2026-11-24'].map(day => ({
    day,
    what: day,
  }))
  assert.deepEqual(
    termsThisWeek(days, '2026-11-23').map(({ day, terms }) => [day, terms.length]),
    [
      ['2026-11-23', 1],
      ['2026-11-24', 2],
    ],
  )
})

test('a phenomenon is asked for only where the filer named none', () => {
  assert.equal(whatToDo({ state: 'submitted', phenomenon: 'not-named' }), 'name-it')
  assert.equal(whatToDo({ state: 'submitted', phenomenon: 'vandalism' }), 'read-it')
  assert.equal(whatToDo({ state: 'returned', phenomenon: 'not-named' }), 'asked-filer')
})
