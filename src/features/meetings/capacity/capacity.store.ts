// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { ContentPurpose } from '../../../vocabulary/purposes.ts'
import { here } from '../meeting.store.ts'
import type { Period } from './capacity.rules.ts'

type Line = {
  domain: number
  name: string
  organisation: string
  hours: number | null
  booked: number
  promised: number
}

/** The partners of this partnership with their hours; the walls give others than the coordinator their own alone. */
export async function findCapacity(
  db: Db<ContentPurpose>,
  { starts, ends }: Period,
  only: number | null,
): Promise<Line[]> {
  return await db.rows(sql<Line>`
    select d.domain, d.name, o.name as organisation,
           (select sum(c.hours)::int from capacity c where ${here} and c.party_domain = d.domain
               and c.starts >= ${starts}::date and c.ends <= ${ends}::date) as hours,
           (select coalesce(sum(b.hours), 0)::int from booking b where ${here} and b.party_domain = d.domain
               and b.booked_on between ${starts}::date and ${ends}::date) as booked,
           (select coalesce(sum(w.hours), 0)::int from item_option w
              join agenda_item i on i.region = w.region and i.domain = w.domain and i.id = w.item
              join meeting m on m.region = i.region and m.domain = i.domain and m.id = i.meeting
             where w.region = (select visit_region()) and w.domain = (select visit_bureau())
               and w.at_table = (select visit_table()) and w.executor = d.domain and w.chosen
               and m.state <> 'closed'
               and (m.starts_at at time zone 'Europe/Amsterdam')::date between ${starts}::date and ${ends}::date
           ) as promised
      from party p
      join domain d on d.region = p.region and d.domain = p.party_domain
      join organisation o on o.region = d.region and o.id = d.organisation
     where p.starts <= ${ends}::date and (p.ends is null or p.ends >= ${starts}::date)
       and d.kind not in ('bureau', 'oversight', 'operation')
       and (${only}::int is null or d.domain = ${only}::int)
     order by o.name, d.name, d.domain`)
}

type Hours = { domain: number; hours: number | null }

/** Sets hours; whatever was set for a part of these days, or for more than these, gives way. */
export async function replaceCapacity(
  db: Db<ContentPurpose>,
  { starts, ends }: Period,
  partners: readonly Hours[],
): Promise<void> {
  const domains = partners.map(one => one.domain)
  await db.run(sql`
    delete from capacity where ${here} and party_domain = any (${domains}::int[])
       and starts <= ${ends}::date and ends >= ${starts}::date`)
  const given = partners.filter(one => one.hours !== null)
  await db.run(sql`
    insert into capacity (region, domain, at_table, party_domain, starts, ends, hours)
    select (select visit_region()), (select visit_bureau()), (select visit_table()), p.party_domain,
           ${starts}::date, ${ends}::date, given.hours
      from unnest(${given.map(one => one.domain)}::int[], ${given.map(one => one.hours)}::int[]) as given(domain, hours)
      join party p on p.region = (select visit_region()) and p.party_domain = given.domain
       and p.starts <= ${ends}::date and (p.ends is null or p.ends >= ${starts}::date)
    on conflict do nothing`)
}

export async function findCapacityLeft(
  db: Db<ContentPurpose>,
): Promise<{ domain: number; hours: number; hoursLeft: number }[]> {
  return await db.rows(sql<{ domain: number; hours: number; hoursLeft: number }>`
    select domain, hours, hours_left as "hoursLeft" from capacity_left order by domain`)
}
