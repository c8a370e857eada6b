// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { DomainKindName } from '../../../vocabulary/domain-kinds.ts'
import type { PhenomenonCode } from '../../../vocabulary/phenomena.ts'
import type { ContentPurpose } from '../../../vocabulary/purposes.ts'
import { here } from '../meeting.store.ts'
import type { PersonAtItem } from './preparing.contract.ts'

type OfItem = PersonAtItem & { item: string }

/** Who has a part at these items, as far as the visitor may know: the coordinator all, others their own. */
export async function findPeopleAtItems(db: Db<ContentPurpose>, items: string[]): Promise<OfItem[]> {
  return await db.rows(sql<OfItem>`
    select item, seated_domain as domain, seated_account as account, part from item_person
     where ${here} and item = any (${items}::uuid[])
     order by item, part desc, seated_domain, seated_account nulls first`)
}

/** Replaces who has a part at an item. Answers how many of them sit at this table today. */
export async function replacePeople(
  db: Db<ContentPurpose>,
  item: string,
  people: readonly PersonAtItem[],
): Promise<number> {
  await db.run(sql`delete from item_person where ${here} and item = ${item}`)
  const [domains, accounts] = [people.map(one => one.domain), people.map(one => one.account)]
  return await db.run(sql`
    insert into item_person (region, domain, at_table, item, seated_domain, seated_account, part)
    select (select visit_region()), (select visit_bureau()), (select visit_table()), ${item}, given.*
      from unnest(${domains}::int[], ${accounts}::uuid[], ${people.map(one => one.part)}::text[])
           as given(seated_domain, seated_account, part)
     where exists (select 1 from person_at_table p where p.seated_domain = given.seated_domain
       and (given.seated_account is null or p.account = given.seated_account))`)
}

export type Seated = { account: string; domain: number; kind: DomainKindName }

/** Who sits at the table today, with the kind of the domain they stand for. */
export async function findSeated(db: Db<ContentPurpose>): Promise<Seated[]> {
  return await db.rows(sql<Seated>`
    select p.account, p.seated_domain as domain, d.kind
      from person_at_table p
      join domain d on d.region = (select visit_region()) and d.domain = p.seated_domain
     order by p.account`)
}

/** What the signals behind each item are about; the wall answers the coordinator alone. */
export async function findPhenomena(
  db: Db<ContentPurpose>,
  items: string[],
): Promise<{ item: string; phenomenon: PhenomenonCode }[]> {
  return await db.rows(sql<{ item: string; phenomenon: PhenomenonCode }>`
    select distinct ii.item, i.phenomenon
      from item_intake ii
      join intake i on i.region = ii.region and i.domain = ii.domain and i.id = ii.intake
     where ii.region = (select visit_region()) and ii.domain = (select visit_bureau())
       and ii.at_table = (select visit_table()) and ii.item = any (${items}::uuid[]) and i.state <> 'withdrawn'
     order by ii.item, i.phenomenon`)
}

export type OwnSignal = { item: string; signal: string; title: string }

export async function findOwnSignals(db: Db<ContentPurpose>, meeting: string): Promise<OwnSignal[]> {
  return await db.rows(sql<OwnSignal>`select item, signal, title from own_signals_behind(${meeting})`)
}

type Place = 'needed' | 'leaves' | 'elsewhere'

/** Where the visitor's own place is at each item of a meeting, also at those it leaves the room for. */
export async function findMyPlaces(
  db: Db<ContentPurpose>,
  meeting: string,
): Promise<{ item: string; place: Place }[]> {
  return await db.rows(sql<{ item: string; place: Place }>`select item, place from my_place_at(${meeting})`)
}

/** The picture so far of each item that the visitor may read. */
export async function findPictures(
  db: Db<ContentPurpose>,
  items: string[],
): Promise<{ id: string; picture: string }[]> {
  return await db.rows(sql<{ id: string; picture: string }>`
    select id, picture from agenda_item where ${here} and id = any (${items}::uuid[])`)
}
