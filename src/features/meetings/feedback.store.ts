// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import { here } from './meeting.store.ts'

export type FeedbackRow = {
  id: string
  item: string
  itemTitle: string
  route: string | null
  intake: string
  toDomain: number
  toName: string
  organisation: string
  placeLabel: string
  observedFrom: string
  grade: 'received' | 'taken-up' | 'result'
  text: string
  due: string
  sentAt: string | null
  version: number
}

const lines = sql`
  select f.id, f.item, i.title as "itemTitle", i.route, f.intake, f.to_domain as "toDomain", d.name as "toName",
         o.name as organisation, s.place_label as "placeLabel", s.observed_from as "observedFrom", f.grade, f.text,
         f.due, f.sent_at as "sentAt", f.version
    from feedback f
    join agenda_item i on i.region = f.region and i.domain = f.domain and i.id = f.item
    join intake s on s.region = f.region and s.domain = f.domain and s.id = f.intake
    join domain d on d.region = f.region and d.domain = f.to_domain
    join organisation o on o.region = d.region and o.id = d.organisation
   where f.region = (select visit_region()) and f.domain = (select visit_bureau())
     and f.at_table = (select visit_table())`

export async function findFeedback(db: Db<ContentPurpose>, sent: boolean): Promise<FeedbackRow[]> {
  return await db.rows(sql<FeedbackRow>`
    ${lines} and (f.sent_at is not null) = ${sent} order by f.sent_at desc nulls first, f.due, f.id limit 200`)
}

export async function findOneFeedback(db: Db<ContentPurpose>, id: string): Promise<FeedbackRow | undefined> {
  return await db.row(sql<FeedbackRow>`${lines} and f.id = ${id}`)
}

type Draft = {
  id: string
  item: string
  intake: string
  toDomain: number
  grade: string
  text: string
  due: string
}

export async function draftFeedback(db: Db<ContentPurpose>, drafts: Draft[]): Promise<void> {
  if (drafts.length === 0) return
  await db.run(sql`
    insert into feedback (region, domain, id, at_table, item, intake, to_domain, grade, text, due)
    select (select visit_region()), (select visit_bureau()), given.id, (select visit_table()), given.item, given.intake,
           given.to_domain, given.grade, given.text, given.due
      from unnest(${drafts.map(one => one.id)}::uuid[], ${drafts.map(one => one.item)}::uuid[],
        ${drafts.map(one => one.intake)}::uuid[], ${drafts.map(one => one.toDomain)}::int[],
        ${drafts.map(one => one.grade)}::text[], ${drafts.map(one => one.text)}::text[],
        ${drafts.map(one => one.due)}::date[]) as given(id, item, intake, to_domain, grade, text, due)
    on conflict on constraint one_feedback_per_signal_and_item do nothing`)
}

/** Takes the drafts of an item back; answers false when one of them was sent already. */
export async function dropDrafts(db: Db<ContentPurpose>, item: string): Promise<boolean> {
  const sent = await db.row(
    sql`select 1 from feedback where ${here} and item = ${item} and sent_at is not null limit 1`,
  )
  if (sent) return false
  await db.run(sql`delete from feedback where ${here} and item = ${item}`)
  return true
}

export async function rewriteFeedback(
  db: Db<ContentPurpose>,
  one: { id: string; grade: string; text: string; version: number },
): Promise<number | undefined> {
  const row = await db.row(sql<{ version: number }>`
    update feedback set grade = ${one.grade}, text = ${one.text}, version = version + 1
     where ${here} and id = ${one.id} and version = ${one.version} and sent_at is null returning version`)
  return row?.version
}

export async function markSent(
  db: Db<ContentPurpose>,
  id: string,
  version: number,
): Promise<string | undefined> {
  const row = await db.row(sql<{ sentAt: string }>`
    update feedback set sent_at = (select visit_now()), sent_by = (select visit_account()), version = version + 1
     where ${here} and id = ${id} and version = ${version} and sent_at is null returning sent_at as "sentAt"`)
  return row?.sentAt
}
