// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import { domainOf, type Place, subjectOf } from './matching.store.ts'

export type Strand = { fromDomain: number; subject: string; intake: string }
export type KnownOverlap = { id: string; state: string; strands: Strand[] }

/** Overlaps of a person that hold one of these subjects, the oldest first. */
export async function findOverlapsOf(
  db: Db,
  place: Place,
  nodes: readonly string[],
): Promise<KnownOverlap[]> {
  return await db.rows(sql<KnownOverlap>`
    select o.id, o.state,
           (select json_agg(json_build_object('fromDomain', s.from_domain, 'subject', s.subject, 'intake', s.intake))
              from overlap_strand s
             where s.region = o.region and s.domain = o.domain and s.overlap = o.id) as strands
      from overlap o
     where o.region = ${place.region} and o.domain = ${place.bureau} and o.at_table = ${place.table}
       and o.kind = 'person' and o.ends_at > (select house.now())
       and o.id in (
         select s.overlap from overlap_strand s
           join unnest(${nodes.map(domainOf)}::int[], ${nodes.map(subjectOf)}::uuid[]) as n(from_domain, subject)
             on s.from_domain = n.from_domain and s.subject = n.subject
          where s.region = ${place.region} and s.domain = ${place.bureau})
     order by o.found_at, o.id`)
}

/** Days until an overlap that leads nowhere is erased. */
const termDays = 90
/** The coordinator learns the day, not the minute: the minute would tell which signal it was. */
const theDay = sql`date_trunc('day', house.now() at time zone 'Europe/Amsterdam') at time zone 'Europe/Amsterdam'`

export async function insertOverlap(db: Db, place: Place, id: string, grade: string): Promise<void> {
  await db.run(sql`
    insert into overlap (region, domain, id, at_table, kind, root, class, place_label, first_observed, last_observed,
      found_at, last_at, ends_at)
    select ${place.region}, ${place.bureau}, ${id}, ${place.table}, 'person', 'unnamed', ${grade}, '', day, day, day, day,
           day + make_interval(days => ${termDays}) from (select ${theDay} as day) today`)
}

/** Ties exactly these strands to an overlap. `fresh`: something came that the coordinator has not seen. */
export async function tieStrands(
  db: Db,
  place: Place,
  overlap: string,
  strands: readonly Strand[],
  how: { grade: string; fresh: boolean },
): Promise<void> {
  await dropStrands(db, place, overlap)
  await db.run(sql`
    insert into overlap_strand (region, domain, overlap, from_domain, subject, intake)
    select ${place.region}, ${place.bureau}, ${overlap}, s.from_domain, s.subject, s.intake
      from unnest(${strands.map(one => one.fromDomain)}::int[], ${strands.map(one => one.subject)}::uuid[],
                  ${strands.map(one => one.intake)}::uuid[]) as s(from_domain, subject, intake)
    on conflict do nothing`)
  await db.run(sql`
    update overlap set class = ${how.grade},
           last_at = case when ${how.fresh} then ${theDay} else last_at end,
           state = case when ${how.fresh} and state = 'seen' then 'new' else state end
     where region = ${place.region} and domain = ${place.bureau} and id = ${overlap}`)
}

export async function dropStrands(db: Db, place: Place, overlap: string): Promise<void> {
  await db.run(sql`delete from overlap_strand
    where region = ${place.region} and domain = ${place.bureau} and overlap = ${overlap}`)
}

/** Nothing touches any more. What a meeting has on its agenda keeps its line, without strands. */
export async function dropOverlap(db: Db, place: Place, overlap: string): Promise<void> {
  await dropStrands(db, place, overlap)
  await db.run(sql`delete from overlap
    where region = ${place.region} and domain = ${place.bureau} and id = ${overlap}
      and state in ('new', 'seen', 'dismissed')`)
}
