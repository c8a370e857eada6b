// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { SavedView } from './saved-view.contract.ts'

export async function findViews(db: Db<ContentPurpose>): Promise<SavedView[]> {
  return await db.rows(sql<SavedView>`
    select id, name, filter, shared, account = (select visit_account()) as mine from saved_view
     where region = (select visit_region()) and domain = (select visit_domain())
     order by mine desc, made_at, id limit 40`)
}

/** @returns false when the id is a colleague's: a shared view is read by all and changed by its maker */
export async function keepView(
  db: Db<ContentPurpose>,
  view: Pick<SavedView, 'id' | 'name' | 'filter' | 'shared'>,
): Promise<boolean> {
  const kept = await db.row(sql`
    insert into saved_view (region, domain, account, id, name, filter, shared, made_at)
    select (select visit_region()), (select visit_domain()), (select visit_account()), ${view.id}, ${view.name},
           ${JSON.stringify(view.filter)}::jsonb, ${view.shared}, (select visit_now())
     where not exists (select 1 from saved_view v where v.region = (select visit_region())
       and v.domain = (select visit_domain()) and v.id = ${view.id} and v.account <> (select visit_account()))
    on conflict (region, domain, id) do update
       set name = excluded.name, filter = excluded.filter, shared = excluded.shared
     where saved_view.account = (select visit_account())
    returning id`)
  return kept !== undefined
}

export async function dropOwnView(db: Db<ContentPurpose>, id: string): Promise<void> {
  await db.run(sql`delete from saved_view
    where region = (select visit_region()) and domain = (select visit_domain())
      and account = (select visit_account()) and id = ${id}`)
}
