// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { OverlapLine } from './overlap.contract.ts'

/**
 * Withdrawn and rejected signals count no more; an overlap that one domain is left of is none. Of a person there is a
 * number of domains and nothing else.
 */
const lines = sql`
  select o.id, o.kind, o.class, o.root, o.place_label as "placeLabel", o.state, count(distinct i.id)::int as parts,
         greatest(count(distinct i.from_domain), count(distinct s.from_domain))::int as domains,
         o.first_observed as "firstObserved", o.last_observed as "lastObserved", o.found_at as "foundAt",
         o.last_at as "lastAt", o.ends_at as "endsAt", o.version, o.dismissed_why as "dismissedWhy"
    from overlap o
    left join overlap_part p on p.region = o.region and p.domain = o.domain and p.overlap = o.id
    left join intake i on i.region = p.region and i.domain = p.domain and i.id = p.intake
                      and i.state not in ('withdrawn', 'rejected', 'expired')
    left join (select * from strands_at_table()) s on o.kind = 'person' and s.overlap = o.id
   where o.region = (select visit_region()) and o.domain = (select visit_bureau())
     and o.at_table = (select visit_table())`
const group = sql`group by o.region, o.domain, o.id
  having count(distinct i.from_domain) > 1 or count(distinct s.from_domain) > 1`

type Row = OverlapLine & { dismissedWhy: string | null }

/** Most domains first, then the latest: the more strands, the more reason to speak. */
export async function findOverlaps(
  db: Db<ContentPurpose>,
  states: readonly string[],
  limit: number,
  page = 1,
): Promise<Row[]> {
  return await db.rows(sql<Row>`
    ${lines} and o.state = any (${[...states]}::text[])
     ${group} order by domains desc, o.last_at desc, o.id limit ${limit} offset ${(page - 1) * limit}`)
}

export async function findOverlap(db: Db<ContentPurpose>, id: string): Promise<Row | undefined> {
  return await db.row(sql<Row>`${lines} and o.id = ${id} ${group}`)
}

export async function countOverlaps(db: Db<ContentPurpose>, states: readonly string[]): Promise<number> {
  const row = await db.row(sql<{ count: number }>`
    select count(*)::int as count from (${lines} and o.state = any (${[...states]}::text[]) ${group}) open`)
  return row!.count
}

type Change = { id: string; from: readonly string[]; to: string; why: string | null; version?: number }

/** @returns the new version, or nothing when it is not there, not in such a state, or changed meanwhile */
export async function changeOverlap(db: Db<ContentPurpose>, change: Change): Promise<number | undefined> {
  const row = await db.row(sql<{ version: number }>`
    update overlap set state = ${change.to}, dismissed_why = ${change.why}, version = version + 1
     where region = (select visit_region()) and domain = (select visit_bureau())
       and at_table = (select visit_table()) and id = ${change.id} and state = any (${[...change.from]}::text[])
       and (${change.version ?? null}::int is null or version = ${change.version ?? null}::int)
    returning version`)
  return row?.version
}

type Ending = { id: string; what: 'intake' | 'overlap' | 'person'; label: string; endsAt: string }

/** What ends within two weeks: erased when nothing comes of it. */
export async function findEnding(db: Db<ContentPurpose>): Promise<Ending[]> {
  return await db.rows(sql<Ending>`
    select i.id, 'intake' as what, i.place_label as label, i.ends_at as "endsAt" from intake i
     where i.region = (select visit_region()) and i.domain = (select visit_bureau())
       and i.at_table = (select visit_table()) and i.ends_at <= (select visit_now()) + interval '14 days'
       and i.state in ('submitted', 'returned', 'registered', 'enriched', 'on-hold')
    union all
    select o.id, case o.kind when 'person' then 'person' else 'overlap' end, o.place_label, o.ends_at from overlap o
     where o.region = (select visit_region()) and o.domain = (select visit_bureau())
       and o.at_table = (select visit_table()) and o.ends_at <= (select visit_now()) + interval '14 days'
       and o.state in ('new', 'seen')
       and (o.kind <> 'person' or o.id in (select overlap from strands_at_table()))
     order by 4, 1 limit 50`)
}
