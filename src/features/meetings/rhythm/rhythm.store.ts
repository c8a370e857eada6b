// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { ContentPurpose } from '../../../vocabulary/purposes.ts'
import type { Rhythm } from '../../partnership/tables/table.contract.ts'
import { here } from '../meeting.store.ts'
import type { StandingItem } from './rhythm.contract.ts'

/** Tables that meet: those where things are weighed, and steering groups. */
export type Meets = ContentPurpose | 'steering'

/** The rhythm of the table of this visit; nothing when it has none. */
export async function findRhythm(db: Db<Meets>): Promise<Rhythm | undefined> {
  return await db.row(sql<Rhythm>`
    select every, weekday, week_of_month as "weekOfMonth", to_char(starts_at, 'HH24:MI') as time, minutes, room
      from table_rhythm where ${here}`)
}

/** The moments of the latest meetings of this table, held and planned. */
export async function findMoments(db: Db<Meets>): Promise<string[]> {
  const rows = await db.rows(sql<{ startsAt: string }>`
    select starts_at as "startsAt" from meeting where ${here} order by starts_at desc limit 100`)
  return rows.map(({ startsAt }) => startsAt)
}

type Series = { title: string; minutes: number; room: string; meetings: { id: string; startsAt: string }[] }

/** Plans what is not planned yet. @returns the ids of the meetings that are new */
export async function insertSeries(db: Db<Meets>, series: Series): Promise<string[]> {
  // Two who plan the same weeks at once, plan them once: the second waits here, and then finds them.
  await db.run(sql`select pg_advisory_xact_lock(hashtextextended((select visit_table())::text, 85))`)
  const rows = await db.rows(sql<{ id: string }>`
    insert into meeting (region, domain, id, at_table, title, starts_at, room, minutes)
    select (select visit_region()), (select visit_bureau()), wanted.id, (select visit_table()), ${series.title},
           wanted.starts_at, ${series.room}, ${series.minutes}
      from unnest(${series.meetings.map(({ id }) => id)}::uuid[],
                  ${series.meetings.map(({ startsAt }) => startsAt)}::timestamptz[]) as wanted(id, starts_at)
     where not exists (select 1 from meeting m where m.region = (select visit_region())
       and m.domain = (select visit_bureau()) and m.at_table = (select visit_table())
       and m.starts_at = wanted.starts_at)
    on conflict (region, domain, id) do nothing returning id`)
  return rows.map(({ id }) => id)
}

export async function findStandingItems(db: Db<Meets>): Promise<StandingItem[]> {
  return await db.rows(sql<StandingItem>`
    select title, minutes, kind from standing_item where ${here} order by position`)
}

/** Puts these in the place of all there were. */
export async function saveStandingItems(db: Db<Meets>, items: StandingItem[]): Promise<void> {
  await db.run(sql`delete from standing_item where ${here}`)
  for (const [before, { title, minutes, kind }] of items.entries())
    await db.run(sql`
      insert into standing_item (region, domain, at_table, position, title, minutes, kind)
      values ((select visit_region()), (select visit_bureau()), (select visit_table()), ${before + 1}, ${title},
        ${minutes}, ${kind})`)
}

type Placed = StandingItem & { id: string; meeting: string; position: number }

export async function insertStandingItem(db: Db<Meets>, item: Placed): Promise<void> {
  await db.run(sql`
    insert into agenda_item (region, domain, id, at_table, meeting, position, title, minutes, kind)
    values ((select visit_region()), (select visit_bureau()), ${item.id}, (select visit_table()), ${item.meeting},
      ${item.position}, ${item.title}, ${item.minutes}, ${item.kind})`)
}
