// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import { rootOf } from '../../vocabulary/phenomena.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { SignalState } from '../../vocabulary/signal-states.ts'
import type { SubjectKind } from './signal.rules.ts'
import type { NewSignal } from './signal.store.ts'

type TiedSubject = { id: string; kind: SubjectKind; name: string; involvement: string }
type Event = { at: string; kind: string; byName: string; text: string; before: unknown }

/** Whom or what a signal is about, as the own domain knows them. */
export async function findTiedSubjects(db: Db<ContentPurpose>, signal: string): Promise<TiedSubject[]> {
  return await db.rows(sql<TiedSubject>`
    select u.id, u.kind, u.name, ss.involvement
      from signal_subject ss
      join subject u on u.region = ss.region and u.domain = ss.domain and u.id = ss.subject
     where ss.region = (select visit_region()) and ss.domain = (select visit_domain()) and ss.signal = ${signal}
     order by u.kind, u.name, u.id`)
}

export async function findTimeline(db: Db<ContentPurpose>, signal: string): Promise<Event[]> {
  return await db.rows(sql<Event>`
    select at, kind, by_name as "byName", text, before
      from signal_event
     where region = (select visit_region()) and domain = (select visit_domain()) and signal = ${signal}
     order by at desc, id`)
}

type NewEvent = { id: string; signal: string; kind: string; text?: string; before?: unknown }

/** Adds a line to the timeline, signed with the name of the visitor's own account. */
export async function addEvent(db: Db<ContentPurpose>, event: NewEvent): Promise<void> {
  await db.run(sql`
    insert into signal_event (region, domain, id, signal, at, kind, by_name, text, before)
    select a.region, a.domain, ${event.id}, ${event.signal}, (select visit_now()), ${event.kind}, a.name,
           ${event.text ?? ''}, ${event.before === undefined ? null : JSON.stringify(event.before)}::jsonb
      from account a
     where a.region = (select visit_region()) and a.domain = (select visit_domain())
       and a.id = (select visit_account())`)
}

/** @returns the new version, or nothing when somebody else changed it since `version` */
export async function rewriteSignal(
  db: Db<ContentPurpose>,
  signal: Omit<NewSignal, 'endsAt'> & { version: number },
): Promise<number | undefined> {
  const { place } = signal
  const row = await db.row(sql<{ version: number }>`
    update signal set title = ${signal.title}, facts = ${signal.facts}, interpretation = ${signal.interpretation || null},
      phenomenon = ${signal.phenomenon}, root = ${rootOf(signal.phenomenon)},
      observed_from = ${signal.observedFrom},
      observed_to = ${signal.observedTo ?? null}, place_kind = ${place.kind}, place_label = ${place.label},
      place_ref = ${place.ref ?? null}, place_area = ${place.area ?? ''}, rd_x = ${place.rd?.x ?? null}, rd_y = ${place.rd?.y ?? null},
      accuracy_m = ${place.accuracyMetres}, reliability = ${signal.reliability}, urgency = ${signal.urgency},
      asked = ${signal.asked}, embargo_until = ${signal.embargoUntil ?? null},
      categories = ${signal.categories}::text[], state = ${signal.state}, version = version + 1
     where region = (select visit_region()) and domain = (select visit_domain()) and id = ${signal.id}
       and version = ${signal.version}
    returning version`)
  return row?.version
}

/** Sets the state of an own signal and brings the coordinator's copy up to date. */
export async function setState(db: Db<ContentPurpose>, id: string, state: SignalState): Promise<number> {
  const row = await db.row(sql<{ version: number }>`
    update signal set state = ${state}, version = version + 1
     where region = (select visit_region()) and domain = (select visit_domain()) and id = ${id}
    returning version`)
  await refreshCopy(db, id)
  return row!.version
}

/** What the owner changed or took back, the coordinator's copy shows at once. */
export async function refreshCopy(db: Db<ContentPurpose>, id: string): Promise<void> {
  await db.run(sql`select refresh_copy(${id})`)
}
