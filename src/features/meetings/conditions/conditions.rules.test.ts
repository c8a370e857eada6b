// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { ChecklistCode } from '../../../vocabulary/intervention.ts'
import { heavyFrom, interventions } from '../../../vocabulary/interventions.ts'
import { conditionsOf, openConditions, withConditions } from './conditions.rules.ts'

const closure = { intervention: 'closure-13b', chosen: true } as const
const warning = { intervention: 'formal-warning', chosen: true } as const
const talk = { intervention: 'parent-talk', chosen: true } as const
const unchosen = { ...closure, chosen: false }
const ticks = (...conditions: ChecklistCode[]) =>
  conditions.map(condition => ({ intervention: 'closure-13b' as const, condition }))

for (const { when, options, ticked, expect } of [
  { when: 'nothing is chosen', options: [unchosen], ticked: [], expect: [] },
  { when: 'a light measure with a list is chosen', options: [warning], ticked: [], expect: [] },
  {
    when: 'nothing of a heavy one was ticked',
    options: [talk, closure],
    ticked: [],
    expect: ['ADM-1', 'ADM-2', 'ADM-7'],
  },
  { when: 'one thing was', options: [closure], ticked: ticks('ADM-2'), expect: ['ADM-1', 'ADM-7'] },
  { when: 'all of it was', options: [closure], ticked: ticks('ADM-1', 'ADM-2', 'ADM-7'), expect: [] },
  {
    when: 'the same was ticked of another measure',
    options: [closure],
    ticked: [{ intervention: 'closure-174a', condition: 'ADM-1' }],
    expect: ['ADM-1', 'ADM-2', 'ADM-7'],
  },
] as const)
  test(`what still stands open when ${when}`, () => {
    assert.deepEqual(
      openConditions(options, ticked).flatMap(({ conditions }) => conditions),
      expect,
    )
  })

test('a list is shown for what is chosen and has one, whatever its weight', () => {
  assert.deepEqual(withConditions([talk, warning, unchosen]), [warning])
})

test('what is chosen and heavy is open until its last condition is ticked, of every row in the catalogue', () => {
  for (const { code } of interventions.filter(
    row => row.lightness >= heavyFrom && row.checklist.length > 0,
  )) {
    const options = [{ intervention: code, chosen: true }]
    const all = conditionsOf(code).map(condition => ({ intervention: code, condition }))
    assert.deepEqual(openConditions(options, all), [], code)
    assert.deepEqual(openConditions(options, all.slice(1))[0]!.conditions, [all[0]!.condition], code)
  }
})

test('a case in a partnership under the law says which part of its purpose it serves', () => {
  for (const code of ['riec-case', 'zvh-case'] as const) assert.deepEqual(conditionsOf(code), ['WGS-2'])
})
