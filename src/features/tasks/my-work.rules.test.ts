// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { byUrgency, groupOf, placeOfWork } from './my-work.rules.ts'
import type { Task } from './task.contract.ts'

// 23 November 2026 is a Monday.
for (const [due, today, group] of [
  ['2026-11-20', '2026-11-23', 'late'],
  ['2026-11-23', '2026-11-23', 'today'],
  ['2026-11-24', '2026-11-23', 'week'],
  ['2026-11-29', '2026-11-23', 'week'],
  ['2026-11-30', '2026-11-23', 'later'],
  ['2026-11-30', '2026-11-29', 'later'],
  ['2027-01-03', '2026-12-31', 'week'],
] as const)
  test(`on ${today}, ${due} is ${group}`, () => assert.equal(groupOf(due, today), group))

test('a group without tasks is no heading', () => {
  const task = (due: string) => ({ due }) as Task
  const groups = byUrgency([task('2026-11-23'), task('2026-12-24'), task('2026-11-23')], '2026-11-23')
  assert.deepEqual(
    groups.map(({ group, tasks }) => [group, tasks.length]),
    [
      ['today', 2],
      ['later', 1],
    ],
  )
})

test('a task opens where its work is', () => {
  const about = (kind: string) => ({ about: { kind, id: 'a' }, kind: 'request' as const })
  assert.equal(placeOfWork(about('signal')), '/signalen/a')
  assert.equal(placeOfWork(about('consultation')), '/consultaties/a')
  assert.equal(placeOfWork({ ...about('consultation'), kind: 'call' }), undefined)
  assert.equal(placeOfWork({ about: null, kind: 'agreement' }), undefined)
  assert.equal(placeOfWork(about('request')), '/delen')
  assert.equal(placeOfWork({ ...about('request'), kind: 'call' }), '/regie')
})
