// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { hashPair, seededDraws } from '../columns/random.ts'
import { comparatorsFor, type Records } from '../records/records.ts'

/** What strangers share in one comparison. */
export type StrangerShares = {
  /**
   * Per level the mean of 2^bits of rarity over pairs of strangers with both values known, counting 0 for pairs at
   * another level. A weight that is divided by it gives strangers odds of one on average, as odds should (0 and up;
   * 1 when rarity alone tells how likely chance is).
   */
  readonly shares: Float64Array
  /** How many records were compared with all others. */
  readonly asked: number
}

const MOST_ASKED = 400
const FEWEST_ASKED = 24
const COMPARISONS = 2_000_000

/**
 * Measures what strangers share, between one record of every cluster: two records of one cluster are alike because
 * they are the same. A few records are compared with all distinct values there are, so that rare values count
 * for as much as they occur; random pairs would hardly ever meet one.
 *
 * That the ratio m/u has mean one among chance pairs is what makes it a likelihood ratio (Kullback 1959); where the
 * frequency of a value stands in for u ('same initial' also needs an initial; a rare name has few names that sound
 * like it), it is made so here.
 * @param clusters per record the lowest row of its cluster
 * @param seed whole number; the same seed asks the same records
 * @returns per comparison; undefined where fewer than two clusters know a value
 */
export function strangerShares(
  records: Records,
  clusters: Uint32Array,
  seed: number,
): (StrangerShares | undefined)[] {
  const { levels, rarity } = comparatorsFor(records)
  const members = oneOfEach(records, clusters, seed)
  return records.levels.map((known, at) => {
    const found = new Float64Array(known.length)
    const question = questionFor(records, members, at)
    if (question === undefined) return undefined
    const pairs = ask(question, seed, (a, b, times) => {
      const level = levels[at]!(a, b)
      found[level]! += times * 2 ** rarity.bits
    })
    return { shares: found.map(sum => sum / pairs), asked: question.asked }
  })
}

/** A record of every cluster (of each file), drawn by chance: the first one may be neater than the others. */
function oneOfEach({ rows, firstFile }: Records, clusters: Uint32Array, seed: number): Uint32Array {
  const drawn = new Map<number, number>()
  for (let row = 0; row < rows; row++) {
    const cluster = clusters[row]! * 2 + (row < firstFile ? 0 : 1)
    const known = drawn.get(cluster)
    if (known === undefined || hashPair(seed, row) < hashPair(seed, known)) drawn.set(cluster, row)
  }
  return Uint32Array.from(drawn.values())
}

type Value = { readonly row: number; count: number }

/** Which records are asked, and with how many others each distinct value is shared. */
type Question = {
  readonly rows: Uint32Array
  readonly asked: number
  readonly values: ReadonlyMap<number, Value>
  /** Records that have a value. */
  readonly bearers: number
  /** Asked records are among the others: they are no stranger to themselves. */
  readonly isOneFile: boolean
  readonly codeOf: (row: number) => number
}

function questionFor(records: Records, members: Uint32Array, at: number): Question | undefined {
  const { cells, places, firstFile } = records
  const codeOf = (row: number) => cells.values[row * cells.width + places[at]!]!
  const known = members.filter(row => codeOf(row) !== 0)
  const isOneFile = firstFile === records.rows
  const rows = isOneFile ? known : known.filter(row => row < firstFile)
  const others = isOneFile ? known : known.filter(row => row >= firstFile)
  if (rows.length === 0 || others.length < 2) return undefined
  const values = new Map<number, Value>()
  for (const row of others) {
    const value = values.get(codeOf(row))
    if (value === undefined) values.set(codeOf(row), { row, count: 1 })
    else value.count++
  }
  const affordable = Math.max(FEWEST_ASKED, Math.floor(COMPARISONS / values.size))
  const asked = Math.min(rows.length, MOST_ASKED, affordable)
  return { rows, asked, values, bearers: others.length, isOneFile, codeOf }
}

/** Compares the asked records with all values, or a share of them; @returns for how many pairs that stands */
function ask(
  { rows, asked, values, bearers, isOneFile, codeOf }: Question,
  seed: number,
  compare: (a: number, b: number, times: number) => void,
): number {
  const share = Math.min(1, COMPARISONS / (asked * values.size))
  const draw = seededDraws(seed)
  for (let turn = 0; turn < asked; turn++) {
    const a = rows[asked === rows.length ? turn : draw(rows.length)]!
    const own = isOneFile ? values.get(codeOf(a)) : undefined
    for (const value of values.values()) {
      if (share < 1 && hashPair(turn, value.row) >= share * 4294967296) continue
      const times = value === own ? value.count - 1 : value.count
      if (times > 0) compare(a, value.row, times / share)
    }
  }
  return asked * (isOneFile ? bearers - 1 : bearers)
}
