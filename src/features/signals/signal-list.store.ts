// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { Urgency } from '../../vocabulary/signal-fields.ts'
import { filerStateOf, type SignalState, signalStates } from '../../vocabulary/signal-states.ts'
import { countedTo, type ListFilter } from './signal-list.contract.ts'

type Line = {
  id: string
  state: SignalState
  number: number
  title: string
  filedBy: string
  facts: string
  placeArea: string
  placeLabel: string
  phenomenon: string
  observedFrom: string
  filedAt: string
  urgency: Urgency
  subjects: number
  filedByMe: boolean
  version: number
}

type Wish = ListFilter & { words?: string; subject?: string }

/** One page of the own domain's signals, by keyset: page 400 costs what page 1 costs. */
export async function findPage(
  db: Db<ContentPurpose>,
  wish: Wish,
): Promise<{ lines: Line[]; next?: string }> {
  const order =
    wish.sort === 'oldest' ? sql`s.observed_from asc, s.id asc` : sql`s.observed_from desc, s.id desc`
  const rows = await db.rows(sql<Line & { cursor: string }>`
    select s.id, s.number, s.title, s.state, left(s.facts, 280) as facts, a.name as "filedBy",
           s.place_area as "placeArea", s.place_label as "placeLabel", s.phenomenon,
           s.observed_from as "observedFrom", s.filed_at as "filedAt", s.urgency, s.version,
           (select count(*)::int from signal_subject ss
             where ss.region = s.region and ss.domain = s.domain and ss.signal = s.id) as subjects,
           s.filed_by = (select visit_account()) as "filedByMe",
           extract(epoch from s.observed_from)::text as cursor
      from signal s
      join account a on a.region = s.region and a.domain = s.domain and a.id = s.filed_by
     where ${fits(wish)} and ${follows(wish)}
     order by ${order} limit ${wish.limit + 1}`)
  const lines = rows.slice(0, wish.limit)
  const last = lines.at(-1)
  return { lines, next: rows.length > wish.limit && last ? `${last.cursor}~${last.id}` : undefined }
}

export async function countFitting(db: Db<ContentPurpose>, wish: Wish): Promise<number> {
  const row = await db.row(sql<{ total: number }>`
    select count(*)::int as total from (select 1 from signal s where ${fits(wish)} limit ${countedTo}) fitting`)
  return row!.total
}

function fits(wish: Wish) {
  const also = [sql`s.region = (select visit_region()) and s.domain = (select visit_domain())`]
  also.push(sql`s.ends_at > (select visit_now())`)
  if (wish.state) also.push(sql`s.state = any (${statesSeenAs(wish.state)}::text[])`)
  if (wish.phenomenon) also.push(sql`s.phenomenon = any (${wish.phenomenon}::text[])`)
  if (wish.area) also.push(sql`s.place_area = any (${wish.area}::text[])`)
  if (wish.urgency) also.push(sql`s.urgency = any (${wish.urgency}::text[])`)
  // Written out, so that the small index of what is urgent is known to hold all of it.
  if (wish.urgency?.every(one => one !== 'ordinary')) also.push(sql`s.urgency <> 'ordinary'`)
  if (wish.from)
    also.push(sql`s.observed_from >= (${wish.from}::date::timestamp at time zone 'Europe/Amsterdam')`)
  if (wish.to)
    also.push(sql`s.observed_from < ((${wish.to}::date + 1)::timestamp at time zone 'Europe/Amsterdam')`)
  if (wish.mine) also.push(sql`s.filed_by = (select visit_account())`)
  if (wish.table) also.push(sql`s.at_table = (select visit_table())`)
  if (wish.words)
    also.push(sql`(s.title || ' ' || s.facts || ' ' || s.place_label) ilike ${`%${escapeLike(wish.words)}%`}`)
  if (wish.subject) {
    also.push(sql`exists (select 1 from signal_subject ss where ss.region = s.region and ss.domain = s.domain
      and ss.signal = s.id and ss.subject = ${wish.subject})`)
  }
  return sql.join(also, sql` and `)
}

function follows({ after, sort }: Wish) {
  if (!after) return sql`true`
  const [moment, id] = after.split('~')
  const place = sql`(to_timestamp(${moment}::float8), ${id}::uuid)`
  return sort === 'oldest' ? sql`(s.observed_from, s.id) > ${place}` : sql`(s.observed_from, s.id) < ${place}`
}

const statesSeenAs = (seen: readonly string[]): SignalState[] =>
  (Object.keys(signalStates) as SignalState[]).filter(state => seen.includes(filerStateOf(state)))

const escapeLike = (words: string): string => words.replace(/[\\%_]/g, found => `\\${found}`)
