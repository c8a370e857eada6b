// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { CaseCriterion, CriterionAnswer } from '../../../vocabulary/case-criteria.ts'
import type { ContentPurpose } from '../../../vocabulary/purposes.ts'
import { here } from '../meeting.store.ts'
import type { GivenAnswer } from './criteria.contract.ts'
import type { Answers } from './criteria.rules.ts'

export async function findAnswers(db: Db<ContentPurpose>, item: string): Promise<GivenAnswer[]> {
  return await db.rows(sql<GivenAnswer>`
    select criterion, answer, reason, by_name as by, said_at as at
      from item_criterion where ${here} and item = ${item} order by criterion`)
}

export const answersOf = (given: readonly GivenAnswer[]): Answers =>
  Object.fromEntries(given.map(({ criterion, answer }) => [criterion, answer]))

type Said = { item: string; criterion: CaseCriterion; answer: CriterionAnswer; reason: string }

/** Keeps an answer in the name of who records it: the visitor, who sits at this table. */
export async function keepAnswer(db: Db<ContentPurpose>, said: Said): Promise<void> {
  await db.run(sql`
    insert into item_criterion (region, domain, at_table, item, criterion, answer, reason, by_domain, by_account,
      by_name, said_at)
    select (select visit_region()), (select visit_bureau()), (select visit_table()), ${said.item},
           ${said.criterion}, ${said.answer}, ${said.reason}, p.seated_domain, p.account, p.name, (select visit_now())
      from person_at_table p
     where p.seated_domain = (select visit_domain()) and p.account = (select visit_account())
     limit 1
    on conflict (region, domain, item, criterion) do update
       set answer = excluded.answer, reason = excluded.reason, by_domain = excluded.by_domain,
           by_account = excluded.by_account, by_name = excluded.by_name, said_at = excluded.said_at`)
}
