// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { ContentPurpose } from '../../../vocabulary/purposes.ts'
import { here } from '../meeting.store.ts'

export type SteeringRequest = {
  title: string
  hoursAsked: number
  putTo: string
  putAt: string
  outcome: 'adopted' | 'held' | 'declined' | null
  hours: number | null
  holdUntil: string | null
  reason: string
  decidedAt: string | null
}

export async function findSteeringRequest(
  db: Db<ContentPurpose>,
  item: string,
): Promise<SteeringRequest | undefined> {
  return await db.row(sql<SteeringRequest>`
    select title, hours_asked as "hoursAsked", put_to as "putTo", put_at as "putAt", outcome, hours,
           hold_until as "holdUntil", reason, decided_at as "decidedAt"
      from steering_request where ${here} and item = ${item}`)
}

/** The steering groups this table can go to; for who coordinates, and for the others none. */
export async function findSteeringTables(db: Db<ContentPurpose>): Promise<{ id: string; name: string }[]> {
  return await db.rows(sql<{ id: string; name: string }>`select id, name from steering_tables()`)
}

type Putting = { item: string; matter: string; table: string; title: string; hours: number }

/** @returns false when this is no decided case proposal of a weighing table, or no such steering group */
export async function putItemBefore(db: Db<ContentPurpose>, one: Putting): Promise<boolean> {
  const row = await db.row(sql<{ put: boolean }>`
    select put_before_steering(${one.item}, ${one.table}, ${one.matter}, ${one.title}, ${one.hours}::int) as put`)
  return row!.put
}
