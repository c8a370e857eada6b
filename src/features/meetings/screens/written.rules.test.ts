// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { bringTogether, type Written } from './written.rules.ts'

const base: Written = { picture: 'a', judgement: 'b', dissent: '', reason: '' }
for (const { when, mine, theirs, together, conflicts } of [
  {
    when: 'each wrote another field',
    mine: { picture: 'A' },
    theirs: { judgement: 'B' },
    together: { picture: 'A', judgement: 'B' },
    conflicts: [],
  },
  {
    when: 'both wrote the same field differently',
    mine: { picture: 'A' },
    theirs: { picture: 'Z' },
    together: { picture: 'A' },
    conflicts: ['picture'],
  },
  {
    when: 'both wrote the same words',
    mine: { picture: 'A' },
    theirs: { picture: 'A' },
    together: { picture: 'A' },
    conflicts: [],
  },
  {
    when: 'only the other wrote',
    mine: {},
    theirs: { reason: 'R' },
    together: { reason: 'R' },
    conflicts: [],
  },
])
  test(`when ${when}`, () => {
    const met = bringTogether(base, { ...base, ...mine }, { ...base, ...theirs })
    assert.deepEqual(met.together, { ...base, ...together })
    assert.deepEqual(
      met.conflicts.map(({ field }) => field),
      conflicts,
    )
  })

test('what a person chose is what stands there, and is asked no more', () => {
  const [mine, theirs] = [
    { ...base, picture: 'A' },
    { ...base, picture: 'Z' },
  ]
  const { conflicts } = bringTogether(base, mine, theirs)
  assert.deepEqual(bringTogether(base, mine, theirs, { [conflicts[0]!.key]: 'theirs' }), {
    together: theirs,
    conflicts: [],
  })
})
