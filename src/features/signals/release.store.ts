// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { PoliceArticle } from '../../vocabulary/police-articles.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'

type Row = {
  id: string
  number: number
  title: string
  facts: string
  placeLabel: string
  filedBy: string
  filedAt: string
  partnership: string
  atTable: string
  tableName: string | null
  persons: number
  article: PoliceArticle | null
  question: string | null
}

/** Signals of the own domain that wait for release, the oldest first, with what the filer still has to answer. */
export async function findWaiting(db: Db<ContentPurpose>): Promise<Row[]> {
  return await db.rows(sql<Row>`
    select s.id, s.number, s.title, s.facts, s.place_label as "placeLabel", a.name as "filedBy",
           s.filed_at as "filedAt", s.partnership, s.at_table as "atTable", t.name as "tableName",
           s.wpg_article as article, coalesce(about.persons, 0) as persons,
           case when last.kind = 'returned' then last.text end as question
      from signal s
      join account a on a.region = s.region and a.domain = s.domain and a.id = s.filed_by
      left join meeting_table t on t.region = s.region and t.domain = s.bureau and t.id = s.at_table
      left join lateral (
        select count(*)::int as persons from signal_subject ss
          join subject u on u.region = ss.region and u.domain = ss.domain and u.id = ss.subject
         where ss.region = s.region and ss.domain = s.domain and ss.signal = s.id and u.kind = 'person') about on true
      left join lateral (
        select e.kind, e.text from signal_event e
         where e.region = s.region and e.domain = s.domain and e.signal = s.id
           and e.kind in ('returned', 'corrected', 'completed')
         order by e.at desc, e.kind = 'returned' limit 1) last on true
     where s.region = (select visit_region()) and s.domain = (select visit_domain())
       and s.state = 'awaiting-release' and s.ends_at > (select visit_now())
     order by s.filed_at, s.id limit 200`)
}

/** Whether this signal ever left the domain: from then on only the release point changes what others read. */
export async function wasReleased(db: Db<ContentPurpose>, signal: string): Promise<boolean> {
  const row = await db.row(sql`
    select 1 from signal_event
     where region = (select visit_region()) and domain = (select visit_domain()) and signal = ${signal}
       and kind = 'released' limit 1`)
  return row !== undefined
}

export async function setArticle(
  db: Db<ContentPurpose>,
  signal: string,
  article: PoliceArticle,
): Promise<void> {
  await db.run(sql`
    update signal set wpg_article = ${article}
     where region = (select visit_region()) and domain = (select visit_domain()) and id = ${signal}
       and wpg_article is not null`)
}

/** Gives every release officer of the domain the task; nothing when it waits already. */
export async function askRelease(
  db: Db<ContentPurpose>,
  signal: string,
  task: { id: string; due: string },
): Promise<void> {
  await db.run(sql`select ask_release(${signal}, ${task.id}, ${task.due}::date)`)
}

/** Takes the waiting tasks away, and gives the filer one when something is asked. */
export async function settleRelease(
  db: Db<ContentPurpose>,
  signal: string,
  asked?: { task: string; question: string; due: string },
): Promise<void> {
  await db.run(sql`
    select settle_release(${signal}, ${asked?.task ?? null}::uuid, ${asked?.question ?? ''},
      ${asked?.due ?? null}::date)`)
}
