// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'

export type MeetingRow = {
  id: string
  title: string
  startsAt: string
  room: string
  state: 'planned' | 'running' | 'closed'
  currentItem: string | null
  items: number
  version: number
}
export type ItemRow = {
  id: string
  meeting: string
  position: number
  title: string
  minutes: number
  kind: 'opening' | 'overlap' | 'signal' | 'consultation' | 'review' | 'other' | 'closing'
  subjectKind: string
  phase: 'open' | 'picture' | 'judgement' | 'decision' | 'done'
  route: string | null
  reason: string
  dissent: string
}

/** Everything here belongs to the table of the visit; the walls narrow it, this makes the plan cheap. */
export const here = sql`region = (select visit_region()) and domain = (select visit_bureau())
  and at_table = (select visit_table())`

const isCoordinator = sql`(select visit_bureau_as('coordinator')) is not null`
/** What an item is to this reader. That signals touch is the coordinator's to know: to others it is about signals. */
export const kindHere = sql`case when kind = 'overlap' and not ${isCoordinator} then 'signal' else kind end`
export const overlapHere = sql`case when ${isCoordinator} then overlap end`

const columns = sql`id, title, starts_at as "startsAt", room, state, current_item as "currentItem", version,
  (select count(*)::int from agenda_item i
    where i.region = meeting.region and i.domain = meeting.domain and i.meeting = meeting.id) as items`

export async function findMeetings(db: Db<ContentPurpose>): Promise<MeetingRow[]> {
  return await db.rows(sql<MeetingRow>`
    select ${columns} from meeting where ${here}
     order by state = 'closed', case when state = 'closed' then starts_at end desc, starts_at limit 100`)
}

export async function findMeeting(db: Db<ContentPurpose>, id: string): Promise<MeetingRow | undefined> {
  return await db.row(sql<MeetingRow>`select ${columns} from meeting where ${here} and id = ${id}`)
}

type NewMeeting = { id: string; title: string; startsAt: string; room: string; minutes: number }

/** @returns false when it was planned already */
export async function insertMeeting(db: Db<ContentPurpose>, meeting: NewMeeting): Promise<boolean> {
  const planned = await db.run(sql`
    insert into meeting (region, domain, id, at_table, title, starts_at, room, minutes)
    values ((select visit_region()), (select visit_bureau()), ${meeting.id}, (select visit_table()),
      ${meeting.title}, ${meeting.startsAt}, ${meeting.room}, ${meeting.minutes})
    on conflict (region, domain, id) do nothing`)
  return planned > 0
}

export async function setMeetingState(
  db: Db<ContentPurpose>,
  id: string,
  state: MeetingRow['state'],
  currentItem: string | null,
): Promise<number> {
  const row = await db.row(sql<{ version: number }>`
    update meeting set state = ${state}, current_item = ${currentItem}, version = version + 1
     where ${here} and id = ${id} returning version`)
  return row!.version
}

export async function findAgenda(db: Db<ContentPurpose>, meeting: string): Promise<ItemRow[]> {
  return await db.rows(sql<ItemRow>`
    select id, meeting, position, title, minutes, ${kindHere} as kind, subject_kind as "subjectKind", phase, route,
           reason, dissent
      from agenda_item where ${here} and meeting = ${meeting} order by position, id`)
}

type NewItem = {
  id: string
  meeting: string
  title: string
  minutes: number
  kind: string
  subjectKind: string
  overlap: string | null
  intakes: string[]
  reviewOf: string | null
}

