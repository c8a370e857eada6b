// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import { linkRecords } from '../linkage/link.ts'
import type { Kind, Mapping } from '../mapping.ts'
import { readRecords } from '../records/read-records.ts'
import { generateOrganisations } from '../synthetic/generate-organisations.ts'
import { generatePersons } from '../synthetic/generate-persons.ts'
import { prospectsOf } from './prospects.ts'
import { cheapestFirst, Scorer } from './scorer.ts'
import { batchOf, Sieve } from './sieve.ts'
import { weightsOf } from './weights.ts'

const persons: Record<string, Kind> = {
  givenName: 'given_name',
  surname: 'surname',
  dateOfBirth: 'date_of_birth',
  sex: 'sex',
  street: 'street',
  houseNumber: 'house_number',
  postcode: 'postcode',
  city: 'city',
  nationalId: 'national_id',
  phone: 'phone',
  email: 'email',
}
/** Rows behind `a` that the sieve leaves for it. */
function siftedWith(sieve: Sieve, a: number, rows: number): number[] {
  const batch = batchOf(rows)
  for (let b = a + 1; b < rows; b++) {
    batch.a[batch.size] = a
    batch.b[batch.size] = b
    batch.keys[batch.size++] = b
  }
  sieve.sift(batch, -4, (_, b, key) => b === key)
  return [...batch.b.subarray(0, batch.size)]
}

const firms: Record<string, Kind> = {
  name: 'organisation_name',
  street: 'street',
  city: 'city',
  phone: 'phone',
}

for (const { what, kinds, people } of [
  { what: 'persons', kinds: persons, people: [...generatePersons({ count: 400, seed: 5 })] },
  { what: 'organisations', kinds: firms, people: [...generateOrganisations({ count: 300, seed: 5 })] },
]) {
  test(`a score that stops early for ${what} is exact from the floor up, and under it otherwise`, async () => {
    const mapping: Mapping = { fields: Object.entries(kinds).map(([column, kind]) => ({ column, kind })) }
    // Some names stand in the wrong column: that too may not be stopped too early.
    const rows = people.map((person, at) => {
      const values = Object.keys(kinds).map(column =>
        String((person as Record<string, unknown>)[column] ?? ''),
      )
      return at % 7 === 0 ? [values[1]!, values[0]!, ...values.slice(2)] : values
    })
    const { columns } = tableOf(Object.keys(kinds), rows)
    const { records, model } = await linkRecords(readRecords(mapping, columns, rows.length), { seed: 1 })
    const exact = new Scorer(records, model)
    const prospects = prospectsOf(records, weightsOf(model), cheapestFirst(records))
    const hasty = new Scorer(records, model, prospects)
    const sieve = new Sieve(records, model, prospects)
    let sifted = 0
    let stopped = 0
    for (let a = 0; a < rows.length; a++) {
      const left = new Set(siftedWith(sieve, a, rows.length))
      sifted += left.size
      for (let b = a + 1; b < rows.length; b++) {
        const [whole, early] = [exact.score(a, b), hasty.score(a, b, -4)]
        if (whole >= -4) assert.equal(early, whole, `${rows[a]} / ${rows[b]}`)
        else assert.ok(early < -4)
        if (early === -Infinity) stopped++
        assert.ok(whole < -4 || left.has(b), `${rows[a]} / ${rows[b]}`)
      }
    }
    assert.ok(sifted < 10 * rows.length, String(sifted))
    assert.ok(stopped > rows.length, String(stopped))
  })
}
