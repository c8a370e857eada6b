// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { writeFileSync } from 'node:fs'
import { clustered } from '../../analysis/matching/clusters/cluster.ts'
import { tableOf } from '../../analysis/matching/columns/table.ts'
import { calibrationError } from '../../analysis/matching/evaluation/calibration.ts'
import { clusterQuality, pairQuality } from '../../analysis/matching/evaluation/evaluate.ts'
import { fairnessTable, recallGap } from '../../analysis/matching/evaluation/fairness.ts'
import { LabelTruth } from '../../analysis/matching/evaluation/truth.ts'
import { type Linked, linkRecords, THRESHOLD } from '../../analysis/matching/linkage/link.ts'
import type { Kind } from '../../analysis/matching/mapping.ts'
import { modelFile } from '../../analysis/matching/model/model-file.ts'
import { readRecords } from '../../analysis/matching/records/read-records.ts'
import type { Records } from '../../analysis/matching/records/records.ts'
import { generateOrganisations } from '../../analysis/matching/synthetic/generate-organisations.ts'
import { generatePersons } from '../../analysis/matching/synthetic/generate-persons.ts'
import { ORIGINS } from '../../analysis/matching/synthetic/origins.ts'

/** From how many made-up rows the shipped model is learnt, and measured: other people, never seen. */
export const LEARNT_FROM = { count: 20_000, seed: 20_260_101 }
const MEASURED_ON = { count: 20_000, seed: 20_260_102 }

const PERSONS: Record<string, Kind> = {
  givenName: 'given_name',
  surname: 'surname',
  dateOfBirth: 'date_of_birth',
  sex: 'sex',
  street: 'street',
  houseNumber: 'house_number',
  houseNumberAddition: 'house_number_addition',
  postcode: 'postcode',
  city: 'city',
  nationalId: 'national_id',
  phone: 'phone',
  email: 'email',
}
const ORGANISATIONS: Record<string, Kind> = {
  tradeName: 'organisation_name',
  registrationNumber: 'registration_number',
  street: 'street',
  houseNumber: 'house_number',
  postcode: 'postcode',
  city: 'city',
  phone: 'phone',
}

function recordsOf(kinds: Record<string, Kind>, made: readonly object[]): Records {
  const columns = Object.keys(kinds)
  const mapping = { fields: columns.map(column => ({ column, kind: kinds[column]! })) }
  const rows = made.map(one => columns.map(column => String((one as Record<string, unknown>)[column])))
  return readRecords(mapping, tableOf(columns, rows).columns, rows.length)
}

type Made = { readonly count: number; readonly seed: number }

/** The made-up persons as records, so that it can be seen that they are still those the model was learnt from. */
export function madeUpPersons(made: Made): Records {
  return recordsOf(PERSONS, [...generatePersons(made)])
}

/**
 * Learns the shares that small files start from: without labels, from people and organisations who do not exist,
 * and from the definitions of the levels only. Frequencies are left out: they are of the rows it was learnt from.
 */
export async function learntDutchModel(made: Made) {
  const link = (records: Records) => linkRecords(records, { seed: 1, shipped: [] })
  const { model, records, scored } = await link(madeUpPersons(made))
  const organisations = await link(recordsOf(ORGANISATIONS, [...generateOrganisations(made)]))
  const known = new Set(model.comparisons.map(({ name }) => name))
  const more = organisations.model.comparisons.filter(({ name }) => !known.has(name))
  const { frequencies: _, ...file } = modelFile(model, records, scored, 1)
  return { ...file, comparisons: [...file.comparisons, ...more] }
}

/** What a linkage that starts from the model gives on other made-up people: quality, calibration, gap by origin. */
async function measured(shipped: Awaited<ReturnType<typeof learntDutchModel>>) {
  const people = [...generatePersons(MEASURED_ON)]
  const { pairs, clusters } = outcome(
    await linkRecords(recordsOf(PERSONS, people), { seed: 1, shipped: shipped.comparisons }),
  )
  const truth = new LabelTruth(
    Uint32Array.from(people, ({ truth }) => truth),
    people.length,
  )
  const groups = Uint32Array.from(people, ({ origin }) => 1 + ORIGINS.indexOf(origin))
  const table = fairnessTable(pairs, truth, groups, ['', ...ORIGINS], THRESHOLD)
  return {
    made: MEASURED_ON,
    pairs: pairQuality(pairs, truth, THRESHOLD),
    clusters: clusterQuality(clusters, truth),
    ece: calibrationError(pairs, truth),
    recall_gap: recallGap(table),
  }
}

function outcome({ pairs, records }: Linked) {
  return clustered(records.rows, pairs)
}

/** Four figures are more than the shares are known to. */
const short = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value

if (import.meta.main) {
  const target = new URL('../../analysis/matching/model/dutch-model.json', import.meta.url)
  const model = await learntDutchModel(LEARNT_FROM)
  const file = { ...model, made: LEARNT_FROM, evaluation: await measured(model) }
  writeFileSync(target, `${JSON.stringify(file, short, 2)}\n`)
}
