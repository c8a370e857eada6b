// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'
import { region } from '../../district/organisations.ts'
import type { DistrictSignal } from '../../district/signal.ts'
import { districtSignals } from '../../district/signals.ts'
import type { Filler } from './filler.ts'
import { insertRows } from './insert-rows.ts'
import { signalColumns, signalRow, subjectColumns, subjectRow } from './signal-rows.ts'

const r = region.number

/** The signals of De Vlieten with whom they are about, their timelines, and the coordinators' copies. */
export const fillNotes: Filler = async (owner, now) => {
  const signals = districtSignals(now).toSorted(
    (one, other) => one.filedAt.getTime() - other.filedAt.getTime(),
  )
  const numbers = new Map<string, number>()
  const rows = signals.map(signal => signalRow(signal, numberOf(signal, numbers)))
  // Array columns arrive as text and are cast, since unnest would flatten an array of arrays.
  await owner.query('alter table signal disable trigger no_ground_no_signal')
  await insertSignals(owner, rows)
  await owner.query('alter table signal enable trigger no_ground_no_signal')
  await fillSubjects(owner, signals)
  await fillTimelines(owner)
  await fillCopies(owner)
}

/** `S-0481` is number 481; a signal without a number of its own follows the highest so far. */
function numberOf(signal: DistrictSignal, highest: Map<string, number>): number {
  const own = Number(/\d+$/.exec(signal.number)?.[0] ?? 0)
  const number = own > 0 ? own : (highest.get(signal.domain) ?? 0) + 1
  highest.set(signal.domain, Math.max(number, highest.get(signal.domain) ?? 0))
  return number
}

async function insertSignals(owner: pg.Client, rows: unknown[][]): Promise<void> {
  const names = signalColumns.map(column => column.split(' ')[0]!)
  const values = names.map(name => (name === 'categories' ? 'categories::text[]' : name)).join(', ')
  const types = signalColumns.map((column, at) => `$${at + 1}::${column.split(' ')[1]}[]`).join(', ')
  const columns = signalColumns.map((_, at) => rows.map(row => row[at]))
  await owner.query(
    `insert into signal (${names.join(', ')}) select ${values} from unnest(${types}) as given(${names.join(', ')})`,
    columns,
  )
}

async function fillSubjects(owner: pg.Client, signals: readonly DistrictSignal[]): Promise<void> {
  const tied = signals.flatMap(signal =>
    signal.subjects.map(subject => ({ signal, row: subjectRow(signal, subject) })),
  )
  const unique = new Map(tied.map(({ row }) => [row[2] as string, row]))
  await insertRows(owner, 'subject', subjectColumns, [...unique.values()])
  const ties = new Map(
    tied.map(({ signal, row }) => [`${signal.id} ${row[2]}`, [r, row[1], signal.id, row[2]]]),
  )
  await insertRows(
    owner,
    'signal_subject',
    ['region int', 'domain int', 'signal uuid', 'subject uuid'],
    [...ties.values()],
  )
}

/** What every owner has seen happen so far, from the state the signal is in. */
async function fillTimelines(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into signal_event (region, domain, id, signal, at, kind, by_name, text)
     select s.region, s.domain, gen_random_uuid(), s.id, s.filed_at, 'filed', a.name, ''
       from signal s join account a on a.region = s.region and a.domain = s.domain and a.id = s.filed_by
      where s.region = $1
     union all
     select s.region, s.domain, gen_random_uuid(), s.id, s.filed_at + interval '2 days',
            case s.state when 'returned' then 'returned' when 'rejected' then 'rejected' else 'registered' end,
            'coordinator', case s.state when 'returned' then 'Hoe laat zag je dit precies?' else '' end
       from signal s where s.region = $1 and s.state not in ('submitted', 'awaiting-release')
     union all
     select s.region, s.domain, gen_random_uuid(), s.id, s.filed_at + interval '5 days', 'on-table', 'coordinator', ''
       from signal s where s.region = $1 and s.state in ('on-table', 'weighed', 'on-hold', 'feedback-given', 'closed')`,
    [r],
  )
}

async function fillCopies(owner: pg.Client): Promise<void> {
  await owner.query(
    `insert into intake (region, domain, id, at_table, from_domain, signal, received_at, state, title, facts,
       interpretation, phenomenon, root, observed_from, observed_to, place_kind, place_label, place_ref, place_area,
       rd_x, rd_y, accuracy_m, cell, place_key, cell_key, reliability, urgency, asked, embargo_until, subject_kinds,
       group_description, version, ends_at)
     select s.region, s.bureau, overlay(overlay(md5('intake ' || s.id) placing '4' from 13) placing 'a' from 17)::uuid, s.at_table, s.domain, s.id, s.filed_at, s.state, s.title, s.facts,
       s.interpretation, s.phenomenon, s.root, s.observed_from, s.observed_to, s.place_kind, s.place_label, s.place_ref,
       s.place_area, s.rd_x, s.rd_y, s.accuracy_m, s.cell, keys.place_key, keys.cell_key, s.reliability, s.urgency,
       s.asked, s.embargo_until,
       coalesce((select array_agg(distinct u.kind) from signal_subject t join subject u on u.region = t.region
         and u.domain = t.domain and u.id = t.subject where t.region = s.region and t.signal = s.id), '{}'),
       (select string_agg(u.name, '; ') from signal_subject t join subject u on u.region = t.region
         and u.domain = t.domain and u.id = t.subject where t.region = s.region and t.signal = s.id and u.kind = 'group'),
       s.version, s.ends_at
       from signal s
       cross join lateral house.compared_by(s.region, s.categories, s.place_kind, s.place_ref, s.cell) keys
      where s.region = $1 and s.state <> 'awaiting-release'`,
    [r],
  )
}
