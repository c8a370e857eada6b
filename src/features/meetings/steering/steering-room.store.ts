// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import { here } from '../meeting.store.ts'

type Steering = Db<'steering'>
export type InTheRoom = {
  domain: number
  account: string
  name: string
  organisation: string
  present: boolean
}

// Who keeps the record sits here too; an administrator or an observer of the partnership does not.
const seated = sql`select distinct on (seated_domain, account) seated_domain, account, name, organisation
  from seated_today where ${here} and roles && array['coordinator', 'steering'] order by seated_domain, account`

/** Everybody who sits in the steering group, and everybody who was in the room. */
export async function findSteeringRoom(db: Steering, meeting: string): Promise<InTheRoom[]> {
  return await db.rows(sql<InTheRoom>`
    with seated as (${seated}), stays as (
      select seated_domain, account, min(name) as name, bool_or(left_at is null) as present
        from attendance where ${here} and meeting = ${meeting} group by seated_domain, account)
    select seated_domain as domain, account, coalesce(seated.name, stays.name) as name,
           coalesce(seated.organisation, '') as organisation, coalesce(stays.present, false) as present
      from seated full join stays using (seated_domain, account)
     order by name, account`)
}

type One = { meeting: string; domain: number; account: string }

/** Somebody of the steering group comes in; who has no seat does not. Everybody when nobody is named. */
export async function letIntoSteering(
  db: Steering,
  { meeting, domain, account }: Partial<One>,
): Promise<void> {
  await db.run(sql`
    insert into attendance (region, domain, id, at_table, meeting, seated_domain, account, name, arrived_at)
    select (select visit_region()), (select visit_bureau()), gen_random_uuid(), (select visit_table()),
           ${meeting}::uuid, seated_domain, account, name, (select visit_now())
      from (${seated}) s
     where (${account ?? null}::uuid is null or (account = ${account ?? null} and seated_domain = ${domain ?? 0}))
    on conflict do nothing`)
}

export async function letOutOfSteering(db: Steering, { meeting, domain, account }: One): Promise<void> {
  await db.run(sql`
    update attendance set left_at = (select visit_now())
     where ${here} and meeting = ${meeting} and seated_domain = ${domain} and account = ${account}
       and left_at is null`)
}

/** Writes the letters of one kind about a meeting of the steering group. @returns how many */
export async function tellSteering(
  db: Steering,
  meeting: string,
  kind: 'invitation' | 'decisions',
): Promise<number> {
  const row = await db.row(sql<{ letters: number | null }>`
    select tell_of_meeting(${meeting}, ${kind}) as letters`)
  return row!.letters ?? 0
}

/** Who was told of the time and place as they are now, and how many others sit here and were not. */
export async function findSteeringInvited(
  db: Steering,
  meeting: string,
): Promise<{ told: string[]; waiting: number }> {
  const rows = await db.rows(sql<{ name: string; told: boolean }>`
    with seated as (${seated})
    select s.name, exists (select 1 from invitation i
             join meeting m on m.region = i.region and m.domain = i.domain and m.id = i.meeting
            where i.region = (select visit_region()) and i.domain = (select visit_bureau())
              and i.at_table = (select visit_table()) and i.meeting = ${meeting} and i.sequence = m.sequence
              and i.account = s.account and i.seated_domain = s.seated_domain) as told
      from seated s where s.account <> (select visit_account()) order by s.name, s.account`)
  const told = rows.filter(row => row.told).map(({ name }) => name)
  return { told, waiting: rows.length - told.length }
}
