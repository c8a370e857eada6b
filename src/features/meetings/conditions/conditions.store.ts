// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { ChecklistCode } from '../../../vocabulary/intervention.ts'
import type { InterventionCode } from '../../../vocabulary/interventions.ts'
import type { ContentPurpose } from '../../../vocabulary/purposes.ts'
import { here } from '../meeting.store.ts'
import type { Checked } from './conditions.contract.ts'

/** What was checked at these items, as far as the visitor may read them. */
export async function findChecked(
  db: Db<ContentPurpose>,
  items: readonly string[],
): Promise<(Checked & { item: string })[]> {
  return await db.rows(sql<Checked & { item: string }>`
    select item, intervention, condition, by_name as by, checked_at as at
      from item_condition where ${here} and item = any (${items}::uuid[]) order by item, intervention, condition`)
}

type Condition = { item: string; intervention: InterventionCode; condition: ChecklistCode }

/** Ticks a condition of an option that is chosen, in the name of the visitor; a second tick changes nothing. */
export async function tick(
  db: Db<ContentPurpose>,
  { item, intervention, condition }: Condition,
): Promise<void> {
  await db.run(sql`
    insert into item_condition (region, domain, at_table, item, intervention, condition, by_domain, by_account,
      by_name, checked_at)
    select (select visit_region()), (select visit_bureau()), (select visit_table()), ${item}, ${intervention},
           ${condition}, p.seated_domain, p.account, p.name, (select visit_now())
      from person_at_table p
     where p.seated_domain = (select visit_domain()) and p.account = (select visit_account())
     limit 1
    on conflict (region, domain, item, intervention, condition) do nothing`)
}

export async function untick(
  db: Db<ContentPurpose>,
  { item, intervention, condition }: Condition,
): Promise<void> {
  await db.run(sql`
    delete from item_condition where ${here} and item = ${item} and intervention = ${intervention}
       and condition = ${condition}`)
}
