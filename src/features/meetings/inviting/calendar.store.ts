// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { Pool } from '../../../platform/db/pool.ts'
import type { Language } from '../../../vocabulary/language.ts'
import type { CalendarMoment } from './calendar.rules.ts'

const mine = sql`region = (select visit_region()) and domain = (select visit_domain())
  and account = (select visit_account())`

export async function findFeed(db: Db): Promise<string | null> {
  const row = await db.row(
    sql<{ madeAt: string }>`select made_at as "madeAt" from calendar_feed where ${mine}`,
  )
  return row?.madeAt ?? null
}

export async function deleteFeed(db: Db): Promise<void> {
  await db.run(sql`delete from calendar_feed where ${mine}`)
}

/** Keeps the hash of a new address; the one before it ends. @returns when it was made */
export async function replaceFeed(db: Db, hash: Buffer): Promise<string> {
  await deleteFeed(db)
  const row = await db.row(sql<{ madeAt: string }>`
    insert into calendar_feed (region, domain, account, hash, made_at)
    values ((select visit_region()), (select visit_domain()), (select visit_account()), ${hash}, (select visit_now()))
    returning made_at as "madeAt"`)
  return row!.madeAt
}

/** What lies behind a calendar address; nothing when there is no such address. Begins no visit: nobody signs in. */
export async function readFeed(
  pool: Pool,
  hash: Buffer,
): Promise<{ language: Language; moments: CalendarMoment[] } | undefined> {
  const owner = await sql<{ language: Language }>`select language from open_calendar(${hash})`.execute(pool)
  if (owner.rows[0] === undefined) return undefined
  const { rows } = await sql<CalendarMoment>`
    select uid, starts_at as "startsAt", minutes, room, table_kind as "tableKind", sequence,
           scheduled_at as "scheduledAt"
      from calendar_of(${hash})`.execute(pool)
  return { language: owner.rows[0].language, moments: rows }
}
