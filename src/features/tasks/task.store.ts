// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { Task } from './task.contract.ts'

type Row = Omit<Task, 'about' | 'context'> & {
  aboutKind: string | null
  about: string | null
  partnership: string | null
  atTable: string | null
}

const columns = sql`id, kind, title, detail, due, first_due as "firstDue", about_kind as "aboutKind", about,
  partnership, at_table as "atTable", done_at as "doneAt", version`
const mine = sql`region = (select visit_region()) and domain = (select visit_domain())
  and ends_at > (select visit_now())`

const shape = ({ aboutKind, about, partnership, atTable, ...row }: Row): Task => ({
  ...row,
  about: aboutKind && about ? { kind: aboutKind, id: about } : null,
  context: partnership && atTable ? { partnership, table: atTable } : null,
})

/** What waits for this visitor, the soonest first. */
export async function findOpenTasks(db: Db): Promise<Task[]> {
  const rows = await db.rows(sql<Row>`
    select ${columns} from task where ${mine} and done_at is null order by due, made_at, id limit 200`)
  return rows.map(shape)
}

/** What was finished in the last two weeks, the latest first. */
export async function findDoneTasks(db: Db): Promise<Task[]> {
  const rows = await db.rows(sql<Row>`
    select ${columns} from task where ${mine} and done_at > (select visit_now()) - interval '14 days'
     order by done_at desc, id limit 20`)
  return rows.map(shape)
}

type Change = { id: string; done?: boolean; due?: string; version: number | null }

/** @returns the new version, or nothing when there is no such task here or it changed meanwhile */
export async function changeTask(db: Db, { id, done, due, version }: Change): Promise<number | undefined> {
  const row = await db.row(sql<{ version: number }>`
    update task set due = coalesce(${due ?? null}::date, due), version = version + 1,
           done_at = case when ${done ?? null}::boolean is null then done_at
                          when ${done ?? null}::boolean then (select visit_now()) end,
           done_by = case when ${done ?? null}::boolean is null then done_by
                          when ${done ?? null}::boolean then (select visit_account()) end
     where ${mine} and id = ${id} and (${version}::int is null or version = ${version}::int)
    returning version`)
  return row?.version
}

export async function findKind(db: Db, id: string): Promise<Task['kind'] | undefined> {
  const row = await db.row(sql<Pick<Task, 'kind'>>`select kind from task where ${mine} and id = ${id}`)
  return row?.kind
}

export async function getToday(db: Db): Promise<string> {
  return (await db.row(sql<{ today: string }>`select visit_today() as today`))!.today
}
