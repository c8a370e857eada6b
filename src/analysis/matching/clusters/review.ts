// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ScoredPairs } from '../scoring/scored-pairs.ts'

/** A cluster that a person should look at. */
export type Review = {
  /** Its records, in rising order. */
  readonly records: readonly number[]
  /** Pairs that alone hold two parts of two records or more together. */
  readonly bridges: readonly (readonly [number, number])[]
  /** Whether it has more records than {@link MOST_UNSEEN}. */
  readonly isLarge: boolean
}

/** Larger clusters go to review. */
export const MOST_UNSEEN = 12
/** In smaller clusters no pair holds two parts of two records together. */
const FEWEST = 4

/**
 * Clusters that are large or hang together by one pair only.
 * @param clusters per record the lowest row of its cluster
 * @param pairs scored pairs as compared, before clusters weighed them
 * @param threshold bits from which a pair holds records together
 * @returns in the order of their lowest record
 */
export function clustersToReview(clusters: Uint32Array, pairs: ScoredPairs, threshold = 0): Review[] {
  const sizes = new Uint32Array(clusters.length)
  for (const cluster of clusters) sizes[cluster]!++
  const members = new Map<number, number[]>()
  clusters.forEach((cluster, row) => {
    if (sizes[cluster]! < FEWEST) return
    const own = members.get(cluster)
    if (own === undefined) members.set(cluster, [row])
    else own.push(row)
  })
  const edges = new Map<number, [number, number][]>()
  for (let at = 0; at < pairs.a.length; at++) {
    const [a, b] = [pairs.a[at]!, pairs.b[at]!]
    const cluster = clusters[a]!
    if (cluster !== clusters[b] || sizes[cluster]! < FEWEST || pairs.bits[at]! < threshold) continue
    edges.set(cluster, [...(edges.get(cluster) ?? []), [a, b]])
  }
  return [...members].flatMap(([cluster, records]): Review[] => {
    const bridges = bridgesOf(records, edges.get(cluster) ?? [])
    const isLarge = records.length > MOST_UNSEEN
    return isLarge || bridges.length > 0 ? [{ records, bridges, isLarge }] : []
  })
}

/** Edges whose removal leaves two parts of two records or more. Tarjan (1974). */
function bridgesOf(
  records: readonly number[],
  edges: readonly (readonly [number, number])[],
): [number, number][] {
  const neighbours = new Map<number, number[]>(records.map(record => [record, []]))
  for (const [a, b] of edges) {
    neighbours.get(a)!.push(b)
    neighbours.get(b)!.push(a)
  }
  const order = new Map<number, number>()
  const bridges: [number, number][] = []
  const walk = (record: number, from: number): { lowest: number; size: number } => {
    order.set(record, order.size)
    let [lowest, size] = [order.get(record)!, 1]
    for (const next of neighbours.get(record)!) {
      if (next === from) continue
      if (order.has(next)) {
        lowest = Math.min(lowest, order.get(next)!)
        continue
      }
      const below = walk(next, record)
      if (below.lowest > order.get(record)! && below.size > 1 && records.length - below.size > 1)
        bridges.push([Math.min(record, next), Math.max(record, next)])
      lowest = Math.min(lowest, below.lowest)
      size += below.size
    }
    return { lowest, size }
  }
  for (const record of records) if (!order.has(record)) walk(record, -1)
  return bridges
}
