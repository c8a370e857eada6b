// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Naming } from './cluster-book.ts'
import { EdgeLog } from './edge-log.ts'
import type { Entry, HumanJudgement, Judgement, MachineJudgement } from './judgement.ts'

export const naming: Naming = (line, ordinal) => `${line}/${ordinal}`

export function human(
  id: string,
  at: number,
  kind: HumanJudgement['kind'],
  a: string,
  b: string,
  despite?: string[],
): HumanJudgement {
  return { id, at, kind, a, b, by: 'human', actor: 'noor', role: 'coordinator', reason: 'seen both', despite }
}

export function machine(
  id: string,
  at: number,
  kind: MachineJudgement['kind'],
  a: string,
  b: string,
  weight = 12,
): MachineJudgement {
  return { id, at, kind, a, b, by: 'model', modelVersion: 'nl-1', levels: [3, 0, 2], weight }
}

export function retraction(id: string, at: number, retracts: string): Entry {
  return {
    id,
    at,
    kind: 'retract',
    retracts,
    by: 'human',
    actor: 'noor',
    role: 'coordinator',
    reason: 'mistaken',
  }
}

export function logOf(...entries: Entry[]): EdgeLog {
  const log = new EdgeLog(naming)
  for (const entry of entries) log.record(entry)
  return log
}

/**
 * A second opinion about clusters, from the whole log and by other means: which lines live is read from the
 * end, groups are whole sets, and every 'distinct' of every member is asked about at every step.
 */
export function naiveClusters(entries: readonly Entry[]): string[][] {
  const standing = naiveStanding(entries)
  const groupOf = new Map<string, Set<string>>()
  for (const entry of entries) {
    if (entry.kind !== 'retract')
      for (const subject of [entry.a, entry.b]) groupOf.set(subject, new Set([subject]))
  }
  const apart = standing
    .filter(entry => entry.kind === 'distinct')
    .flatMap(
      ({ a, b }) =>
        [
          [a, b],
          [b, a],
        ] as const,
    )
  const strangers = Map.groupBy(apart, ([subject]) => subject)
  for (const { a, b } of standing.filter(entry => entry.kind === 'match').sort(byStrength(entries))) {
    const [left, right] = [groupOf.get(a)!, groupOf.get(b)!]
    const isForbidden = [...left].some(each =>
      strangers.get(each)?.some(([, stranger]) => right.has(stranger)),
    )
    const both = left.union(right)
    if (!isForbidden) for (const subject of both) groupOf.set(subject, both)
  }
  return sorted([...new Set(groupOf.values())].map(group => [...group]))
}

function naiveStanding(entries: readonly Entry[]): Judgement[] {
  const dead = new Set<string>()
  const byPair = new Map<string, Judgement>()
  for (const entry of entries.toReversed()) {
    if (dead.has(entry.id)) continue
    if (entry.kind === 'retract') dead.add(entry.retracts)
    else {
      const pair = [entry.a, entry.b].sort().join('~')
      const later = byPair.get(pair)
      if (later === undefined || (later.by !== 'human' && entry.by === 'human')) byPair.set(pair, entry)
    }
  }
  return [...byPair.values()]
}

function byStrength(entries: readonly Entry[]): (x: Judgement, y: Judgement) => number {
  const place = new Map(entries.map((entry, at) => [entry.id, at]))
  const rank = (entry: Judgement) => (entry.by === 'human' ? Infinity : entry.weight)
  return (x, y) => (rank(x) === rank(y) ? place.get(x.id)! - place.get(y.id)! : rank(y) - rank(x))
}

export function sorted(groups: readonly (readonly string[])[]): string[][] {
  return groups.map(group => group.toSorted()).sort((x, y) => (x[0]! < y[0]! ? -1 : 1))
}
