// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { readFilters, writeFilters } from './filters.ts'

const word = { nl: 'x', en: 'x' }
const known = {
  status: { name: word, options: { open: word, done: word }, several: true },
  period: { name: word, options: { week: word, month: word } },
} as const

test('an address gives the filters it knows, and forgets the rest', () => {
  assert.deepEqual(readFilters(known, { status: 'open,done,open', period: 'week,month', name: 'Jansen' }), {
    status: ['open', 'done'],
    period: ['week'],
  })
  assert.deepEqual(readFilters(known, { status: 'gone', period: undefined }), {})
  assert.deepEqual(readFilters(known, { status: ['open'], constructor: 'x' }), { status: ['open'] })
})

test('what is written can be read, and sorting stays', () => {
  const search = writeFilters(known, { sort: 'date', period: 'month' }, { status: ['done', 'open'] })
  assert.deepEqual(search, { sort: 'date', status: 'done,open' })
  assert.deepEqual(readFilters(known, search), { status: ['done', 'open'] })
})
