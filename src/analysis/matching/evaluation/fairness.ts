// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScoredPairs } from '../scoring/scored-pairs.ts'
import { probabilityOf } from '../scoring/scorer.ts'
import type { Truth } from './truth.ts'

/** How well one group of records is served. A pair belongs to a group when both its records do. */
export type GroupQuality = {
  readonly group: string
  readonly records: number
  readonly true_pairs: number
  /** 0..1; 1 when there is nothing to find. */
  readonly recall: number
  /** 0..1; 1 when nothing was called a match. */
  readonly precision: number
  readonly wrong_pairs_per_1000_records: number
}

/** Groups with fewer true pairs than this are listed, but too small to compare. */
export const FEWEST_TRUE_PAIRS = 30

/**
 * Recall and wrong matches per group of a column that the user names; groups are never inferred.
 * @param groups per record the number of its group, 0 when it has none
 * @param names per number the name of the group
 * @param threshold probability from which a pair is called a match
 */
export function fairnessTable(
  pairs: ScoredPairs,
  truth: Truth,
  groups: Uint32Array,
  names: readonly string[],
  threshold: number,
): GroupQuality[] {
  const found = new Float64Array(names.length)
  const wrong = new Float64Array(names.length)
  for (let at = 0; at < pairs.a.length; at++) {
    const group = groups[pairs.a[at]!]!
    if (group === 0 || group !== groups[pairs.b[at]!] || probabilityOf(pairs.bits[at]!) < threshold) continue
    const isTrue = truth.isTrue(pairs.a[at]!, pairs.b[at]!)
    if (isTrue === true) found[group]!++
    else if (isTrue === false) wrong[group]!++
  }
  const records = new Float64Array(names.length)
  for (const group of groups) records[group]!++
  const all = truth.pairsByGroup(groups, names.length)
  return names.flatMap((group, at) =>
    at === 0 ? [] : [qualityOf(group, records[at]!, all[at]!, found[at]!, wrong[at]!)],
  )
}

function qualityOf(group: string, records: number, all: number, found: number, wrong: number): GroupQuality {
  return {
    group,
    records,
    true_pairs: all,
    recall: all === 0 ? 1 : found / all,
    precision: found + wrong === 0 ? 1 : found / (found + wrong),
    wrong_pairs_per_1000_records: (1000 * wrong) / records,
  }
}

/** The largest difference in recall (0..1) between groups large enough to compare; 0 with fewer than two. */
export function recallGap(table: readonly GroupQuality[]): number {
  const recalls = table
    .filter(({ true_pairs }) => true_pairs >= FEWEST_TRUE_PAIRS)
    .map(({ recall }) => recall)
  return recalls.length < 2 ? 0 : Math.max(...recalls) - Math.min(...recalls)
}
