// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../../platform/db/db.ts'
import type { CaseKind } from '../../../vocabulary/case-criteria.ts'
import { here, type MeetingRow } from '../meeting.store.ts'
import type { Meets } from '../rhythm/rhythm.store.ts'

type Steering = Db<'steering'>
/** For what every table that meets does when its meetings start with the same items. */
type Starting = Db<Meets>

const columns = sql`id, title, starts_at as "startsAt", room, state, version,
  (select count(*)::int from agenda_item i
    where i.region = meeting.region and i.domain = meeting.domain and i.meeting = meeting.id) as items`

export async function findSteeringMeetings(db: Steering): Promise<MeetingRow[]> {
  return await db.rows(sql<MeetingRow>`
    select ${columns} from meeting where ${here}
     order by state = 'closed', case when state = 'closed' then starts_at end desc, starts_at, id limit 100`)
}

export async function findSteeringMeeting(db: Steering, id: string): Promise<MeetingRow | undefined> {
  return await db.row(sql<MeetingRow>`select ${columns} from meeting where ${here} and id = ${id}`)
}

type NewMeeting = { id: string; title: string; startsAt: string; room: string }

/** @returns false when it was planned already */
export async function insertSteeringMeeting(db: Steering, meeting: NewMeeting): Promise<boolean> {
  const planned = await db.run(sql`
    insert into meeting (region, domain, id, at_table, title, starts_at, room)
    values ((select visit_region()), (select visit_bureau()), ${meeting.id}, (select visit_table()),
      ${meeting.title}, ${meeting.startsAt}, ${meeting.room})
    on conflict (region, domain, id) do nothing`)
  return planned > 0
}

export async function setSteeringState(
  db: Steering,
  id: string,
  state: MeetingRow['state'],
): Promise<number | undefined> {
  const row = await db.row(sql<{ version: number }>`
    update meeting set state = ${state}, version = version + 1 where ${here} and id = ${id} returning version`)
  return row?.version
}

export type SteeringItemRow = {
  id: string
  matter: string
  position: number
  title: string
  caseKind: CaseKind | null
  hoursAsked: number | null
  fromTable: string | null
  outcome: 'adopted' | 'held' | 'declined' | null
  hours: number | null
  holdUntil: string | null
  reason: string
  decidedAt: string | null
  heldBefore: boolean
}

// The conditions on the visit stand in every part: the walls would do, this keeps the plan cheap.
const itemsHere = sql`
  select i.id, i.meeting, i.position, i.title, s.matter, m.case_kind as "caseKind", m.hours_asked as "hoursAsked",
         m.from_table as "fromTable", s.outcome, s.hours, s.hold_until as "holdUntil", i.reason,
         i.decided_at as "decidedAt", exists (select 1 from steering_item before
           where before.region = s.region and before.domain = s.domain and before.matter = s.matter
             and before.item <> s.item and before.outcome = 'held') as "heldBefore"
    from agenda_item i
    join steering_item s on s.region = i.region and s.domain = i.domain and s.item = i.id
    join steering_matter m on m.region = s.region and m.domain = s.domain and m.id = s.matter
   where i.region = (select visit_region()) and i.domain = (select visit_bureau())
     and i.at_table = (select visit_table())`

export async function findSteeringItems(db: Steering, meeting: string): Promise<SteeringItemRow[]> {
  return await db.rows(
    sql<SteeringItemRow>`${itemsHere} and i.meeting = ${meeting} order by i.position, i.id`,
  )
}

export async function findSteeringItem(db: Starting, id: string): Promise<SteeringItemRow | undefined> {
  return await db.row(sql<SteeringItemRow>`${itemsHere} and i.id = ${id}`)
}

type Agreed = { id: string; item: string; what: string; owner: string; due: string }

export async function findSteeringAgreements(db: Steering, items: string[]): Promise<Agreed[]> {
  return await db.rows(sql<Agreed>`
    select id, item, what, owner_name as owner, due from agreement
     where ${here} and item = any (${items}::uuid[]) order by item, number, id`)
}

/** A matter of the steering group itself. */
export async function insertMatter(db: Starting, one: { matter: string; title: string }): Promise<void> {
  await db.run(sql`
    insert into steering_matter (region, domain, id, at_table, title, put_at)
    values ((select visit_region()), (select visit_bureau()), ${one.matter}, (select visit_table()), ${one.title},
      (select visit_now()))
    on conflict (region, domain, id) do nothing`)
}

type Placed = { id: string; meeting: string; matter: string }

/** @returns false when the matter is not here, stands on an agenda, or is settled */
export async function placeMatter(db: Starting, one: Placed): Promise<boolean> {
  const placed = await db.run(sql`
    insert into agenda_item (region, domain, id, at_table, meeting, position, title, kind, subject_kind)
    select m.region, m.domain, ${one.id}, m.at_table, ${one.meeting},
           1 + coalesce((select max(position) from agenda_item where ${here} and meeting = ${one.meeting}), 0),
           m.title, 'other', 'phenomenon'
      from steering_matter m
     where m.region = (select visit_region()) and m.domain = (select visit_bureau())
       and m.at_table = (select visit_table()) and m.id = ${one.matter}
       and not exists (select 1 from steering_item s where s.region = m.region and s.domain = m.domain
         and s.matter = m.id and s.outcome is distinct from 'held')
    on conflict (region, domain, id) do nothing`)
  if (placed === 0) return (await findSteeringItem(db, one.id))?.matter === one.matter
  await db.run(sql`
    insert into steering_item (region, domain, item, at_table, matter)
    values ((select visit_region()), (select visit_bureau()), ${one.id}, (select visit_table()), ${one.matter})`)
  return true
}

type Decision = {
  id: string
  outcome: string
  hours: number | null
  holdUntil: string | null
  reason: string
}

/** Decides an open item and lets the table that proposed know. @returns false when it was decided meanwhile */
export async function decideSteering(db: Steering, to: Decision): Promise<boolean> {
  const changed = await db.run(sql`
    update steering_item set outcome = ${to.outcome}, hours = ${to.hours}::int, hold_until = ${to.holdUntil}::date
     where ${here} and item = ${to.id} and outcome is null`)
  if (changed === 0) return false
  await db.run(sql`
    update agenda_item set phase = 'done', decided_at = (select visit_now()), reason = ${to.reason},
           version = version + 1
     where ${here} and id = ${to.id}`)
  await db.run(sql`select tell_proposer(${to.id})`)
  return true
}

type Waiting = {
  id: string
  title: string
  caseKind: CaseKind | null
  hoursAsked: number | null
  fromTable: string | null
  heldUntil: string | null
}

export async function findWaitingMatters(db: Steering): Promise<Waiting[]> {
  return await db.rows(sql<Waiting>`
    select m.id, m.title, m.case_kind as "caseKind", m.hours_asked as "hoursAsked", m.from_table as "fromTable",
           (select s.hold_until from steering_item s where s.region = m.region and s.domain = m.domain
             and s.matter = m.id and s.outcome = 'held') as "heldUntil"
      from steering_matter m
     where m.region = (select visit_region()) and m.domain = (select visit_bureau())
       and m.at_table = (select visit_table())
       and not exists (select 1 from steering_item s where s.region = m.region and s.domain = m.domain
         and s.matter = m.id and s.outcome is distinct from 'held')
     order by m.put_at, m.id limit 200`)
}

type Person = { account: string; domain: number; name: string; organisation: string }

export async function findSteeringPeople(db: Steering): Promise<Person[]> {
  return await db.rows(sql<Person>`
    select account, seated_domain as domain, name, organisation from person_at_table order by name, account`)
}
