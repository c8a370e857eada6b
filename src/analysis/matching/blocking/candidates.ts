// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sharedUint32 } from '../columns/shared-arrays.ts'
import type { Crew } from '../linkage/crew.ts'
import { pairCount, type Records } from '../records/records.ts'
import type { Candidates, Task } from './candidate-set.ts'
import { type FeatureKind, featuresOf } from './features.ts'
import { type GroupAnswer, ORDER, type Recipe } from './group-records.ts'
import { cappedRule, type Grouping, type Groups, type KeyedRule, SINGLE_FILE } from './rules.ts'

/** Files with at most this many pairs are compared in full. */
export const EVERY_PAIR = 8_000_000
/** Pairs per record that the rules together may bring. */
export const PAIRS_PER_RECORD = 24
const FEWEST_PAIRS = 8_000_000

/** Rows that one task writes the keys of: few enough to stay near while rule after rule is written. */
const ROWS_PER_TASK = 1 << 13

/** Chooses the candidates: as loose as {@link PAIRS_PER_RECORD} allows, from the rarest features to the most common. */
export async function chosenCandidates(
  records: Records,
  crew: Crew,
  pairsPerRecord = PAIRS_PER_RECORD,
): Promise<Candidates> {
  const { rows } = records
  const firstFile = records.firstFile < rows ? records.firstFile : SINGLE_FILE
  const isEveryPair = pairCount(records) <= EVERY_PAIR
  const common = { rows, firstFile, isEveryPair }
  const none = new Uint32Array(0)
  if (isEveryPair) return { ...common, rules: [], keys: none, width: 0, neighbours: none }
  const features = featuresOf(records).map(({ name, family, combines }) => ({ name, family, combines }))
  const alone = [...features.map((_, at) => task(at)), task(ORDER)]
  const singles = (await crew.perform({ kind: 'group', records, firstFile }, alone)) as GroupAnswer[]
  const neighbours = singles.pop()!.members
  const columns = singles.map(single => single.columns)
  const budget = Math.max(FEWEST_PAIRS, rows * pairsPerRecord)
  const recipes = combinations(features, singles, budget / 4)
  const job = { kind: 'combine', features, columns, recipes, firstFile } as const
  const combined = (await crew.perform(
    job,
    recipes.map((_, at) => task(at)),
  )) as GroupAnswer[]
  const groupings = [
    ...singles.map((groups, at) => ({
      ...groups,
      name: features[at]!.name,
      recipe: { first: at, second: -1 },
    })),
    ...combined.map((groups, at) => ({
      ...groups,
      name: combinedName(features, recipes[at]!),
      recipe: recipes[at]!,
    })),
  ]
  const chosen = admitted(groupings, budget, firstFile)
  const width = chosen.at(-1)?.rule.endSlot ?? 0
  const keys = sharedUint32(rows * width)
  const rules = chosen.map(({ recipe, dropped }) => ({ recipe, dropped }))
  const stretches = Array.from({ length: Math.ceil(rows / ROWS_PER_TASK) }, (_, at): Task => {
    return { rule: 0, from: at * ROWS_PER_TASK, to: Math.min(rows, (at + 1) * ROWS_PER_TASK) }
  })
  await crew.perform({ kind: 'keys', features, columns, rules, keys, width }, stretches)
  return { ...common, rules: chosen.map(({ rule }) => rule), keys, width, neighbours }
}

function task(rule: number): Task {
  return { rule, from: 0, to: 0 }
}

function combinedName(features: readonly FeatureKind[], { first, second }: Recipe): string {
  return `${features[first]!.name} + ${features[second]!.name}`
}

/** Every two features of different kinds that may add pairs. */
function combinations(features: readonly FeatureKind[], singles: readonly Groups[], share: number): Recipe[] {
  // Whoever shares a rare enough feature is a candidate; no combination with it can add any pair.
  const isOpen = (at: number) => features[at]!.combines && singles[at]!.pairs > share
  return features.flatMap(({ family }, first) =>
    features.flatMap((other, second) =>
      second > first && other.family !== family && isOpen(first) && isOpen(second) ? [{ first, second }] : [],
    ),
  )
}

/** Rules in rising order of pairs, each with its share of what is left of the budget. */
function admitted<Own extends Grouping & { recipe: Recipe }>(
  groupings: readonly Own[],
  budget: number,
  firstFile: number,
): (KeyedRule & { recipe: Recipe })[] {
  const order = groupings.filter(({ pairs }) => pairs > 0).sort((a, b) => a.pairs - b.pairs)
  const rules: (KeyedRule & { recipe: Recipe })[] = []
  let left = budget
  let slot = 0
  for (const grouping of order) {
    const keyed = cappedRule(grouping, Math.max(0, Math.min(left, budget / 4)), firstFile, slot)
    if (keyed.rule.pairs === 0) continue
    left -= keyed.rule.pairs
    slot = keyed.rule.endSlot
    rules.push({ ...keyed, recipe: grouping.recipe })
  }
  return rules
}
