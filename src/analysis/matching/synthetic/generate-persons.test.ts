// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import { stdnum } from 'stdnum'
import { generatePersons } from './generate-persons.ts'
import { personHeader, personRow } from './person-csv.ts'
import type { SyntheticPerson } from './synthetic-person.ts'

const rows = [...generatePersons({ count: 20_000, seed: 7 })]

function digest(count: number, seed: number): string {
  const hash = createHash('sha256')
  for (const person of generatePersons({ count, seed })) hash.update(personRow(person) + '\n')
  return hash.digest('hex')
}

test('the same seed gives the same rows on every machine', () => {
  assert.equal(digest(5000, 20261122), GOLDEN)
  assert.notEqual(digest(5000, 20261123), GOLDEN)
})

test('exactly the rows that were asked for, numbered from 1, persons numbered without gaps', () => {
  for (const count of [1, 2, 3, 7, 999]) assert.equal([...generatePersons({ count, seed: 3 })].length, count)
  assert.deepEqual(
    rows.map(row => row.id),
    rows.map((_, at) => at + 1),
  )
  const persons = new Set(rows.map(row => row.truth))
  assert.equal(Math.max(...persons), persons.size)
})

test('counts outside the range are refused', () => {
  for (const count of [0, -1, Number.NaN, 9_000_001]) {
    assert.throws(() => generatePersons({ count, seed: 1 }).next(), RangeError)
  }
})

test('a register holds a person at most once', () => {
  const seen = new Set(rows.map(row => `${row.source} ${row.truth}`))
  assert.equal(seen.size, rows.length)
})

test('personal numbers pass the eleven test of another author, except in the few wrong ones', () => {
  const numbers = rows.filter(row => row.nationalId !== '')
  const wrong = numbers.filter(row => !stdnum.NL!.bsn!.validate(row.nationalId).isValid)
  assert.ok(wrong.length < numbers.length * 0.02)
  const firsts = new Map<string, number>()
  for (const row of numbers.filter(row => row.id <= 10_000)) {
    assert.equal(firsts.get(row.nationalId) ?? row.truth, row.truth)
    firsts.set(row.nationalId, row.truth)
  }
})

const again = rows.filter(row => rows[row.truth - 1]!.truth === row.truth && row.id !== row.truth)
const first = (row: SyntheticPerson) => rows[row.truth - 1]!

/** Share of second and later rows that differ from the person's first row, between two bounds. */
for (const { what, differs, least, most } of [
  {
    what: 'have moved',
    differs: (row: SyntheticPerson) => address(row) !== address(first(row)),
    least: 0.3,
    most: 0.6,
  },
  {
    what: 'lack a personal number',
    differs: (row: SyntheticPerson) => row.nationalId === '',
    least: 0.53,
    most: 0.65,
  },
  { what: 'lack a date', differs: (row: SyntheticPerson) => row.dateOfBirth === '', least: 0.1, most: 0.14 },
  {
    what: 'have initials only',
    differs: (row: SyntheticPerson) => row.givenName.endsWith('.'),
    least: 0.08,
    most: 0.13,
  },
]) {
  test(`of later rows the stated share ${what}`, () => {
    const share = again.filter(differs).length / again.length
    assert.ok(share >= least && share <= most, String(share))
  })
}

function address(row: SyntheticPerson): string {
  return `${row.postcode} ${row.houseNumber}`
}

test('households share an address and institutions gather many', () => {
  const residents = new Map<string, number>()
  for (const row of rows.slice(0, 10_000)) residents.set(address(row), (residents.get(address(row)) ?? 0) + 1)
  const sizes = [...residents.values()].sort((a, b) => b - a)
  assert.ok(sizes[0]! >= 30, 'largest institution')
  assert.ok(sizes.filter(size => size >= 2).length > sizes.length * 0.4, 'shared homes')
})

test('every origin is there and labels its rows the same each time', () => {
  assert.equal(new Set(rows.map(row => row.origin)).size, 5)
  for (const row of again) assert.equal(row.origin, first(row).origin)
})

test('a row has as many cells as the header, whatever the values hold', () => {
  assert.equal(personHeader().split(',').length, personRow(rows[0]!).split(',').length)
  assert.match(personRow({ ...rows[0]!, surname: 'a,"b"' }), /,"a,""b""",/)
})

/** Changes only with the generator itself; then every figure measured on it is measured anew. */
const GOLDEN = '098dbcafca43674fc2587e2e001ab4880314f09dc764470aed2df7c71801b600'
