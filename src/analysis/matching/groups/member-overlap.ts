// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Members that two groups have in common, and how surprising that is. */
export type Overlap = {
  readonly a: string
  readonly b: string
  readonly common: readonly string[]
  /** Share (0..1) of the smaller group that is in the larger too. */
  readonly share: number
  /** log2 of the chance that two groups of these sizes, drawn from the population, share so many; at most 0. */
  readonly log2Chance: number
}

/** A group by its members; ids of persons or of unnamed, described members. */
export type MemberGroup = { readonly id: string; readonly members: readonly string[] }

/**
 * Pairs of groups that share more members than chance explains: the hypergeometric tail P(X >= k), with X the
 * overlap of two draws without replacement. Fisher (1935).
 * @param population how many people could have been members, at least the size of the largest group
 * @param most only overlaps with a log2Chance of at most this are given; -10 is one in a thousand
 * @returns the most surprising first
 * @throws RangeError when the population is smaller than a group
 */
export function surprisingOverlaps(
  groups: readonly MemberGroup[],
  population: number,
  most = -10,
): Overlap[] {
  const unique = groups.map(({ id, members }) => ({ id, members: new Set(members) }))
  for (const { id, members } of unique) {
    if (members.size > population)
      throw new RangeError(`Group ${id} has more members than the population of ${population}.`)
  }
  return pairsSharing(unique)
    .map(([a, b]) => overlapOf(unique[a]!, unique[b]!, population))
    .filter(({ log2Chance }) => log2Chance <= most)
    .sort((one, other) => one.log2Chance - other.log2Chance || (one.a + one.b < other.a + other.b ? -1 : 1))
}

type Counted = { readonly id: string; readonly members: ReadonlySet<string> }

/** Only groups with a member in common are looked at. */
function pairsSharing(groups: readonly Counted[]): [number, number][] {
  const byMember = new Map<string, number[]>()
  groups.forEach(({ members }, at) => {
    for (const member of members) byMember.set(member, [...(byMember.get(member) ?? []), at])
  })
  const seen = new Set<number>()
  for (const list of byMember.values())
    for (const [place, a] of list.entries())
      for (const b of list.slice(place + 1)) seen.add(a * groups.length + b)
  return [...seen].sort((x, y) => x - y).map(key => [Math.floor(key / groups.length), key % groups.length])
}

function overlapOf(a: Counted, b: Counted, population: number): Overlap {
  const common = [...a.members].filter(member => b.members.has(member)).sort()
  const smaller = Math.min(a.members.size, b.members.size)
  const log2Chance = log2Tail(common.length, a.members.size, b.members.size, population)
  return { a: a.id, b: b.id, common, share: common.length / smaller, log2Chance }
}

/**
 * log2 of P(X >= common) for X hypergeometric: `drawn` drawn from `population` of which `marked` are marked.
 * All whole numbers, common <= min(drawn, marked) <= population.
 */
export function log2Tail(common: number, drawn: number, marked: number, population: number): number {
  const all = log2Choose(population, drawn)
  // Two large draws from a small population overlap whatever happens.
  const least = Math.max(common, drawn + marked - population)
  let tail = 0
  const first = log2Term(least, drawn, marked, population) - all
  for (let overlap = least; overlap <= Math.min(drawn, marked); overlap++) {
    tail += 2 ** (log2Term(overlap, drawn, marked, population) - all - first)
  }
  return Math.min(0, first + Math.log2(tail))
}

function log2Term(overlap: number, drawn: number, marked: number, population: number): number {
  return log2Choose(marked, overlap) + log2Choose(population - marked, drawn - overlap)
}

/** log2 of n over k; -Infinity when it is 0. */
function log2Choose(n: number, k: number): number {
  if (k < 0 || k > n) return -Infinity
  return (logFactorial(n) - logFactorial(k) - logFactorial(n - k)) / Math.LN2
}

/** Natural logarithm of n!: summed below 64, Stirling's series (Abramowitz and Stegun 6.1.41) above. */
function logFactorial(n: number): number {
  if (n < 64) {
    let sum = 0
    for (let factor = 2; factor <= n; factor++) sum += Math.log(factor)
    return sum
  }
  const x = n + 1
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + 1 / (12 * x) - 1 / (360 * x ** 3)
}
