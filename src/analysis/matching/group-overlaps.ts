// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { overlapSurprise, type Surprise } from './groups.ts'

/** A group by its members' subject ids; a member named twice counts once. */
export type Group = { readonly id: string; readonly members: readonly string[] }

/** Two groups that share more members than chance explains. */
export type Overlap = Surprise & {
  readonly first: string
  readonly second: string
  readonly shared: readonly string[]
}

export type OverlapOptions = {
  /** People who could be in any of the groups; at least as many as are in one. */
  readonly population: number
  /** How many overlaps by mere chance one accepts among all pairs of groups together; 0.01 without it. */
  readonly mostByChance?: number
  /** A member of more groups than this says nothing (a shared address book); 200 without it. */
  readonly mostGroupsPerMember?: number
}

/**
 * Every pair of groups whose shared members surprise, the most surprising first. The bound is on all pairs
 * together (Bonferroni): among a thousand groups half a million pairs are compared, and some share a member.
 *
 * @returns the overlaps, and how many members were left out because they are in too many groups
 * @throws RangeError when the population is smaller than a group
 */
export function surprisingOverlaps(
  groups: readonly Group[],
  options: OverlapOptions,
): { overlaps: Overlap[]; membersLeftOut: number } {
  const { population, mostByChance = 0.01, mostGroupsPerMember = 200 } = options
  const sizes = groups.map(group => new Set(group.members).size)
  const { shared, membersLeftOut } = sharedMembers(groups, mostGroupsPerMember)
  const leastBits = Math.log2((groups.length * (groups.length - 1)) / 2 / mostByChance)
  const overlaps: Overlap[] = []
  for (const { first, second, members } of shared) {
    const surprise = overlapSurprise(population, sizes[first]!, sizes[second]!, members.length)
    if (surprise.bits < leastBits) continue
    overlaps.push({ ...surprise, first: groups[first]!.id, second: groups[second]!.id, shared: members })
  }
  return { overlaps: overlaps.sort((x, y) => y.bits - x.bits), membersLeftOut }
}

type Shared = { readonly first: number; readonly second: number; readonly members: string[] }

function sharedMembers(
  groups: readonly Group[],
  mostGroupsPerMember: number,
): { shared: Iterable<Shared>; membersLeftOut: number } {
  const pairs = new Map<number, Shared>()
  let membersLeftOut = 0
  for (const [member, places] of placesOf(groups)) {
    if (places.length > mostGroupsPerMember) membersLeftOut++
    else
      for (const [first, second] of pairsOf(places)) {
        const pair = pairs.get(first * groups.length + second) ?? { first, second, members: [] }
        pair.members.push(member)
        pairs.set(first * groups.length + second, pair)
      }
  }
  return { shared: pairs.values(), membersLeftOut }
}

function placesOf(groups: readonly Group[]): Map<string, number[]> {
  const places = new Map<string, number[]>()
  groups.forEach((group, at) => {
    for (const member of new Set(group.members)) {
      const known = places.get(member)
      if (known === undefined) places.set(member, [at])
      else known.push(at)
    }
  })
  return places
}

function* pairsOf(places: readonly number[]): Generator<readonly [number, number]> {
  for (let second = 1; second < places.length; second++) {
    for (let first = 0; first < second; first++) yield [places[first]!, places[second]!]
  }
}
