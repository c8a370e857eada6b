// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { OnTheWall } from './beamer.contract.ts'
import { here } from './meeting.store.ts'

/** The item, when everybody in the room may see it: the database looks at all of them, not at who asks. */
export async function findOnTheWall(
  db: Db<ContentPurpose>,
  item: string,
): Promise<Omit<OnTheWall, 'facts'> | undefined> {
  return await db.row(sql<Omit<OnTheWall, 'facts'>>`
    select id, position, title, minutes, phase, opened_at as "openedAt", picture, judgement, route,
           (select coalesce(json_agg(json_build_object('intervention', o.intervention, 'hours', o.hours)
                     order by o.intervention), '[]')
              from item_option o where o.region = i.region and o.domain = i.domain and o.item = i.id and o.chosen)
             as chosen,
           (select coalesce(json_agg(json_build_object('what', a.what, 'who', a.owner_name, 'due', a.due)
                     order by a.number, a.id), '[]')
              from agreement a where a.region = i.region and a.domain = i.domain and a.item = i.id) as agreements
      from agenda_item i where ${here} and id = ${item} and everybody_may_see(id)`)
}

type FactOnTheWall = OnTheWall['facts'][number] & { id: string; fromDomain: number }

/** What was brought to the item, as far as everybody in the room may read it, and who asks. */
export async function findFactsOnTheWall(db: Db<ContentPurpose>, item: string): Promise<FactOnTheWall[]> {
  return await db.rows(sql<FactOnTheWall>`
    select f.id, f.from_domain as "fromDomain", f.organisation as "from", f.facts, f.works, f.avoid, f.safety
      from brought_facts_at_table f
     where f.region = (select visit_region()) and f.domain = (select visit_bureau())
       and f.at_table = (select visit_table()) and f.id = any (facts_for_the_wall(${item}))
     order by f.brought_at, f.id`)
}

/** At which of how many items the table is, counted by the agenda as it stands. */
export async function findPlace(
  db: Db<ContentPurpose>,
  meeting: string,
): Promise<{ item: string | null; at: number | null; of: number }> {
  const row = await db.row(sql<{ item: string | null; at: number | null; of: number }>`
    select m.current_item as item, max(i.position) filter (where i.id = m.current_item) as at,
           count(i.id)::int as of
      from meeting m left join agenda_item i on i.region = m.region and i.domain = m.domain and i.meeting = m.id
     where m.region = (select visit_region()) and m.domain = (select visit_bureau())
       and m.at_table = (select visit_table()) and m.id = ${meeting}
     group by m.current_item`)
  return row!
}
