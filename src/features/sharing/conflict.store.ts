// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { AnswerOf } from '../../platform/http/contract.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { listConflicts } from './conflict.contract.ts'

type Declaration = { id: string; kind: string; about: string; account: string; why: string }

/** @returns false when that account does not sit here, or is not the visitor's to speak for */
export async function declare(db: Db<ContentPurpose>, one: Declaration): Promise<boolean> {
  const row = await db.row(sql<{ done: boolean }>`
    select declare_conflict(${one.id}, ${one.kind}, ${one.about}, ${one.account}, ${one.why}) as done`)
  return row!.done
}

export async function findConflicts(
  db: Db<ContentPurpose>,
): Promise<AnswerOf<typeof listConflicts>['conflicts']> {
  return await db.rows(sql`
    select id, about_kind as kind, about, account, account_name as name, why, declared_at as "declaredAt",
           declared_by_name as "declaredBy"
      from conflict
     where region = (select visit_region()) and domain = (select visit_bureau())
       and at_table = (select visit_table()) and ended_at is null
     order by declared_at desc, id limit 200`)
}

export async function end(db: Db<ContentPurpose>, id: string): Promise<boolean> {
  return (await db.row(sql<{ done: boolean }>`select end_conflict(${id}) as done`))!.done
}
