// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** A scored pair within one component, by the places of its records in it. */
export type LocalEdge = { readonly a: number; readonly b: number; readonly bits: number }

// A pair that is not shown has a probability under 0.05; one very sure pair must not outvote many doubtful ones.
const ABSENT = -4.25
const MOST = 12

/**
 * Greedy average linkage: edges from strong to weak join two groups when the mean of all their pairs, shown or
 * not, is at least the threshold. Sokal and Michener (1958); the mean runs over bits of evidence.
 * @param size records in the component
 * @returns per record the lowest place of its group
 * @throws RangeError when two records called distinct are called the same, directly or through others
 */
export function joinedInComponent(
  size: number,
  edges: readonly LocalEdge[],
  threshold: number,
  same: readonly (readonly [number, number])[] = [],
  distinct: readonly (readonly [number, number])[] = [],
): number[] {
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
  return groups.roots()
}

class Groups {
  readonly #parents: number[]
  readonly #sizes: number[]
  /** Per root: sum over shown pairs with another root's group of the bits above ABSENT. */
  readonly #sums: Map<number, number>[]
  readonly #foes: Set<number>[]

  constructor(size: number, edges: readonly LocalEdge[], distinct: readonly (readonly [number, number])[]) {
    this.#parents = Array.from({ length: size }, (_, at) => at)
    this.#sizes = new Array<number>(size).fill(1)
    this.#sums = Array.from({ length: size }, () => new Map<number, number>())
    this.#foes = Array.from({ length: size }, () => new Set<number>())
    for (const { a, b, bits } of edges) {
      const above = Math.min(bits, MOST) - ABSENT
      this.#sums[a]!.set(b, above)
      this.#sums[b]!.set(a, above)
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
    const mean = ABSENT + (this.#sums[rootA]!.get(rootB) ?? 0) / pairs
    if (mean < threshold) return false
    this.#join(rootA, rootB)
    return true
  }

  joinByJudgement(a: number, b: number): void {
    const [rootA, rootB] = [this.#root(a), this.#root(b)]
    if (rootA === rootB) return
    if (this.#foes[rootA]!.has(rootB))
      throw new RangeError(
        'Records that were called distinct are called the same, directly or through others.',
      )
    this.#join(rootA, rootB)
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
  #join(one: number, other: number): void {
    const isFirstLarger = this.#sums[one]!.size >= this.#sums[other]!.size
    const [into, from] = isFirstLarger ? [one, other] : [other, one]
    this.#parents[from] = into
    this.#sizes[into]! += this.#sizes[from]!
    for (const [neighbour, sum] of this.#sums[from]!) {
      this.#sums[neighbour]!.delete(from)
      if (neighbour === into) continue
      const joint = sum + (this.#sums[into]!.get(neighbour) ?? 0)
      this.#sums[into]!.set(neighbour, joint)
      this.#sums[neighbour]!.set(into, joint)
    }
    this.#sums[into]!.delete(from)
    for (const foe of this.#foes[from]!) {
      this.#foes[foe]!.delete(from)
      this.#foes[foe]!.add(into)
      this.#foes[into]!.add(foe)
    }
    this.#sums[from]!.clear()
    this.#foes[from]!.clear()
  }
}
