// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clockOf, type PoliceArticle } from './police-articles.ts'

for (const { when, article, today, is } of [
  {
    when: 'today',
    article: '8',
    today: '2026-01-10',
    is: { ends: 'free-use', on: '2027-01-10', daysLeft: 365 },
  },
  {
    when: 'on its last day',
    article: '8',
    today: '2027-01-10',
    is: { ends: 'free-use', on: '2027-01-10', daysLeft: 0 },
  },
  {
    when: 'a day later',
    article: '8',
    today: '2027-01-11',
    is: { ends: 'removal', on: '2031-01-09', daysLeft: 1459 },
  },
  {
    when: 'after all terms',
    article: '8',
    today: '2031-01-19',
    is: { ends: 'removal', on: '2031-01-09', daysLeft: -10 },
  },
  {
    when: 'of an investigation',
    article: '9',
    today: '2026-01-10',
    is: { ends: 'review', on: '2026-07-12', daysLeft: 183 },
  },
  {
    when: 'of a supporting task',
    article: '13',
    today: '2026-12-31',
    is: { ends: 'review', on: '2027-01-10', daysLeft: 10 },
  },
] satisfies { when: string; article: PoliceArticle; today: string; is: object }[])
  test(`the clock of police data of 10 January, ${when}`, () =>
    assert.deepEqual(clockOf(article, '2026-01-10', today), is))
