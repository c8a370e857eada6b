// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { hear, isCharacters, nameOfPress } from './keys.ts'
import { type Walk, walkList } from './list-walk.ts'

test('presses are named as people say them', () => {
  assert.equal(nameOfPress({ key: 'j' }), 'j')
  assert.equal(nameOfPress({ key: '?', shiftKey: true }), '?')
  assert.equal(nameOfPress({ key: 'Enter', ctrlKey: true }), 'ctrl+enter')
  assert.equal(nameOfPress({ key: 'Enter', metaKey: true }), 'ctrl+enter')
  assert.equal(nameOfPress({ key: 'Tab', shiftKey: true }), 'shift+tab')
  assert.equal(nameOfPress({ key: ' ' }), 'space')
})

test('only characters stay off in a text field', () => {
  assert.deepEqual(['j', 'g s', 'ctrl+enter', 'escape', '?'].map(isCharacters), [
    true,
    true,
    false,
    false,
    true,
  ])
})

test('a sequence is followed, and a wrong turn starts anew', () => {
  const known = ['g s', 'j', 's']
  assert.deepEqual(hear('g', [], known), { pending: ['g'] })
  assert.deepEqual(hear('s', ['g'], known), { matched: 'g s', pending: [] })
  assert.deepEqual(hear('j', ['g'], known), { matched: 'j', pending: [] })
  assert.deepEqual(hear('q', ['g'], known), { pending: [] })
  assert.deepEqual(hear('g', ['g'], known), { pending: ['g'] })
})

const start: Walk = { at: undefined, chosen: new Set() }
const after = (keys: string[], ids = ['a', 'b', 'c']) =>
  keys.reduce((walk, key) => walkList(walk, key, ids), start)

test('j and k walk and stop at the ends', () => {
  assert.equal(after(['j']).at, 'a')
  assert.equal(after(['j', 'j', 'j', 'j']).at, 'c')
  assert.equal(after(['j', 'k', 'k']).at, 'a')
  assert.equal(after(['end']).at, 'c')
  assert.equal(after(['j'], []).at, undefined)
})

test('x chooses and lets go, escape lets go of all', () => {
  assert.deepEqual([...after(['j', 'x', 'j', 'x']).chosen], ['a', 'b'])
  assert.deepEqual([...after(['j', 'x', 'x']).chosen], [])
  assert.deepEqual([...after(['j', 'x', 'escape']).chosen], [])
})

test('a key without meaning here changes nothing', () => {
  assert.equal(walkList(start, 'q', ['a']), start)
  assert.equal(walkList(start, 'x', ['a']), start)
  assert.equal(walkList(start, 'escape', ['a']), start)
})

test('a row that left the list is walked from the start', () => {
  assert.equal(walkList({ at: 'gone', chosen: new Set() }, 'j', ['a', 'b']).at, 'a')
})
