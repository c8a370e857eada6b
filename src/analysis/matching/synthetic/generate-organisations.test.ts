// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generateOrganisations } from './generate-organisations.ts'

const rows = [...generateOrganisations({ count: 5000, seed: 7 })]

test('the same seed gives the same organisations, another seed others', () => {
  assert.deepEqual([...generateOrganisations({ count: 5000, seed: 7 })], rows)
  const others = [...generateOrganisations({ count: 5000, seed: 8 })]
  assert.ok(others.filter((row, at) => row.tradeName === rows[at]!.tradeName).length < 100)
})

test('exactly the rows that were asked for, each register at most once per organisation', () => {
  for (const count of [1, 2, 17]) assert.equal([...generateOrganisations({ count, seed: 1 })].length, count)
  assert.equal(new Set(rows.map(row => `${row.source} ${row.truth}`)).size, rows.length)
  assert.throws(() => generateOrganisations({ count: 0, seed: 1 }).next(), RangeError)
})

test('a registration number belongs to one organisation', () => {
  const owner = new Map<string, number>()
  for (const { registrationNumber, truth } of rows.filter(row => row.registrationNumber !== '')) {
    assert.match(registrationNumber, /^\d{8}$/)
    assert.equal(owner.get(registrationNumber) ?? truth, truth)
    owner.set(registrationNumber, truth)
  }
  assert.ok(owner.size > 2000)
})

test('later rows write the name otherwise in many cases, not in all', () => {
  const firstName = new Map(rows.toReversed().map(row => [row.truth, row.tradeName]))
  const later = rows.filter((row, at) => rows.findIndex(first => first.truth === row.truth) !== at)
  const changed = later.filter(row => row.tradeName !== firstName.get(row.truth)).length
  assert.ok(changed > later.length * 0.3 && changed < later.length * 0.8, `${changed} of ${later.length}`)
})
