// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { GateRecord, NewGateRecord } from './gate.contract.ts'

/** `today` is the day of this visit's own clock, ISO. */
export type Gate = { possible: boolean; open: boolean; today: string }

/** Whether the gate of this visit's partnership can be open, and is. */
export async function getGate(db: Db): Promise<Gate> {
  const row = await db.row(
    sql<Gate>`select possible, is_open as open, (select visit_today()) as today from my_gate()`,
  )
  return row!
}

type Part = {
  part: NewGateRecord['part']
  controller: string | null
  controllerName: string | null
  record: string | null
  live: boolean
}

/** What the gate waits for: basis, DPIA, then the controllers by name. */
export async function findParts(db: Db): Promise<Part[]> {
  return await db.rows(sql<Part>`
    select part, controller, controller_name as "controllerName", record, live from my_gate_parts()
     order by array_position(array['legal-basis', 'dpia', 'controller'], part), controller_name`)
}

export async function findNeverMatched(
  db: Db,
): Promise<{ organisation: string; name: string; kind: string }[]> {
  return await db.rows(sql`select organisation, name, kind from parties_never_matched()`)
}

export async function findRecords(db: Db): Promise<GateRecord[]> {
  return await db.rows(sql<GateRecord>`
    select g.id, g.part, o.name as controller, g.answers, g.confirmed_by as "confirmedBy",
           g.confirmed_role as "confirmedRole", g.confirmed_on as "confirmedOn", g.document,
           g.valid_until as "validUntil", g.why, g.recorded_by as "recordedBy", g.recorded_at as "recordedAt"
      from gate_record g
      left join organisation o on o.region = g.region and o.id = g.controller
     where g.region = (select visit_region()) and g.domain = (select visit_bureau())
       and g.partnership = (select visit_partnership())
     order by g.recorded_at desc, g.id`)
}

type Line = Partial<Omit<NewGateRecord, 'part'>> & { id: string; part: string; why?: string }

/** Writes one line in the visitor's own name. The same id twice is written once. */
export async function insertRecord(db: Db, line: Line): Promise<void> {
  await db.run(sql`
    insert into gate_record (region, domain, id, partnership, part, controller, answers, confirmed_by, confirmed_role,
      confirmed_on, document, valid_until, why, recorded_at, recorded_by, recorded_domain, recorded_account)
    select a.region, (select visit_bureau()), ${line.id}, (select visit_partnership()), ${line.part},
           ${line.controller ?? null}, ${JSON.stringify(line.answers ?? {})}::jsonb, ${line.confirmedBy ?? null},
           ${line.confirmedRole ?? null}, ${line.confirmedOn ?? null}, ${line.document ?? null},
           ${line.validUntil ?? null}, ${line.why ?? null}, (select visit_now()), a.name, a.domain, a.id
      from account a
     where a.region = (select visit_region()) and a.domain = (select visit_domain())
       and a.id = (select visit_account())
    on conflict (region, domain, id) do nothing`)
}
