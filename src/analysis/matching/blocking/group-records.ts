// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { hashPair } from '../columns/random.ts'
import { sharedUint32 } from '../columns/shared-arrays.ts'
import type { Records } from '../records/records.ts'
import type { Task } from './candidate-set.ts'
import { combinedColumns, type FeatureKind, featuresOf, keyColumns, slotsOfCombination } from './features.ts'
import { sortedPositions } from './radix-sort.ts'
import { type Groups, grouped } from './rules.ts'

/** Key columns of every feature, on shared memory: per slot one key per record, 0 when missing. */
export type KeyColumns = readonly (readonly Uint32Array[])[]

/** A feature, or two together: places in the list of features; `second` is -1 for one alone. */
export type Recipe = { readonly first: number; readonly second: number }

/** The work of choosing candidates: every task is one feature, one combination, or one stretch of records. */
export type GroupJob =
  | { readonly kind: 'group'; readonly records: Records; readonly firstFile: number }
  | {
      readonly kind: 'combine'
      readonly features: readonly FeatureKind[]
      readonly columns: KeyColumns
      readonly recipes: readonly Recipe[]
      readonly firstFile: number
    }
  | {
      readonly kind: 'keys'
      readonly features: readonly FeatureKind[]
      readonly columns: KeyColumns
      readonly rules: readonly { readonly recipe: Recipe; readonly dropped: Uint32Array }[]
      readonly keys: Uint32Array
      readonly width: number
    }

/** Groups of one task, with the key columns they were made from where a feature stands alone. */
export type GroupAnswer = Groups & { readonly columns: readonly Uint32Array[] }

/** The place of the task that orders records by all their values instead of grouping them. */
export const ORDER = -1

/** Does tasks of one job. */
export function grouper(job: GroupJob): (task: Task) => GroupAnswer {
  if (job.kind === 'keys') return keyWriter(job)
  if (job.kind === 'combine') {
    return ({ rule }) => {
      const { first, second } = job.recipes[rule]!
      const kinds = [job.features[first]!, job.features[second]!] as const
      const columns = combinedColumns(...kinds, job.columns[first]!, job.columns[second]!)
      return { ...grouped(columns, job.firstFile), columns: [] }
    }
  }
  const features = featuresOf(job.records)
  return ({ rule }) => {
    if (rule === ORDER) return { ...nothing(), members: neighbouring(job.records) }
    const columns = keyColumns(features[rule]!, job.records.rows)
    return { ...grouped(columns, job.firstFile), columns }
  }
}

/** No groups; made anew each time, because an answer is handed over with its arrays. */
function nothing(): GroupAnswer {
  const [members, groups, groupKeys] = [new Uint32Array(0), new Uint32Array(0), new Uint32Array(0)]
  return { members, groups, groupKeys, slots: 0, pairs: 0, columns: [] }
}

/** Writes the keys of all rules side by side, record by record, without those that were left out. */
function keyWriter({ features, columns, rules, keys, width }: GroupJob & { kind: 'keys' }) {
  const slots = rules.flatMap(({ recipe: { first, second }, dropped }) => {
    const left = new Set(dropped)
    if (second < 0) return columns[first]!.map(column => (row: number) => kept(left, column[row]!))
    return slotsOfCombination(features[first]!, features[second]!, columns[first]!, columns[second]!).map(
      keyOf => (row: number) => kept(left, keyOf(row)),
    )
  })
  return ({ from, to }: Task): GroupAnswer => {
    for (let slot = 0; slot < slots.length; slot++) {
      const keyOf = slots[slot]!
      for (let row = from; row < to; row++) keys[row * width + slot] = keyOf(row)
    }
    return nothing()
  }
}

function kept(left: ReadonlySet<number>, key: number): number {
  return left.size > 0 && left.has(key) ? 0 : key
}

function neighbouring(records: Records): Uint32Array {
  const hashes = new Uint32Array(records.rows)
  for (const { data } of records.evidence) {
    const columns = 'slots' in data ? data.slots : 'packed' in data ? [data.packed] : [data.codes]
    for (const codes of columns)
      for (let row = 0; row < codes.length; row++) hashes[row] = hashPair(hashes[row]!, codes[row]!)
  }
  const order = sortedPositions(hashes)
  const shared = sharedUint32(order.length)
  shared.set(order)
  return shared
}
