// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { Challenge } from './challenge.contract.ts'
import { here } from './meeting.store.ts'

export async function findChallenge(db: Db<ContentPurpose>, item: string): Promise<Challenge | undefined> {
  return await db.row(sql<Challenge>`
    select whose, question, answer,
           (seated_domain = (select visit_domain()) and account = (select visit_account())) as mine
      from challenge where ${here} and item = ${item}`)
}

/**
 * The turn goes round: to whoever in the room asked one longest ago, at this table; not to who has it now. What was
 * asked already stays with the next one only while nothing was written.
 */
export async function passChallenge(db: Db<ContentPurpose>, item: string): Promise<void> {
  await db.run(sql`
    insert into challenge as c (region, domain, at_table, item, seated_domain, account, whose, assigned_at)
    select p.region, p.domain, p.at_table, p.item, p.seated_domain, p.account,
           concat_ws(', ', p.organisation, nullif(p.task, '')), (select visit_now())
      from present_at_item p
      left join lateral (select max(was.assigned_at) as last from challenge was
        where was.region = p.region and was.domain = p.domain and was.at_table = p.at_table
          and was.seated_domain = p.seated_domain and was.account = p.account) turn on true
     where p.region = (select visit_region()) and p.domain = (select visit_bureau())
       and p.at_table = (select visit_table()) and p.item = ${item} and p.has_perspective
       and not exists (select 1 from challenge now where now.region = p.region and now.domain = p.domain
         and now.item = p.item and now.account = p.account and now.seated_domain = p.seated_domain)
     order by turn.last nulls first, p.name, p.account limit 1
    on conflict (region, domain, item) do update
       set seated_domain = excluded.seated_domain, account = excluded.account, whose = excluded.whose,
           assigned_at = excluded.assigned_at
     where c.question = ''`)
}

/** @returns false when it is not here, or not this visitor's to write */
export async function keepChallenge(
  db: Db<ContentPurpose>,
  item: string,
  to: { question?: string | undefined; answer?: string | undefined },
): Promise<boolean> {
  const kept = await db.run(sql`
    update challenge set question = coalesce(${to.question ?? null}, question),
           answer = coalesce(${to.answer ?? null}, answer)
     where ${here} and item = ${item}`)
  return kept > 0
}
