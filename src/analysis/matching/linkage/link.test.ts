// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { clustered } from '../clusters/cluster.ts'
import { tableOf } from '../columns/table.ts'
import { calibrationError } from '../evaluation/calibration.ts'
import { clusterQuality, pairQuality } from '../evaluation/evaluate.ts'
import { LabelTruth } from '../evaluation/truth.ts'
import { checkedMapping, type Kind, type Mapping, MappingError } from '../mapping.ts'
import { readRecords } from '../records/read-records.ts'
import { generatePersons } from '../synthetic/generate-persons.ts'
import { linkRecords } from './link.ts'

function mappingOf(fields: Record<string, Kind>): Mapping {
  return { fields: Object.entries(fields).map(([column, kind]) => ({ column, kind })) }
}

async function linked(mapping: Mapping, rows: readonly (readonly string[])[]) {
  const { columns } = tableOf(
    mapping.fields.map(({ column }) => column),
    rows,
  )
  const records = readRecords(mapping, columns, rows.length)
  const { pairs, scored } = await linkRecords(records, { seed: 1 })
  return { scored, ...clustered(rows.length, pairs) }
}

const persons = mappingOf({
  givenName: 'given_name',
  surname: 'surname',
  dateOfBirth: 'date_of_birth',
  street: 'street',
  houseNumber: 'house_number',
  postcode: 'postcode',
  phone: 'phone',
})

test('generated persons are found without labels, and the probabilities hold', async () => {
  const people = [...generatePersons({ count: 5000, seed: 11 })]
  const rows = people.map(person => persons.fields.map(({ column }) => String(person[column as 'surname'])))
  const truth = new LabelTruth(
    Uint32Array.from(people, person => Number(person.truth)),
    people.length,
  )
  const { pairs, clusters } = await linked(persons, rows)
  const quality = pairQuality(pairs, truth, 0.5)
  assert.ok(quality.f1 > 0.985, JSON.stringify(quality))
  assert.ok(clusterQuality(clusters, truth).precision > 0.95)
  const error = calibrationError(pairs, truth)
  assert.ok(error < 0.014, String(error))
})

test('names and a year of birth cannot tell everybody apart, and are not said to', async () => {
  const fields = mappingOf({ givenName: 'given_name', surname: 'surname', dateOfBirth: 'birth_year' })
  const people = [...generatePersons({ count: 5000, seed: 11 })]
  const rows = people.map(person => [
    person.givenName,
    person.surname,
    String(person.dateOfBirth).slice(0, 4),
  ])
  const truth = new LabelTruth(
    Uint32Array.from(people, person => Number(person.truth)),
    people.length,
  )
  const { pairs } = await linked(fields, rows)
  assert.ok(pairQuality(pairs, truth, 0.5).precision > 0.8)
  assert.ok(calibrationError(pairs, truth) < 0.06, String(calibrationError(pairs, truth)))
})

test('initials, surname and date of birth find whom full names find', async () => {
  const fields = mappingOf({ initial: 'initials', surname: 'surname', dateOfBirth: 'date_of_birth' })
  const people = [...generatePersons({ count: 3000, seed: 11 })]
  const rows = people.map(({ givenName, surname, dateOfBirth }) => [
    givenName.slice(0, 1),
    surname,
    String(dateOfBirth),
  ])
  const truth = new LabelTruth(
    Uint32Array.from(people, person => Number(person.truth)),
    people.length,
  )
  const { pairs } = await linked(fields, rows)
  assert.ok(pairQuality(pairs, truth, 0.5).f1 > 0.85, JSON.stringify(pairQuality(pairs, truth, 0.5)))
})

test('an address alone makes nobody one person of a street', async () => {
  const fields = mappingOf({ street: 'address_line' })
  const streets = [...new Set([...generatePersons({ count: 2000, seed: 11 })].map(({ street }) => street))]
  const rows = Array.from({ length: 600 }, (_, row) => [
    `${row % 3 === 0 ? 'Kade' : streets[row % streets.length]!} ${1 + row}`,
  ])
  const { clusters } = await linked(fields, rows)
  assert.equal(new Set(clusters).size, 600)
})

const jan = ['Jan', 'de Vries', '1980-05-03', 'Kade', '1', '1011AB', '0612345678']
for (const [what, rows] of Object.entries({
  'no rows': [],
  'one row': [jan],
  'empty columns': Array.from({ length: 200 }, () => jan.map(() => '')),
  'names of one letter and of three hundred': [
    ['J', 'x'.repeat(300)],
    ['K', 'y'.repeat(300)],
    ['J', 'x'.repeat(300)],
  ],
  'mixed scripts': [
    ['Мария', 'Иванова'],
    ['مريم', 'حسن'],
    ['Maria', 'Ivanova'],
    ['李', '王'],
  ],
})) {
  test(`${what}: no pair is made up`, async () => {
    const { pairs } = await linked(persons, rows)
    for (const bits of pairs.bits) assert.ok(Number.isFinite(bits))
    assert.ok(pairs.a.length <= 3)
  })
}

test('ten thousand equal records bring no explosion of pairs', async () => {
  const { scored, clusters } = await linked(
    persons,
    Array.from({ length: 10_000 }, () => jan),
  )
  assert.ok(scored < 10_000_000, String(scored))
  assert.equal(clusters.length, 10_000)
})

test('ten thousand people at one address are not one another', async () => {
  const people = [...generatePersons({ count: 6000, seed: 2, rowsPerPerson: 1 })]
  const rows = people.map(({ givenName, surname, dateOfBirth }) => [
    givenName,
    surname,
    dateOfBirth,
    'Kade',
    '1',
    '1011AB',
    '',
  ])
  const { pairs } = await linked(persons, rows)
  assert.ok(pairs.bits.filter(bits => bits > 0).length < 60)
})

test('where the fields cannot tell persons apart, nobody is called the same', async () => {
  const mapping = mappingOf({ sex: 'sex', city: 'city' })
  const rows = Array.from({ length: 400 }, (_, at) => [
    at % 2 === 0 ? 'm' : 'v',
    at % 3 === 0 ? 'Vlietdam' : 'Rietmeer',
  ])
  const { pairs } = await linked(mapping, rows)
  assert.equal(pairs.bits.filter(bits => bits > 0).length, 0)
})

test('a wrong mapping is answered with what is right', () => {
  const wrong = {
    fields: [
      { column: 'nam', kind: 'surname' },
      { column: 'dob', kind: 'birthday' },
    ],
  }
  assert.throws(() => checkedMapping(wrong, ['name', 'dob']), MappingError)
  assert.throws(
    () => checkedMapping(wrong, ['name', 'dob']),
    /no column "nam".*name, dob[\s\S]*unknown kind "birthday"/,
  )
  assert.throws(() => checkedMapping({ fields: [] }, ['name']), /nothing to compare/)
})
