// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { exactTails } from './exact-tail.ts'
import { falseDiscoveryRates } from './fdr.ts'

/** What a place shows: its own count, how many neighbours it has and what these sum to. Places alike share figures. */
export type Kind = {
  count: number
  neighbours: number
  sum: number
  /** How many places are of this kind. */
  places: number
  /** z-score, see `giStar`. */
  giStar: number
  /** Chance of a neighbour sum at least this high, and at most this low, when the counts are dealt out anew. */
  p: number
  pLow: number
  /** The same after Benjamini & Hochberg over all places. */
  q: number
  qLow: number
}

export type CountHotspots = {
  /** Per place the number of its kind. */
  kindOf: Int32Array
  kinds: Kind[]
  mean: number
  deviation: number
}

/**
 * Gi* with exact p for counts. Equal (count, neighbours, sum) means equal figures, so each is worked out once.
 * @param counts whole numbers ≥ 0, not all equal
 * @param neighbours how many neighbours each place has
 * @param sums what the neighbours' counts sum to
 * @returns undefined when the counts are too large to convolve: use `permutedTails` then
 * @throws RangeError when a count is negative or not whole, or all are equal
 */
export function countHotspots(
  counts: Int32Array,
  neighbours: Uint8Array | Int32Array,
  sums: Int32Array,
): CountHotspots | undefined {
  const { mean, deviation } = momentsOfCounts(counts)
  const { kindOf, kinds } = kindsOf(counts, neighbours, sums)
  const most = kinds.reduce((largest, kind) => Math.max(largest, kind.neighbours), 0)
  const tails = exactTails(counts, most)
  if (tails === undefined) return undefined
  for (const kind of [...kinds].sort((a, b) => a.count - b.count)) {
    kind.giStar = scoreOf(kind, counts.length, mean, deviation)
    const { high, low } = kind.neighbours > 0 ? tails.of(kind.count, kind.neighbours, kind.sum) : noTest
    kind.p = high
    kind.pLow = low
  }
  withRates(kinds)
  return { kindOf, kinds, mean, deviation }
}

const noTest = { high: Number.NaN, low: Number.NaN }

/** z of Gi* from a place's own count and its neighbours' sum, all weights 1. */
export function scoreOf(
  kind: { count: number; neighbours: number; sum: number },
  n: number,
  mean: number,
  deviation: number,
): number {
  const weights = kind.neighbours + 1
  return (
    (kind.count + kind.sum - weights * mean) / (deviation * Math.sqrt((n * weights - weights ** 2) / (n - 1)))
  )
}

function withRates(kinds: Kind[]): void {
  const times = kinds.map(kind => kind.places)
  const q = falseDiscoveryRates(
    kinds.map(kind => kind.p),
    times,
  )
  const qLow = falseDiscoveryRates(
    kinds.map(kind => kind.pLow),
    times,
  )
  kinds.forEach((kind, at) => {
    kind.q = q[at]!
    kind.qLow = qLow[at]!
  })
}

/** Mean and standard deviation (over n) of counts. @throws RangeError when all are equal or fewer than 3 */
export function momentsOfCounts(counts: Int32Array): { mean: number; deviation: number } {
  const n = counts.length
  if (n < 3) throw new RangeError(`There are ${n} places; a hot spot stands out among at least 3.`)
  let sum = 0
  let squares = 0
  for (let place = 0; place < n; place++) {
    sum += counts[place]!
    squares += counts[place]! * counts[place]!
  }
  const mean = sum / n
  // Whole numbers sum without rounding, so this difference is as exact as its two terms.
  const variance = (squares - sum * mean) / n
  if (!(variance > 0))
    throw new RangeError(`All ${n} places have the same count ${mean}: none can stand out.`)
  return { mean, deviation: Math.sqrt(variance) }
}

function kindsOf(counts: Int32Array, neighbours: ArrayLike<number>, sums: Int32Array) {
  const kindOf = new Int32Array(counts.length)
  const kinds: Kind[] = []
  const find = kindFinder(counts, neighbours, sums)
  for (let place = 0; place < counts.length; place++) {
    const at = find(counts[place]!, neighbours[place]!, sums[place]!, kinds)
    kinds[at]!.places++
    kindOf[place] = at
  }
  return { kindOf, kinds }
}

// A table when it fits in 64 MB, a map of maps' keys otherwise: the table is ten times as fast on millions of squares.
function kindFinder(counts: Int32Array, neighbours: ArrayLike<number>, sums: Int32Array) {
  const c = 1 + largestOf(counts)
  const k = 1 + largestOf(neighbours)
  const s = 1 + largestOf(sums)
  if (c * k * s <= 1 << 24) {
    const table = new Int32Array(c * k * s)
    return (count: number, near: number, sum: number, kinds: Kind[]) => {
      const key = (count * k + near) * s + sum
      if (table[key] === 0) table[key] = kinds.push(newKind(count, near, sum))
      return table[key]! - 1
    }
  }
  const map = new Map<number, number>()
  return (count: number, near: number, sum: number, kinds: Kind[]) => {
    const key = (count * k + near) * s + sum
    let at = map.get(key)
    if (at === undefined) {
      at = kinds.push(newKind(count, near, sum)) - 1
      map.set(key, at)
    }
    return at
  }
}

function largestOf(numbers: ArrayLike<number>): number {
  let largest = 0
  for (let at = 0; at < numbers.length; at++) if (numbers[at]! > largest) largest = numbers[at]!
  return largest
}

function newKind(count: number, neighbours: number, sum: number): Kind {
  return {
    count,
    neighbours,
    sum,
    places: 0,
    giStar: 0,
    p: Number.NaN,
    pLow: Number.NaN,
    q: Number.NaN,
    qLow: Number.NaN,
  }
}
