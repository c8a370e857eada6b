// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import {
  type Cluster,
  ClusterBook,
  type ClusterChange,
  type Membership,
  type Naming,
} from './cluster-book.ts'
import { constrainedGroups } from './constrained-groups.ts'
import { type Contradiction, contradictionsWith } from './contradictions.ts'
import {
  type Entry,
  type Judgement,
  JudgementRefused,
  type Objection,
  objectionsToShape,
} from './judgement.ts'
import { type JudgedPair, type Numbered, PairGraph } from './pair-graph.ts'

/** A line and how many live retractions it has; it counts when there are none. */
type Kept = {
  readonly entry: Entry
  readonly line: number
  retractions: number
  readonly numbered?: Numbered
}

/**
 * The append-only log of judgements about which subjects are one, and the clusters that follow from it.
 *
 * Merge is a 'match', split a 'distinct', undo a 'retract'. For a pair the last judgement by a human counts,
 * otherwise the last by a machine. Clusters are the groups joined by matches that hold no two subjects which a
 * human called distinct. A state machine without clock, chance or storage: the same lines always give the same
 * clusters, ids and history. Writing a line costs what the component it touches costs, not what the log costs.
 */
export class EdgeLog {
  readonly #kept: Kept[] = []
  readonly #byId = new Map<string, Kept>()
  readonly #graph = new PairGraph()
  readonly #book: ClusterBook

  constructor(naming: Naming) {
    this.#book = new ClusterBook(naming)
  }

  /**
   * Writes one line and says which public ids changed.
   *
   * @throws JudgementRefused with every objection; 'contradiction-not-named' when the line contradicts others
   *   that it does not list in `despite` (machines cannot: their lines never go against a human's)
   */
  record(entry: Entry): ClusterChange[] {
    const objections = this.objectionsTo(entry)
    if (objections.length > 0) throw new JudgementRefused(objections)
    return this.#write(entry)
  }

