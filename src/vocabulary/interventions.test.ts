// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { domainKinds } from './domain-kinds.ts'
import { checklists, interventionTracks } from './intervention.ts'
import {
  checklistFor,
  getIntervention,
  heavyFrom,
  interventionConflicts,
  interventions,
  interventionsFor,
  jumpNeedsReason,
} from './interventions.ts'
import { basisInWords, laws, plainBases } from './laws.ts'

test('the catalogue has its 73 rows, each complete', () => {
  assert.equal(interventions.length, 73)
  assert.equal(new Set(interventions.map(row => row.code)).size, 73)
  for (const row of interventions) {
    assert.ok(row.nl && row.en && row.subjects.length > 0 && row.executors.length > 0, row.code)
    assert.ok(
      row.executors.every(kind => kind in domainKinds),
      row.code,
    )
    assert.ok(
      row.checklist.every(check => check in checklists),
      row.code,
    )
    assert.ok(row.track in interventionTracks, row.code)
    assert.ok(row.weeks.from <= row.weeks.to && row.weeks.from >= 0 && row.hours > 0, row.code)
    assert.equal(row.status, 'unverified')
  }
})

test('every basis is a law with a long code or a plain basis', () => {
  for (const { code, basis } of interventions)
    for (const one of basis) {
      assert.ok(one in plainBases || one.split(':')[0]! in laws, `${code}: ${one}`)
      assert.ok(basisInWords(one).nl && basisInWords(one).en)
    }
  assert.equal(basisInWords('NL.BW:7:231').nl, 'Burgerlijk Wetboek, artikel 7:231')
})

test('the list starts with the lightest and ends with the heaviest', () => {
  const levels = interventions.map(row => row.lightness)
  assert.deepEqual(
    levels,
    levels.toSorted((a, b) => a - b),
  )
  assert.ok(interventionsFor('location')[0]!.lightness === 1)
  assert.ok(interventionsFor('group').every(row => row.subjects.includes('group')))
})

test('only the mayor: heavy administrative measures say so', () => {
  for (const row of interventions)
    if (row.lightness >= heavyFrom && row.track === 'administrative' && row.code !== 'revoke-permit')
      assert.ok(row.checklist.includes('ADM-7'), row.code)
})

for (const { from, to, reason } of [
  { from: 1, to: 1, reason: false },
  { from: 1, to: 2, reason: false },
  { from: 1, to: 3, reason: true },
  { from: 2, to: 4, reason: true },
  { from: 4, to: 5, reason: false },
] as const)
  test(`from level ${from} to ${to} ${reason ? 'asks' : 'asks no'} reason`, () => {
    assert.equal(jumpNeedsReason(from, to), reason)
  })

test('temporary cameras beside very light options ask a reason on top of their own list', () => {
  assert.deepEqual(checklistFor('camera', 1), ['ADM-1', 'ADM-7', 'ADM-8'])
  assert.deepEqual(checklistFor('camera', 2), ['ADM-1', 'ADM-7'])
})

test('ending a tenancy and offering a home conflict', () => {
  for (const pair of interventionConflicts) for (const code of pair) assert.ok(getIntervention(code))
})
