// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { Call, Explanation } from './touch.contract.ts'

/** Whom to call about an overlap of a person; nobody when it is not here. */
export async function findCalls(db: Db<ContentPurpose>, overlap: string): Promise<Call[]> {
  return await db.rows(sql<Call>`
    select w.domain, w.organisation, w.name, w.people,
           case when r.to_domain is null then 'no' when r.answer is null then 'waiting'
                when r.answer = 'yes' then 'yes' else 'refused' end as asked,
           w.domain = any (brought_about_person(${overlap})) as brought
      from whom_to_call(${overlap}) w
      left join lateral (
        select q.to_domain, q.answer from call_request q
         where q.region = (select visit_region()) and q.domain = (select visit_bureau()) and q.about = ${overlap}
           and q.to_domain = w.domain
         order by q.asked_at desc limit 1) r on true
     order by w.organisation, w.name`)
}

type Asking = { overlap: string; domain: number; id: string; task: string; callTask: string; due: string }

/** @returns false when it is not here, not touched by that domain, or asked already */
export async function askOwnerOfPerson(db: Db<ContentPurpose>, one: Asking): Promise<boolean> {
  const row = await db.row(sql<{ asked: boolean }>`
    select ask_owner_of_person(${one.overlap}, ${one.domain}, ${one.id}, ${one.task}, ${one.callTask}, ${one.due}) as asked`)
  return row!.asked
}

export async function getToday(db: Db<ContentPurpose>): Promise<string> {
  return (await db.row(sql<{ today: string }>`select visit_today() as today`))!.today
}

type Compared = {
  a_name: string
  b_name: string
  comparisons: { name: string; levels: string[] }[] | null
  levels: number[] | null
}

/** What the machine compared, in the names of its day; nothing while not both sides brought. */
export async function findCompared(db: Db<ContentPurpose>, overlap: string): Promise<Explanation['pairs']> {
  const rows = await db.rows(sql<Compared>`
    select a_name, b_name, comparisons, levels from compared_in_overlap(${overlap})`)
  return rows.map(({ a_name, b_name, comparisons, levels }) => ({
    between: [a_name, b_name],
    fields: (comparisons ?? []).map(({ name, levels: words }, at) => ({
      name,
      level: words[levels?.[at] ?? 0]!,
    })),
  }))
}

export async function findJudged(db: Db<ContentPurpose>, overlap: string): Promise<Explanation['judged']> {
  return await db.rows(sql<Explanation['judged'][number]>`
    select distinct kind as judgement, name, organisation, reason, at from judged_in_overlap(${overlap}) order by at desc`)
}

/** @returns false when there is nothing here that this visitor may judge */
export async function judge(
  db: Db<ContentPurpose>,
  overlap: string,
  judgement: string,
  reason: string,
): Promise<boolean> {
  const row = await db.row(sql<{ done: boolean }>`
    select judge_person_overlap(${overlap}, ${judgement}, ${reason}) as done`)
  return row!.done
}

type Brought = { id: string; class: 'strong' | 'possible'; foundOn: string }

export async function findBrought(db: Db<ContentPurpose>): Promise<Brought[]> {
  return await db.rows(sql<Brought>`
    select overlap as id, grade as class, found_on as "foundOn" from person_overlaps_brought()`)
}
