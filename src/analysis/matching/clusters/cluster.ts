// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { joinedPairs, type ScoredPairs } from '../scoring/scored-pairs.ts'
import { joinedInComponent, type LocalEdge } from './average-linkage.ts'
import { GrowingPairs, largeClusters, pairsBetween, pairsWithin } from './context.ts'
import { UnionFind } from './union-find.ts'

/** What people decided about pairs of records; it stands above every score. */
export type Judgements = {
  readonly same: readonly (readonly [number, number])[]
  readonly distinct: readonly (readonly [number, number])[]
}

/** Per record the lowest row of its cluster. */
export type Clusters = Uint32Array

/** Clusters, and every pair with the probability that is left or gained when all other pairs are weighed too. */
export type Clustering = { readonly clusters: Clusters; readonly pairs: ScoredPairs }

/**
 * Joins records into clusters. Within each set of records connected at the threshold, two groups join only
 * when their pairs agree on average (average linkage): one bridge between two persons does not make them one.
 * Records that people called distinct never end in one cluster; what they called the same always does.
 * @param rows number of records
 * @param threshold bits from which a pair connects; 0 is a probability of one half
 * @throws RangeError when the judgements contradict each other
 */
export function clustered(
  rows: number,
  pairs: ScoredPairs,
  threshold = 0,
  judgements: Judgements = { same: [], distinct: [] },
): Clustering {
  const connected = new UnionFind(rows)
  for (let at = 0; at < pairs.a.length; at++)
    if (pairs.bits[at]! >= threshold) connected.join(pairs.a[at]!, pairs.b[at]!)
  for (const [a, b] of judgements.same) connected.join(a, b)
  const union = new UnionFind(rows)
  const within = new GrowingPairs()
  for (const { members, edges } of components(rows, connected, pairs)) {
    const inside = (list: Judgements['same']) => localJudgements(members, list)
    const local = localised(members, edges, pairs)
    const outcome = joinedInComponent(
      members.length,
      local,
      threshold,
      inside(judgements.same),
      inside(judgements.distinct),
    )
    outcome.groups.forEach((group, at) => {
      if (group !== at) union.join(members[group]!, members[at]!)
    })
    pairsWithin(members, outcome.joins, within)
  }
  const clusters = Uint32Array.from({ length: rows }, (_, row) => union.find(row))
  return {
    clusters,
    pairs: joinedPairs([within.pairs(), pairsBetween(clusters, pairs), largeClusters(clusters, pairs)]),
  }
}

/** Up to so many members looking for one costs less than a table of them. */
const FEW_MEMBERS = 16

type Component = { members: number[]; edges: number[] }

function components(rows: number, connected: UnionFind, pairs: ScoredPairs): Component[] {
  const sizes = new Uint32Array(rows)
  for (let row = 0; row < rows; row++) sizes[connected.find(row)]!++
  const byRoot = new Map<number, Component>()
  for (let row = 0; row < rows; row++) {
    const root = connected.find(row)
    if (sizes[root]! < 2) continue
    if (root === row) byRoot.set(root, { members: [], edges: [] })
    byRoot.get(root)!.members.push(row)
  }
  for (let at = 0; at < pairs.a.length; at++) {
    const root = connected.find(pairs.a[at]!)
    if (root === connected.find(pairs.b[at]!)) byRoot.get(root)!.edges.push(at)
  }
  return [...byRoot.values()]
}

function localised(members: readonly number[], edges: readonly number[], pairs: ScoredPairs): LocalEdge[] {
  const place = placesOf(members)
  return edges.map(at => ({ a: place(pairs.a[at]!), b: place(pairs.b[at]!), bits: pairs.bits[at]! }))
}

/** Places of rows among the members. */
function placesOf(members: readonly number[]): (row: number) => number {
  if (members.length <= FEW_MEMBERS) return row => members.indexOf(row)
  const places = new Map(members.map((row, at) => [row, at]))
  return row => places.get(row)!
}

function localJudgements(members: readonly number[], list: Judgements['same']): [number, number][] {
  if (list.length === 0) return []
  const places = new Map(members.map((row, at) => [row, at]))
  return list.flatMap(([a, b]): [number, number][] => {
    const [placeA, placeB] = [places.get(a), places.get(b)]
    return placeA === undefined || placeB === undefined ? [] : [[placeA, placeB]]
  })
}
