// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Judgement } from './judgement.ts'

/** Everything that counts today about two subjects. */
export type JudgedPair = {
  readonly a: string
  readonly b: string
  /** Live judgements in the order they were written. */
  readonly live: Numbered[]
  /** The one that counts: the last by a human, otherwise the last by a machine. */
  standing: Numbered | undefined
}

/** A judgement with its line number in the log. */
export type Numbered = { readonly entry: Judgement; readonly line: number }

type Neighbours = Map<string, JudgedPair>

/** Subjects and the judgements between them. Holds what counts, not what it means for clusters. */
export class PairGraph {
  readonly #judged = new Map<string, Neighbours>()
  /** The same pairs, those whose standing judgement is of one kind: what every question is about. */
  readonly #standing = { match: new Map<string, Neighbours>(), distinct: new Map<string, Neighbours>() }

  /** The pair when this changes what counts for clusters, otherwise undefined. */
  add(judgement: Numbered): JudgedPair | undefined {
    const pair = this.#pairOf(judgement.entry.a, judgement.entry.b)
    // A judgement restored by taking back its retraction returns to its old place in time.
    const at = pair.live.findLastIndex(other => other.line < judgement.line)
    pair.live.splice(at + 1, 0, judgement)
    return this.#settle(pair)
  }

  /** The pair when this changes what counts for clusters, otherwise undefined. */
  remove(judgement: Numbered): JudgedPair | undefined {
    const pair = this.#pairOf(judgement.entry.a, judgement.entry.b)
    pair.live.splice(pair.live.indexOf(judgement), 1)
    return this.#settle(pair)
  }

  find(a: string, b: string): JudgedPair | undefined {
    return this.#judged.get(a)?.get(b)
  }

  /** Pairs of a subject whose standing judgement is of this kind, by the other subject. */
  pairsOf(subject: string, kind: 'match' | 'distinct'): ReadonlyMap<string, JudgedPair> {
    return this.#standing[kind].get(subject) ?? NO_NEIGHBOURS
  }

  /** Everyone who hangs together with these subjects by standing matches, whether or not in one cluster. */
  hangingTogetherWith(subjects: readonly string[]): Set<string> {
    const reached = new Set(subjects)
    for (const subject of reached)
      for (const other of this.pairsOf(subject, 'match').keys()) reached.add(other)
    return reached
  }

  #pairOf(a: string, b: string): JudgedPair {
    const known = this.find(a, b)
    if (known !== undefined) return known
    const pair: JudgedPair = { a, b, live: [], standing: undefined }
    connect(this.#judged, pair)
    return pair
  }

  #settle(pair: JudgedPair): JudgedPair | undefined {
    const before = pair.standing
    pair.standing = pair.live.findLast(({ entry }) => entry.by === 'human') ?? pair.live.at(-1)
    if (before === pair.standing) return undefined
    const [was, is] = [binding(before), binding(pair.standing)]
    // One 'distinct' binds as another; one match may weigh more than another.
    if (was === is) return is === 'match' ? pair : undefined
    if (was !== undefined) disconnect(this.#standing[was], pair)
    if (is !== undefined) connect(this.#standing[is], pair)
    return pair
  }
}

function binding(judgement: Numbered | undefined): 'match' | 'distinct' | undefined {
  const kind = judgement?.entry.kind
  return kind === 'unsure' ? undefined : kind
}

const NO_NEIGHBOURS: Neighbours = new Map()

function connect(graph: Map<string, Neighbours>, pair: JudgedPair): void {
  for (const [subject, other] of [
    [pair.a, pair.b],
    [pair.b, pair.a],
  ] as const) {
    const neighbours = graph.get(subject) ?? new Map<string, JudgedPair>()
    neighbours.set(other, pair)
    graph.set(subject, neighbours)
  }
}

function disconnect(graph: Map<string, Neighbours>, pair: JudgedPair): void {
  graph.get(pair.a)?.delete(pair.b)
  graph.get(pair.b)?.delete(pair.a)
}
