// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Candidates } from '../../analysis/matching/blocking/candidate-set.ts'
import { chosenCandidates } from '../../analysis/matching/blocking/candidates.ts'
import type { Rule } from '../../analysis/matching/blocking/rules.ts'
import { tableOf } from '../../analysis/matching/columns/table.ts'
import { alone } from '../../analysis/matching/linkage/crew.ts'
import { linkRecords } from '../../analysis/matching/linkage/link.ts'
import { readTogether } from '../../analysis/matching/linkage/read-together.ts'
import type { Kind, Mapping } from '../../analysis/matching/mapping.ts'
import { readRecords } from '../../analysis/matching/records/read-records.ts'
import { generatePersons } from '../../analysis/matching/synthetic/generate-persons.ts'
import { personHeader, personRow } from '../../analysis/matching/synthetic/person-csv.ts'
import { TableParser } from './table-parser.ts'
import { WorkerCrew } from './worker-crew.ts'

test('one thread and three workers give the same pairs and the same bits', async () => {
  const mapping: Mapping = {
    fields: [
      { column: 'givenName', kind: 'given_name' },
      { column: 'surname', kind: 'surname' },
      { column: 'dateOfBirth', kind: 'date_of_birth' },
      { column: 'phone', kind: 'phone' },
    ],
  }
  const rows = [...generatePersons({ count: 1800, seed: 4 })].map(person =>
    mapping.fields.map(({ column }) => String(person[column as 'surname'])),
  )
  const { columns } = tableOf(
    mapping.fields.map(({ column }) => column),
    rows,
  )
  const single = await linkRecords(readRecords(mapping, columns, rows.length), { seed: 9 })
  const crew = new WorkerCrew(3, () => {})
  try {
    const together = await linkRecords(readRecords(mapping, columns, rows.length), { seed: 9, crew })
    assert.deepEqual(together.pairs, single.pairs)
    assert.deepEqual(together.model, single.model)
  } finally {
    await crew.dismiss()
  }
})

test('candidates that three workers group are those that one thread groups', async () => {
  // So few names and towns that only both together are rare enough to compare in full.
  const kinds: Kind[] = ['given_name', 'city', 'surname', 'phone']
  const people = [...generatePersons({ count: 6000, seed: 6 })]
  const rows = people.map(({ surname, phone }, at) => [
    ['Anna', 'Bram', 'Cees', 'Dirk'][at % 4]!,
    ['Vlietdam', 'Rietmeer', 'Wilgenzijl'][at % 3]!,
    surname,
    phone,
  ])
  const { columns } = tableOf(kinds, rows)
  const records = readRecords({ fields: kinds.map(kind => ({ column: kind, kind })) }, columns, rows.length)
  const crew = new WorkerCrew(3, () => {})
  try {
    const together = await chosenCandidates(records, crew)
    assert.ok(together.rules.some(({ name }) => name.includes('+')))
    assert.deepEqual(together, await chosenCandidates(records, alone))
    for (const rule of together.rules) assert.equal(strangersIn(rule, together), 0, rule.name)
  } finally {
    await crew.dismiss()
  }
})

/** Records that stand in a group without bearing its key. */
function strangersIn(
  { members, groups, groupKeys, firstSlot, endSlot }: Rule,
  candidates: Candidates,
): number {
  const { keys, width } = candidates
  let strangers = 0
  groupKeys.forEach((key, group) => {
    for (const row of members.subarray(groups[2 * group], groups[2 * group + 1]))
      if (!keys.subarray(row * width + firstSlot, row * width + endSlot).includes(key)) strangers++
  })
  return strangers
}

test('records that workers read, comparison by comparison, are those that one thread reads', async () => {
  const parser = new TableParser()
  parser.take(new TextEncoder().encode(`${personHeader()}\n`))
  for (const person of generatePersons({ count: 600, seed: 9 }))
    parser.take(new TextEncoder().encode(`${personRow(person)}\n`))
  const { rows, columns: all } = parser.end()
  const kinds = 'given_name surname date_of_birth sex street house_number postcode phone email'.split(' ')
  const mapping: Mapping = { fields: kinds.map(kind => ({ column: kind, kind: kind as Kind })) }
  const columns = kinds.map(kind => all.find(({ name }) => name === kind)!)
  const crew = new WorkerCrew(2, () => {})
  try {
    assert.deepEqual(
      await readTogether(mapping, columns, rows, rows, crew, 0),
      readRecords(mapping, columns, rows),
    )
  } finally {
    await crew.dismiss()
  }
})
