// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import test from 'node:test'
import { interventionsFor } from '../../../vocabulary/interventions.ts'
import {
  choiceNeedsReason,
  lightnessOf,
  optionsToCompare,
  shownAtFirst,
  toggled,
  usualCaseHours,
} from './option-choice.rules.ts'

const parties = [{ domain: 7, kind: 'youth-work', organisation: 'Stichting Pit', name: 'jongerenwerk' }]

test('the lightest of the catalogue come first, with who at the table can do it', () => {
  const options = optionsToCompare('group', [], parties, false)
  assert.ok(options.length <= shownAtFirst)
  assert.deepEqual(options.map(lightnessOf), options.map(lightnessOf).toSorted())
  const all = optionsToCompare('group', [], parties, true)
  assert.equal(all.find(({ intervention }) => intervention === 'youth-outreach')?.executor, 7)
})

test('what was compared before stays, and nothing stands there twice', () => {
  const heavy = optionsToCompare('location', [], [], true).at(-1)!
  const again = optionsToCompare('location', [{ ...heavy, hours: 99, chosen: true }], [], false)
  assert.equal(again.length, shownAtFirst)
  assert.equal(again.at(-1)?.hours, 99)
  const all = optionsToCompare('location', [heavy], [], true)
  assert.equal(new Set(all.map(({ intervention }) => intervention)).size, interventionsFor('location').length)
})

test('a choice more than one step above the lightest asks for a reason', () => {
  const all = optionsToCompare('location', [], [], true)
  const first = (lightness: number) => all.find(option => lightnessOf(option) === lightness)!.intervention
  assert.equal(choiceNeedsReason(all), false)
  assert.equal(choiceNeedsReason(toggled(all, first(1))), false)
  assert.equal(choiceNeedsReason(toggled(all, first(3))), true)
  assert.equal(choiceNeedsReason(toggled(toggled(all, first(3)), first(3))), false)
})

test('what is saved is measured against a case of such a partnership', () => {
  assert.equal(usualCaseHours('local'), 60)
  assert.equal(usualCaseHours('riec'), 240)
})
