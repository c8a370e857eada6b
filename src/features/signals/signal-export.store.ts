// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import { csvOf } from '../../platform/ui/chart/csv.ts'
import { phenomena } from '../../vocabulary/phenomena.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import { filerStateOf, filerStates, type SignalState } from '../../vocabulary/signal-states.ts'

export type ExportedSignal = {
  id: string
  number: number
  title: string
  facts: string
  placeLabel: string
  placeArea: string
  phenomenon: string
  state: SignalState
  observed: string
  filed: string
  filedBy: string
}

/** The own domain's signals with these ids, in the order of their numbers. */
export async function findExported(db: Db<ContentPurpose>, ids: string[]): Promise<ExportedSignal[]> {
  return await db.rows(sql<ExportedSignal>`
    select s.id, s.number, s.title, s.facts, s.place_label as "placeLabel", s.place_area as "placeArea",
           s.phenomenon, s.state, a.name as "filedBy",
           to_char(s.observed_from at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as observed,
           to_char(s.filed_at at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as filed
      from signal s
      join account a on a.region = s.region and a.domain = s.domain and a.id = s.filed_by
     where s.region = (select visit_region()) and s.domain = (select visit_domain())
       and s.ends_at > (select visit_now()) and s.id = any (${ids}::uuid[])
     order by s.number`)
}

/** Which persons these signals are about: each gets a line in the log of what was handled. */
export async function findPersonsIn(
  db: Db<ContentPurpose>,
  ids: string[],
): Promise<{ signal: string; person: string }[]> {
  return await db.rows(sql<{ signal: string; person: string }>`
    select ss.signal, ss.subject as person
      from signal_subject ss
      join subject u on u.region = ss.region and u.domain = ss.domain and u.id = ss.subject and u.kind = 'person'
     where ss.region = (select visit_region()) and ss.domain = (select visit_domain())
       and ss.signal = any (${ids}::uuid[])`)
}

export async function keepExport(
  db: Db<ContentPurpose>,
  id: string,
  reason: string,
  signals: number,
): Promise<void> {
  await db.run(sql`
    insert into signal_export (region, domain, account, id, at, reason, signals)
    values ((select visit_region()), (select visit_domain()), (select visit_account()), ${id}, (select visit_now()),
      ${reason}, ${signals})`)
}

export async function getExporter(db: Db<ContentPurpose>): Promise<{ who: string; at: string }> {
  const row = await db.row(sql<{ who: string; at: string }>`
    select a.name || ', ' || d.name as who,
           to_char((select visit_now()) at time zone 'Europe/Amsterdam', 'YYYY-MM-DD HH24:MI') as at
      from account a join domain d on d.region = a.region and d.domain = a.domain
     where a.region = (select visit_region()) and a.domain = (select visit_domain())
       and a.id = (select visit_account())`)
  return row!
}

type Mark = { who: string; at: string; reason: string }
const columns = [
  { key: 'number', name: 'Nummer' },
  { key: 'title', name: 'Wat' },
  { key: 'facts', name: 'Feiten' },
  { key: 'placeLabel', name: 'Waar' },
  { key: 'placeArea', name: 'Buurt' },
  { key: 'kind', name: 'Soort' },
  { key: 'status', name: 'Status' },
  { key: 'observed', name: 'Wanneer' },
  { key: 'filed', name: 'Gemeld' },
  { key: 'filedBy', name: 'Melder' },
]

/** The file: on top who took it, when and what for, so that a copy that wanders still says whose it is. */
export function exportedFile(signals: readonly ExportedSignal[], { who, at, reason }: Mark): string {
  const marks = [
    { what: 'Uitvoer van signalen uit Vlechtwerk', is: `${signals.length}` },
    { what: 'Door', is: who },
    { what: 'Op', is: at },
    { what: 'Waarvoor', is: reason },
  ]
  const rows = signals.map(({ id: _, phenomenon, state, ...signal }) => ({
    ...signal,
    kind: (phenomena as Record<string, { nl: string }>)[phenomenon]?.nl ?? phenomenon,
    status: filerStates[filerStateOf(state)].nl,
  }))
  const [, ...top] = csvOf(marks, [
    { key: 'what', name: '' },
    { key: 'is', name: '' },
  ]).split('\r\n')
  return `\uFEFF${top.join('\r\n')}${csvOf(rows, columns).slice(1)}`
}
