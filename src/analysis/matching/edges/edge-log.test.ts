// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { human, logOf, machine, naming, retraction, sorted } from './edge-log.fixture.ts'
import { EdgeLog } from './edge-log.ts'

function groups(log: EdgeLog): string[][] {
  return sorted([...log.clusters()].map(cluster => cluster.members))
}

function ids(log: EdgeLog, ...subjects: string[]): (string | undefined)[] {
  return subjects.map(subject => log.clusterOf(subject)?.id)
}

test('a match merges, a distinct keeps apart, taking it back merges again', () => {
  const log = logOf(machine('1', 1, 'match', 'a', 'b'), machine('2', 2, 'match', 'b', 'c', 5))
  assert.deepEqual(groups(log), [['a', 'b', 'c']])
  log.record(human('3', 3, 'distinct', 'a', 'c', ['1', '2']))
  assert.deepEqual(groups(log), [['a', 'b'], ['c']])
  assert.deepEqual(
    log.leftOut('c').map(entry => entry.id),
    ['2'],
  )
  log.record(retraction('4', 4, '3'))
  assert.deepEqual(groups(log), [['a', 'b', 'c']])
})

test('people go before machines, and among machines the heavier evidence goes first', () => {
  const heavy = logOf(machine('1', 1, 'match', 'a', 'b', 9), machine('2', 1, 'match', 'b', 'c', 30))
  heavy.record(human('3', 1, 'distinct', 'a', 'c', ['1', '2']))
  assert.deepEqual(groups(heavy), [['a'], ['b', 'c']])
  heavy.record(human('4', 1, 'match', 'a', 'b', ['3']))
  assert.deepEqual(groups(heavy), [['a', 'b'], ['c']])
})

test('a human who does not know undoes a machine that thought it did', () => {
  const log = logOf(machine('1', 1, 'match', 'a', 'b'), human('2', 2, 'unsure', 'a', 'b'))
  assert.deepEqual(groups(log), [['a'], ['b']])
  log.record(machine('3', 3, 'match', 'a', 'b', 40))
  assert.deepEqual(groups(log), [['a'], ['b']])
  assert.equal(log.standing('b', 'a')?.id, '2')
})

test('undo restores the public ids, whatever was largest or oldest', () => {
  const log = logOf(
    machine('1', 1, 'match', 'a', 'b'),
    machine('2', 2, 'match', 'c', 'd'),
    machine('3', 3, 'match', 'd', 'e'),
  )
  const before = ids(log, 'a', 'b', 'c', 'd', 'e')
  log.record(human('4', 4, 'match', 'b', 'c'))
  assert.equal(new Set(ids(log, 'a', 'b', 'c', 'd', 'e')).size, 1)
  log.record(retraction('5', 5, '4'))
  assert.deepEqual(ids(log, 'a', 'b', 'c', 'd', 'e'), before)
})

test('an unchanged cluster keeps its id from a group that bore it long ago', () => {
  // {a, b} founded the id; a split gave it to {c, d}; then a and b find each other again.
  const log = logOf(
    machine('1', 1, 'match', 'a', 'b'),
    machine('2', 2, 'match', 'b', 'c'),
    machine('3', 3, 'match', 'c', 'd'),
    human('4', 4, 'unsure', 'a', 'b'),
    human('5', 5, 'distinct', 'b', 'c'),
    human('6', 6, 'distinct', 'b', 'd'),
    machine('7', 7, 'match', 'a', 'c', 1),
    human('8', 8, 'distinct', 'a', 'd', ['3', '7']),
  )
  const before = ids(log, 'a', 'b', 'c', 'd')
  log.record(human('9', 9, 'match', 'a', 'b'))
  assert.deepEqual(ids(log, 'c', 'd'), before.slice(2))
  log.record(retraction('10', 10, '9'))
  assert.deepEqual(ids(log, 'a', 'b', 'c', 'd'), before)
})

test('the larger part keeps the public id in a merge and in a split', () => {
  const log = logOf(machine('1', 1, 'match', 'a', 'b'), machine('2', 2, 'match', 'b', 'c'))
  const large = log.clusterOf('a')!.id
  log.record(machine('3', 3, 'match', 'c', 'z'))
  assert.equal(log.clusterOf('z')!.id, large)
  const changes = log.record(human('4', 4, 'distinct', 'c', 'z'))
  assert.equal(log.clusterOf('a')!.id, large)
  assert.deepEqual(
    changes.map(change => change.members),
    [['a', 'b', 'c'], ['z']],
  )
})

test('history says which id a subject had at every moment, and replay says the same', () => {
  const entries = [
    machine('1', 10, 'match', 'a', 'b'),
    machine('2', 20, 'match', 'b', 'c'),
    human('3', 30, 'distinct', 'b', 'c'),
    retraction('4', 40, '3'),
    retraction('5', 50, '1'),
  ]
  const log = logOf(...entries)
  for (const moment of [9, 10, 15, 20, 29, 30, 40, 45, 50, 99]) {
    const then = EdgeLog.asOf(entries, moment, naming)
    for (const subject of ['a', 'b', 'c']) {
      const belonged = log
        .historyOf(subject)
        .find(({ from, until }) => from <= moment && (until ?? Infinity) > moment)
      assert.equal(belonged?.cluster, then.clusterOf(subject)?.id, `${subject} at ${moment}`)
    }
  }
})
