// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { proposedUntil, sameReaders } from '../sharing.rules.ts'
import { chosenSubjects, lackingIn, type Wish } from './bringing.rules.ts'

const named = { sam: 'named' } as const
const whole: Wish = {
  kind: 'facts',
  facts: 'Twee avonden een groep bij de halte.',
  works: '',
  avoid: '',
  safety: '',
  with: ['place'],
  along: {},
  until: '2026-12-01',
  necessity: 'Nodig.',
  proportionality: 'Past.',
  quiet: false,
  quietUntil: undefined,
  lead: null,
  informed: undefined,
  informBy: '',
  informOn: undefined,
  informWhy: '',
}

for (const { when, change, lacks } of [
  { when: 'all is there', change: {}, lacks: [] },
  { when: 'nothing is said', change: { facts: '  ' }, lacks: ['facts'] },
  { when: 'the day has passed', change: { until: '2026-11-20' }, lacks: ['until'] },
  { when: 'the day is the last one allowed', change: { until: '2026-12-10' }, lacks: [] },
  { when: 'the day is one too late', change: { until: '2026-12-11' }, lacks: ['until'] },
  { when: 'advice says nothing', change: { kind: 'advice', facts: '' }, lacks: ['works'] },
  {
    when: 'advice says only what to avoid',
    change: { kind: 'advice', facts: '', avoid: 'Uniform.' },
    lacks: [],
  },
  { when: 'an embargo names nobody and no day', change: { quiet: true }, lacks: ['lead', 'quietUntil'] },
  {
    when: 'an embargo names both',
    change: { quiet: true, lead: 'somebody', quietUntil: '2026-11-22' },
    lacks: [],
  },
  {
    when: 'the reasons were wiped',
    change: { necessity: '', proportionality: ' ' },
    lacks: ['necessity', 'proportionality'],
  },
  {
    when: 'a name goes along and nobody said whether the person knows',
    change: { along: named },
    lacks: ['informed'],
  },
  { when: 'nobody is named', change: { along: { sam: 'unnamed' } }, lacks: [] },
  { when: 'the person knows', change: { along: named, informed: 'informed' }, lacks: [] },
  {
    when: 'the person will be told, and not by whom or when',
    change: { along: named, informed: 'later', informOn: '2026-11-20' },
    lacks: ['informBy', 'informOn'],
  },
  {
    when: 'the person will be told today by somebody',
    change: { along: named, informed: 'later', informBy: 'de wijkagent', informOn: '2026-11-21' },
    lacks: [],
  },
  {
    when: 'the person will not know, and it does not say why',
    change: { along: named, informed: 'not' },
    lacks: ['informWhy'],
  },
] as { when: string; change: Partial<Wish>; lacks: string[] }[])
  test(`what is lacking when ${when}`, () =>
    assert.deepEqual(lackingIn({ ...whole, ...change }, '2026-11-21', '2026-12-10'), lacks))

test('only who was chosen goes along, and a name only when it was chosen too', () => {
  const along = { sam: 'named', kim: 'unnamed', bo: 'not-along' } as const
  assert.deepEqual(chosenSubjects(along), { subjects: ['sam', 'kim'], named: ['sam'] })
})

test('ninety days are proposed, never more than the ground allows, and nothing without a ground', () => {
  assert.equal(proposedUntil('2026-11-21', '2027-11-21'), '2027-02-19')
  assert.equal(proposedUntil('2026-11-21', '2026-12-10'), '2026-12-10')
  assert.equal(proposedUntil('2026-11-21', null), undefined)
})

test('the readers are the same when they are the same people, in whatever order', () => {
  const seated = [{ account: 'a' }, { account: 'b' }]
  assert.ok(sameReaders(['b', 'a'], seated))
  for (const named of [['a'], ['a', 'c'], ['a', 'b', 'c'], []])
    assert.ok(!sameReaders(named, seated), named.join())
})
