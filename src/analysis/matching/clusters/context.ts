// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScoredPairs } from '../scoring/scored-pairs.ts'
import { ABSENT, type Between, betweenOf, evidenceOf, type Join, joinedBetween } from './average-linkage.ts'

/** Clusters of more records than this keep the scores their pairs had: their pairs would be too many. */
export const MOST_MEMBERS = 60

/** Pairs that are found one by one. */
export class GrowingPairs {
  readonly #a: number[] = []
  readonly #b: number[] = []
  readonly #bits: number[] = []

  push(a: number, b: number, bits: number): void {
    this.#a.push(Math.min(a, b))
    this.#b.push(Math.max(a, b))
    this.#bits.push(bits)
  }

  pairs(): ScoredPairs {
    return { a: Uint32Array.from(this.#a), b: Uint32Array.from(this.#b), bits: Float64Array.from(this.#bits) }
  }
}

/**
 * All pairs within the clusters of one component, each with the mean at which its two groups were joined: what
 * third records say about a pair counts, and no more than one pair's worth.
 * @param members rows of the component, lowest first
 * @param joins in the order they were made; their places are those in `members`
 * @param found takes the pairs, with bits (log2 of the odds); none of clusters of more than {@link MOST_MEMBERS}
 */
export function pairsWithin(members: readonly number[], joins: readonly Join[], found: GrowingPairs): void {
  const groups = members.map((_, at) => [at])
  const owners = members.map((_, at) => at)
  const made: { a: number; b: number; mean: number }[] = []
  for (const { a, b, mean } of joins) {
    const [into, from] = [owners[a]!, owners[b]!]
    for (const one of groups[into]!) for (const other of groups[from]!) made.push({ a: one, b: other, mean })
    for (const one of groups[from]!) owners[one] = into
    groups[into]!.push(...groups[from]!)
    groups[from] = []
  }
  for (const { a, b, mean } of made)
    if (groups[owners[a]!]!.length <= MOST_MEMBERS) found.push(members[a]!, members[b]!, mean)
}

/**
 * Pairs shown within clusters of more than {@link MOST_MEMBERS} records, with the bits they had.
 * @param clusters per record the lowest row of its cluster
 */
export function largeClusters(clusters: Uint32Array, pairs: ScoredPairs): ScoredPairs {
  const sizes = sizesOf(clusters)
  const found = new GrowingPairs()
  for (let at = 0; at < pairs.a.length; at++) {
    const [a, b] = [pairs.a[at]!, pairs.b[at]!]
    if (clusters[a] === clusters[b] && sizes[clusters[a]!]! > MOST_MEMBERS) found.push(a, b, pairs.bits[at]!)
  }
  return found.pairs()
}

/**
 * Pairs shown between clusters, each with the mean over all pairs of the two clusters, shown or not.
 * @param clusters per record the lowest row of its cluster
 * @returns bits (log2 of the odds) from {@link ABSENT} up: pairs under it are left out
 */
export function pairsBetween(clusters: Uint32Array, pairs: ScoredPairs): ScoredPairs {
  const sizes = sizesOf(clusters)
  const between = new Map<number, Between>()
  const keyOf = (at: number) => {
    const [one, other] = [clusters[pairs.a[at]!]!, clusters[pairs.b[at]!]!]
    return Math.min(one, other) * clusters.length + Math.max(one, other)
  }
  const isBetween = (at: number) => clusters[pairs.a[at]!] !== clusters[pairs.b[at]!]
  for (let at = 0; at < pairs.a.length; at++) {
    if (isBetween(at))
      between.set(keyOf(at), joinedBetween(betweenOf(pairs.bits[at]!), between.get(keyOf(at))))
  }
  const found = new GrowingPairs()
  for (let at = 0; at < pairs.a.length; at++) {
    if (!isBetween(at)) continue
    const [a, b] = [pairs.a[at]!, pairs.b[at]!]
    const mean = evidenceOf(between.get(keyOf(at)), sizes[clusters[a]!]! * sizes[clusters[b]!]!)
    if (mean >= ABSENT) found.push(a, b, mean)
  }
  return found.pairs()
}

function sizesOf(clusters: Uint32Array): Uint32Array {
  const sizes = new Uint32Array(clusters.length)
  for (const cluster of clusters) sizes[cluster]!++
  return sizes
}
