// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { Purpose } from '../../vocabulary/purposes.ts'
import type { Role } from '../../vocabulary/roles.ts'
import type { Context } from './partnership.contract.ts'

type Myself = {
  account_id: string
  name: string
  task: string
  language: 'nl' | 'en'
  domain: number
  domain_name: string
  kind: string
  organisation: string
  region: number
  region_name: string
}

/** The visitor's own account, domain and region. */
export async function getMyself(db: Db): Promise<Myself> {
  const found = await db.row(sql<Myself>`
    select a.id as account_id, a.name, a.task, a.language, d.domain, d.name as domain_name, d.kind,
           o.name as organisation, r.region, r.name as region_name
      from account a
      join domain d on d.region = a.region and d.domain = a.domain
      join organisation o on o.region = d.region and o.id = d.organisation
      join region r on r.region = a.region
     where a.region = (select visit_region()) and a.domain = (select visit_domain())
       and a.id = (select visit_account())`)
  return found!
}

type ContextRow = {
  partnership: string
  partnership_name: string
  at_table: string | null
  table_name: string
  table_kind: string
  purpose: Purpose
  roles: Role[]
}

/** Where the visitor may work today. */
export async function findContexts(db: Db): Promise<Context[]> {
  const rows = await db.rows(sql<ContextRow>`select * from my_contexts()`)
  return rows.map(row => ({
    partnership: { id: row.partnership, name: row.partnership_name },
    table:
      row.at_table === null
        ? null
        : { id: row.at_table, name: row.table_name, kind: row.table_kind, purpose: row.purpose },
    roles: row.roles,
  }))
}

type PartnershipRow = { id: string; name: string; kind: string; starts: string; ends: string | null }
type PartyRow = { domain: number; name: string; kind: string; organisation: string }
type TableRow = { id: string; name: string; kind: string; purpose: Purpose; rhythm: string }
type PersonRow = {
  name: string
  task: string
  phone: string
  organisation: string
  domain: string
  roles: Role[]
}
type FlowRow = {
  category: string
  status: 'unverified' | 'confirmed'
  retentionDays: number
  carriesPersons: boolean
}

/** The partnership of this visit, or nothing when one works in none. */
export async function findPartnership(db: Db): Promise<PartnershipRow | undefined> {
  return await db.row(sql<PartnershipRow>`select id, name, kind, starts, ends from partnership`)
}

export async function findParties(db: Db): Promise<PartyRow[]> {
  return await db.rows(sql<PartyRow>`
    select d.domain, d.name, d.kind, o.name as organisation
      from party p
      join domain d on d.region = p.region and d.domain = p.party_domain
      join organisation o on o.region = d.region and o.id = d.organisation
     where p.starts <= (select visit_today()) and (p.ends is null or p.ends >= (select visit_today()))
     order by o.name, d.name`)
}

export async function findTables(db: Db): Promise<TableRow[]> {
  return await db.rows(
    sql<TableRow>`select id, name, kind, purpose, rhythm from meeting_table order by name, id`,
  )
}

/** Who sits at the table of this visit: the people one can call. */
export async function findPeople(db: Db): Promise<PersonRow[]> {
  return await db.rows(sql<PersonRow>`
    select name, task, phone, organisation, domain, roles from person_at_table order by name, domain`)
}

export async function findFlows(db: Db): Promise<FlowRow[]> {
  return await db.rows(sql<FlowRow>`
    select category, status, retention_days as "retentionDays", carries_persons as "carriesPersons"
      from live_ground order by category, status`)
}
