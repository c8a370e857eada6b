// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  type PhenomenonCode,
  phenomena,
  phenomenaFor,
  phenomenonRoots,
  referralFor,
  sameRoot,
} from './phenomena.ts'
import { contentPurposes } from './purposes.ts'
import { findLabelWords } from './text-checks.ts'

const codes = Object.keys(phenomena) as PhenomenonCode[]

test('every phenomenon is complete, and every root and purpose has something to choose', () => {
  for (const code of codes) {
    assert.ok(phenomena[code].nl && phenomena[code].en, code)
    assert.ok(phenomena[code].purposes.length > 0 || referralFor(code), code)
  }
  const roots = new Set<string>(codes.map(code => phenomena[code].root))
  assert.deepEqual(
    Object.keys(phenomenonRoots).filter(root => !roots.has(root)),
    [],
  )
  for (const purpose of contentPurposes) assert.ok(phenomenaFor(purpose).length >= 5, purpose)
})

test('radicalisation cannot be filed for any purpose and says where to go', () => {
  for (const purpose of contentPurposes) assert.ok(!phenomenaFor(purpose).includes('radicalisation'))
  assert.match(referralFor('radicalisation')?.nl ?? '', /burgemeester/)
  assert.equal(referralFor('vandalism'), undefined)
  assert.equal(sameRoot('radicalisation', 'radicalisation'), false)
})

test('vandalism and noise in the street meet; noise from a dwelling does not join them', () => {
  assert.ok(sameRoot('vandalism', 'street-noise'))
  assert.ok(sameRoot('litter', 'street-noise'))
  assert.ok(!sameRoot('street-noise', 'neighbour-noise'))
})

test('no phenomenon names a kind of person', () => {
  for (const code of codes) assert.deepEqual(findLabelWords(phenomena[code].nl), [], code)
})
