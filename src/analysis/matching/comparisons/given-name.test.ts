// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { GIVEN_NAME_LEVELS, givenNameShares } from './given-name.ts'

const levelNamed = (name: string) => GIVEN_NAME_LEVELS.findIndex(level => level.name === name)
const [same, initial] = [levelNamed('same'), levelNamed('same initial')]

// Words: 1 'jan', 2 'j', 3 'p'. Entries: 1 'jan', 2 'j', 3 'j p'.
const offsets = Uint32Array.from([0, 0, 3, 4, 5])
const entries = { firsts: Uint32Array.from([0, 1, 2, 2]), starts: Uint32Array.from([0, 0, 1, 2, 4]) }
const sharesOf = (...codes: number[]) =>
  givenNameShares({ ...entries, codes: Uint32Array.from(codes) }, offsets)

for (const [what, codes] of [
  ['full names', [1, 1, 1]],
  ['single initials', [2, 2, 2]],
  ['several initials', [3, 3]],
  ['all sorts', [1, 2, 3, 0]],
  ['no names', [0, 0]],
] as const)
  test(`what is expected of matches in a file of ${what} adds up to one, and nothing is impossible`, () => {
    const { match, namesake, byInitial } = sharesOf(...codes)
    for (const shares of [match, namesake]) {
      assert.ok(Math.abs(shares.reduce((sum, share) => sum + share, 0) - 1) < 1e-12)
      assert.ok(shares.slice(1).every(share => share > 0))
    }
    assert.ok(byInitial >= 0.03 && byInitial <= 1)
  })

test('who writes initials only agrees on initials', () => {
  assert.ok(sharesOf(1, 1).match[initial]! < 0.05)
  assert.ok(sharesOf(2, 2).match[initial]! > 0.85)
  assert.ok(sharesOf(3, 3).match[same]! > 0.85, 'several initials are the same as a whole')
})

test('records without a name change nothing', () => {
  assert.deepEqual(sharesOf(1, 2, 0, 0), sharesOf(1, 2))
})
