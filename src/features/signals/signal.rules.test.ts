// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DataCategory } from '../../vocabulary/legal-ground.ts'
import { categoriesOf, endOfKeeping, type Flow, objectionsToFiling, titleOf } from './signal.rules.ts'

const now = '2026-11-22T10:00:00Z'
const note = { observedFrom: '2026-11-21T20:00:00Z', phenomenon: 'vandalism' }
const place: Flow = { category: 'place', retentionDays: 365, carriesPersons: false }
const person: Flow = { category: 'person', retentionDays: 30, carriesPersons: false }

const cases: {
  when: string
  change?: object
  about?: DataCategory[]
  flows?: Flow[]
  expect: string[]
}[] = [
  { when: 'nothing is wrong', expect: [] },
  { when: 'no row of law lives', flows: [], expect: ['no-live-ground'] },
  {
    when: 'it names a person and no row covers persons',
    about: ['place', 'person'],
    expect: ['no-live-ground'],
  },
  {
    when: 'the row for persons is unconfirmed',
    about: ['place', 'person'],
    flows: [place, person],
    expect: ['unverified-ground'],
  },
  {
    when: 'it has yet to happen',
    change: { observedFrom: '2026-11-22T11:00:00Z' },
    expect: ['in-the-future'],
  },
  { when: 'a place was seen long ago', change: { observedFrom: '2020-01-01T00:00:00Z' }, expect: [] },
  {
    when: 'it ends before it starts',
    change: { observedTo: '2026-11-20T00:00:00Z' },
    expect: ['ends-before-it-starts'],
  },
  { when: 'the embargo is over already', change: { embargoUntil: now }, expect: ['embargo-in-the-past'] },
  { when: 'nobody knows the phenomenon', change: { phenomenon: 'feest' }, expect: ['unknown-phenomenon'] },
  {
    when: 'the phenomenon is a word of the language',
    change: { phenomenon: 'constructor' },
    expect: ['unknown-phenomenon'],
  },
  {
    when: 'it belongs at another table',
    change: { phenomenon: 'radicalisation' },
    expect: ['belongs-elsewhere'],
  },
]
for (const { when, change = {}, about = ['place'] as DataCategory[], flows = [place], expect } of cases) {
  test(`filing when ${when}`, () => {
    assert.deepEqual(objectionsToFiling({ ...note, ...change }, about, flows, now), expect)
  })
}

test('an address is taken for a home unless somebody says otherwise', () => {
  assert.deepEqual(categoriesOf({ kind: 'address' }, ['group']), ['dwelling', 'unnamed-group'])
  assert.deepEqual(categoriesOf({ kind: 'address', dwelling: false }, []), ['place'])
})

test('a signal is kept as long as the shortest of its grounds allows', () => {
  assert.equal(endOfKeeping(['place', 'person'], [place, person], now), '2026-12-22T10:00:00.000Z')
})

test('without a title the first sentence is the title, cut at a word', () => {
  assert.equal(titleOf({ facts: 'Twee ruiten stuk. Daarna liep men weg.' }), 'Twee ruiten stuk')
  assert.match(titleOf({ facts: 'woord '.repeat(40) }), /^(woord )+woord…$/)
})
