// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { InTheRoom } from './attendance.contract.ts'
import { here } from './meeting.store.ts'

/** Everybody with a seat here today, and everybody who was in the room; a guest has no organisation that we know. */
export async function findAttendance(db: Db<ContentPurpose>, meeting: string): Promise<InTheRoom[]> {
  return await db.rows(sql<InTheRoom>`
    with stays as (
      select seated_domain, account, min(name) as name, min(arrived_at) as since,
             bool_or(left_at is null) as present
        from attendance where ${here} and meeting = ${meeting} group by seated_domain, account
    ), seated as (
      select distinct on (seated_domain, account) * from seated_today
       where ${here} and works_here order by seated_domain, account
    ), items as (
      select id from agenda_item where ${here} and meeting = ${meeting}
    ), out_of as (
      select seated_domain, account, array_agg(item order by item) as items from (
        select seated_domain, account, item from item_leave
         where ${here} and back_at is null and item in (select id from items)
        union
        -- Agreed beforehand: of others than oneself only the chair sees these rows.
        select p.seated_domain, s.account, p.item from item_person p
          join seated s on s.seated_domain = p.seated_domain
                       and (p.seated_account is null or p.seated_account = s.account)
         where p.region = (select visit_region()) and p.domain = (select visit_bureau())
           and p.at_table = (select visit_table()) and p.part = 'leaves' and p.item in (select id from items)) l
       group by seated_domain, account
    )
    select seated_domain as domain, account, coalesce(seated.name, stays.name) as name,
           coalesce(seated.task, '') as task, coalesce(seated.organisation, '') as organisation,
           coalesce('coordinator' = any (seated.roles), false) as chairs,
           coalesce(seated.has_perspective, false) as "hasPerspective", seated_domain = 0 as guest,
           coalesce(stays.present, false) as present, stays.since, coalesce(out_of.items, '{}') as "outOf"
      from seated full join stays using (seated_domain, account)
      left join out_of using (seated_domain, account)
     order by coalesce('coordinator' = any (seated.roles), false) desc, seated_domain = 0, name, account`)
}

/** Everybody with a seat who is not in the room yet comes in. */
export async function letEverybodyIn(db: Db<ContentPurpose>, meeting: string): Promise<void> {
  await db.run(sql`
    insert into attendance (region, domain, id, at_table, meeting, seated_domain, account, name, arrived_at)
    select s.region, s.domain, gen_random_uuid(), s.at_table, ${meeting}, s.seated_domain, s.account, min(s.name),
           (select visit_now())
      from seated_today s
     where s.region = (select visit_region()) and s.domain = (select visit_bureau())
       and s.at_table = (select visit_table()) and s.works_here
       and not exists (select 1 from attendance was where was.region = s.region and was.domain = s.domain
         and was.meeting = ${meeting} and was.seated_domain = s.seated_domain and was.account = s.account)
     group by s.region, s.domain, s.at_table, s.seated_domain, s.account
    on conflict do nothing`)
}

type Coming = { meeting: string; domain: number; account: string; guest: string | null }

/** Somebody comes in. Who has no seat comes in as a guest with a name, or not at all. */
export async function letIn(db: Db<ContentPurpose>, one: Coming): Promise<void> {
  await db.run(sql`
    insert into attendance (region, domain, id, at_table, meeting, seated_domain, account, name, arrived_at)
    select (select visit_region()), (select visit_bureau()), gen_random_uuid(), (select visit_table()),
           ${one.meeting}, ${one.domain}, ${one.account}, who.name, (select visit_now())
      from (select coalesce(
              (select min(s.name) from seated_today s
                where ${here} and s.seated_domain = ${one.domain} and s.account = ${one.account}),
              (select min(a.name) from attendance a where ${here} and a.meeting = ${one.meeting}
                  and a.seated_domain = ${one.domain} and a.account = ${one.account} and ${one.domain} = 0),
              case when ${one.domain} = 0 then ${one.guest}::text end) as name) who
     where who.name is not null
    on conflict do nothing`)
}

export async function letOut(
  db: Db<ContentPurpose>,
  one: { meeting: string; domain: number; account: string },
): Promise<void> {
  await db.run(sql`
    update attendance set left_at = (select visit_now())
     where ${here} and meeting = ${one.meeting} and seated_domain = ${one.domain} and account = ${one.account}
       and left_at is null`)
}

type Leaving = { item: string; domain: number; account: string }

/** Out of the room for this item. Who chairs stays: without a chair there is no item. */
export async function leaveItem(db: Db<ContentPurpose>, one: Leaving): Promise<void> {
  await db.run(sql`
    insert into item_leave (region, domain, at_table, item, seated_domain, account, since)
    select (select visit_region()), (select visit_bureau()), (select visit_table()), ${one.item}, ${one.domain},
           ${one.account}, (select visit_now())
     where not exists (select 1 from seated_today s where ${here} and s.seated_domain = ${one.domain}
       and s.account = ${one.account} and 'coordinator' = any (s.roles))
    on conflict (region, domain, item, seated_domain, account)
      do update set since = excluded.since, back_at = null where item_leave.back_at is not null`)
}

export async function comeBack(db: Db<ContentPurpose>, one: Leaving): Promise<void> {
  await db.run(sql`
    update item_leave set back_at = (select visit_now())
     where ${here} and item = ${one.item} and seated_domain = ${one.domain} and account = ${one.account}
       and back_at is null`)
}

/** How many domains with a perspective of their own are in the room for this item. */
export async function countPerspectives(db: Db<ContentPurpose>, item: string): Promise<number> {
  const row = await db.row(sql<{ domains: number }>`
    select count(distinct seated_domain)::int as domains from present_at_item
     where ${here} and item = ${item} and has_perspective`)
  return row!.domains
}
