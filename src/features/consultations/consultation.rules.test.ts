// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doableWith, inOrder, stateOf, titleOf } from './consultation.rules.ts'

const copy = {
  heldBy: 'asker',
  answeredAt: null,
  endedAt: null,
  signal: null,
  item: null,
  here: true,
} as const

for (const { when, is, may } of [
  { when: 'the asker waits', is: copy, may: ['write', 'end', 'make-signal'] },
  { when: 'the asker works at another table', is: { ...copy, here: false }, may: ['end'] },
  { when: 'the asker made a signal of it', is: { ...copy, signal: 'x' }, may: ['write', 'end'] },
  { when: 'it ended', is: { ...copy, endedAt: '2026-02-06' }, may: ['make-signal'] },
  { when: 'a function was asked', is: { ...copy, heldBy: 'asked' }, may: ['write'] },
  { when: 'the coordinator was asked', is: { ...copy, heldBy: 'coordinator' }, may: ['write', 'plan'] },
  { when: 'it is on an agenda', is: { ...copy, heldBy: 'coordinator', item: 'x' }, may: ['write'] },
] as const)
  test(`what one may do when ${when}`, () => assert.deepEqual(doableWith(is), may))

test('it waits, is answered, waits again for a further question, and ends', () => {
  assert.equal(stateOf({ answeredAt: null, endedAt: null }), 'waiting')
  assert.equal(stateOf({ answeredAt: '2026-02-07', endedAt: null }), 'answered')
  assert.equal(stateOf({ answeredAt: null, endedAt: '2026-02-07' }), 'ended')
})

test('what waits comes first by its date, what ended last', () => {
  const line = (id: string, state: 'waiting' | 'answered' | 'ended', due: string) => ({
    id,
    state,
    due,
    askedAt: due,
  })
  const lines = [
    line('old', 'ended', '1'),
    line('b', 'waiting', '3'),
    line('c', 'answered', '1'),
    line('new', 'ended', '2'),
  ]
  assert.deepEqual(
    inOrder([...lines, line('a', 'waiting', '2')]).map(({ id }) => id),
    ['a', 'b', 'c', 'new', 'old'],
  )
})

test('a long question is cut at a word', () => {
  assert.equal(titleOf('Wat helpt\n hier?'), 'Wat helpt hier?')
  assert.equal(titleOf('Wat helpt hier het beste?', 16), 'Wat helpt hier…')
})
