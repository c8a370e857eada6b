// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto'
import type { EdgeLog } from '../../analysis/matching/edges/edge-log.ts'
import type { Db } from '../../platform/db/db.ts'
import { findComparable, findIntakesOf, nodeOf, type Place } from './matching.store.ts'
import { strongFrom } from './person-model.ts'
import {
  dropOverlap,
  findOverlapsOf,
  insertOverlap,
  type KnownOverlap,
  type Strand,
  tieStrands,
} from './strand.store.ts'

const open = ['new', 'seen', 'on-agenda']

/**
 * Makes the overlaps of a table follow its log: one for each person whom the signals of two domains touch. What no
 * longer touches is gone; what splits or joins keeps the oldest overlap, so that the coordinator does not call twice.
 */
export async function settleOverlaps(
  db: Db,
  at: Place,
  log: EdgeLog,
  nodes: readonly string[],
): Promise<void> {
  // One subject alone is of one domain, and touches nobody.
  const groups = [...log.clusters()].map(({ members }) => [...members]).filter(group => group.length > 1)
  const together = groups.flat()
  const known = await findOverlapsOf(db, at, [...new Set([...nodes, ...together])])
  const live = Map.groupBy(await findComparable(db, at, await findIntakesOf(db, at, together)), nodeOf)
  const kept = new Set<string>()
  for (const group of groups) {
    const strands = group.flatMap(node => (live.get(node) ?? []).map(strandOf))
    if (new Set(strands.map(({ fromDomain }) => fromDomain)).size < 2) continue
    const home = await settleOne(
      db,
      at,
      strands,
      known.filter(({ id }) => !kept.has(id)),
      gradeOf(log, group),
    )
    kept.add(home)
  }
  for (const { id, state } of known) if (!kept.has(id) && open.includes(state)) await dropOverlap(db, at, id)
}

const strandOf = ({ fromDomain, subject, intake }: Strand): Strand => ({ fromDomain, subject, intake })

const nameOf = ({ fromDomain, subject, intake }: Strand) => `${fromDomain} ${subject} ${intake}`

async function settleOne(
  db: Db,
  at: Place,
  strands: readonly Strand[],
  known: readonly KnownOverlap[],
  grade: string,
): Promise<string> {
  const mine = new Set(strands.map(nodeOf))
  const touching = known.filter(one => one.strands.some(strand => mine.has(nodeOf(strand))))
  const home = touching.find(({ state }) => open.includes(state))
  // Set aside or settled, and nothing came since: that was decided already.
  const decided = touching.find(one =>
    strands.every(strand => one.strands.some(known => nameOf(known) === nameOf(strand))),
  )
  if (home === undefined && decided) return decided.id
  const before = new Set(home?.strands.map(nameOf))
  const fresh = strands.some(strand => !before.has(nameOf(strand)))
  const id = home?.id ?? randomUUID()
  if (home === undefined) await insertOverlap(db, at, id, grade)
  await tieStrands(db, at, id, strands, { grade, fresh })
  return id
}

/** Strong when some two of different domains are; it says how sure we are that they are one, not who they are. */
function gradeOf(log: EdgeLog, group: readonly string[]): 'strong' | 'possible' {
  for (const [index, a] of group.entries())
    for (const b of group.slice(index + 1)) {
      const standing = log.standing(a, b)
      if (standing?.kind !== 'match') continue
      if (standing.by === 'human' || standing.weight >= strongFrom) return 'strong'
    }
  return 'possible'
}
