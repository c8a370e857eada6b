// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import type { Kind, Mapping } from '../mapping.ts'
import { readRecords } from '../records/read-records.ts'
import { comparatorsFor, type Records } from '../records/records.ts'
import { generatePersons } from '../synthetic/generate-persons.ts'
import { strangerShares } from './chance.ts'
import { levelsOfStrangers, randomLevels } from './random-pairs.ts'

const KINDS: Record<string, Kind> = {
  givenName: 'given_name',
  surname: 'surname',
  dateOfBirth: 'date_of_birth',
  street: 'street',
  houseNumber: 'house_number',
  city: 'city',
  email: 'email',
}
const mapping: Mapping = { fields: Object.entries(KINDS).map(([column, kind]) => ({ column, kind })) }

function recordsOf(people: readonly object[], firstFile?: number): Records {
  const rows = people.map(person =>
    Object.keys(KINDS).map(column => String((person as Record<string, unknown>)[column])),
  )
  return readRecords(mapping, tableOf(Object.keys(KINDS), rows).columns, rows.length, firstFile)
}

/** Pair by pair, as the definition says. */
function counted(records: Records, at: number): number[] {
  const { levels, rarity } = comparatorsFor(records)
  const { rows, firstFile } = records
  const sums = records.levels[at]!.map(() => 0)
  let pairs = 0
  for (let a = 0; a < rows; a++)
    for (let b = 0; b < rows; b++) {
      if (a === b || (firstFile < rows && (a >= firstFile || b < firstFile))) continue
      const level = levels[at]!(a, b)
      if (level === 0) continue
      pairs++
      sums[level]! += 2 ** rarity.bits
    }
  return sums.map(sum => sum / pairs)
}

const people = [...generatePersons({ count: 240, seed: 3 })]
const everyone = Uint32Array.from(people, (_, row) => row)

for (const { what, firstFile } of [
  { what: 'in one file', firstFile: undefined },
  { what: 'across two files', firstFile: 130 },
])
  test(`what strangers share ${what} is the mean over all their pairs`, () => {
    const records = recordsOf(people, firstFile)
    const found = strangerShares(records, everyone, 1)
    for (const [at, { name }] of records.plans.entries()) {
      // Values are compared once for all who bear them; which two records show them makes no difference, but for
      // names found exchanged, which look at both names.
      const shares = [...found[at]!.shares].map((share, level) => (level === 0 ? 0 : share))
      counted(records, at).forEach((share, level) => {
        assert.ok(Math.abs(share - shares[level]!) <= 1e-9 * Math.max(1, share), `${name} ${level}`)
      })
    }
  })

test('two records of one cluster are no strangers', () => {
  const twice = recordsOf([...people, ...people])
  const clusters = Uint32Array.from([...everyone, ...everyone])
  const found = strangerShares(twice, clusters, 1)
  const email = twice.plans.findIndex(({ name }) => name === 'email')
  const same = twice.levels[email]!.findIndex(({ name }) => name === 'same')
  // Every address stands there twice, and no two clusters share one.
  const alone = Uint32Array.from({ length: twice.rows }, (_, row) => row)
  assert.ok(strangerShares(twice, alone, 1)[email]!.shares[same]! > 0.5)
  assert.ok(found[email]!.shares[same]! < 0.5, String(found[email]!.shares[same]))
})

test('nothing is measured where fewer than two know a value', () => {
  const nameless = people.map(person => ({ ...person, email: '' }))
  const records = recordsOf(nameless)
  const email = records.plans.findIndex(({ name }) => name === 'email')
  assert.equal(strangerShares(records, everyone, 1)[email], undefined)
})

for (const { what, most } of [
  { what: 'all pairs', most: 1_000_000 },
  { what: 'drawn pairs', most: 20_000 },
])
  test(`of ${what} only those of two clusters tell what strangers do`, () => {
    const records = recordsOf([...people, ...people])
    const firstOf = (truth: unknown) => people.findIndex(person => person.truth === truth)
    const clusters = Uint32Array.from([...people, ...people], ({ truth }) => firstOf(truth))
    const random = randomLevels(records, 5, most)
    const strangers = levelsOfStrangers(random, records, clusters, 5, most)
    const email = records.plans.findIndex(({ name }) => name === 'email')
    const same = records.levels[email]!.findIndex(({ name }) => name === 'same')
    assert.ok(random.counts[email]![same]! > 0)
    assert.equal(strangers.counts[email]![same], 0)
    assert.ok(strangers.pairs < random.pairs)
    for (const counts of strangers.counts) {
      assert.equal(
        counts.reduce((sum, count) => sum + count, 0),
        strangers.pairs,
      )
      assert.ok(counts.every(count => count >= 0))
    }
  })
