// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ClusterBook } from './cluster-book.ts'
import type { Judgement } from './judgement.ts'
import type { PairGraph } from './pair-graph.ts'

/** Why a judgement cannot be true together with earlier ones, in a form one can show before it is saved. */
export type Contradiction = {
  /**
   * overrules: a human said the opposite of this very pair. apart: it would join two subjects that a human called
   * distinct. connected: others tie together what it calls distinct.
   */
  readonly kind: 'overrules' | 'apart' | 'connected'
  /** Ids of the lines it goes against. */
  readonly lines: readonly string[]
  /**
   * The subjects from one side of the judgement to the other; neighbours in the chain match, except the two
   * called distinct in kind 'apart'. The third record to show is the second of the chain.
   */
  readonly chain: readonly string[]
}

/**
 * Every contradiction a judgement would bring into the log.
 * @param judgement not yet in the log
 * @param graph pairs and clusters as the log leaves them now, like `book`
 * @returns none for 'unsure' and for what fits; at most one that overrules the same pair, then those through others
 */
export function contradictionsWith(
  judgement: Judgement,
  graph: PairGraph,
  book: ClusterBook,
): Contradiction[] {
  if (judgement.kind === 'unsure') return []
  const { a, b } = judgement
  const standing = graph.find(a, b)?.standing?.entry
  const opposite = judgement.kind === 'match' ? 'distinct' : 'match'
  const found: Contradiction[] = []
  if (standing?.by === 'human' && standing.kind === opposite) {
    found.push({ kind: 'overrules', lines: [standing.id], chain: [a, b] })
  }
  if (judgement.kind === 'match') found.push(...distinctBetween(a, b, graph, book))
  else found.push(...connectionBetween(a, b, graph, book))
  return found
}

function* distinctBetween(
  a: string,
  b: string,
  graph: PairGraph,
  book: ClusterBook,
): Generator<Contradiction> {
  const there = new Set(book.clusterOf(b)?.members ?? [b])
  for (const here of book.clusterOf(a)?.members ?? [a]) {
    for (const [other, pair] of graph.pairsOf(here, 'distinct')) {
      if (!there.has(other) || (here === a && other === b)) continue
      const chain = [...pathBetween(a, here, graph, book)!, ...pathBetween(other, b, graph, book)!]
      yield { kind: 'apart', lines: [pair.standing!.entry.id], chain }
    }
  }
}

function connectionBetween(a: string, b: string, graph: PairGraph, book: ClusterBook): Contradiction[] {
  const cluster = book.clusterOf(a)
  if (cluster === undefined || cluster !== book.clusterOf(b)) return []
  const chain = pathBetween(a, b, graph, book, true)
  if (chain === undefined) return []
  const lines = chain.slice(1).map((subject, at) => graph.find(chain[at]!, subject)!.standing!.entry.id)
  return [{ kind: 'connected', lines, chain }]
}

/**
 * The shortest chain of matches inside one cluster; without the pair itself when `around`. Matches between
 * clusters were left out because of a 'distinct', so inside one cluster every standing match counts.
 */
function pathBetween(
  from: string,
  to: string,
  graph: PairGraph,
  book: ClusterBook,
  around = false,
): string[] | undefined {
  const cameFrom = new Map<string, string>([[from, from]])
  for (const subject of cameFrom.keys()) {
    if (subject === to) return walkBack(cameFrom, to)
    for (const other of graph.pairsOf(subject, 'match').keys()) {
      const isThePair = around && subject === from && other === to
      if (isThePair || cameFrom.has(other) || book.clusterOf(other) !== book.clusterOf(from)) continue
      cameFrom.set(other, subject)
    }
  }
  return undefined
}

function walkBack(cameFrom: ReadonlyMap<string, string>, to: string): string[] {
  const path = [to]
  for (let at = to; cameFrom.get(at) !== at; ) {
    at = cameFrom.get(at)!
    path.unshift(at)
  }
  return path
}
