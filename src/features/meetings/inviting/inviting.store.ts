// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { ContentPurpose } from '../../../vocabulary/purposes.ts'
import { here } from '../meeting.store.ts'

type Change = { id: string; title: string; startsAt: string; room: string; minutes: number }

/** @returns whether it was there and not held yet */
export async function changeMeetingHere(db: Db<ContentPurpose>, to: Change): Promise<boolean> {
  const changed = await db.run(sql`
    update meeting set title = ${to.title}, starts_at = ${to.startsAt}, room = ${to.room}, minutes = ${to.minutes},
           version = version + 1
     where ${here} and id = ${to.id} and state = 'planned'`)
  return changed === 1
}

/** Writes the letters of one kind about a meeting. @returns how many; nothing when it is not at this table */
export async function tellOfMeeting(
  db: Db<ContentPurpose>,
  meeting: string,
  kind: 'invitation' | 'called-off' | 'decisions',
): Promise<number | null> {
  const row = await db.row(sql<{ letters: number | null }>`
    select tell_of_meeting(${meeting}, ${kind}) as letters`)
  return row!.letters
}

/** @returns whether it is gone: planned, and nothing on its agenda */
export async function deleteEmptyMeeting(db: Db<ContentPurpose>, id: string): Promise<boolean> {
  const gone = await db.run(sql`
    delete from meeting m where m.region = (select visit_region()) and m.domain = (select visit_bureau())
       and m.at_table = (select visit_table()) and m.id = ${id} and m.state = 'planned'
       and not exists (select 1 from agenda_item i
         where i.region = m.region and i.domain = m.domain and i.meeting = m.id)`)
  return gone === 1
}

type Invited = { name: string; organisation: string; toldAt: string; upToDate: boolean }

export async function findInvited(db: Db<ContentPurpose>, meeting: string): Promise<Invited[]> {
  return await db.rows(sql<Invited>`
    select p.name, p.organisation, i.told_at as "toldAt", i.sequence = m.sequence as "upToDate"
      from invitation i
      join meeting m on m.region = i.region and m.domain = i.domain and m.id = i.meeting
      join person_at_table p on p.account = i.account and p.seated_domain = i.seated_domain
     where i.region = (select visit_region()) and i.domain = (select visit_bureau())
       and i.at_table = (select visit_table()) and i.meeting = ${meeting}
     order by p.name, p.account`)
}

/** How many others sit at this table today. */
export async function countOthers(db: Db<ContentPurpose>): Promise<number> {
  const row = await db.row(sql<{ others: number }>`
    select count(distinct account)::int as others from person_at_table where account <> (select visit_account())
       and roles && array['coordinator', 'member', 'professional', 'release-officer', 'connector', 'project-lead']`)
  return row!.others
}