  /** Every reason why {@link record} would refuse the line; empty when it would not. */
  objectionsTo(entry: Entry): Objection[] {
    const objections = [...objectionsToShape(entry), ...this.#objectionsInPlace(entry)]
    if (objections.length > 0) return objections
    const despite = new Set(entry.by === 'human' ? entry.despite : [])
    const isNamed = this.contradictions(entry).every(({ lines }) => lines.every(line => despite.has(line)))
    return isNamed ? [] : ['contradiction-not-named']
  }

  /** What the line contradicts, to be shown with the third record before it is saved. Writes nothing. */
  contradictions(entry: Entry): Contradiction[] {
    const judgement = entry.kind === 'retract' ? this.#restoredBy(entry.retracts) : entry
    return judgement === undefined ? [] : contradictionsWith(judgement, this.#graph, this.#book)
  }

  /** The cluster a subject is in; undefined when no line speaks of it. */
  clusterOf(subject: string): Cluster | undefined {
    return this.#book.clusterOf(subject)
  }

  /** All clusters, those of one subject included. */
  clusters(): Generator<Cluster> {
    return this.#book.clusters()
  }

  /** Which public ids a subject has had, and when; the first from its first line on. */
  historyOf(subject: string): readonly Readonly<Membership>[] {
    return this.#book.historyOf(subject)
  }

  /** The judgement that counts for two subjects today, if any. */
  standing(a: string, b: string): Judgement | undefined {
    return this.#graph.find(a, b)?.standing?.entry
  }

  /** Matches that count for their pair but are left out of clusters because of a 'distinct'. */
  leftOut(subject: string): Judgement[] {
    return [...this.#graph.pairsOf(subject, 'match')]
      .filter(([other]) => this.#book.clusterOf(other) !== this.#book.clusterOf(subject))
      .map(([, pair]) => pair.standing!.entry)
  }

  /** Every line in order, as it was written. */
  *entries(): Generator<Entry> {
    for (const { entry } of this.#kept) yield entry
  }

  /**
   * The log as lines from storage give it. Lines are not asked again about contradictions, which were named
   * when they were written; every other objection still refuses, a machine-made 'distinct' above all.
   *
   * @throws JudgementRefused at the first line that could not have been written
   */
  static replay(entries: Iterable<Entry>, naming: Naming): EdgeLog {
    const log = new EdgeLog(naming)
    for (const entry of entries) {
      const objections = [...objectionsToShape(entry), ...log.#objectionsInPlace(entry)]
      if (objections.length > 0) throw new JudgementRefused(objections)
      log.#write(entry)
    }
    return log
  }

  /** The log as it was at a moment (milliseconds): all lines up to and including it. */
  static asOf(entries: Iterable<Entry>, moment: number, naming: Naming): EdgeLog {
    return EdgeLog.replay(upTo(entries, moment), naming)
  }

  #objectionsInPlace(entry: Entry): Objection[] {
    const objections: Objection[] = []
    if (this.#byId.has(entry.id)) objections.push('id-already-used')
    if (!(entry.at >= (this.#kept.at(-1)?.entry.at ?? -Infinity))) objections.push('earlier-than-last')
    if (entry.kind !== 'retract') return objections
    const target = this.#byId.get(entry.retracts)
    if (target === undefined) objections.push('no-such-line')
    else if (target.retractions > 0) objections.push('already-retracted')
    if (target?.entry.by === 'human' && entry.by !== 'human') objections.push('machine-retracts-human')
    return objections
  }

  #write(entry: Entry): ClusterChange[] {
    const line = this.#kept.length
    const numbered = entry.kind === 'retract' ? undefined : { entry, line }
    const kept: Kept = { entry, line, retractions: 0, numbered }
    this.#kept.push(kept)
    this.#byId.set(entry.id, kept)
    const pair = this.#takeEffect(kept)
    if (pair !== undefined) return this.#regroup(pair, entry)
    return entry.kind === 'retract' ? [] : this.#introduce(entry)
  }

  /** A line begins to count; the pair it changes, undefined when a retraction was not the first. */
  #takeEffect(kept: Kept): JudgedPair | undefined {
    if (kept.entry.kind !== 'retract') return this.#graph.add(kept.numbered!)
    const target = this.#byId.get(kept.entry.retracts)!
    return ++target.retractions === 1 ? this.#loseEffect(target) : undefined
  }

  #loseEffect(kept: Kept): JudgedPair | undefined {
    if (kept.entry.kind !== 'retract') return this.#graph.remove(kept.numbered!)
    const target = this.#byId.get(kept.entry.retracts)!
    return --target.retractions === 0 ? this.#takeEffect(target) : undefined
  }

  /** The judgement that would count again if this line were taken back; undefined when none would. */
  #restoredBy(id: string): Judgement | undefined {
    let kept = this.#byId.get(id)
    let countsAgain = false
    while (kept?.entry.kind === 'retract') {
      const target: Kept = this.#byId.get(kept.entry.retracts)!
      if (target.retractions !== (countsAgain ? 0 : 1)) return undefined
      countsAgain = !countsAgain
      kept = target
    }
    return countsAgain ? kept?.numbered?.entry : undefined
  }

  /** Subjects that no line spoke of before begin as clusters of their own. */
  #introduce(entry: Judgement): ClusterChange[] {
    const unknown = [entry.a, entry.b].filter(subject => this.clusterOf(subject) === undefined)
    return this.#book.regroup(
      unknown.sort().map(subject => [subject]),
      entry.id,
      entry.at,
    )
  }

  #regroup(pair: JudgedPair, entry: Entry): ClusterChange[] {
    const subjects = this.#graph.hangingTogetherWith([pair.a, pair.b])
    const links = new Set<JudgedPair>()
    const distinct: [string, string][] = []
    for (const subject of subjects) {
      for (const link of this.#graph.pairsOf(subject, 'match').values()) links.add(link)
      for (const other of this.#graph.pairsOf(subject, 'distinct').keys()) {
        if (subjects.has(other)) distinct.push([subject, other])
      }
    }
    return this.#book.regroup(constrainedGroups(subjects, [...links], distinct), entry.id, entry.at)
  }
}

function* upTo(entries: Iterable<Entry>, moment: number): Generator<Entry> {
  for (const entry of entries) {
    if (entry.at > moment) return
    yield entry
  }
}
