// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { JudgedPair } from './pair-graph.ts'

/** A standing match; `pair.standing` is never undefined here. */
type Link = JudgedPair

/**
 * Divides subjects into groups joined by matches, so that no group holds two subjects a human called distinct.
 * Where matches would join them nevertheless, the strongest count first and the one that would close the
 * circle is left out: people before machines, older judgements of people before newer, and for machines the
 * heavier evidence first. The answer depends on the set of links alone, not on the order they came in.
 * (Kruskal's algorithm with cannot-link constraints.)
 *
 * @returns groups of subjects, each sorted, in the order of their first subjects
 */
export function constrainedGroups(
  subjects: Iterable<string>,
  links: readonly Link[],
  distinct: readonly (readonly [string, string])[],
): string[][] {
  const groups = new Groups(subjects)
  for (const [a, b] of distinct) groups.keepApart(a, b)
  const inOrder = distinct.length === 0 ? links : links.toSorted(strongestFirst)
  for (const link of inOrder) groups.join(link.a, link.b)
  return groups.all()
}

function strongestFirst(left: Link, right: Link): number {
  const [a, b] = [left.standing!, right.standing!]
  const isHuman = Number(b.entry.by === 'human') - Number(a.entry.by === 'human')
  return isHuman || weightOf(right) - weightOf(left) || a.line - b.line
}

function weightOf(link: Link): number {
  const { entry } = link.standing!
  return entry.by === 'human' ? 0 : entry.weight
}

/** Disjoint sets that know which other sets they may not join; sets are named by one of their subjects. */
class Groups {
  readonly #parent = new Map<string, string>()
  readonly #members = new Map<string, string[]>()
  readonly #apartFrom = new Map<string, Set<string>>()

  constructor(subjects: Iterable<string>) {
    for (const subject of subjects) {
      this.#parent.set(subject, subject)
      this.#members.set(subject, [subject])
    }
  }

  keepApart(a: string, b: string): void {
    this.#strangersOf(a).add(b)
    this.#strangersOf(b).add(a)
  }

  join(a: string, b: string): void {
    let [large, small] = [this.#root(a), this.#root(b)]
    if (large === small || this.#apartFrom.get(large)?.has(small)) return
    if (this.#members.get(large)!.length < this.#members.get(small)!.length) [large, small] = [small, large]
    this.#members.get(large)!.push(...this.#members.get(small)!)
    this.#members.delete(small)
    this.#parent.set(small, large)
    for (const stranger of this.#apartFrom.get(small) ?? []) {
      this.#strangersOf(stranger).delete(small)
      this.keepApart(large, stranger)
    }
    this.#apartFrom.delete(small)
  }

  all(): string[][] {
    const groups = [...this.#members.values()]
    for (const group of groups) group.sort()
    return groups.sort((left, right) => (left[0]! < right[0]! ? -1 : 1))
  }

  #root(subject: string): string {
    let root = subject
    while (this.#parent.get(root) !== root) root = this.#parent.get(root)!
    this.#parent.set(subject, root)
    return root
  }

  #strangersOf(subject: string): Set<string> {
    const known = this.#apartFrom.get(subject) ?? new Set<string>()
    this.#apartFrom.set(subject, known)
    return known
  }
}
