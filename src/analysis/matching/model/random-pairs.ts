// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { seededDraws } from '../columns/random.ts'
import { comparatorsFor, pairCount, type Records } from '../records/records.ts'

/** How many random pairs show each level of each comparison. */
export type RandomLevels = { readonly counts: readonly Float64Array[]; readonly pairs: number }

/**
 * Levels of pairs drawn at random (all pairs when there are fewer than asked for).
 * @param seed whole number; the same seed draws the same pairs
 */
export function randomLevels(records: Records, seed: number, most = 400_000): RandomLevels {
  const { levels } = comparatorsFor(records)
  const counts = records.levels.map(known => new Float64Array(known.length))
  let pairs = 0
  for (const [a, b] of randomPairs(records, seed, most)) {
    for (let at = 0; at < levels.length; at++) counts[at]![levels[at]!(a, b)]!++
    pairs++
  }
  return { counts, pairs }
}

/**
 * The same without the pairs of one cluster: those are alike because they are the same, not by chance.
 * @param random what {@link randomLevels} found with the same seed, and `most` as it was there
 * @param clusters per record the lowest row of its cluster
 */
export function levelsOfStrangers(
  random: RandomLevels,
  records: Records,
  clusters: Uint32Array,
  seed: number,
  most = 400_000,
): RandomLevels {
  const { levels } = comparatorsFor(records)
  const counts = random.counts.map(found => found.slice())
  let { pairs } = random
  for (const [a, b] of randomPairs(records, seed, most)) {
    if (clusters[a] !== clusters[b]) continue
    for (let at = 0; at < levels.length; at++) counts[at]![levels[at]!(a, b)]!--
    pairs--
  }
  return { counts, pairs }
}

function* randomPairs(records: Records, seed: number, most: number): Generator<[number, number]> {
  const { rows, firstFile } = records
  const isTwoFiles = firstFile < rows
  if (pairCount(records) <= most) {
    for (let a = 0; a < (isTwoFiles ? firstFile : rows); a++)
      for (let b = isTwoFiles ? firstFile : a + 1; b < rows; b++) yield [a, b]
    return
  }
  const draw = seededDraws(seed)
  for (let pair = 0; pair < most; pair++) {
    const a = draw(isTwoFiles ? firstFile : rows)
    const b = isTwoFiles ? firstFile + draw(rows - firstFile) : draw(rows)
    if (a !== b) yield [Math.min(a, b), Math.max(a, b)]
  }
}
