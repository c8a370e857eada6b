// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import { rootOf } from '../../vocabulary/phenomena.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { SignalState } from '../../vocabulary/signal-states.ts'
import type { Intake } from './intake.contract.ts'

type Flat = Omit<Intake, 'from' | 'place'> & {
  fromDomain: number
  fromName: string
  organisation: string
  placeKind: Intake['place']['kind']
  placeLabel: string
  placeRef: string | null
  placeArea: string
  rdX: number | null
  rdY: number | null
}

const columns = sql`
  i.id, i.from_domain as "fromDomain", d.name as "fromName", o.name as organisation, i.received_at as "receivedAt",
  i.state, i.title, i.facts, i.interpretation, i.phenomenon, i.observed_from as "observedFrom",
  i.observed_to as "observedTo", i.place_kind as "placeKind", i.place_label as "placeLabel",
  i.place_ref as "placeRef", i.place_area as "placeArea", i.rd_x as "rdX", i.rd_y as "rdY", i.reliability, i.urgency, i.asked,
  i.subject_kinds as "subjectKinds", i.group_description as "groupDescription", i.wpg_article as article, i.version, i.ends_at as "endsAt"`

const sources = sql`
  intake i
  join domain d on d.region = i.region and d.domain = i.from_domain
  join organisation o on o.region = d.region and o.id = d.organisation`

/** Walls first, by equality: only then does the planner know how few rows there are. */
const mine = sql`i.region = (select visit_region()) and i.domain = (select visit_bureau())
  and i.at_table = (select visit_table())`

function shape({
  fromDomain,
  fromName,
  organisation,
  placeKind,
  placeLabel,
  placeRef,
  placeArea,
  rdX,
  rdY,
  ...rest
}: Flat): Intake {
  return {
    ...rest,
    from: { domain: fromDomain, name: fromName, organisation },
    place: {
      kind: placeKind,
      label: placeLabel,
      ref: placeRef ?? undefined,
      area: placeArea || undefined,
      rd: rdX === null || rdY === null ? undefined : { x: rdX, y: rdY },
    },
  }
}

/** The copies in these states, the oldest first: who waits longest stands on top. */
export async function findIntakes(
  db: Db<ContentPurpose>,
  states: SignalState[],
  limit: number,
): Promise<Intake[]> {
  const rows = await db.rows(sql<Flat>`
    select ${columns} from ${sources} where ${mine} and i.state = any (${states}::text[])
     order by i.received_at, i.id limit ${limit}`)
  return rows.map(shape)
}

export async function countIntakes(db: Db<ContentPurpose>): Promise<Partial<Record<SignalState, number>>> {
  const rows = await db.rows(sql<{ state: SignalState; count: number }>`
    select i.state, count(*)::int as count from intake i where ${mine} group by i.state`)
  return Object.fromEntries(rows.map(row => [row.state, row.count]))
}

export async function findIntake(db: Db<ContentPurpose>, id: string): Promise<Intake | undefined> {
  const row = await db.row(sql<Flat>`select ${columns} from ${sources} where ${mine} and i.id = ${id}`)
  return row && shape(row)
}

export async function findIntakesOf(db: Db<ContentPurpose>, overlap: string): Promise<Intake[]> {
  const rows = await db.rows(sql<Flat>`
    select ${columns} from ${sources}
      join overlap_part p on p.region = i.region and p.domain = i.domain and p.intake = i.id
     where ${mine} and p.overlap = ${overlap} order by i.observed_from desc, i.id`)
  return rows.map(shape)
}

type Move = { id: string; to: SignalState; event: string; kind: string; said: string }

/** @returns false when there is no such copy at this table */
export async function moveSignal(db: Db<ContentPurpose>, move: Move): Promise<boolean> {
  const row = await db.row(sql<{ moved: boolean }>`
    select move_signal(${move.id}, ${move.to}, ${move.event}, ${move.kind}, ${move.said}) as moved`)
  return row!.moved
}

type Completion = { id: string; phenomenon: string; urgency: string; event: string }

export async function completeSignal(db: Db<ContentPurpose>, one: Completion): Promise<boolean> {
  const row = await db.row(sql<{ done: boolean }>`
    select complete_signal(${one.id}, ${one.phenomenon}, ${rootOf(one.phenomenon)}, ${one.urgency}, ${one.event}) as done`)
  return row!.done
}