/** Adds an item before the closing ones, with the signals behind it: those named, and those of the overlap. */
export async function insertItem(db: Db<ContentPurpose>, item: NewItem): Promise<boolean> {
  const added = await db.run(sql`
    insert into agenda_item (region, domain, id, at_table, meeting, position, title, minutes, kind, subject_kind, overlap,
      review_of, picture)
    select m.region, m.domain, ${item.id}, m.at_table, m.id,
           1 + coalesce((select max(i.position) from agenda_item i
             where i.region = m.region and i.domain = m.domain and i.meeting = m.id
               and (i.kind <> 'closing' or ${item.kind} = 'closing')), 0),
           ${item.title}, ${item.minutes}, ${item.kind}, ${item.subjectKind}, ${item.overlap}::uuid,
           ${item.reviewOf}::uuid, coalesce((select held.picture from agenda_item held
             where held.region = m.region and held.domain = m.domain and held.id = ${item.reviewOf}::uuid), '')
      from meeting m
     where m.region = (select visit_region()) and m.domain = (select visit_bureau())
       and m.at_table = (select visit_table()) and m.id = ${item.meeting}
    on conflict (region, domain, id) do nothing`)
  if (added === 0) return false
  await keepClosingLast(db, item)
  await db.run(sql`
    insert into item_intake (region, domain, at_table, item, intake)
    select i.region, i.domain, i.at_table, ${item.id}, i.id from intake i
     where i.region = (select visit_region()) and i.domain = (select visit_bureau())
       and i.at_table = (select visit_table()) and i.state not in ('withdrawn', 'rejected', 'closed', 'expired')
       and (i.id = any (${item.intakes}::uuid[]) or i.id in (
         select p.intake from overlap_part p
          where p.region = i.region and p.domain = i.domain and p.overlap = ${item.overlap}::uuid)
         -- Which signals touch about a person nobody is told: only what its owner brought from a signal about it.
         or i.id in (select f.intake from brought_facts_at_table f
          where f.region = i.region and f.domain = i.domain and f.at_table = i.at_table
            and f.about_kind = 'person-overlap' and f.about = ${item.overlap}::uuid and f.kind = 'facts')
         or i.id in (select held.intake from item_intake held
          where held.region = i.region and held.domain = i.domain and held.item = ${item.reviewOf}::uuid))
    on conflict do nothing`)
  return true
}

/** What closes a meeting makes room for what came before it. */
async function keepClosingLast(db: Db<ContentPurpose>, { id, meeting, kind }: NewItem): Promise<void> {
  if (kind === 'closing') return
  await db.run(sql`
    update agenda_item set position = position + 1
     where ${here} and meeting = ${meeting} and kind = 'closing'
       and position >= (select i.position from agenda_item i where i.region = (select visit_region())
         and i.domain = (select visit_bureau()) and i.at_table = (select visit_table()) and i.id = ${id})`)
}

type Chosen = { item: string; intervention: string; organisation: string | null; hours: number }

/** What these items decided to do, by whom; where nothing is done or it is held, nothing. */
export async function findChosen(db: Db<ContentPurpose>, items: string[]): Promise<Chosen[]> {
  return await db.rows(sql<Chosen>`
    select w.item, w.intervention, o.name as organisation, w.hours
      from item_option w
      join agenda_item i on i.region = w.region and i.domain = w.domain and i.id = w.item
      left join domain d on d.region = w.region and d.domain = w.executor
      left join organisation o on o.region = d.region and o.id = d.organisation
     where w.region = (select visit_region()) and w.domain = (select visit_bureau())
       and w.at_table = (select visit_table()) and w.item = any (${items}::uuid[]) and w.chosen
       and i.decided_at is not null and i.route not in ('none', 'hold')
     order by w.hours, w.intervention`)
}

/** Whether an item of this table was held and has not come back yet. */
export async function isHeld(db: Db<ContentPurpose>, item: string): Promise<boolean> {
  const row = await db.row(sql`
    select 1 from agenda_item i where i.region = (select visit_region()) and i.domain = (select visit_bureau())
       and i.at_table = (select visit_table()) and i.id = ${item} and i.route = 'hold'
       and not exists (select 1 from agenda_item back
         where back.region = i.region and back.domain = i.domain and back.review_of = i.id)`)
  return row !== undefined
}

export async function findIntakesOfItem(db: Db<ContentPurpose>, item: string): Promise<string[]> {
  const rows = await db.rows(sql<{ intake: string }>`
    select intake from item_intake where ${here} and item = ${item} order by intake`)
  return rows.map(row => row.intake)
}

export async function deleteItem(db: Db<ContentPurpose>, id: string): Promise<void> {
  await db.run(sql`delete from agenda_item where ${here} and id = ${id} and decided_at is null`)
}

export async function orderItems(db: Db<ContentPurpose>, meeting: string, items: string[]): Promise<void> {
  await db.run(sql`
    update agenda_item i set position = wanted.position
      from unnest(${items}::uuid[]) with ordinality as wanted(id, position)
     where i.region = (select visit_region()) and i.domain = (select visit_bureau())
       and i.at_table = (select visit_table()) and i.meeting = ${meeting} and i.id = wanted.id`)
}
