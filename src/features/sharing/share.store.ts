// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { BroughtFact, Informed, Reader, Share } from './share.contract.ts'

type FlatShare = Omit<Share, 'partnership' | 'table' | 'signal' | 'readers'> & {
  partnership: string
  partnershipName: string
  table: string
  tableName: string
  signal: string | null
  number: number | null
  title: string | null
}

/** All that this domain shares and shared, with whom as it is today; what is live stands first. */
export async function findShares(db: Db<ContentPurpose>): Promise<Share[]> {
  const rows = await db.rows(sql<FlatShare>`
    select s.id, s.kind, s.facts, s.works, s.avoid, s.safety, s.phenomenon, s.place_label as "placeLabel",
           s.observed_from as "observedFrom", s.observed_to as "observedTo", s.subjects, s.informed, s.necessity, s.proportionality,
           s.until, s.embargo_until as "embargoUntil", s.partnership, s.partnership_name as "partnershipName",
           s.at_table as "table", s.table_name as "tableName", s.signal, n.number, n.title,
           coalesce(n.version > s.source_version, false) as "changedSince", s.ground, s.brought_by_name as "broughtBy",
           s.brought_at as "broughtAt", s.withdrawn_at as "withdrawnAt", s.withdrawn_by_name as "withdrawnBy",
           s.destroyed_at as "destroyedAt",
           case when s.withdrawn_at is not null then 'withdrawn' when s.until < (select visit_today()) then 'ended'
                else 'live' end as state
      from own_share s
      left join signal n on n.region = s.region and n.domain = s.domain and n.id = s.signal
     where s.region = (select visit_region()) and s.domain = (select visit_domain())
     order by s.withdrawn_at is not null or s.until < (select visit_today()), s.brought_at desc, s.id limit 200`)
  const readers = await findReadersOfShares(db)
  return rows.map(({ partnership, partnershipName, table, tableName, signal, number, title, ...rest }) => ({
    ...rest,
    partnership: { id: partnership, name: partnershipName },
    table: { id: table, name: tableName },
    signal: signal === null ? null : { id: signal, number: number!, title: title! },
    readers: readers.filter(({ share }) => share === rest.id).map(({ share: _, ...reader }) => reader),
  }))
}

async function findReadersOfShares(db: Db<ContentPurpose>) {
  return await db.rows(sql<{ share: string; name: string; task: string; organisation: string }>`
    select share, name, task, organisation from my_share_readers() order by share, organisation, name`)
}

type Ground = { bases: string[]; ground: string[]; latest: string | null }
type Chosen = {
  kind: 'facts' | 'advice'
  signal: string | null
  withPlace: boolean
  subjects: string[]
  named: string[]
}

/** On what these choices would rest at this table today, and until when they may. */
export async function getGround(db: Db<ContentPurpose>, one: Chosen): Promise<Ground> {
  const row = await db.row(sql<Ground>`
    select bases, ground, latest from ground_here(brought_categories(${one.kind}, ${one.signal}, ${one.withPlace},
      ${one.subjects}::uuid[], ${one.named}::uuid[]))`)
  return row!
}

/** Everybody who would read it, by name. */
export async function findReaders(
  db: Db<ContentPurpose>,
  about: { signal: string | null; item: string | null; bases: string[] },
): Promise<Reader[]> {
  return await db.rows(sql<Reader>`
    select account, name, task, organisation, domain_name as domain
      from readers_here(${about.signal}, ${about.item}, ${about.bases}::uuid[])
     order by organisation, name, account`)
}

/** @returns null when it was brought, else what stands in the way */
export async function bring(db: Db<ContentPurpose>, what: object): Promise<string | null> {
  const row = await db.row(sql<{ objection: string | null }>`
    select bring(${JSON.stringify(what)}::jsonb) as objection`)
  return row!.objection
}

export async function withdraw(db: Db<ContentPurpose>, id: string): Promise<boolean> {
  return (await db.row(sql<{ done: boolean }>`select withdraw_share(${id}) as done`))!.done
}

type FlatFact = Omit<BroughtFact, 'from' | 'mine'> & {
  fromDomain: number
  fromName: string
  organisation: string
}

/** What was brought to this table, as far as this visitor may read it now; `item`: what lies behind one agenda item. */
export async function findBrought(
  db: Db<ContentPurpose>,
  domain: number,
  item: string | undefined,
): Promise<BroughtFact[]> {
  const rows = await db.rows(sql<FlatFact>`
    select f.id, f.kind, f.facts, f.works, f.avoid, f.safety, f.phenomenon, f.place_label as "placeLabel",
           f.observed_from as "observedFrom", f.observed_to as "observedTo", f.subjects, f.informed, f.necessity, f.proportionality,
           f.until, f.embargo_until as "embargoUntil", f.from_domain as "fromDomain", f.domain_name as "fromName",
           f.organisation, f.brought_by_name as "broughtBy", f.brought_at as "broughtAt"
      from brought_facts_at_table f
     where f.region = (select visit_region()) and f.domain = (select visit_bureau())
       and f.at_table = (select visit_table())
       and (${item ?? null}::uuid is null or f.id = any (facts_of_item(${item ?? null})))
     order by f.brought_at, f.id limit 200`)
  return rows.map(({ fromDomain, fromName, organisation, ...rest }) => ({
    ...rest,
    from: { domain: fromDomain, name: fromName, organisation },
    mine: fromDomain === domain,
  }))
}

/** Writes down whether who is named knows. @returns nothing, or what stands in the way */
export async function saveInformed(
  db: Db<ContentPurpose>,
  id: string,
  informed: Informed,
): Promise<string | null> {
  const row = await db.row(sql<{ objection: string | null }>`
    select record_informed(${id}, ${JSON.stringify(informed)}::jsonb) as objection`)
  return row!.objection
}
