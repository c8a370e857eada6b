// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { hashPair } from '../columns/random.ts'
import { sharedUint32 } from '../columns/shared-arrays.ts'
import { pairCount, type Records } from '../records/records.ts'
import { combined, combinedColumns, type Feature, featuresOf, keyColumns } from './features.ts'
import { sortedPositions } from './radix-sort.ts'
import { cappedRule, type Grouping, grouped, type KeyedRule, type Rule, SINGLE_FILE } from './rules.ts'

/** Which pairs are compared. Only plain values and typed arrays: it can be handed to a worker as it is. */
export type Candidates = {
  readonly rows: number
  /** Rows of the first file when only pairs across two files count, else {@link SINGLE_FILE}. */
  readonly firstFile: number
  /** All pairs, without keys: small files. */
  readonly isEveryPair: boolean
  readonly rules: readonly Rule[]
  /** Keys of record r: `keys[r * width .. (r + 1) * width)`, side by side because they are asked for together. */
  readonly keys: Uint32Array
  readonly width: number
  /** Records in such an order that equal ones are neighbours: they meet even when every key is too common. */
  readonly neighbours: Uint32Array
}

/** How far apart in `neighbours` two records may stand. */
export const REACH = 2

/** Files with at most this many pairs are compared in full. */
export const EVERY_PAIR = 8_000_000
/** Pairs per record that the rules together may bring. */
export const PAIRS_PER_RECORD = 24
const FEWEST_PAIRS = 8_000_000

/** Chooses the candidates: as loose as {@link PAIRS_PER_RECORD} allows, from the rarest features to the most common. */
export function chosenCandidates(records: Records, pairsPerRecord = PAIRS_PER_RECORD): Candidates {
  const { rows } = records
  const firstFile = records.firstFile < rows ? records.firstFile : SINGLE_FILE
  const isEveryPair = pairCount(records) <= EVERY_PAIR
  const features = isEveryPair ? [] : featuresOf(records)
  const budget = Math.max(FEWEST_PAIRS, rows * pairsPerRecord)
  const neighbours = isEveryPair ? new Uint32Array(0) : neighbouring(records)
  const chosen = chosenRules(features, rows, budget, firstFile)
  const packed = packedKeys(chosen, rows)
  return {
    rows,
    firstFile,
    isEveryPair,
    rules: chosen.map(({ rule }) => rule),
    ...packed,
    neighbours,
  }
}

export function chosenRules(
  features: readonly Feature[],
  rows: number,
  budget: number,
  firstFile: number,
): KeyedRule[] {
  const columns = new Map(features.map(feature => [feature, keyColumns(feature, rows)]))
  const singles = features.map(feature => grouped(feature, () => columns.get(feature)!, firstFile))
  const share = budget / 4
  // Whoever shares a rare enough feature is a candidate; no combination with it can add any pair.
  const enough = new Set(singles.filter(({ pairs }) => pairs <= share).map(({ feature }) => feature))
  const groupings = [...singles]
  for (const [at, first] of features.entries()) {
    for (const second of features.slice(at + 1)) {
      if (!first.combines || !second.combines || first.family === second.family) continue
      if (enough.has(first) || enough.has(second)) continue
      const keysOf = () => combinedColumns(first, second, columns.get(first)!, columns.get(second)!)
      groupings.push(grouped(combined(first, second), keysOf, firstFile))
    }
  }
  return admitted(groupings, budget, firstFile)
}

/** Rules in rising order of pairs, each with its share of what is left of the budget. */
function admitted(groupings: readonly Grouping[], budget: number, firstFile: number): KeyedRule[] {
  const order = [...groupings].filter(({ pairs }) => pairs > 0).sort((a, b) => a.pairs - b.pairs)
  const rules: KeyedRule[] = []
  let left = budget
  let slot = 0
  for (const grouping of order) {
    const keyed = cappedRule(grouping, Math.max(0, Math.min(left, budget / 4)), firstFile, slot)
    if (keyed.rule.pairs === 0) continue
    left -= keyed.rule.pairs
    slot = keyed.rule.endSlot
    rules.push(keyed)
  }
  return rules
}

function packedKeys(rules: readonly KeyedRule[], rows: number): { keys: Uint32Array; width: number } {
  const width = rules.at(-1)?.rule.endSlot ?? 0
  const keys = sharedUint32(rows * width)
  for (const { rule, keysOf } of rules) {
    keysOf().forEach((column, at) => {
      for (let row = 0; row < rows; row++) keys[row * width + rule.firstSlot + at] = column[row]!
    })
  }
  return { keys, width }
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
