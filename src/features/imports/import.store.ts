// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { foldText } from '../../analysis/matching/normalise/text.ts'
import { type Db, sql } from '../../platform/db/db.ts'
import { rootOf } from '../../vocabulary/phenomena.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { Flow } from '../signals/filing.contract.ts'
import { categoriesOf, titleOf } from '../signals/filing.contract.ts'
import type { ImportedRow } from './import.contract.ts'

type Run = {
  id: string
  source: string
  fileName: string
  by: string
  startedAt: string
  new: number
  known: number
  refused: number
  ending: 'complete' | 'stopped' | null
}

export async function insertRun(
  db: Db<ContentPurpose>,
  run: { id: string; source: string; fileName: string },
): Promise<void> {
  await db.run(sql`
    insert into import_run (region, domain, id, source, file_name, by_account, at_table, started_at)
    values ((select visit_region()), (select visit_domain()), ${run.id}, ${run.source}, ${run.fileName},
      (select visit_account()), (select visit_table()), (select visit_now()))
    on conflict (region, domain, id) do nothing`)
}

export async function findRun(
  db: Db<ContentPurpose>,
  id: string,
): Promise<{ source: string; atTable: string } | undefined> {
  return await db.row(sql<{ source: string; atTable: string }>`
    select source, at_table as "atTable" from import_run
     where region = (select visit_region()) and domain = (select visit_domain()) and id = ${id}`)
}

type Counts = { fresh: number; known: number; refused: number; persons: number }

/** Adds to the counts of a run. @returns the signals about persons it has brought by now */
export async function countRows(db: Db<ContentPurpose>, id: string, counts: Counts): Promise<number> {
  const row = await db.row(sql<{ persons: number }>`
    update import_run set rows_new = rows_new + ${counts.fresh}, rows_known = rows_known + ${counts.known},
           rows_refused = rows_refused + ${counts.refused}, persons = persons + ${counts.persons},
           ended_at = null, complete = null
     where region = (select visit_region()) and domain = (select visit_domain()) and id = ${id}
    returning persons`)
  return row!.persons
}

/** @returns false when there is no such run here */
export async function endRun(
  db: Db<ContentPurpose>,
  id: string,
  ending: { complete: boolean; unreadable: number },
): Promise<boolean> {
  const touched = await db.run(sql`
    update import_run set ended_at = (select visit_now()), complete = ${ending.complete},
           rows_refused = rows_refused + ${ending.unreadable}
     where region = (select visit_region()) and domain = (select visit_domain()) and id = ${id} and ended_at is null`)
  return touched > 0
}

export async function findRuns(db: Db<ContentPurpose>): Promise<Run[]> {
  return await db.rows(sql<Run>`
    select r.id, r.source, r.file_name as "fileName", a.name as by, r.started_at as "startedAt", r.rows_new as new,
           r.rows_known as known, r.rows_refused as refused,
           case r.complete when true then 'complete' when false then 'stopped' end as ending
      from import_run r
      join account a on a.region = r.region and a.domain = r.domain and a.id = r.by_account
     where r.region = (select visit_region()) and r.domain = (select visit_domain())
       and r.rows_new + r.rows_known + r.rows_refused > 0
     order by r.started_at desc, r.id limit 50`)
}

export async function saveMapping(db: Db<ContentPurpose>, source: string, mapping: object): Promise<void> {
  await db.run(sql`
    insert into import_mapping (region, domain, source, mapping, saved_at)
    values ((select visit_region()), (select visit_domain()), ${source}, ${JSON.stringify(mapping)}::jsonb, (select visit_now()))
    on conflict (region, domain, source) do update set mapping = excluded.mapping, saved_at = excluded.saved_at`)
}

export async function findSavedMapping(
  db: Db<ContentPurpose>,
  source: string,
): Promise<Record<string, unknown> | null> {
  const row = await db.row(sql<{ mapping: Record<string, unknown> }>`
    select mapping from import_mapping
     where region = (select visit_region()) and domain = (select visit_domain()) and source = ${source}`)
  return row?.mapping ?? null
}

