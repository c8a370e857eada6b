// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Entry } from '../../analysis/matching/edges/judgement.ts'
import { type Db, sql } from '../../platform/db/db.ts'
import { comparisons, modelVersion } from './person-model.ts'
import type { ComparablePerson } from './person-values.rules.ts'

/** The table whose signals are compared, as a job is told. */
export type Place = { region: number; bureau: number; table: string; partnership: string }

/** A subject as its own domain calls it, behind the number of that domain: what the log of judgements is about. */
export const nodeOf = (one: { fromDomain: number; subject: string }): string =>
  `${String(one.fromDomain).padStart(9, '0')}:${one.subject}`
export const domainOf = (node: string): number => Number(node.slice(0, 9))
export const subjectOf = (node: string): string => node.slice(10)

/** Takes what waits, one comparison per table at a time: two jobs must not both open the overlap of one person. */
export async function takeWaiting(
  db: Db,
  { region, bureau, table }: Place,
  atMost: number,
): Promise<string[]> {
  await db.run(
    sql`select pg_advisory_xact_lock(hashtextextended(${`compare-persons:${region}:${bureau}:${table}`}, 0))`,
  )
  const rows = await db.rows(sql<{ intake: string }>`
    delete from person_to_compare w using (
      select region, domain, intake from person_to_compare
       where region = ${region} and domain = ${bureau} and at_table = ${table}
         and (not_before is null or not_before <= (select house.now()))
       order by since, intake limit ${atMost}) next
     where w.region = next.region and w.domain = next.domain and w.intake = next.intake
    returning w.intake`)
  return rows.map(row => row.intake)
}

/** The persons in these signals that may be compared now; none when the gate is shut. */
export async function findComparable(
  db: Db,
  place: Place,
  intakes: readonly string[],
): Promise<ComparablePerson[]> {
  if (intakes.length === 0) return []
  return await db.rows(sql<ComparablePerson>`
    select intake, from_domain as "fromDomain", subject, name, given_name as "givenName", surname,
           birth_date as "birthDate", postcode, house_number as "houseNumber", phone, bsn_cipher as "bsnCipher"
      from comparable_persons(${place.region}, ${place.bureau}, ${place.table}, ${[...intakes]}::uuid[])
     order by from_domain, subject, intake`)
}

export type Key = { key: Buffer; fromDomain: number; subject: string; intake: string }

/** Forgets the keys of these signals; answers whose they were. */
export async function dropKeys(db: Db, place: Place, intakes: readonly string[]): Promise<string[]> {
  const rows = await db.rows(sql<{ fromDomain: number; subject: string }>`
    with gone as (
      delete from link_key where region = ${place.region} and domain = ${place.bureau} and intake = any (${[...intakes]}::uuid[])
      returning from_domain, subject)
    select distinct from_domain as "fromDomain", subject from gone`)
  return rows.map(nodeOf)
}

export async function insertKeys(db: Db, place: Place, keys: readonly Key[]): Promise<void> {
  if (keys.length === 0) return
  await db.run(sql`
    insert into link_key (region, domain, at_table, key, from_domain, subject, intake)
    select ${place.region}, ${place.bureau}, ${place.table}, k.key, k.from_domain, k.subject, k.intake
      from unnest(${keys.map(one => one.key)}::bytea[], ${keys.map(one => one.fromDomain)}::int[],
                  ${keys.map(one => one.subject)}::uuid[], ${keys.map(one => one.intake)}::uuid[])
           as k(key, from_domain, subject, intake)
    on conflict do nothing`)
}

/** A key that so many bear (a shelter, a switchboard) makes nobody a candidate. */
const stopKey = 300

/** Who of another domain bears one of these keys; a domain's own people are never compared with each other. */
export async function findBearers(db: Db, place: Place, own: readonly Key[]): Promise<Key[]> {
  if (own.length === 0) return []
  const rows = await db.rows(sql<Key>`
    select k.key, k.from_domain as "fromDomain", k.subject, k.intake
      from (select distinct key from unnest(${own.map(({ key }) => key)}::bytea[]) as wanted(key)) q
      cross join lateral (
        select * from link_key k
         where k.region = ${place.region} and k.domain = ${place.bureau} and k.at_table = ${place.table} and k.key = q.key
         limit ${stopKey + 1}) k`)
  const borne = Map.groupBy(rows, hexOf)
  const asked = Map.groupBy(own, hexOf)
  return rows.filter(
    bearer =>
      borne.get(hexOf(bearer))!.length <= stopKey &&
      asked.get(hexOf(bearer))!.some(({ fromDomain }) => fromDomain !== bearer.fromDomain),
  )
}
const hexOf = ({ key }: Key) => key.toString('hex')

