// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { CaseKind } from '../../vocabulary/case-criteria.ts'
import type { InterventionCode } from '../../vocabulary/interventions.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import { here, type ItemRow, kindHere, overlapHere } from './meeting.store.ts'

export type WholeItem = ItemRow & {
  overlap: string | null
  caseKind: CaseKind | null
  picture: string
  judgement: string
  holdUntil: string | null
  decidedAt: string | null
  openedAt: string | null
  version: number
}
export type Option = {
  intervention: InterventionCode
  hours: number
  executor: number | null
  chosen: boolean
}

export async function findItem(db: Db<ContentPurpose>, id: string): Promise<WholeItem | undefined> {
  return await db.row(sql<WholeItem>`
    select id, meeting, position, title, minutes, ${kindHere} as kind, subject_kind as "subjectKind",
           ${overlapHere} as overlap, phase, picture, judgement, dissent, route, case_kind as "caseKind", reason,
           hold_until as "holdUntil", decided_at as "decidedAt",
           opened_at as "openedAt", version
      from agenda_item where ${here} and id = ${id}`)
}

type Writing = Partial<
  Pick<WholeItem, 'title' | 'minutes' | 'picture' | 'judgement' | 'dissent' | 'reason' | 'phase'>
>

/** @returns the new version, or nothing when it changed since `version` */
export async function updateItem(
  db: Db<ContentPurpose>,
  id: string,
  version: number,
  to: Writing,
): Promise<number | undefined> {
  const row = await db.row(sql<{ version: number }>`
    update agenda_item set title = coalesce(${to.title ?? null}, title),
           minutes = coalesce(${to.minutes ?? null}::int, minutes),
           picture = coalesce(${to.picture ?? null}, picture), judgement = coalesce(${to.judgement ?? null}, judgement),
           dissent = coalesce(${to.dissent ?? null}, dissent), reason = coalesce(${to.reason ?? null}, reason),
           phase = case when decided_at is null then coalesce(${to.phase ?? null}, phase) else phase end,
           version = version + 1
     where ${here} and id = ${id} and version = ${version}
    returning version`)
  return row?.version
}

export async function findOptions(db: Db<ContentPurpose>, item: string): Promise<Option[]> {
  return await db.rows(sql<Option>`
    select intervention, hours, executor, chosen from item_option where ${here} and item = ${item}
     order by intervention`)
}

export async function replaceOptions(db: Db<ContentPurpose>, item: string, options: Option[]): Promise<void> {
  await db.run(sql`delete from item_option where ${here} and item = ${item}`)
  if (options.length === 0) return
  await db.run(sql`
    insert into item_option (region, domain, at_table, item, intervention, hours, executor, chosen)
    select (select visit_region()), (select visit_bureau()), (select visit_table()), ${item}, given.*
      from unnest(${options.map(one => one.intervention)}::text[], ${options.map(one => one.hours)}::int[],
        ${options.map(one => one.executor)}::int[], ${options.map(one => one.chosen)}::boolean[]) as given`)
}

type Decision = {
  id: string
  version: number
  route: string
  caseKind: CaseKind | null
  holdUntil: string | null
}

export async function decide(db: Db<ContentPurpose>, to: Decision): Promise<number | undefined> {
  const row = await db.row(sql<{ version: number }>`
    update agenda_item set route = ${to.route}, case_kind = ${to.caseKind}, hold_until = ${to.holdUntil}::date, phase = 'done',
           decided_at = (select visit_now()), version = version + 1,
           -- Another view stays in the record, with whose function it is; said once.
           dissent = left(concat_ws(e'\n', nullif(dissent, ''), (
             select string_agg(v.whose || ': ' || v.text, e'\n' order by v.whose) from item_view v
              where v.region = agenda_item.region and v.domain = agenda_item.domain and v.item = agenda_item.id
                and v.dissents and v.revealed_at is not null
                and position(v.whose || ': ' || v.text in agenda_item.dissent) = 0)), 5000)
     where ${here} and id = ${to.id} and version = ${to.version} returning version`)
  return row?.version
}

export async function undecide(db: Db<ContentPurpose>, id: string): Promise<number> {
  const row = await db.row(sql<{ version: number }>`
    update agenda_item set route = null, case_kind = null, hold_until = null, phase = 'decision', decided_at = null,
           version = version + 1
     where ${here} and id = ${id} returning version`)
  return row!.version
}

/** How often signals behind this item were held at an earlier item. */
export async function countHeldBefore(db: Db<ContentPurpose>, item: string): Promise<number> {
  const row = await db.row(sql<{ held: number }>`
    select count(distinct other.id)::int as held
      from item_intake mine
      join item_intake theirs on theirs.region = mine.region and theirs.domain = mine.domain
                             and theirs.intake = mine.intake and theirs.item <> mine.item
      join agenda_item other on other.region = theirs.region and other.domain = theirs.domain
                            and other.id = theirs.item and other.route = 'hold'
     where mine.region = (select visit_region()) and mine.domain = (select visit_bureau())
       and mine.at_table = (select visit_table()) and mine.item = ${item}`)
  return row!.held
}
