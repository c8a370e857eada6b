// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { human, logOf, machine, naming, retraction } from './edge-log.fixture.ts'
import { EdgeLog } from './edge-log.ts'
import { type Entry, JudgementRefused, type Objection } from './judgement.ts'

for (const { what, before, entry, objection } of [
  {
    what: 'a distinct by a model',
    before: [],
    objection: 'machine-made-distinct',
    entry: { ...machine('1', 1, 'match', 'a', 'b'), kind: 'distinct' } as unknown as Entry,
  },
  {
    what: 'a distinct by a rule',
    before: [],
    objection: 'machine-made-distinct',
    entry: { ...machine('1', 1, 'match', 'a', 'b'), by: 'rule', kind: 'distinct' } as unknown as Entry,
  },
  {
    what: 'a kind nobody knows',
    before: [],
    objection: 'unknown-kind',
    entry: { ...machine('1', 1, 'match', 'a', 'b'), kind: 'maybe' } as unknown as Entry,
  },
  {
    what: 'a subject beside itself',
    before: [],
    objection: 'same-subject-twice',
    entry: human('1', 1, 'match', 'a', 'a'),
  },
  {
    what: 'a model without version',
    before: [],
    objection: 'no-model-version',
    entry: { ...machine('1', 1, 'match', 'a', 'b'), modelVersion: '' },
  },
  {
    what: 'evidence that is no number',
    before: [],
    objection: 'weight-not-finite',
    entry: machine('1', 1, 'match', 'a', 'b', Number.NaN),
  },
  {
    what: 'a time before the last line',
    before: [human('0', 5, 'match', 'a', 'b')],
    objection: 'earlier-than-last',
    entry: human('1', 4, 'match', 'b', 'c'),
  },
  {
    what: 'an id that is taken',
    before: [human('1', 1, 'match', 'a', 'b')],
    objection: 'id-already-used',
    entry: human('1', 1, 'match', 'b', 'c'),
  },
  {
    what: 'taking back what is not there',
    before: [],
    objection: 'no-such-line',
    entry: retraction('1', 1, '0'),
  },
  {
    what: 'taking back twice',
    before: [human('0', 1, 'match', 'a', 'b'), retraction('1', 1, '0')],
    objection: 'already-retracted',
    entry: retraction('2', 1, '0'),
  },
  {
    what: 'a machine that takes back what a human said',
    before: [human('0', 1, 'match', 'a', 'b')],
    objection: 'machine-retracts-human',
    entry: { ...retraction('1', 1, '0'), by: 'model', modelVersion: 'nl-1', levels: [], weight: 0 } as Entry,
  },
] satisfies { what: string; before: Entry[]; entry: Entry; objection: Objection }[]) {
  test(`${what} is refused, when written and when replayed`, () => {
    const log = logOf(...before)
    assert.ok(log.objectionsTo(entry).includes(objection))
    assert.throws(() => log.record(entry), JudgementRefused)
    assert.throws(() => EdgeLog.replay([...before, entry], naming), JudgementRefused)
    assert.equal([...log.entries()].length, before.length)
  })
}
