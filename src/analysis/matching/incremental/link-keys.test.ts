// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Kind, Mapping } from '../mapping.ts'
import { linkKeys } from './link-keys.ts'

function mappingOf(...kinds: Kind[]): Mapping {
  return { fields: kinds.map(kind => ({ column: kind, kind })) }
}

function inCommon(mapping: Mapping, one: readonly string[], other: readonly string[]): string[] {
  const known = new Set(linkKeys(mapping, one).map(({ key }) => key))
  return linkKeys(mapping, other).flatMap(({ rule, key }) => (known.has(key) ? [rule] : []))
}

const person = mappingOf('given_name', 'surname', 'date_of_birth', 'postcode', 'house_number', 'phone')
const jan = ['Jan', 'de Vries', '1980-05-03', '1011AB', '7', '0612345678']

test('keys are those of the text, whatever was asked before: kept keys go on meeting new ones', () => {
  const phone = linkKeys(person, jan).filter(({ rule }) => rule === 'phone')
  assert.deepEqual(phone, [{ rule: 'phone', key: 8578851502018895 }])
})

for (const { when, other, rules } of [
  {
    when: 'spelt as it sounds',
    other: ['Jan', 'Vriess', '1980-05-03', '', '', ''],
    rules: ['surname + given name'],
  },
  { when: 'names exchanged', other: ['Vries', 'Jan', '', '', '', ''], rules: ['surname + given name'] },
  { when: 'the telephone written abroad', other: ['', '', '', '', '', '+31 6 1234 5678'], rules: ['phone'] },
  { when: 'nothing shared', other: ['Piet', 'Bakker', '1971-02-09', '9999ZZ', '1', ''], rules: [] },
]) {
  test(`keys in common when ${when}`, () => {
    const found = inCommon(person, jan, other)
    for (const rule of rules) assert.ok(found.includes(rule), found.join(', '))
    if (rules.length === 0) assert.deepEqual(found, [])
  })
}

test('a file of one field has keys too, an empty record has none', () => {
  assert.equal(linkKeys(mappingOf('city'), ['Vlietdam']).length, 1)
  assert.deepEqual(linkKeys(person, ['', '', '', '', '', '']), [])
})

test('a key is a whole number that a database holds as bigint', () => {
  for (const { key } of linkKeys(person, jan)) assert.ok(Number.isSafeInteger(key) && key >= 0)
})
