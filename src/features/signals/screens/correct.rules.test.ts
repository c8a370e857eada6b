// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { momentsOf, readPeriod } from '../../../platform/ui/time/read-period.ts'
import { differencesBetween, keptTitle, merged, typedPeriod } from './correct.rules.ts'
import { emptyDraft } from './form-draft.ts'

const now = '2026-11-23T09:00:00.000Z'
for (const [from, to] of [
  ['2026-11-16T19:00:00.000Z', '2026-11-18T21:30:00.000Z'],
  ['2026-11-16T19:00:00.000Z', '2026-11-16T21:30:00.000Z'],
  ['2026-11-16T19:00:00.000Z', null],
  ['2026-07-01T22:30:00.000Z', '2026-07-02T01:00:00.000Z'],
] as const)
  test(`the period ${from} to ${to} comes back as it was`, () => {
    const read = readPeriod(typedPeriod(from, to), '2026-11-23')
    assert.ok('from' in read)
    assert.deepEqual(momentsOf(read, now), to === null ? { from } : { from, to })
  })

test('two versions are compared and put together per field', () => {
  const mine = { ...emptyDraft('a'), what: 'Drie lampen', when: 'gisteren' }
  const theirs = { ...emptyDraft('a'), what: 'Vier lampen', when: 'vandaag' }
  assert.deepEqual(differencesBetween(mine, theirs), ['what', 'when'])
  const both = merged(mine, theirs, { what: 'theirs', when: 'mine' })
  assert.deepEqual([both.what, both.when], ['Vier lampen', 'gisteren'])
})

test('whom it is about is one choice: what a colleague added is not dropped unseen', () => {
  const bus = { id: 'b', kind: 'vehicle', name: 'VL-123-B', fresh: false } as const
  const boys = { id: 'g', kind: 'group', name: 'drie jongens', fresh: false } as const
  const mine = { ...emptyDraft('a'), about: [boys] }
  const theirs = { ...emptyDraft('a'), about: [boys, bus] }
  assert.deepEqual(differencesBetween(mine, theirs), ['about'])
  assert.deepEqual(merged(mine, theirs, { about: 'theirs' }).about, [boys, bus])
})

test('a title somebody gave stays; one taken from the facts is taken anew', () => {
  const given = { title: 'Bushalte', facts: 'Twee ruiten zijn stuk. En de bank.' }
  assert.equal(keptTitle(given, 'Drie ruiten zijn stuk.'), 'Bushalte')
  const derived = { title: 'Twee ruiten zijn stuk', facts: given.facts }
  assert.equal(keptTitle(derived, 'Drie ruiten zijn stuk.'), undefined)
  assert.equal(keptTitle(derived, derived.facts), 'Twee ruiten zijn stuk')
})
