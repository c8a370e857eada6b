// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Subjects taken to be one, under a public id that outlives changes. */
export type Cluster = { readonly id: string; readonly members: readonly string[] }

/** That a subject belonged to a cluster from one moment to another (milliseconds); until null is today. */
export type Membership = { readonly cluster: string; readonly from: number; until: number | null }

/** What a line of the log did to one public id; no members means that the id has ended. */
export type ClusterChange = Cluster

/** Makes a public id. The same line and ordinal must give the same id, other ones another. */
export type Naming = (line: string, ordinal: number) => string

type Named = { readonly id: string; readonly age: number; members: readonly string[] }

/** Larger clusters are not remembered by their exact members: they would cost more than they are worth. */
const REMEMBERED_SIZE = 64

/** Who is in which cluster, and was. */
export class ClusterBook {
  readonly #naming: Naming
  readonly #of = new Map<string, Named>()
  readonly #history = new Map<string, Membership[]>()
  readonly #byMembers = new Map<string, Named>()
  #born = 0

  constructor(naming: Naming) {
    this.#naming = naming
  }

  clusterOf(subject: string): Cluster | undefined {
    return this.#of.get(subject)
  }

  *clusters(): Generator<Cluster> {
    for (const [subject, cluster] of this.#of) if (cluster.members[0] === subject) yield cluster
  }

  historyOf(subject: string): readonly Readonly<Membership>[] {
    return this.#history.get(subject) ?? []
  }

  /**
   * Puts subjects in new groups (sorted, disjoint, together everyone in the clusters touched). An id goes
   * back to the members it last named exactly, so that undoing restores it; otherwise to the group that holds
   * most of its members; then the older id, then the first group. Other ids end, other groups get new ones.
   */
  regroup(groups: readonly (readonly string[])[], line: string, at: number): ClusterChange[] {
    const before = new Set(
      groups
        .flat()
        .map(subject => this.#of.get(subject))
        .filter(known => known !== undefined),
    )
    const names = this.#inherit(groups, before)
    let ordinal = 0
    const changes: ClusterChange[] = []
    groups.forEach((members, index) => {
      const named = names[index] ?? { id: this.#naming(line, ordinal++), age: this.#born++, members: [] }
      before.delete(named)
      if (sameMembers(named.members, members)) return
      this.#settle(named, members, at)
      changes.push({ id: named.id, members })
    })
    for (const ended of before) {
      ended.members = []
      changes.push({ id: ended.id, members: [] })
    }
    return changes
  }

  /**
   * The id each group takes over. Unchanged clusters come first: otherwise a group that had their id long ago
   * could take it from them, and undoing would not give it back.
   */
  #inherit(groups: readonly (readonly string[])[], before: ReadonlySet<Named>): (Named | undefined)[] {
    const taken = new Set<Named>()
    const names: (Named | undefined)[] = groups.map(() => undefined)
    const give = (group: number, named: Named | undefined) => {
      if (named === undefined || taken.has(named) || names[group] !== undefined) return
      taken.add(named)
      names[group] = named
    }
    groups.forEach((members, group) => {
      const named = this.#of.get(members[0]!)
      if (named !== undefined && sameMembers(named.members, members)) give(group, named)
    })
    groups.forEach((members, group) => {
      const named = members.length <= REMEMBERED_SIZE ? this.#byMembers.get(members.join('\n')) : undefined
      if (named?.members.length === 0 || before.has(named!)) give(group, named)
    })
    for (const { named, group } of claims(groups, this.#of)) give(group, named)
    return names
  }

  #settle(named: Named, members: readonly string[], at: number): void {
    named.members = members
    if (members.length <= REMEMBERED_SIZE) this.#byMembers.set(members.join('\n'), named)
    for (const subject of members) {
      if (this.#of.get(subject) === named) continue
      this.#of.set(subject, named)
      const history = this.#history.get(subject) ?? []
      const last = history.at(-1)
      if (last !== undefined) last.until = at
      history.push({ cluster: named.id, from: at, until: null })
      this.#history.set(subject, history)
    }
  }
}

type Claim = { readonly named: Named; readonly group: number; shared: number }

/** Which group may keep which id, the best claim first. */
function claims(groups: readonly (readonly string[])[], of: ReadonlyMap<string, Named>): Claim[] {
  const found: Claim[] = []
  groups.forEach((members, group) => {
    const byId = new Map<Named, Claim>()
    for (const subject of members) {
      const named = of.get(subject)
      if (named === undefined) continue
      const claim = byId.get(named) ?? { named, group, shared: 0 }
      claim.shared++
      byId.set(named, claim)
    }
    found.push(...byId.values())
  })
  return found.sort((x, y) => y.shared - x.shared || x.named.age - y.named.age || x.group - y.group)
}

function sameMembers(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((member, at) => member === right[at])
}
