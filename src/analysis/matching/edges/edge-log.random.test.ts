// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Draws } from '../synthetic/draws.ts'
import { human, machine, naiveClusters, naming, retraction, sorted } from './edge-log.fixture.ts'
import { EdgeLog } from './edge-log.ts'
import type { Entry, HumanJudgement } from './judgement.ts'

const SEED = 20261122
const OPERATIONS = 100_000
const SUBJECTS = 40_000
const NEIGHBOURHOOD = 50

/** Writes a line if it may be written; humans accept every contradiction that is named to them. */
function write(log: EdgeLog, entry: Entry): boolean {
  const despite = log.contradictions(entry).flatMap(({ lines }) => lines)
  const named = entry.by === 'human' ? { ...entry, despite } : entry
  if (log.objectionsTo(named).length > 0) return false
  log.record(named)
  return true
}

/** A random line: subjects meet in neighbourhoods, so that components stay about as large as in life. */
function randomEntry(id: number, draws: Draws, written: readonly string[]): Entry {
  const at = Math.floor(id / 3)
  const kind = draws.below(100)
  if (kind < 25 && written.length > 0) {
    return retraction(
      String(id),
      at,
      written[written.length - 1 - draws.below(Math.min(written.length, 2000))]!,
    )
  }
  const first = draws.below(SUBJECTS)
  const start = first - (first % NEIGHBOURHOOD)
  const near = draws.percent(80) ? first - (first % 5) + draws.below(5) : start + draws.below(NEIGHBOURHOOD)
  const [a, b] = ['s' + first, 's' + (near === first ? start + ((first + 1) % NEIGHBOURHOOD) : near)]
  if (kind < 55) return machine(String(id), at, draws.percent(90) ? 'match' : 'unsure', a, b, draws.below(40))
  const kinds: HumanJudgement['kind'][] = ['match', 'match', 'distinct', 'unsure']
  return human(String(id), at, draws.one(kinds), a, b)
}

function groups(log: EdgeLog): string[][] {
  return sorted([...log.clusters()].map(cluster => cluster.members))
}

test(`${OPERATIONS} random operations equal replay from scratch and a second opinion (seed ${SEED})`, () => {
  const draws = new Draws().startAt(SEED, 0, 0)
  const log = new EdgeLog(naming)
  const written: string[] = []
  for (let id = 0; id < OPERATIONS; id++) {
    const entry = randomEntry(id, draws, written)
    if (write(log, entry)) written.push(entry.id)
  }
  const entries = [...log.entries()]
  assert.ok(entries.length > OPERATIONS / 2, `${entries.length} lines written`)
  const replayed = EdgeLog.replay(entries, naming)
  assert.deepEqual([...replayed.clusters()], [...log.clusters()])
  for (let subject = 0; subject < SUBJECTS; subject++) {
    assert.deepEqual(replayed.historyOf('s' + subject), log.historyOf('s' + subject))
  }
  assert.deepEqual(groups(log), naiveClusters(entries))
})

const step = fc.record({
  kind: fc.constantFrom('match', 'match', 'distinct', 'unsure', 'retract'),
  byMachine: fc.boolean(),
  a: fc.integer({ min: 0, max: 6 }),
  apart: fc.integer({ min: 1, max: 6 }),
  weight: fc.integer({ min: 0, max: 5 }),
})

function entryOf(
  at: number,
  { kind, byMachine, a, apart, weight }: typeof step extends fc.Arbitrary<infer T> ? T : never,
) {
  const [left, right] = [String(a), String((a + apart) % 7)]
  if (kind === 'retract') return retraction(`${at}`, at, String(a * 3 + apart))
  if (byMachine && kind !== 'distinct') return machine(`${at}`, at, kind as 'match', left, right, weight)
  return human(`${at}`, at, kind as 'match', left, right)
}

test('every short log gives the clusters of the second opinion, at every moment', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), steps => {
      const log = new EdgeLog(naming)
      steps.forEach((each, at) => {
        write(log, entryOf(at, each))
        assert.deepEqual(groups(log), naiveClusters([...log.entries()]))
      })
      for (const moment of steps.keys()) {
        const then = EdgeLog.asOf(log.entries(), moment, naming)
        for (const { id, members } of then.clusters()) {
          for (const subject of members) assert.equal(membershipAt(log, subject, moment), id)
        }
      }
    }),
    { numRuns: 300 },
  )
})

function membershipAt(log: EdgeLog, subject: string, moment: number): string | undefined {
  return log.historyOf(subject).find(({ from, until }) => from <= moment && (until ?? Infinity) > moment)
    ?.cluster
}

test('taking a line back at once restores every cluster and public id', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), step, (steps, last) => {
      const log = new EdgeLog(naming)
      for (const [at, each] of steps.entries()) write(log, entryOf(at, each))
      const before = [...log.clusters()].map(cluster => ({ ...cluster }))
      const entry = entryOf(steps.length, last)
      if (!write(log, entry)) return
      assert.ok(write(log, retraction('undo', steps.length, entry.id)))
      for (const { id, members } of before) {
        for (const subject of members)
          assert.deepEqual({ ...log.clusterOf(subject) }, { ...log.clusterOf(members[0]!) })
        assert.equal(log.clusterOf(members[0]!)!.id, id)
      }
    }),
    { numRuns: 500 },
  )
})
