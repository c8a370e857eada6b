// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'

/**
 * Items of a meeting for which the visitor was out of the room, or nobody of the visitor's domain was in it when they
 * were decided. A meeting at which nobody was marked as present was attended by everybody, as far as is known.
 */
export async function findMissedItems(db: Db<ContentPurpose>, meeting: string): Promise<string[]> {
  const rows = await db.rows(sql<{ id: string }>`
    select i.id from agenda_item i
     where i.region = (select visit_region()) and i.domain = (select visit_bureau())
       and i.at_table = (select visit_table()) and i.meeting = ${meeting}
       and (exists (
             select 1 from item_leave l
              where l.region = i.region and l.domain = i.domain and l.item = i.id
                and l.seated_domain = (select visit_domain()) and l.account = (select visit_account()))
         or (exists (
               select 1 from attendance a
                where a.region = i.region and a.domain = i.domain and a.meeting = i.meeting)
             and not exists (
               select 1 from attendance a
                where a.region = i.region and a.domain = i.domain and a.meeting = i.meeting
                  and a.seated_domain = (select visit_domain())
                  and a.arrived_at <= coalesce(i.decided_at, a.arrived_at)
                  and (a.left_at is null or a.left_at >= coalesce(i.decided_at, a.left_at)))))`)
  return rows.map(({ id }) => id)
}
