// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { tableOf } from '../../analysis/matching/columns/table.ts'
import { MatchIndex } from '../../analysis/matching/incremental/match-index.ts'
import type { Mapping } from '../../analysis/matching/mapping.ts'
import type { Model } from '../../analysis/matching/model/model.ts'
import { generatePersons } from '../../analysis/matching/synthetic/generate-persons.ts'
import type { PersonValues } from './person-values.rules.ts'

/** Stands with every judgement of the machine; a changed file or mapping is a new version. */
export const modelVersion = 'nl-2026-2'

/**
 * Evidence in bits (log2 of the odds) from which the coordinator learns that something touches, and from which it is
 * called strong. Measured by person-model.test.ts: at most 5 wrong in 1,000, and 8 in 10 found, at the first.
 */
export const possibleFrom = 4
export const strongFrom = 10

const mapping: Mapping = {
  fields: [
    { column: 'givenName', kind: 'given_name' },
    { column: 'surname', kind: 'surname' },
    { column: 'birthDate', kind: 'date_of_birth', format: 'YYYY-MM-DD' },
    { column: 'postcode', kind: 'postcode' },
    { column: 'houseNumber', kind: 'house_number' },
    { column: 'phone', kind: 'phone' },
    { column: 'bsn', kind: 'national_id' },
  ],
}
const fields = mapping.fields.map(({ column }) => column as keyof PersonValues)
const rowOf = (values: PersonValues) => fields.map(field => values[field])

/**
 * Made by `node src/features/persons/learn-person-model.ts`: learnt without labels from people who do not exist. The
 * file holds shares of levels and no name.
 */
const model = JSON.parse(readFileSync(new URL('./person-model.json', import.meta.url), 'utf8')) as Model

/** The comparisons of the model with the names of their levels, 0 for missing. */
export const comparisons: readonly { name: string; levels: readonly string[] }[] = model.comparisons.map(
  ({ name, levels }) => ({ name, levels: [...levels] }),
)

/** How common names and dates are among Dutch residents, from people who do not exist: no register is needed. */
const referencePeople = 20_000
/** The engine remembers the words of what it compared; after so many it begins afresh and they are gone. */
const freshAfter = 5000
let engine: MatchIndex | undefined
let asked = 0

function engineFor(more: number): MatchIndex {
  asked += more
  if (engine !== undefined && asked <= freshAfter) return engine
  asked = more
  const people = [...generatePersons({ count: referencePeople, seed: 2026, rowsPerPerson: 1 })]
  const rows = people.map(person =>
    rowOf({ ...person, birthDate: person.dateOfBirth, bsn: person.nationalId }),
  )
  engine = MatchIndex.build(mapping, tableOf(fields, rows).columns, rows.length, model)
  return engine
}

/** How two persons compare: evidence in bits, and per comparison of the model the number of its level. */
export type Compared = { bits: number; levels: number[] }

/**
 * Compares one person with others, each in turn; nothing for those with too little evidence to speak of. Knows nothing
 * of who they are or where they come from.
 */
export function comparePerson(one: PersonValues, others: readonly PersonValues[]): (Compared | undefined)[] {
  if (others.length === 0) return []
  const index = engineFor(others.length)
  const own = rowOf(one)
  const record = index.add(own)
  const compared = others.map(other => {
    const bits = index.score(rowOf(other), record)
    return bits < possibleFrom ? undefined : { bits, levels: levelsOf(index, rowOf(other), record, own) }
  })
  index.remove(record)
  return compared
}

function levelsOf(index: MatchIndex, other: string[], record: number, own: readonly string[]): number[] {
  const { entries } = index.explain(other, record, field => own[field]!)
  return comparisons.map(({ name, levels }) => {
    const entry = entries.find(known => known.kind === 'comparison' && known.name === name)
    return entry === undefined ? 0 : levels.indexOf(entry.level)
  })
}
