// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { linkRecords } from '../linkage/link.ts'
import type { Mapping } from '../mapping.ts'
import { readRecords } from '../records/read-records.ts'
import { generatePersons } from '../synthetic/generate-persons.ts'
import { linkKeys } from './link-keys.ts'
import { MatchIndex } from './match-index.ts'

const FIELDS = ['givenName', 'surname', 'dateOfBirth', 'sex', 'postcode', 'houseNumber', 'phone'] as const
const mapping: Mapping = {
  fields: [
    { column: 'givenName', kind: 'given_name' },
    { column: 'surname', kind: 'surname' },
    { column: 'dateOfBirth', kind: 'date_of_birth' },
    { column: 'sex', kind: 'sex' },
    { column: 'postcode', kind: 'postcode' },
    { column: 'houseNumber', kind: 'house_number' },
    { column: 'phone', kind: 'phone' },
  ],
}
const people = [...generatePersons({ count: 2000, seed: 3 })]
const rows = people.map(person => FIELDS.map(field => String(person[field])))
const { columns } = tableOf(FIELDS, rows)
const { model } = await linkRecords(readRecords(mapping, columns, rows.length), { seed: 1 })

test('every record is found by its own values, first of all', () => {
  const index = MatchIndex.build(mapping, columns, rows.length, model)
  for (let row = 0; row < rows.length; row += 50) {
    const [first] = index.matches(rows[row]!)
    assert.ok(first !== undefined && first.probability > 0.5, rows[row]!.join(' '))
    const best = index.matches(rows[row]!).filter(({ bits }) => bits >= first.bits - 1e-9)
    assert.ok(best.some(({ record }) => record === row || people[record]!.truth === people[row]!.truth))
  }
})

test('an index that grew answers as one that was built at once', () => {
  const half = rows.length / 2
  const part = tableOf(FIELDS, rows.slice(0, half)).columns
  const grown = MatchIndex.build(mapping, part, half, model)
  for (const values of rows.slice(half)) grown.add(values)
  const built = MatchIndex.build(mapping, columns, rows.length, model)
  // Keys that share a bucket bring other doubtful candidates; whoever is likely is found by a key of its own.
  const likely = (index: MatchIndex, values: string[]) =>
    index.matches(values).flatMap(({ record, bits }) => (bits > 0 ? [{ record, bits: bits.toFixed(9) }] : []))
  for (const values of rows.filter((_, row) => row % 40 === 0))
    assert.deepEqual(likely(grown, values), likely(built, values))
})

test('a removed record is no candidate any more, and asking adds nothing', () => {
  const index = MatchIndex.build(mapping, columns, rows.length, model)
  const before = index.matches(rows[7]!)
  assert.deepEqual(index.matches(rows[7]!), before)
  assert.equal(index.size, rows.length)
  index.remove(7)
  index.remove(7)
  assert.ok(!index.candidates(rows[7]!).includes(7))
})

test('entries of an explanation sum to the score, and equal keys make candidates', () => {
  const index = MatchIndex.build(mapping, columns, rows.length, model)
  for (let row = 0; row < rows.length; row += 97) {
    for (const { record, bits } of index.matches(rows[row]!)) {
      const explanation = index.explain(rows[row]!, record, field => rows[record]![field]!)
      const sum = explanation.entries.reduce((total, entry) => total + entry.bits, 0)
      assert.ok(Math.abs(sum - bits) < 1e-9)
      if (bits < 0) continue
      const own = new Set(linkKeys(mapping, rows[row]!).map(({ key }) => key))
      assert.ok(
        linkKeys(mapping, rows[record]!).some(({ key }) => own.has(key)),
        rows[row]!.join(' '),
      )
    }
  }
})