/** The signals in which these subjects stand, as far as they have keys. */
export async function findIntakesOf(db: Db, place: Place, nodes: readonly string[]): Promise<string[]> {
  if (nodes.length === 0) return []
  const rows = await db.rows(sql<{ intake: string }>`
    select distinct k.intake from link_key k
      join unnest(${nodes.map(domainOf)}::int[], ${nodes.map(subjectOf)}::uuid[]) as n(from_domain, subject)
        on k.from_domain = n.from_domain and k.subject = n.subject
     where k.region = ${place.region} and k.domain = ${place.bureau} and k.at_table = ${place.table}`)
  return rows.map(row => row.intake)
}

export type Line = Entry & { line: number }
type Row = {
  id: string
  line: number
  a_domain: number
  a_subject: string
  b_domain: number
  b_subject: string
  kind: 'match' | 'distinct' | 'unsure' | 'retract'
  by: 'human' | 'rule' | 'model'
  actor: string | null
  role: string | null
  reason: string | null
  model_version: string | null
  levels: number[] | null
  bits: number | null
  retracts: string | null
  despite: string[]
  at: string
}

/** Every judgement in the component of these subjects, in the order of the log. */
export async function findLines(db: Db, place: Place, nodes: readonly string[]): Promise<Line[]> {
  const rows = await db.rows(sql<Row>`
    with recursive reached(domain, subject) as (
      select * from unnest(${nodes.map(domainOf)}::int[], ${nodes.map(subjectOf)}::uuid[]) as n(domain, subject)
      union
      select other.domain, other.subject from reached r
        cross join lateral (
          select e.b_domain, e.b_subject from link_decision e
           where e.region = ${place.region} and e.domain = ${place.bureau} and e.at_table = ${place.table}
             and e.a_domain = r.domain and e.a_subject = r.subject
          union all
          select e.a_domain, e.a_subject from link_decision e
           where e.region = ${place.region} and e.domain = ${place.bureau} and e.at_table = ${place.table}
             and e.b_domain = r.domain and e.b_subject = r.subject) other(domain, subject))
    select e.id, e.line, e.a_domain, e.a_subject, e.b_domain, e.b_subject, e.kind, e.by, e.actor, e.role, e.reason,
           e.model_version, e.levels, e.bits, e.retracts, e.despite, e.at
      from link_decision e join reached r on r.domain = e.a_domain and r.subject = e.a_subject
     where e.region = ${place.region} and e.domain = ${place.bureau} and e.at_table = ${place.table}
     order by e.line`)
  // A log never goes back in time, whatever a clock did.
  let last = 0
  return rows.map(lineOf).map(line => {
    last = Math.max(last, line.at)
    return { ...line, at: last }
  })
}

function lineOf(row: Row): Line {
  const { id, line } = row
  const at = Date.parse(row.at)
  const judge =
    row.by === 'human'
      ? { by: row.by, actor: row.actor!, role: row.role!, reason: row.reason!, despite: row.despite }
      : { by: row.by, modelVersion: row.model_version!, levels: row.levels ?? [], weight: row.bits ?? 0 }
  const pair = {
    a: nodeOf({ fromDomain: row.a_domain, subject: row.a_subject }),
    b: nodeOf({ fromDomain: row.b_domain, subject: row.b_subject }),
  }
  const what = row.kind === 'retract' ? { kind: row.kind, retracts: row.retracts! } : { kind: row.kind }
  return { id, line, at, ...pair, ...judge, ...what } as Line
}

export type MachineLine = {
  id: string
  pair: readonly [string, string]
  kind: 'match' | 'retract'
  levels: readonly number[]
  bits: number
  retracts: string | null
}

/** Adds judgements of the machine at the end of the table's log. */
export async function insertLines(db: Db, place: Place, lines: readonly MachineLine[]): Promise<void> {
  if (lines.length === 0) return
  await db.run(sql`
    insert into link_model (region, domain, version, comparisons, first_used)
    values (${place.region}, ${place.bureau}, ${modelVersion}, ${JSON.stringify(comparisons)}::jsonb, (select house.now()))
    on conflict do nothing`)
  const [last] = await db.rows(sql<{ line: number }>`
    select coalesce(max(line), 0) as line from link_decision
     where region = ${place.region} and domain = ${place.bureau} and at_table = ${place.table}`)
  for (const [index, one] of lines.entries()) {
    const [a, b] = one.pair
    await db.run(sql`
      insert into link_decision (region, domain, id, at_table, line, a_domain, a_subject, b_domain, b_subject, kind, by,
        model_version, levels, bits, retracts, at)
      values (${place.region}, ${place.bureau}, ${one.id}, ${place.table}, ${last!.line + index + 1},
        ${domainOf(a)}, ${subjectOf(a)}, ${domainOf(b)}, ${subjectOf(b)}, ${one.kind}, 'model', ${modelVersion},
        ${[...one.levels]}::smallint[], ${one.bits}, ${one.retracts}, (select house.now()))`)
  }
}
