// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { HeldBy } from './consultation.rules.ts'

export type Party = { coordinator: boolean; domain: number; name: string; kind: string; organisation: string }

/** Functions with somebody at the table of this visit, other than the visitor's own; the coordinator first. */
export async function findFunctions(db: Db<ContentPurpose>): Promise<Party[]> {
  return await db.rows(sql<Party>`
    select false as coordinator, d.domain, d.name, d.kind, o.name as organisation
      from domain d
      join organisation o on o.region = d.region and o.id = d.organisation
     where d.region = (select visit_region()) and d.domain <> (select visit_domain())
       and d.domain in (select seated_domain from person_at_table
         where roles && array['professional', 'member', 'connector', 'release-officer', 'project-lead'])
    union all
    select true, d.domain, d.name, d.kind, o.name
      from domain d
      join organisation o on o.region = d.region and o.id = d.organisation
     where d.region = (select visit_region()) and d.domain = (select visit_bureau())
       and exists (select 1 from person_at_table where 'coordinator' = any (roles))
     order by coordinator desc, organisation, name`)
}

type Row = {
  id: string
  heldBy: HeldBy
  ofCoordinator: boolean
  otherDomain: number
  otherName: string
  otherKind: string
  organisation: string
  question: string
  askedAt: string
  due: string
  answeredAt: string | null
  endedAt: string | null
  thanks: string
  signal: string | null
  item: string | null
  atTable: string
  tableName: string | null
  endsAt: string
}
export type Consultation = Omit<Row, 'otherDomain' | 'otherName' | 'otherKind' | 'organisation'> & {
  other: Party
}

const selected = sql`
  select c.id, c.held_by as "heldBy", c.of_coordinator as "ofCoordinator", c.other_domain as "otherDomain",
         d.name as "otherName", d.kind as "otherKind", o.name as organisation, c.question, c.asked_at as "askedAt",
         c.due, c.answered_at as "answeredAt", c.ended_at as "endedAt", c.thanks, c.item, c.at_table as "atTable",
         t.name as "tableName", c.ends_at as "endsAt",
         (select s.id from signal s
           where s.region = c.region and s.domain = c.domain and s.id = c.signal) as signal
    from consultation c
    join domain d on d.region = c.region and d.domain = c.other_domain
    join organisation o on o.region = d.region and o.id = d.organisation
    left join meeting_table t on t.region = c.region and t.domain = c.bureau and t.id = c.at_table
   where c.region = (select visit_region())
     and c.domain in ((select visit_domain()), (select visit_bureau()))`

const shape = ({ otherDomain, otherName, otherKind, organisation, ...row }: Row): Consultation => ({
  ...row,
  other: {
    coordinator: row.ofCoordinator && row.heldBy === 'asker',
    domain: otherDomain,
    name: otherName,
    kind: otherKind,
    organisation,
  },
})

export async function findConsultations(db: Db<ContentPurpose>): Promise<Consultation[]> {
  return (await db.rows(sql<Row>`${selected} order by c.asked_at desc, c.id limit 500`)).map(shape)
}

export async function findConsultation(
  db: Db<ContentPurpose>,
  id: string,
): Promise<Consultation | undefined> {
  const row = await db.row(sql<Row>`${selected} and c.id = ${id}`)
  return row && shape(row)
}

type Message = { id: string; at: string; ours: boolean; byName: string; text: string }

export async function findMessages(db: Db<ContentPurpose>, consultation: string): Promise<Message[]> {
  return await db.rows(sql<Message>`
    select m.id, m.at, m.ours, m.by_name as "byName", m.text
      from consultation_message m
     where m.region = (select visit_region())
       and m.domain in ((select visit_domain()), (select visit_bureau())) and m.consultation = ${consultation}
     order by m.position, m.id`)
}

type Question = { id: string; copy: string; domain: number | null; question: string; due: string }

/** @returns false when nobody sits at this table for that function */
export async function ask(
  db: Db<ContentPurpose>,
  { id, copy, domain, question, due }: Question,
  messages: [own: string, other: string],
): Promise<boolean> {
  const row = await db.row(sql<{ asked: boolean }>`
    select ask_consultation(${id}, ${copy}, ${domain}::int, ${question}, ${due}::date, ${messages[0]},
      ${messages[1]}) as asked`)
  return row!.asked
}

/** @returns false when there is no such open consultation at this table */
export async function write(
  db: Db<ContentPurpose>,
  { id, copy, text, due }: { id: string; copy: string; text: string; due: string },
  consultation: string,
): Promise<boolean> {
  const row = await db.row(sql<{ written: boolean }>`
    select write_in_consultation(${consultation}, ${id}, ${copy}, ${text}, ${due}::date) as written`)
  return row!.written
}

export async function end(db: Db<ContentPurpose>, id: string, thanks: string): Promise<boolean> {
  const row = await db.row(sql<{ ended: boolean }>`select end_consultation(${id}, ${thanks}) as ended`)
  return row!.ended
}

/** @returns false when this is not the asker's own copy, or not the coordinator's */
export async function link(
  db: Db<ContentPurpose>,
  id: string,
  to: { signal: string } | { item: string },
): Promise<boolean> {
  const [change, held, domain] =
    'signal' in to
      ? [sql`signal = ${to.signal}`, 'asker', sql`(select visit_domain())`]
      : [sql`item = ${to.item}`, 'coordinator', sql`(select visit_bureau())`]
  const changed = await db.run(sql`
    update consultation set ${change}
     where region = (select visit_region()) and domain = ${domain} and id = ${id} and held_by = ${held}`)
  return changed > 0
}
