// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import { here } from './meeting.store.ts'
import type { View } from './views.contract.ts'

type Seen = View & { sealed: boolean }

/** What may be read: what is open, and one's own. `sealed` rows are one's own alone, given or still to give. */
export async function findViews(db: Db<ContentPurpose>, item: string): Promise<Seen[]> {
  return await db.rows(sql<Seen>`
    select whose, text, dissents, revealed_at is null as sealed,
           (seated_domain = (select visit_domain()) and account = (select visit_account())) as mine
      from item_view where ${here} and item = ${item}
     order by revealed_at is null, whose, account`)
}

export async function findAwaited(
  db: Db<ContentPurpose>,
  item: string,
): Promise<{ whose: string; given: boolean }[]> {
  return await db.rows(sql<{ whose: string; given: boolean }>`select * from sealed_views_awaited(${item})`)
}

type Given = { item: string; domain: number; account: string; text: string; dissents: boolean }

/** @returns false when the item is not here, decided, or its sealed views are not this visitor's to give */
export async function giveView(db: Db<ContentPurpose>, one: Given): Promise<boolean> {
  const row = await db.row(sql<{ given: boolean }>`
    select give_view(${one.item}, ${one.domain}, ${one.account}, ${one.text}, ${one.dissents}) as given`)
  return row!.given
}

export async function askViews(db: Db<ContentPurpose>, item: string): Promise<number> {
  return (await db.row(sql<{ asked: number }>`select ask_sealed_views(${item}) as asked`))!.asked
}

export async function openViews(db: Db<ContentPurpose>, item: string): Promise<boolean> {
  return (await db.row(sql<{ open: boolean }>`select open_sealed_views(${item}) as open`))!.open
}
