// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { Purpose } from '../../../vocabulary/purposes.ts'
import { sayRhythm } from '../../../vocabulary/rhythms.ts'
import type { Role } from '../../../vocabulary/roles.ts'
import type { Rhythm } from './table.contract.ts'

type TableRow = {
  id: string
  name: string
  kind: string
  purpose: Purpose
  rhythm: Rhythm | null
}
type Ground = {
  kind: string
  purpose: string
  law: string
  article: string
  status: 'unverified' | 'confirmed'
  categories: string[]
}
type SeatRow = {
  id: string
  table: string
  domain: number
  account: string
  name: string
  task: string
  organisation: string
  roles: Role[]
  starts: string
  ends: string | null
}
type Person = { account: string; domain: number; name: string; task: string; organisation: string }

/** The rhythm of a row `r` of table_rhythm, as the contract has it; null when there is none. */
export const rhythmOf = sql`case when r.at_table is not null then json_build_object('every', r.every,
  'weekday', r.weekday, 'weekOfMonth', r.week_of_month, 'time', to_char(r.starts_at, 'HH24:MI'), 'minutes', r.minutes,
  'room', r.room) end`

export async function findTablesHere(db: Db): Promise<TableRow[]> {
  return await db.rows(sql<TableRow>`
    select t.id, t.name, t.kind, t.purpose, ${rhythmOf} as rhythm
      from meeting_table t
      left join table_rhythm r on r.region = t.region and r.domain = t.domain and r.at_table = t.id
     order by t.name, t.id`)
}

/** The live legal rows of this partnership, one line per article. */
export async function findGrounds(db: Db): Promise<Ground[]> {
  return await db.rows(sql<Ground>`
    select table_kind as kind, purpose, law, article,
           case when bool_and(status = 'confirmed') then 'confirmed' else 'unverified' end as status,
           array_agg(distinct category order by category) as categories
      from legal_basis
     where valid_from <= (select visit_today()) and (valid_to is null or valid_to >= (select visit_today()))
     group by table_kind, purpose, law, article order by law, article`)
}

const organisation = sql`(select o.name from domain d join organisation o on o.region = d.region and o.id = d.organisation
   where d.region = (select visit_region()) and d.domain = found.domain) as organisation`

export async function findSeats(db: Db): Promise<SeatRow[]> {
  return await db.rows(sql<SeatRow>`
    select found.id, found.at_table as "table", found.domain, found.account, found.name, found.task, ${organisation},
           found.roles, found.starts, found.ends
      from seats_given() found`)
}

export async function findPeopleOfParties(db: Db): Promise<Person[]> {
  return await db.rows(sql<Person>`
    select found.account, found.domain, found.name, found.task, ${organisation} from accounts_of_parties() found`)
}

type NewTable = { id: string; name: string; kind: string; purpose: string; rhythm: Rhythm | null }

export async function insertTable(db: Db, { id, name, kind, purpose, rhythm }: NewTable): Promise<void> {
  await db.run(sql`select make_table(${id}, ${name}, ${kind}, ${purpose})`)
  if (rhythm) await saveRhythm(db, id, rhythm)
}

/** @returns whether there is such a table in this partnership */
export async function saveRhythm(db: Db, table: string, rhythm: Rhythm | null): Promise<boolean> {
  const { every = null, weekOfMonth = null, weekday = null, time = null, minutes = null } = rhythm ?? {}
  const said = rhythm ? sayRhythm(rhythm, 'nl') : ''
  const row = await db.row(sql<{ set: boolean }>`
    select set_rhythm(${table}, ${said}, ${every}, ${weekOfMonth}::int, ${weekday}::int, ${time}::time,
      ${minutes}::int, ${rhythm?.room ?? ''}) as set`)
  return row!.set
}

type NewSeat = {
  id: string
  table: string
  domain: number
  account: string
  roles: string[]
  starts: string
  ends: string | null
}
export type SeatAnswer = 'given' | 'nobody' | 'oneself' | 'administers' | 'has-one'

export async function giveSeatHere(db: Db, seat: NewSeat): Promise<SeatAnswer> {
  const row = await db.row(sql<{ answer: SeatAnswer }>`
    select give_seat(${seat.id}, ${seat.table}, ${seat.domain}, ${seat.account}, ${seat.roles}::text[],
      ${seat.starts}::date, ${seat.ends}::date) as answer`)
  return row!.answer
}

/** @returns whether there was such a seat, of somebody else */
export async function endSeatHere(db: Db, id: string): Promise<boolean> {
  const row = await db.row(sql<{ ended: boolean }>`
    select end_seat(${id}, (select visit_today())) as ended`)
  return row!.ended
}
