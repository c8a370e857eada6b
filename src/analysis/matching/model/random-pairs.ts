// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Task } from '../blocking/candidate-set.ts'
import { seededDraws } from '../columns/random.ts'
import { comparatorsFor, type LevelOf, pairCount, type Records } from '../records/records.ts'

/** How many random pairs show each level of each comparison. */
export type RandomLevels = { readonly counts: readonly Float64Array[]; readonly pairs: number }

/** Looking at random pairs: every task is a stretch of the draws, or of rows where all pairs are looked at. */
export type DrawJob = {
  readonly kind: 'draw'
  readonly records: Records
  /** Whole number; the same seed draws the same pairs. */
  readonly seed: number
  readonly most: number
  /** Places of the comparisons asked for; those of the others stay 0. */
  readonly comparisons: readonly number[]
}

/**
 * How many pairs are drawn: a level that one stranger pair in a thousand shows is then known to within a twentieth
 * (standard error 5 %, or 0.07 bits of weight); of much rarer levels the shipped shares say most.
 */
export const DRAWN_PAIRS = 400_000

/**
 * Levels of pairs drawn at random (all pairs when there are fewer than asked for).
 * @param seed whole number; the same seed draws the same pairs
 */
export function randomLevels(records: Records, seed: number, most = DRAWN_PAIRS): RandomLevels {
  const comparisons = records.plans.map((_, at) => at)
  return summed(drawTasks(records, most).map(drawer({ kind: 'draw', records, seed, most, comparisons })))
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
  most = DRAWN_PAIRS,
): RandomLevels {
  const { levels } = comparatorsFor(records)
  const counts = random.counts.map(found => found.slice())
  let { pairs } = random
  const leave = (a: number, b: number) => {
    if (clusters[a] !== clusters[b]) return
    for (let at = 0; at < levels.length; at++) counts[at]![levels[at]!(a, b)]!--
    pairs--
  }
  for (const { from, to } of drawTasks(records, most)) drawPairs(records, seed, most, from, to, leave)
  return { counts, pairs }
}

/** What several stretches show together: whole numbers, so that their order makes no difference. */
export function summed(parts: readonly RandomLevels[]): RandomLevels {
  const counts = parts[0]?.counts.map(found => new Float64Array(found.length)) ?? []
  for (const part of parts)
    part.counts.forEach((found, at) => {
      found.forEach((count, level) => {
        counts[at]![level]! += count
      })
    })
  return { counts, pairs: parts.reduce((sum, { pairs }) => sum + pairs, 0) }
}

const PER_TASK = 50_000

/** The stretches in which pairs are drawn, or rows in which all pairs begin. At least one. */
export function drawTasks(records: Records, most: number): Task[] {
  const { rows } = records
  const isEvery = pairCount(records) <= most
  const size = isEvery ? Math.ceil(PER_TASK / Math.max(1, rows / 2)) : PER_TASK
  const length = Math.max(1, isEvery ? Math.min(records.firstFile, rows) : most)
  return Array.from({ length: Math.ceil(length / size) }, (_, at) => {
    return { rule: 0, from: at * size, to: Math.min(length, (at + 1) * size) }
  })
}

/** Pairs looked at together, comparison by comparison. */
const TOGETHER = 1024

/** Does the tasks of one job; one for each worker. */
export function drawer({ records, seed, most, comparisons }: DrawJob): (task: Task) => RandomLevels {
  const { levels } = comparatorsFor(records)
  const [ofA, ofB] = [new Uint32Array(TOGETHER), new Uint32Array(TOGETHER)]
  return ({ from, to }) => {
    const counts = records.levels.map(known => new Float64Array(known.length))
    let [pairs, waiting] = [0, 0]
    const look = () => {
      for (const at of comparisons) tally(levels[at]!, ofA, ofB, waiting, counts[at]!)
      pairs += waiting
      waiting = 0
    }
    drawPairs(records, seed, most, from, to, (a, b) => {
      if (waiting === TOGETHER) look()
      ofA[waiting] = a
      ofB[waiting++] = b
    })
    look()
    return { counts, pairs }
  }
}

function tally(level: LevelOf, a: Uint32Array, b: Uint32Array, size: number, counts: Float64Array): void {
  for (let at = 0; at < size; at++) counts[level(a[at]!, b[at]!)]!++
}

/** Draws the pairs of one task: rows a < b. */
function drawPairs(
  records: Records,
  seed: number,
  most: number,
  from: number,
  to: number,
  visit: (a: number, b: number) => void,
): void {
  const { rows, firstFile } = records
  const isTwoFiles = firstFile < rows
  if (pairCount(records) <= most) {
    for (let a = from; a < to; a++) for (let b = isTwoFiles ? firstFile : a + 1; b < rows; b++) visit(a, b)
    return
  }
  // Two draws for each pair: whoever draws a later stretch steps over those of the earlier ones.
  const draw = seededDraws(seed, 2 * from)
  for (let pair = from; pair < to; pair++) {
    const a = draw(isTwoFiles ? firstFile : rows)
    const b = isTwoFiles ? firstFile + draw(rows - firstFile) : draw(rows)
    if (a !== b) visit(Math.min(a, b), Math.max(a, b))
  }
}
