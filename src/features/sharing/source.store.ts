// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { BroughtFact } from './share.contract.ts'

export type Source = {
  id: string
  number: number
  title: string
  facts: string
  phenomenon: string
  placeLabel: string
  observedFrom: string
  observedTo: string | null
  embargoUntil: string | null
  subjects: {
    id: string
    kind: BroughtFact['subjects'][number]['kind']
    name: string
    birthDate: string | null
  }[]
}

/** The own signal that facts are chosen from, with whom it is about. Nothing: not there, or no longer to be brought. */
export async function findSource(db: Db<ContentPurpose>, id: string): Promise<Source | undefined> {
  const signal = await db.row(sql<Omit<Source, 'subjects'>>`
    select id, number, title, facts, phenomenon, place_label as "placeLabel", observed_from as "observedFrom",
           observed_to as "observedTo",
           case when embargo_until > (select visit_now()) then embargo_until end as "embargoUntil"
      from signal
     where region = (select visit_region()) and domain = (select visit_domain()) and id = ${id}
       and state not in ('withdrawn', 'awaiting-release', 'expired') and ends_at > (select visit_now())`)
  return signal && { ...signal, subjects: await findSubjectsOf(db, id) }
}

async function findSubjectsOf(db: Db<ContentPurpose>, signal: string): Promise<Source['subjects']> {
  return await db.rows(sql<Source['subjects'][number]>`
    select u.id, u.kind, u.name, u.birth_date as "birthDate"
      from signal_subject t
      join subject u on u.region = t.region and u.domain = t.domain and u.id = t.subject
     where t.region = (select visit_region()) and t.domain = (select visit_domain()) and t.signal = ${signal}
     order by u.kind, u.name, u.id`)
}

/** The signal that a question to this domain is about; nothing when it was not asked for the table of this visit. */
export async function findSignalAsked(db: Db<ContentPurpose>, request: string): Promise<string | undefined> {
  const row = await db.row(sql<{ signal: string }>`
    select signal from request_received
     where region = (select visit_region()) and domain = (select visit_domain()) and id = ${request}
       and at_table = (select visit_table())`)
  return row?.signal
}

/** What the law expects of the visitor's own domain, and what the table of this visit is called. */
export async function getStanding(db: Db<ContentPurpose>): Promise<{ kind: string; table: string }> {
  const row = await db.row(sql<{ kind: string; table: string }>`
    select d.kind, t.name as "table" from domain d, meeting_table t
     where d.region = (select visit_region()) and d.domain = (select visit_domain())
       and t.region = d.region and t.domain = (select visit_bureau()) and t.id = (select visit_table())`)
  return row!
}
