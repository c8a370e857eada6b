// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { writeFileSync } from 'node:fs'
import { tableOf } from '../../analysis/matching/columns/table.ts'
import { linkRecords } from '../../analysis/matching/linkage/link.ts'
import type { Mapping } from '../../analysis/matching/mapping.ts'
import { modelFile } from '../../analysis/matching/model/model-file.ts'
import { readRecords } from '../../analysis/matching/records/read-records.ts'
import { generatePersons } from '../../analysis/matching/synthetic/generate-persons.ts'

const columns = [
  'givenName',
  'surname',
  'dateOfBirth',
  'postcode',
  'houseNumber',
  'phone',
  'nationalId',
] as const
const kinds = [
  'given_name',
  'surname',
  'date_of_birth',
  'postcode',
  'house_number',
  'phone',
  'national_id',
] as const

/** Rows from which the model that we ship was learnt. */
const shipped = 100_000

/**
 * Learns the shares of the levels, without labels, from so many rows about people who do not exist. The frequencies
 * are left out: they are of the rows it was learnt from, and tell nothing that the shares do not.
 */
export async function learnPersonModel(count: number) {
  const mapping: Mapping = { fields: columns.map((column, at) => ({ column, kind: kinds[at]! })) }
  const rows = [...generatePersons({ count, seed: 20_260_101 })].map(person =>
    columns.map(column => String(person[column])),
  )
  const records = readRecords(mapping, tableOf(columns, rows).columns, rows.length)
  const { model, records: counted, scored } = await linkRecords(records, { seed: 1 })
  const { frequencies: _, ...file } = modelFile(model, counted, scored, 1)
  return file
}

const short = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(6)) : value

if (import.meta.main) {
  const target = new URL('./person-model.json', import.meta.url)
  writeFileSync(target, `${JSON.stringify(await learnPersonModel(shipped), short, 2)}\n`)
}
