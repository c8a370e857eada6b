// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { objectionsToDecision, type Weighing } from './weighing.rules.ts'

const talk = { intervention: 'youth-outreach', chosen: true } as const
const camera = { intervention: 'camera', chosen: true } as const
const closure = { intervention: 'closure-13b', chosen: true } as const
const whole: Weighing = {
  picture: 'Drie avonden glasschade.',
  judgement: 'Ze vervelen zich.',
  reason: '',
  route: 'short-intervention',
  holdUntil: null,
  caseKind: null,
  criteria: null,
  heldBefore: 0,
  perspectives: 2,
  sealed: false,
  subjectKind: 'location',
  challenge: { question: 'Wat als we niets doen?', answer: 'Dan blijft het.' },
  options: [talk],
  checked: [],
}

for (const { when, change, expect } of [
  { when: 'everything is there', change: {}, expect: [] },
  {
    when: 'nothing was written',
    change: { picture: ' ', judgement: '' },
    expect: ['no-picture', 'no-judgement'],
  },
  {
    when: 'something must be done and nothing was chosen',
    change: { options: [{ ...talk, chosen: false }] },
    expect: ['no-option-chosen'],
  },
  { when: 'nothing is done', change: { route: 'none', options: [] }, expect: [] },
  {
    when: 'nothing is done and something is still chosen',
    change: { route: 'none' },
    expect: ['options-still-chosen'],
  },
  {
    when: 'it is held and something is still chosen',
    change: { route: 'hold', holdUntil: '2026-12-24' },
    expect: ['options-still-chosen'],
  },
  {
    when: 'one domain itself does what was chosen',
    change: { route: 'own-process', perspectives: 1 },
    expect: [],
  },
  { when: 'sealed views are not open yet', change: { sealed: true }, expect: ['views-sealed'] },
  {
    when: 'it is about a person and nobody asked',
    change: { subjectKind: 'person', challenge: null },
    expect: ['no-challenge'],
  },
  {
    when: 'it is about a person and the question was not answered',
    change: { subjectKind: 'person', challenge: { question: 'Waarom nu?', answer: ' ' } },
    expect: ['no-challenge'],
  },
  { when: 'it is about a person and it was asked', change: { subjectKind: 'person' }, expect: [] },
  {
    when: 'it is about a person and nothing is done',
    change: { subjectKind: 'person', challenge: null, route: 'none', options: [] },
    expect: [],
  },
  { when: 'a light thing is done unasked', change: { challenge: null }, expect: [] },
  {
    when: 'a heavy thing is done unasked',
    change: { options: [{ ...talk, chosen: false }, closure], reason: 'Omdat.', challenge: null },
    expect: ['no-challenge', 'conditions-unchecked'],
  },
  { when: 'one domain alone is in the room', change: { perspectives: 1 }, expect: ['two-perspectives'] },
  {
    when: 'one domain alone does it itself',
    change: { route: 'own-process', options: [], perspectives: 1 },
    expect: [],
  },
  {
    when: 'two steps heavier than what stood beside it',
    change: { options: [{ ...talk, chosen: false }, camera] },
    expect: ['jump-needs-a-reason'],
  },
  {
    when: 'the same with a reason',
    change: { options: [{ ...talk, chosen: false }, camera], reason: 'Lichter hielp niet.' },
    expect: [],
  },
  {
    when: 'a heavy measure alone',
    change: { options: [closure], reason: 'Spoed.' },
    expect: ['conditions-unchecked', 'no-lighter-alternative'],
  },
  {
    when: 'a case is proposed and nobody said which',
    change: { route: 'case-proposal' },
    expect: ['case-kind-needed'],
  },
  {
    when: 'a case is proposed against its criteria',
    change: { route: 'case-proposal', caseKind: 'zvh', criteria: 'does-not-meet', reason: ' ' },
    expect: ['against-criteria'],
  },
  {
    when: 'a case is proposed against its criteria and it says why',
    change: { route: 'case-proposal', caseKind: 'zvh', criteria: 'does-not-meet', reason: 'Nu of nooit.' },
    expect: [],
  },
  {
    when: 'a case is proposed while its criteria say nothing yet',
    change: { route: 'case-proposal', caseKind: 'riec', criteria: 'not-to-say-yet' },
    expect: [],
  },
  {
    when: 'criteria do not fit what is no case',
    change: { criteria: 'does-not-meet' },
    expect: [],
  },
  { when: 'held without an end', change: { route: 'hold', options: [] }, expect: ['hold-needs-an-end'] },
  {
    when: 'held for ninety days',
    change: { route: 'hold', options: [], holdUntil: '2027-02-22' },
    expect: [],
  },
  {
    when: 'held for ninety-one days',
    change: { route: 'hold', options: [], holdUntil: '2027-02-23' },
    expect: ['hold-too-long'],
  },
  {
    when: 'held a second time',
    change: { route: 'hold', options: [], holdUntil: '2026-12-24', heldBefore: 1 },
    expect: ['held-before'],
  },
] as const) {
  test(`a decision when ${when}`, () => {
    assert.deepEqual(objectionsToDecision({ ...whole, ...change }, '2026-11-24'), expect)
  })
}
