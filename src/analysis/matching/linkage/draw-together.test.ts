// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tableOf } from '../columns/table.ts'
import type { Kind } from '../mapping.ts'
import { DRAWN_PAIRS, drawer, drawTasks, randomLevels } from '../model/random-pairs.ts'
import { readRecords } from '../records/read-records.ts'
import type { Records } from '../records/records.ts'
import { countedByCluster } from '../records/recount.ts'
import { generateOrganisations } from '../synthetic/generate-organisations.ts'
import { generatePersons } from '../synthetic/generate-persons.ts'
import { alone, type Crew } from './crew.ts'
import { drawTogether } from './draw-together.ts'

const persons: Record<string, Kind> = {
  givenName: 'given_name',
  surname: 'surname',
  dateOfBirth: 'date_of_birth',
  street: 'street',
  houseNumber: 'house_number',
  postcode: 'postcode',
  city: 'city',
  phone: 'phone',
  email: 'email',
}
const firms: Record<string, Kind> = {
  tradeName: 'organisation_name',
  street: 'street',
  city: 'city',
  phone: 'phone',
}

function recordsOf(kinds: Record<string, Kind>, made: readonly object[], firstFile = made.length): Records {
  const columns = Object.keys(kinds)
  const mapping = { fields: columns.map(column => ({ column, kind: kinds[column]! })) }
  const rows = made.map(one => columns.map(column => String((one as Record<string, unknown>)[column])))
  return readRecords(mapping, tableOf(columns, rows).columns, rows.length, firstFile)
}

/** Two workers who take the tasks in turn, the last first. */
const two: Crew = {
  async perform(job, tasks) {
    const mine = await alone.perform(job, tasks.filter((_, at) => at % 2 === 0).reverse())
    const others = await alone.perform(job, tasks.filter((_, at) => at % 2 === 1).reverse())
    return tasks.map((_, at) => (at % 2 === 0 ? mine : others).at(-1 - (at >> 1))!)
  },
}

const people = [...generatePersons({ count: 2000, seed: 9 })]
for (const { what, records } of [
  { what: 'two thousand persons', records: recordsOf(persons, people) },
  { what: 'two files', records: recordsOf(persons, people, 700) },
  { what: 'all pairs of a few', records: recordsOf(persons, people.slice(0, 300)) },
  { what: 'one person', records: recordsOf(persons, people.slice(0, 1)) },
  { what: 'nobody', records: recordsOf(persons, []) },
  { what: 'organisations', records: recordsOf(firms, [...generateOrganisations({ count: 1500, seed: 9 })]) },
]) {
  test(`whoever draws the pairs of ${what}, they are the same`, async () => {
    const expected = randomLevels(records, 4)
    const everything = { kind: 'draw', records, seed: 4, most: DRAWN_PAIRS } as const
    const inOneGo = drawer({ ...everything, comparisons: records.plans.map((_, at) => at) })
    const to = drawTasks(records, DRAWN_PAIRS).at(-1)!.to
    assert.deepEqual(inOneGo({ rule: 0, from: 0, to }), expected)
    assert.deepEqual(await drawTogether(records, 4, two, undefined, 0), expected)
  })

  test(`counted per cluster, the pairs of ${what} need no second look where frequencies make no difference`, async () => {
    // Clusters that are far too large: frequencies change as much as they can.
    const clusters = Uint32Array.from({ length: records.rows }, (_, row) => row - (row % 5))
    const counted = countedByCluster(records, clusters)
    const first = await drawTogether(records, 4, alone)
    assert.deepEqual(await drawTogether(counted, 4, alone, first), randomLevels(counted, 4))
  })
}