/**
 * One import or filing of a domain at a time: for the domain's own count, and so that what two calls bring at once is
 * new to one of them only.
 */
export async function waitForTurn(db: Db<ContentPurpose>): Promise<void> {
  await db.run(sql`select pg_advisory_xact_lock(hashtextextended(
    'signal-number:' || visit_region() || ':' || visit_domain(), 0))`)
}

/** Which of these ids the own domain has of this source already. */
export async function findKnown(db: Db<ContentPurpose>, source: string, ids: string[]): Promise<Set<string>> {
  const rows = await db.rows(sql<{ id: string }>`
    select source_id as id from signal
     where region = (select visit_region()) and domain = (select visit_domain()) and source = ${source}
       and source_id = any (${ids}::text[])`)
  return new Set(rows.map(row => row.id))
}

export async function getPersonsPerCall(db: Db<ContentPurpose>): Promise<number> {
  const row = await db.row(sql<{ most: number }>`select persons_per_call as most from partnership`)
  return row!.most
}

/** The categories of data a row carries; each must rest on a live row of law. */
export const categoriesIn = (note: ImportedRow) => categoriesOf(note.place, note.person ? ['person'] : [])

type Filing = {
  id: string
  source: string
  note: ImportedRow
  endsAt: string
  copy: string
  event: string
  person: string | null
}

/**
 * Files many reports: the signals with the coordinator's copies of them, unless a release comes first, and the
 * timelines. Arrays and unnest, because COPY is refused under row security. The copies are made of what was just
 * filed, never of what is read back: on a table that the planner knows nothing of yet that would read the whole domain
 * at every call, and an import would slow down as it goes.
 */
export async function insertReports(
  db: Db<ContentPurpose>,
  rows: readonly Filing[],
  toRelease: boolean,
): Promise<void> {
  if (rows.length === 0) return
  const state = toRelease ? 'awaiting-release' : 'submitted'
  const notes = rows.map(row => row.note)
  const text = (pick: (row: Filing) => string | null | undefined) => rows.map(row => pick(row) ?? null)
  await db.run(sql`
    with last as (
      select coalesce(max(number), 0) as number from signal
       where region = (select visit_region()) and domain = (select visit_domain())),
    filed as (insert into signal (region, domain, id, bureau, partnership, at_table, filed_by, filed_at, state, number, title, facts,
      interpretation, phenomenon, root, observed_from, observed_to, place_kind, place_label, place_ref, place_area, rd_x,
      rd_y, accuracy_m, reliability, urgency, asked, categories, source, source_id, ends_at)
    select (select visit_region()), (select visit_domain()), g.id, (select visit_bureau()), (select visit_partnership()),
      (select visit_table()), (select visit_account()), (select visit_now()), ${state}, last.number + g.nth, g.title,
      g.facts, g.interpretation, g.phenomenon, g.root, g.observed_from, g.observed_to, g.place_kind, g.place_label,
      g.place_ref, coalesce(g.place_area, ''), g.rd_x, g.rd_y, g.accuracy, g.reliability, g.urgency, g.asked,
      string_to_array(g.categories, ','), g.source, g.source_id, g.ends_at
      from last, unnest(${rows.map(row => row.id)}::uuid[], ${notes.map(titleOf)}::text[], ${notes.map(n => n.facts)}::text[],
        ${text(row => row.note.interpretation)}::text[], ${notes.map(n => n.phenomenon)}::text[],
        ${notes.map(n => rootOf(n.phenomenon))}::text[], ${notes.map(n => n.observedFrom)}::timestamptz[],
        ${text(row => row.note.observedTo)}::timestamptz[], ${notes.map(n => n.place.kind)}::text[],
        ${notes.map(n => n.place.label)}::text[], ${text(row => row.note.place.ref)}::text[],
        ${text(row => row.note.place.area)}::text[], ${notes.map(n => n.place.rd?.x ?? null)}::int[],
        ${notes.map(n => n.place.rd?.y ?? null)}::int[], ${notes.map(n => n.place.accuracyMetres)}::int[],
        ${notes.map(n => n.reliability)}::text[], ${notes.map(n => n.urgency)}::text[], ${notes.map(n => n.asked)}::text[],
        ${notes.map(n => categoriesIn(n).join(','))}::text[], ${rows.map(row => row.source)}::text[],
        ${notes.map(n => n.sourceId)}::text[], ${rows.map(row => row.endsAt)}::timestamptz[])
        with ordinality as g(id, title, facts, interpretation, phenomenon, root, observed_from, observed_to, place_kind,
          place_label, place_ref, place_area, rd_x, rd_y, accuracy, reliability, urgency, asked, categories, source,
          source_id, ends_at, nth)
      returning *)
    insert into intake (region, domain, id, at_table, from_domain, signal, received_at, title, facts, interpretation,
      phenomenon, root, observed_from, observed_to, place_kind, place_label, place_ref, place_area, rd_x, rd_y,
      accuracy_m, cell, place_key, cell_key, reliability, urgency, asked, subject_kinds, version, ends_at)
    select s.region, s.bureau, g.copy, s.at_table, s.domain, s.id, s.filed_at, s.title, s.facts, s.interpretation,
      s.phenomenon, s.root, s.observed_from, s.observed_to, s.place_kind, s.place_label, s.place_ref, s.place_area,
      s.rd_x, s.rd_y, s.accuracy_m, s.cell, keys.place_key, keys.cell_key, s.reliability, s.urgency, s.asked,
      case when s.categories @> array['person'] then array['person'] else '{}' end, s.version, s.ends_at
      from filed s
      join unnest(${rows.map(row => row.copy)}::uuid[], ${rows.map(row => row.id)}::uuid[]) as g(copy, signal)
        on g.signal = s.id
      cross join lateral house.compared_by(s.region, s.categories, s.place_kind, s.place_ref, s.cell) keys
     where not ${toRelease}::boolean`)
  await db.run(sql`
    insert into signal_event (region, domain, id, signal, at, kind, by_name, text)
    select a.region, a.domain, g.event, g.signal, (select visit_now()), 'filed', a.name, ''
      from account a, unnest(${rows.map(row => row.event)}::uuid[], ${rows.map(row => row.id)}::uuid[]) as g(event, signal)
     where a.region = (select visit_region()) and a.domain = (select visit_domain())
       and a.id = (select visit_account())`)
}

