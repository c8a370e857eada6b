// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { ReceivedReport, ReportLine } from './report.contract.ts'

type Party = { domain: number; name: string; organisation: string }
type Row = Omit<ReportLine, 'to'> & Party
type ReceivedRow = Omit<ReceivedReport, 'from'> & Party

const own = sql`r.region = (select visit_region()) and r.domain = (select visit_domain())`

export async function findDrafted(db: Db<ContentPurpose>): Promise<ReportLine[]> {
  const rows = await db.rows(sql<Row>`
    select r.id, r.title, r.place, r.facts, r.article, r.use_until as "useUntil", r.state, r.question,
           a.name as "draftedBy", r.drafted_at as "draftedAt", r.at_table = (select visit_table()) as here, r.version,
           d.domain, d.name, o.name as organisation
      from police_report r
      join account a on a.region = r.region and a.domain = r.domain and a.id = r.drafted_by
      join domain d on d.region = r.region and d.domain = r.to_domain
      join organisation o on o.region = d.region and o.id = d.organisation
     where ${own} order by r.state = 'released', r.drafted_at desc, r.id limit 200`)
  return rows.map(({ domain, name, organisation, ...row }) => ({
    ...row,
    to: { domain, name, organisation },
  }))
}

export async function findReceived(db: Db<ContentPurpose>): Promise<ReceivedReport[]> {
  const rows = await db.rows(sql<ReceivedRow>`
    select r.id, r.title, r.place, r.facts, r.article, r.received_at as "receivedAt", r.use_until as "useUntil",
           r.withdrawn_at as "withdrawnAt",
           (select s.id from signal s where s.region = r.region and s.domain = r.domain and s.id = r.signal) as signal,
           d.domain, d.name, o.name as organisation
      from received_report r
      join domain d on d.region = r.region and d.domain = r.from_domain
      join organisation o on o.region = d.region and o.id = d.organisation
     where ${own} order by r.received_at desc, r.id limit 200`)
  return rows.map(({ domain, name, organisation, ...row }) => ({
    ...row,
    from: { domain, name, organisation },
  }))
}

/** Public-order domains that take part in the partnership of this visit; for the police alone. */
export async function findAddressees(db: Db<ContentPurpose>): Promise<Party[]> {
  return await db.rows(sql<Party>`
    select distinct d.domain, d.name, o.name as organisation
      from party p
      join domain d on d.region = p.region and d.domain = p.party_domain and d.kind = 'public-order'
      join organisation o on o.region = d.region and o.id = d.organisation
     where p.starts <= (select visit_today()) and (p.ends is null or p.ends >= (select visit_today()))
       and (select mine.kind from domain mine
             where mine.region = (select visit_region()) and mine.domain = (select visit_domain())) = 'police'
     order by organisation, name`)
}

type Text = Pick<ReportLine, 'title' | 'place' | 'facts' | 'useUntil'> & { toDomain: number }

/** @returns the new version, or nothing when it changed since, waits for release, or was released */
export async function writeDraft(
  db: Db<ContentPurpose>,
  id: string,
  { version, ...text }: Text & { version: number },
): Promise<number | undefined> {
  const row = await db.row(sql<{ version: number }>`
    insert into police_report (region, domain, id, bureau, partnership, at_table, to_domain, title, place, facts,
      use_until, drafted_by, drafted_at)
    values ((select visit_region()), (select visit_domain()), ${id}, (select visit_bureau()),
      (select visit_partnership()), (select visit_table()), ${text.toDomain}, ${text.title}, ${text.place},
      ${text.facts}, ${text.useUntil}::date, (select visit_account()), (select visit_now()))
    on conflict (region, domain, id) do update
       set to_domain = excluded.to_domain, title = excluded.title, place = excluded.place, facts = excluded.facts,
           use_until = excluded.use_until, version = police_report.version + 1
     where police_report.version = ${version} and police_report.state = 'draft'
    returning version`)
  return row?.version
}

export async function submit(db: Db<ContentPurpose>, id: string, task: string): Promise<boolean> {
  return (await db.row(sql<{ done: boolean }>`select submit_report(${id}, ${task}) as done`))!.done
}

export async function deliver(
  db: Db<ContentPurpose>,
  id: string,
  to: { copy: string; article: string },
): Promise<boolean> {
  const row = await db.row(sql<{ done: boolean }>`
    select deliver_report(${id}, ${to.copy}, ${to.article}) as done`)
  return row!.done
}

/** @returns false when this domain released no such report, or took it back already */
export async function takeBack(db: Db<ContentPurpose>, id: string): Promise<boolean> {
  return (await db.row(sql<{ done: boolean }>`select take_back_report(${id}) as done`))!.done
}

export async function giveBack(db: Db<ContentPurpose>, id: string, question: string): Promise<boolean> {
  const changed = await db.run(sql`
    update police_report r set state = 'draft', question = ${question}, version = r.version + 1
     where ${own} and r.id = ${id} and r.state = 'awaiting-release'`)
  return changed > 0
}

export async function layBeside(db: Db<ContentPurpose>, id: string, signal: string): Promise<boolean> {
  const changed = await db.run(
    sql`update received_report r set signal = ${signal} where ${own} and r.id = ${id} and r.withdrawn_at is null`,
  )
  return changed > 0
}
