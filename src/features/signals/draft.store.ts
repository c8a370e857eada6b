// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'

type Draft = { id: string; body: Record<string, unknown>; version: number; savedAt: string }

/** @returns the new version, or nothing when a newer one was saved elsewhere */
export async function keepDraft(
  db: Db,
  draft: { id: string; body: Record<string, unknown>; version: number; page?: string | undefined },
): Promise<Pick<Draft, 'version' | 'savedAt'> | undefined> {
  return await db.row(sql<Pick<Draft, 'version' | 'savedAt'>>`
    insert into draft (region, domain, account, id, body, open_page, saved_at)
    values ((select visit_region()), (select visit_domain()), (select visit_account()), ${draft.id},
      ${JSON.stringify(draft.body)}::jsonb, ${draft.page ?? null}, (select visit_now()))
    on conflict (region, domain, account, id) do update
       set body = excluded.body, version = draft.version + 1, open_page = excluded.open_page,
           saved_at = excluded.saved_at
     where draft.version = ${draft.version} or draft.open_page = excluded.open_page
    returning version, saved_at as "savedAt"`)
}

export async function findDrafts(db: Db): Promise<Draft[]> {
  return await db.rows(sql<Draft>`
    select id, body, version, saved_at as "savedAt" from draft
     where region = (select visit_region()) and domain = (select visit_domain())
       and account = (select visit_account())
     order by saved_at desc, id limit 100`)
}

export async function dropDraftOf(db: Db, id: string): Promise<void> {
  await db.run(sql`delete from draft
    where region = (select visit_region()) and domain = (select visit_domain())
      and account = (select visit_account()) and id = ${id}`)
}