/** Whom the reports are about, where they name somebody: a subject of the own domain, tied to its signal. */
export async function insertPersons(db: Db<ContentPurpose>, rows: readonly Filing[]): Promise<void> {
  const named = rows.filter(row => row.person !== null)
  if (named.length === 0) return
  const names = named.map(row => row.note.person!.name)
  await db.run(sql`
    insert into subject (region, domain, id, kind, name, search_name, birth_date, made_by, made_at)
    select (select visit_region()), (select visit_domain()), g.id, 'person', g.name, g.folded, g.born,
           (select visit_account()), (select visit_now())
      from unnest(${named.map(row => row.person)}::uuid[], ${names}::text[], ${names.map(foldText)}::text[],
        ${named.map(row => row.note.person!.birthDate ?? null)}::text[]) as g(id, name, folded, born)`)
  await db.run(sql`
    insert into signal_subject (region, domain, signal, subject)
    select (select visit_region()), (select visit_domain()), g.signal, g.subject
      from unnest(${named.map(row => row.id)}::uuid[], ${named.map(row => row.person)}::uuid[]) as g(signal, subject)`)
}

/** What may flow at the table of this visit today (published by the partnership room). */
export async function findFlowsHere(db: Db<ContentPurpose>): Promise<Flow[]> {
  return await db.rows(sql<Flow>`
    select category, retention_days as "retentionDays", carries_persons as "carriesPersons" from live_ground`)
}

export async function getOwnDomainKind(db: Db<ContentPurpose>): Promise<string> {
  const row = await db.row(sql<{ kind: string }>`
    select kind from domain where region = (select visit_region()) and domain = (select visit_domain())`)
  return row!.kind
}
