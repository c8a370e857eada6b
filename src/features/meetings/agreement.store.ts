// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import { here } from './meeting.store.ts'
import type { Meets } from './rhythm/rhythm.store.ts'

type Row = {
  id: string
  item: string
  number: number
  what: string
  domain: number
  account: string
  name: string
  due: string
}
export type Agreement = {
  id: string
  number: number
  what: string
  owner: { domain: number; account: string; name: string }
  due: string
}

const columns = sql`id, item, number, what, owner_domain as domain, owner_account as account, owner_name as name, due`
const shape = ({ domain, account, name, ...row }: Row): Agreement & { item: string } => ({
  ...row,
  owner: { domain, account, name },
})

export async function findAgreements(
  db: Db<ContentPurpose>,
  items: string[],
): Promise<(Agreement & { item: string })[]> {
  const rows = await db.rows(sql<Row>`
    select ${columns} from agreement where ${here} and item = any (${items}::uuid[]) order by item, number, id`)
  return rows.map(shape)
}

type NewAgreement = {
  id: string
  item: string
  what: string
  owner: { domain: number; account: string }
  due: string
  task: string
}

/**
 * Writes an agreement and gives its owner the task.
 * @returns false when the owner does not sit at this table today
 */
export async function giveAgreement(db: Db<Meets>, one: NewAgreement): Promise<boolean> {
  await db.run(sql`
    insert into agreement (region, domain, id, at_table, item, number, what, owner_domain, owner_account, owner_name,
      due, task)
    select (select visit_region()), (select visit_bureau()), ${one.id}, (select visit_table()), ${one.item},
           1 + coalesce((select max(number) from agreement where ${here} and item = ${one.item}), 0),
           ${one.what}, p.seated_domain, p.account, p.name, ${one.due}::date, ${one.task}
      from person_at_table p where p.seated_domain = ${one.owner.domain} and p.account = ${one.owner.account}
    on conflict (region, domain, id) do nothing`)
  const given = await db.row(sql<{ given: boolean }>`select pass_agreement(${one.id}) as given`)
  return given!.given
}

/** @returns nothing when the owner does not sit at this table today */
export async function insertAgreement(
  db: Db<ContentPurpose>,
  one: NewAgreement,
): Promise<Agreement | undefined> {
  if (!(await giveAgreement(db, one))) return undefined
  const row = await db.row(sql<Row>`select ${columns} from agreement where ${here} and id = ${one.id}`)
  return shape(row!)
}

export async function deleteAgreement(db: Db<ContentPurpose>, id: string): Promise<void> {
  await db.run(sql`select withdraw_agreement(${id})`)
  await db.run(sql`delete from agreement where ${here} and id = ${id}`)
}

type Person = { account: string; domain: number; name: string; task: string; organisation: string }

export async function findPeopleHere(db: Db<ContentPurpose>): Promise<Person[]> {
  return await db.rows(sql<Person>`
    select account, seated_domain as domain, name, task, organisation from person_at_table order by name, account`)
}
