// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A scored pair within one component, by the places of its records in it. */
export type LocalEdge = { readonly a: number; readonly b: number; readonly bits: number }

/** What a pair that is not shown counts for: with a probability under 0.05, typically far under it. */
export const ABSENT = -8
/** No pair counts for more in a mean: one very sure pair must not outvote many doubtful ones. */
export const MOST = 12
// Pairs of two groups tell partly the same: their evidence lies between the mean and the strongest pair.
const STRONGEST = 0.3
// A wrong join makes many wrong pairs: groups join at twice the odds that two single records need.
const GROUP_MARGIN = 1

/**
 * Greedy average linkage: edges from strong to weak join two groups when the mean of all their pairs, shown or
 * not, is at least the threshold. Sokal and Michener (1958); the mean runs over bits of evidence.
 * @param size records in the component
 * @returns per record the lowest place of its group, and the joins in the order they were made
 * @throws RangeError when two records called distinct are called the same, directly or through others
 */
export function joinedInComponent(
  size: number,
  edges: readonly LocalEdge[],
  threshold: number,
  same: readonly (readonly [number, number])[] = [],
  distinct: readonly (readonly [number, number])[] = [],
): { groups: number[]; joins: Join[] } {
  if (size === 2 && edges.length === 1 && same.length === 0 && distinct.length === 0)
    return joinedTwo(edges[0]!, threshold)
  const groups = new Groups(size, edges, distinct)
  for (const [a, b] of same) groups.joinByJudgement(a, b)
  const order = edges
    .filter(({ bits }) => bits >= threshold)
    .sort((one, other) => other.bits - one.bits || one.a - other.a || one.b - other.b)
  // A pair refused early may fit once its groups have grown.
  for (let round = 0, hasJoined = true; hasJoined && round < 4; round++) {
    hasJoined = false
    for (const { a, b } of order) if (groups.joinIfAlike(a, b, threshold)) hasJoined = true
  }
  return { groups: groups.roots(), joins: groups.joins }
}

/** Most components are one pair: nothing has to be weighed against it. */
function joinedTwo({ a, b, bits }: LocalEdge, threshold: number): { groups: number[]; joins: Join[] } {
  return bits >= threshold ? { groups: [0, 0], joins: [{ a, b, mean: bits }] } : { groups: [0, 1], joins: [] }
}

/** What the shown pairs between two groups say: their bits above ABSENT added, and the strongest of them. */
export type Between = { readonly sum: number; readonly most: number }

/** What one shown pair says. @param bits log2 of its odds; above {@link MOST} no more is added */
export function betweenOf(bits: number): Between {
  return { sum: Math.min(bits, MOST) - ABSENT, most: bits }
}

/** What two sets of pairs say together. */
export function joinedBetween(one: Between, other: Between | undefined): Between {
  return other === undefined ? one : { sum: one.sum + other.sum, most: Math.max(one.most, other.most) }
}

/** Bits (log2 of the odds) that two groups are one. @param pairs between them, shown or not, at least 1 */
export function evidenceOf(between: Between | undefined, pairs: number): number {
  if (between === undefined) return ABSENT
  if (pairs === 1) return between.most
  return (1 - STRONGEST) * (ABSENT + between.sum / pairs) + STRONGEST * Math.min(between.most, MOST)
}

/** Two groups, each named by one of its records, that became one at this mean of bits. */
export type Join = { readonly a: number; readonly b: number; readonly mean: number }

class Groups {
  readonly joins: Join[] = []
  readonly #parents: number[]
  readonly #sizes: number[]
  /** Per root, what the shown pairs with another root's group say. */
  readonly #between: Map<number, Between>[]
  readonly #foes: Set<number>[]

  constructor(size: number, edges: readonly LocalEdge[], distinct: readonly (readonly [number, number])[]) {
    this.#parents = Array.from({ length: size }, (_, at) => at)
    this.#sizes = new Array<number>(size).fill(1)
    this.#between = Array.from({ length: size }, () => new Map<number, Between>())
    this.#foes = Array.from({ length: size }, () => new Set<number>())
    for (const { a, b, bits } of edges) {
      this.#between[a]!.set(b, betweenOf(bits))
      this.#between[b]!.set(a, betweenOf(bits))
    }
    for (const [a, b] of distinct) {
      this.#foes[a]!.add(b)
      this.#foes[b]!.add(a)
    }
  }

  joinIfAlike(a: number, b: number, threshold: number): boolean {
    const [rootA, rootB] = [this.#root(a), this.#root(b)]
    if (rootA === rootB || this.#foes[rootA]!.has(rootB)) return false
    const pairs = this.#sizes[rootA]! * this.#sizes[rootB]!
    const mean = evidenceOf(this.#between[rootA]!.get(rootB), pairs)
    if (mean < (pairs === 1 ? threshold : threshold + GROUP_MARGIN)) return false
    this.#join(rootA, rootB, mean)
    return true
  }

  joinByJudgement(a: number, b: number): void {
    const [rootA, rootB] = [this.#root(a), this.#root(b)]
    if (rootA === rootB) return
    if (this.#foes[rootA]!.has(rootB))
      throw new RangeError(
        'Records that were called distinct are called the same, directly or through others.',
      )
    this.#join(rootA, rootB, MOST)
  }

  roots(): number[] {
    const lowest = new Map<number, number>()
    return this.#parents.map((_, at) => {
      const root = this.#root(at)
      if (!lowest.has(root)) lowest.set(root, at)
      return lowest.get(root)!
    })
  }

  #root(at: number): number {
    while (this.#parents[at] !== at) at = this.#parents[at] = this.#parents[this.#parents[at]!]!
    return at
  }

  /** The smaller group moves into the larger. */
  #join(one: number, other: number, mean: number): void {
    this.joins.push({ a: one, b: other, mean })
    const isFirstLarger = this.#between[one]!.size >= this.#between[other]!.size
    const [into, from] = isFirstLarger ? [one, other] : [other, one]
    this.#parents[from] = into
    this.#sizes[into]! += this.#sizes[from]!
    for (const [neighbour, between] of this.#between[from]!) {
      this.#between[neighbour]!.delete(from)
      if (neighbour === into) continue
      const joint = joinedBetween(between, this.#between[into]!.get(neighbour))
      this.#between[into]!.set(neighbour, joint)
      this.#between[neighbour]!.set(into, joint)
    }
    this.#between[into]!.delete(from)
    for (const foe of this.#foes[from]!) {
      this.#foes[foe]!.delete(from)
      this.#foes[foe]!.add(into)
      this.#foes[into]!.add(foe)
    }
    this.#between[from]!.clear()
    this.#foes[from]!.clear()
  }
}
