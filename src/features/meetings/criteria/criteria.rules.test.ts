// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { criteriaOf } from '../../../vocabulary/case-criteria.ts'
import { type Answers, whatCriteriaComeTo } from './criteria.rules.ts'

const words = { j: 'yes', n: 'no', '?': 'unknown' } as const
/** One sign per criterion: yes, no, unknown, or a dash for not asked yet. */
const answersOf = (kind: 'zvh' | 'riec', signs: string): Answers =>
  Object.fromEntries(
    criteriaOf(kind).flatMap((one, at) => {
      const sign = signs[at] as keyof typeof words | '-' | undefined
      return sign === undefined || sign === '-' ? [] : [[one, words[sign]]]
    }),
  )

for (const [kind, signs, expected] of [
  ['zvh', '----', 'not-to-say-yet'],
  ['zvh', 'jjjn', 'meets'],
  ['zvh', 'jjj-', 'meets'],
  ['zvh', 'nnnj', 'meets'],
  ['zvh', '---j', 'meets'],
  ['zvh', 'jjnn', 'does-not-meet'],
  ['zvh', '?jnn', 'does-not-meet'],
  ['zvh', 'jjn-', 'not-to-say-yet'],
  ['zvh', 'jj?n', 'not-to-say-yet'],
  ['zvh', 'nnn?', 'not-to-say-yet'],
  ['riec', '-------', 'not-to-say-yet'],
  ['riec', '----j--', 'meets'],
  ['riec', 'nnnnnnj', 'meets'],
  ['riec', 'nnnnnnn', 'does-not-meet'],
  ['riec', 'nnnnnn?', 'not-to-say-yet'],
  ['riec', 'nnnnnn-', 'not-to-say-yet'],
] as const) {
  test(`${kind} ${signs}: ${expected}`, () => {
    assert.equal(whatCriteriaComeTo(kind, answersOf(kind, signs)), expected)
  })
}

test('a proposal without national criteria has nothing to come to', () => {
  assert.equal(whatCriteriaComeTo('pga', {}), null)
  assert.equal(whatCriteriaComeTo('seven-steps', answersOf('zvh', 'jjjj')), null)
})
