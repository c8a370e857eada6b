// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import { rootOf } from '../../vocabulary/phenomena.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { SignalState } from '../../vocabulary/signal-states.ts'
import type { Note } from './signal.contract.ts'
import type { Flow, SubjectKind } from './signal.rules.ts'

export type SignalRow = {
  id: string
  bureau: number
  at_table: string
  table_name: string | null
  filed_by: string
  filed_by_name: string
  filed_at: string
  state: SignalState
  number: number
  title: string
  facts: string
  interpretation: string | null
  phenomenon: string
  observed_from: string
  observed_to: string | null
  place_kind: 'address' | 'named-place' | 'point' | 'area'
  place_label: string
  place_ref: string | null
  place_area: string
  rd_x: number | null
  rd_y: number | null
  accuracy_m: number
  reliability: Note['reliability']
  urgency: Note['urgency']
  asked: Note['asked']
  embargo_until: string | null
  categories: string[]
  version: number
  ends_at: string
  source: string | null
  source_id: string | null
}

/** What may flow at the table of this visit today (published by the partnership room). */
export async function findFlows(db: Db<ContentPurpose>): Promise<Flow[]> {
  return await db.rows(sql<Flow>`
    select category, retention_days as "retentionDays", carries_persons as "carriesPersons" from live_ground`)
}

/** The kinds of these subjects, as far as they are the own domain's. Fewer than asked: some do not exist here. */
export async function findSubjectKinds(db: Db<ContentPurpose>, ids: string[]): Promise<SubjectKind[]> {
  if (ids.length === 0) return []
  const rows = await db.rows(sql<{ kind: SubjectKind }>`
    select kind from subject
     where region = (select visit_region()) and domain = (select visit_domain()) and id = any (${ids}::uuid[])`)
  return rows.map(row => row.kind)
}

export type NewSignal = Note & {
  id: string
  title: string
  categories: string[]
  state: SignalState
  endsAt: string
}

/** @returns false when this id was filed before: a doubled submit changes nothing */
export async function insertSignal(db: Db<ContentPurpose>, signal: NewSignal): Promise<boolean> {
  const { place } = signal
  const inserted = await db.run(sql`
    insert into signal (region, domain, id, bureau, partnership, at_table, filed_by, filed_at, state, number, title, facts,
      interpretation, phenomenon, root, observed_from, observed_to, place_kind, place_label, place_ref, place_area, rd_x,
      rd_y, accuracy_m, reliability, urgency, asked, embargo_until, categories, ends_at)
    values ((select visit_region()), (select visit_domain()), ${signal.id}, (select visit_bureau()),
      (select visit_partnership()), (select visit_table()), (select visit_account()), (select visit_now()),
      ${signal.state}, next_signal_number(), ${signal.title}, ${signal.facts}, ${signal.interpretation || null}, ${signal.phenomenon}, ${rootOf(signal.phenomenon)},
      ${signal.observedFrom}, ${signal.observedTo ?? null}, ${place.kind}, ${place.label}, ${place.ref ?? null}, ${place.area ?? ''},
      ${place.rd?.x ?? null}, ${place.rd?.y ?? null}, ${place.accuracyMetres}, ${signal.reliability},
      ${signal.urgency}, ${signal.asked}, ${signal.embargoUntil ?? null}, ${signal.categories}::text[],
      ${signal.endsAt})
    on conflict (region, domain, id) do nothing`)
  if (inserted === 0) return false
  await addTies(db, signal.id, signal.subjects)
  return true
}

/** Ties subjects to a signal, in place of those that were tied before. */
export async function tieSubjects(
  db: Db<ContentPurpose>,
  signal: string,
  subjects: Note['subjects'],
): Promise<void> {
  await db.run(sql`delete from signal_subject
    where region = (select visit_region()) and domain = (select visit_domain()) and signal = ${signal}`)
  await addTies(db, signal, subjects)
}

async function addTies(db: Db<ContentPurpose>, signal: string, subjects: Note['subjects']): Promise<void> {
  if (subjects.length === 0) return
  await db.run(sql`
    insert into signal_subject (region, domain, signal, subject, involvement)
    select (select visit_region()), (select visit_domain()), ${signal}, tied.subject, tied.involvement
      from unnest(${subjects.map(s => s.id)}::uuid[], ${subjects.map(s => s.involvement)}::text[])
           as tied(subject, involvement)`)
}

/** The coordinator's frozen copy: no names of persons, not who filed it. */
export async function handOver(db: Db<ContentPurpose>, signal: string, copy: string): Promise<void> {
  await db.run(sql`
    insert into intake (region, domain, id, at_table, from_domain, signal, received_at, title, facts, interpretation,
      phenomenon, root, observed_from, observed_to, place_kind, place_label, place_ref, place_area, rd_x, rd_y, accuracy_m,
      cell, place_key, cell_key,
      reliability, urgency, asked, embargo_until, subject_kinds, group_description, version, ends_at,
      wpg_article)
    select s.region, s.bureau, ${copy}, s.at_table, s.domain, s.id, (select visit_now()), s.title, s.facts, s.interpretation,
      s.phenomenon, s.root, s.observed_from, s.observed_to, s.place_kind, s.place_label, s.place_ref, s.place_area,
      s.rd_x, s.rd_y, s.accuracy_m, s.cell, compared_by.place_key, compared_by.cell_key, s.reliability, s.urgency, s.asked, s.embargo_until,
      coalesce(about.kinds, '{}'), about.groups, s.version, s.ends_at, s.wpg_article
      from signal s
      cross join lateral house.compared_by(s.region, s.categories, s.place_kind, s.place_ref, s.cell) compared_by
      left join lateral (
        select array_agg(u.kind order by u.kind) as kinds,
               string_agg(u.name, '; ' order by u.name) filter (where u.kind = 'group') as groups
          from signal_subject ss
          join subject u on u.region = ss.region and u.domain = ss.domain and u.id = ss.subject
         where ss.region = s.region and ss.domain = s.domain and ss.signal = s.id) about on true
     where s.region = (select visit_region()) and s.domain = (select visit_domain()) and s.id = ${signal}`)
}

export async function findSignal(db: Db<ContentPurpose>, id: string): Promise<SignalRow | undefined> {
  return await db.row(sql<SignalRow>`
    select s.id, s.bureau, s.at_table, t.name as table_name, s.filed_by, a.name as filed_by_name, s.filed_at, s.state,
           s.number, s.title, s.facts, s.interpretation, s.phenomenon, s.root, s.observed_from, s.observed_to, s.place_kind, s.place_label,
           s.place_ref, s.place_area, s.rd_x, s.rd_y, s.accuracy_m, s.reliability, s.urgency, s.asked, s.embargo_until, s.categories,
           s.version, s.ends_at, s.source, s.source_id
      from signal s
      join account a on a.region = s.region and a.domain = s.domain and a.id = s.filed_by
      left join meeting_table t on t.region = s.region and t.domain = s.bureau and t.id = s.at_table
     where s.region = (select visit_region()) and s.domain = (select visit_domain()) and s.id = ${id}
       and s.ends_at > (select visit_now())`)
}
