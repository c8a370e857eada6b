// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { type Said, stillObjected, type Written } from './still-objected.rules.ts'

const today = '2026-11-24'
const empty: Written = {
  picture: '',
  judgement: '',
  reason: '',
  route: 'short-intervention',
  holdUntil: null,
  caseKind: null,
  subjectKind: 'location',
  options: [
    { intervention: 'youth-outreach', chosen: false },
    { intervention: 'riec-case', chosen: false },
  ],
}
const heavy = empty.options.map(one => ({ ...one, chosen: one.intervention === 'riec-case' }))

const cases: [what: string, said: Said, before: Partial<Written>, mended: Partial<Written>][] = [
  ['what was seen', 'no-picture', {}, { picture: 'Drie meldingen.' }],
  ['what the table thinks', 'no-judgement', {}, { judgement: 'Verveling.' }],
  ['something to do', 'no-option-chosen', {}, { options: heavy }],
  ['nothing promised', 'options-still-chosen', { route: 'none', options: heavy }, { options: empty.options }],
  ['the reason for a jump', 'jump-needs-a-reason', { options: heavy }, { reason: 'Het lichte hielp niet.' }],
  ['something lighter beside it', 'no-lighter-alternative', { options: heavy.slice(1) }, { options: heavy }],
  ['an end to holding', 'hold-needs-an-end', { route: 'hold' }, { holdUntil: '2026-12-01' }],
  [
    'an end soon enough',
    'hold-too-long',
    { route: 'hold', holdUntil: '2028-01-01' },
    { holdUntil: '2026-12-01' },
  ],
  ['which case', 'case-kind-needed', { route: 'case-proposal' }, { caseKind: 'zvh' }],
  [
    'why against the criteria',
    'against-criteria',
    { route: 'case-proposal', caseKind: 'zvh' },
    { reason: 'Een broer trekt hem erin.' },
  ],
]
for (const [what, said, before, mended] of cases)
  test(`a sentence about ${what} stands until its field is mended`, () => {
    const written = { ...empty, ...before }
    assert.deepEqual(stillObjected([said], written, today), [said])
    assert.deepEqual(stillObjected([said], { ...written, ...mended }, today), [])
  })

test('nothing is said that was not said before, and what others must do stays said', () => {
  assert.deepEqual(stillObjected([], empty, today), [])
  assert.deepEqual(stillObjected(['two-perspectives', 'no-picture'], { ...empty, picture: 'x' }, today), [
    'two-perspectives',
  ])
})
