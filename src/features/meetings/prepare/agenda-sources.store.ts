// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { ContentPurpose } from '../../../vocabulary/purposes.ts'

// What could come on an agenda. The walls show overlaps and signals to the coordinator alone.

type Overlap = { id: string; kind: 'place' | 'person'; placeLabel: string; root: string; signals: number }

/**
 * Overlaps that nobody dealt with yet, the latest first. One that a single domain is left of is none; one about a person
 * is there once both owners brought facts about it, and says how many domains did.
 */
export async function findOpenOverlaps(db: Db<ContentPurpose>): Promise<Overlap[]> {
  return await db.rows(sql<Overlap>`
    select o.id, o.kind, o.place_label as "placeLabel", o.root,
           case o.kind when 'person' then cardinality(brought_about_person(o.id)) else count(i.id)::int end as signals
      from overlap o
      left join overlap_part p on p.region = o.region and p.domain = o.domain and p.overlap = o.id
      left join intake i on i.region = p.region and i.domain = p.domain and i.id = p.intake
                        and i.state not in ('withdrawn', 'rejected', 'expired')
     where o.region = (select visit_region()) and o.domain = (select visit_bureau())
       and o.at_table = (select visit_table()) and o.state in ('new', 'seen')
     group by o.region, o.domain, o.id
    having count(distinct i.from_domain) > 1
        or o.kind = 'person' and o.id in (select b.overlap from person_overlaps_brought() b)
     order by o.last_at desc, o.id limit 50`)
}

type Signal = {
  id: string
  title: string
  placeLabel: string
  /** A public place or a business; a home's address is never made the name of an item. */
  isPublic: boolean
  phenomenon: string
  observedFrom: string
}

/**
 * Completed signals that stand on no agenda and touch no other by their place, the oldest first. That one touches another
 * about a person changes nothing here: by what is missing one would know which signals those are.
 */
export async function findSignalsToWeigh(db: Db<ContentPurpose>): Promise<Signal[]> {
  return await db.rows(sql<Signal>`
    select i.id, i.title, i.place_label as "placeLabel", i.place_key is not null as "isPublic", i.phenomenon,
           i.observed_from as "observedFrom"
      from intake i
     where i.region = (select visit_region()) and i.domain = (select visit_bureau())
       and i.at_table = (select visit_table()) and i.state in ('registered', 'enriched')
       and not exists (
         select 1 from overlap_part p
           join overlap o on o.region = p.region and o.domain = p.domain and o.id = p.overlap
          where p.region = i.region and p.domain = i.domain and p.intake = i.id and o.state in ('new', 'seen'))
     order by i.observed_from, i.id limit 50`)
}

type Held = { id: string; title: string; holdUntil: string }

/** Items that were held until this day at the latest and did not come back yet. */
export async function findHeld(db: Db<ContentPurpose>, day: string): Promise<Held[]> {
  return await db.rows(sql<Held>`
    select i.id, i.title, i.hold_until as "holdUntil" from agenda_item i
     where i.region = (select visit_region()) and i.domain = (select visit_bureau())
       and i.at_table = (select visit_table()) and i.route = 'hold' and i.hold_until <= ${day}::date
       and not exists (
         select 1 from agenda_item back
          where back.region = i.region and back.domain = i.domain and back.review_of = i.id)
     order by i.hold_until, i.id limit 50`)
}

type Question = { id: string; question: string; due: string }

/** Questions without a name to this coordinator that are not ended and stand on no agenda yet. */
export async function findOpenConsultations(db: Db<ContentPurpose>): Promise<Question[]> {
  return await db.rows(sql<Question>`
    select c.id, c.question, c.due from consultation c
     where c.region = (select visit_region()) and c.domain = (select visit_bureau())
       and c.at_table = (select visit_table()) and c.held_by = 'coordinator' and c.ended_at is null
       and c.item is null
     order by c.due, c.id limit 50`)
}

export type OpenAgreement = {
  id: string
  what: string
  owner: string
  ownerDomain: number
  due: string
  item: { id: string; title: string }
}
type AgreementRow = Omit<OpenAgreement, 'item'> & { item: string; title: string }

/** Agreements of earlier meetings of this table that are not done, as far as the visitor may read them. */
export async function findOpenAgreements(db: Db<ContentPurpose>, before: string): Promise<OpenAgreement[]> {
  const rows = await db.rows(sql<AgreementRow>`
    with readable as (
      select a.id, a.what, a.owner_name, a.owner_domain, i.id as item, i.title
        from agreement a
        join agenda_item i on i.region = a.region and i.domain = a.domain and i.id = a.item
        join meeting m on m.region = i.region and m.domain = i.domain and m.id = i.meeting
       where a.region = (select visit_region()) and a.domain = (select visit_bureau())
         and a.at_table = (select visit_table()) and m.id <> ${before} and m.starts_at > (select visit_now())
             - interval '1 year'
    )
    select r.id, r.what, r.owner_name as owner, r.owner_domain as "ownerDomain", s.due, r.item, r.title
      from readable r
      join agreements_so_far(array(select id from readable)) s on s.agreement = r.id
     where not s.done order by s.due, r.id limit 100`)
  return rows.map(({ item, title, ...row }) => ({ ...row, item: { id: item, title } }))
}
