// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  filerStateOf,
  filerStates,
  mayFollow,
  type SignalState,
  signalStates,
  signalTransitions,
} from './signal-states.ts'

const states = Object.keys(signalStates) as SignalState[]

/** All states one can come to from here, by any number of moves. */
function reachable(from: SignalState, seen = new Set<SignalState>()): Set<SignalState> {
  for (const next of signalTransitions[from]) if (!seen.has(next)) reachable(next, seen.add(next))
  return seen
}

test('every state can be reached from a draft and can come to an end', () => {
  const fromDraft = reachable('draft').add('draft')
  for (const state of states) {
    assert.ok(fromDraft.has(state), `${state} is never reached`)
    assert.ok(state === 'expired' || reachable(state).has('expired'), `${state} never ends`)
  }
})

test('nothing closes without feedback', () => {
  for (const state of states) assert.equal(mayFollow(state, 'closed'), state === 'feedback-given', state)
  assert.ok(mayFollow('rejected', 'feedback-given'))
})

test('a filer reads the same word with and without a match', () => {
  assert.equal(filerStateOf('enriched'), filerStateOf('registered'))
  assert.equal(filerStateOf('registered'), filerStateOf('submitted'))
  assert.equal(filerStateOf('weighed'), filerStateOf('on-table'))
})

test('a request to this domain shows only while the signal is filed', () => {
  assert.equal(filerStateOf('registered', true), 'request-open')
  assert.equal(filerStateOf('closed', true), 'settled')
  assert.equal(filerStateOf('draft', true), 'draft')
})

test('every filer state is used', () => {
  const used = new Set<string>(states.flatMap(state => [filerStateOf(state), filerStateOf(state, true)]))
  assert.deepEqual(
    Object.keys(filerStates).filter(state => !used.has(state)),
    [],
  )
})
