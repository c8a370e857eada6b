// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { Letter } from '../../../platform/mail/letter-text.ts'

type Kept = Letter & { sentAt: string | null }

/** The visitor's own letters, the latest first. */
export async function findLetters(db: Db): Promise<Kept[]> {
  return await db.rows(sql<Kept>`
    select id, kind, meeting, table_kind as "tableKind", starts_at as "startsAt", room, made_at as "madeAt",
           sent_at as "sentAt"
      from letter where region = (select visit_region()) and domain = (select visit_domain())
       and account = (select visit_account())
     order by made_at desc, id limit 100`)
}

const mine = sql`region = (select visit_region()) and domain = (select visit_domain())
  and account = (select visit_account())`

export async function findMailAddress(db: Db): Promise<string | null> {
  const row = await db.row(sql<{ address: string }>`select address from mail_address where ${mine}`)
  return row?.address ?? null
}

export async function keepMailAddress(db: Db, address: string | null): Promise<void> {
  await db.run(sql`delete from mail_address where ${mine}`)
  if (address === null) return
  await db.run(sql`
    insert into mail_address (region, domain, account, address)
    values ((select visit_region()), (select visit_domain()), (select visit_account()), ${address})`)
}

export async function findLanguage(db: Db): Promise<'nl' | 'en'> {
  const row = await db.row(sql<{ language: 'nl' | 'en' }>`
    select language from account where region = (select visit_region()) and domain = (select visit_domain())
       and id = (select visit_account())`)
  return row?.language ?? 'nl'
}
