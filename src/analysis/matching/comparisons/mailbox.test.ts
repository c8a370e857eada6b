// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { readRecords } from '../records/read-records.ts'
import { comparatorsFor } from '../records/records.ts'
import { EMAIL_LEVELS } from './code-value.ts'

const addresses = [
  'samir.haddad7@post.example',
  'Samir.Haddad7@brief.example',
  'samirhaddad7@brief.example',
  'samir.hadad7@post.example',
  'jan@post.example',
  'jan@brief.example',
  '',
]

function compared(first: string, second: string): { level: string; bits: number } {
  const mapping = { fields: [{ column: 'mail', kind: 'email' as const }] }
  const rows = addresses.map(address => [address])
  const records = readRecords(mapping, tableOf(['mail'], rows).columns, rows.length)
  const { levels, rarity } = comparatorsFor(records)
  const level = levels[0]!(addresses.indexOf(first), addresses.indexOf(second))
  return { level: EMAIL_LEVELS[level]!.name, bits: rarity.bits }
}

for (const { when, pair, level } of [
  { when: 'the provider changed', pair: [0, 1], level: 'same name at another provider' },
  { when: 'a full stop was left out too', pair: [0, 2], level: 'same name at another provider' },
  { when: 'one letter slipped', pair: [0, 3], level: 'one typing error' },
  { when: 'the name is anybody’s', pair: [4, 5], level: 'different' },
  { when: 'one has none', pair: [0, 6], level: 'missing' },
] as const) {
  test(`two e-mail addresses when ${when}`, () => {
    const [first, second] = [addresses[pair[0]]!, addresses[pair[1]]!]
    const found = compared(first, second)
    assert.equal(found.level, level)
    assert.equal(compared(second, first).level, level)
    assert.equal(found.bits > 0, level.startsWith('same'))
  })
}
