// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { human, logOf, machine, retraction } from './edge-log.fixture.ts'
import { type Entry, JudgementRefused } from './judgement.ts'

for (const { what, before, entry, kind, lines, chain } of [
  {
    what: 'a match across a distinct names the third record',
    kind: 'apart',
    lines: ['2'],
    chain: ['x', 'b', 'a'],
    before: [
      machine('1', 1, 'match', 'a', 'c'),
      human('2', 1, 'distinct', 'b', 'a'),
      machine('3', 1, 'match', 'b', 'x'),
    ],
    entry: human('4', 2, 'match', 'x', 'a'),
  },
  {
    what: 'a distinct inside a cluster names the chain that ties them',
    kind: 'connected',
    lines: ['1', '2'],
    chain: ['a', 'b', 'c'],
    before: [machine('1', 1, 'match', 'a', 'b'), machine('2', 1, 'match', 'c', 'b')],
    entry: human('3', 2, 'distinct', 'a', 'c'),
  },
  {
    what: 'the opposite of what a human said overrules',
    kind: 'overrules',
    lines: ['1'],
    chain: ['b', 'a'],
    before: [human('1', 1, 'distinct', 'a', 'b')],
    entry: human('2', 2, 'match', 'b', 'a'),
  },
  {
    what: 'restoring a distinct may contradict what came since',
    kind: 'connected',
    lines: ['3', '4'],
    chain: ['a', 'c', 'b'],
    before: [
      human('1', 1, 'distinct', 'a', 'b'),
      retraction('2', 1, '1'),
      machine('3', 1, 'match', 'a', 'c'),
      machine('4', 1, 'match', 'b', 'c'),
    ],
    entry: retraction('5', 2, '2'),
  },
]) {
  test(`${what}, before it is saved`, () => {
    const log = logOf(...before)
    assert.deepEqual(log.contradictions(entry), [{ kind, lines, chain }])
    assert.deepEqual(log.objectionsTo(entry), ['contradiction-not-named'])
    log.record({ ...entry, despite: lines } as Entry)
  })
}

test('a machine cannot go against a human, and its match of the same pair does not contradict itself', () => {
  const log = logOf(human('1', 1, 'distinct', 'a', 'b'), machine('2', 1, 'match', 'b', 'c'))
  assert.throws(() => log.record(machine('3', 2, 'match', 'a', 'b', 50)), JudgementRefused)
  assert.throws(() => log.record(machine('4', 2, 'match', 'a', 'c', 50)), JudgementRefused)
  log.record(machine('5', 2, 'match', 'b', 'c', 20))
  assert.deepEqual(log.contradictions(human('6', 3, 'distinct', 'b', 'c')), [])
})
