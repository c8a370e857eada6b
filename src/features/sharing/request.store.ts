// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import type { CallRequest, RequestReceived } from './request.contract.ts'

type Asking = {
  id: string
  task: string
  callTask: string
  kind: string
  about: string
  intake: string
  due: string
}

/** @returns false when there is no such signal at this coordinator's table */
export async function ask(db: Db<ContentPurpose>, one: Asking): Promise<boolean> {
  const row = await db.row(sql<{ asked: boolean }>`
    select ask_owner(${one.id}, ${one.task}, ${one.callTask}, ${one.kind}, ${one.about}, ${one.intake},
      ${one.due}::date) as asked`)
  return row!.asked
}

export async function getToday(db: Db<ContentPurpose>): Promise<string> {
  return (await db.row(sql<{ today: string }>`select visit_today() as today`))!.today
}

type FlatRequest = Omit<CallRequest, 'about' | 'to' | 'call'> & {
  aboutKind: CallRequest['about']['kind']
  about: string
  toDomain: number
  toName: string
  organisation: string
}
type Seated = { domain: number; name: string; task: string; phone: string }

/** What waits for a call first, then what waits for an answer, then the answers, the latest first. */
export async function findRequests(db: Db<ContentPurpose>): Promise<CallRequest[]> {
  const rows = await db.rows(sql<FlatRequest>`
    select r.id, r.about_kind as "aboutKind", r.about, r.intake, r.to_domain as "toDomain", d.name as "toName",
           o.name as organisation, r.title, r.place_label as "placeLabel", r.asked_by_name as "askedBy",
           r.asked_at as "askedAt", r.due, r.tried_at as "triedAt", r.answer, r.reason, r.answered_at as "answeredAt",
           r.answered_how as "answeredHow", r.state
      from request_at_table r
      join domain d on d.region = r.region and d.domain = r.to_domain
      join organisation o on o.region = d.region and o.id = d.organisation
     where r.region = (select visit_region()) and r.domain = (select visit_bureau())
       and r.at_table = (select visit_table())
       and (r.answered_at is null or r.answered_at > (select visit_now()) - interval '30 days')
     order by array_position(array['call', 'waiting', 'answered'], r.state), r.due, r.answered_at desc, r.id
     limit 200`)
  const seated = await db.rows(sql<Seated>`
    select seated_domain as domain, name, task, phone from person_at_table order by name`)
  return rows.map(({ aboutKind, about, toDomain, toName, organisation, ...rest }) => ({
    ...rest,
    about: { kind: aboutKind, id: about },
    to: { domain: toDomain, name: toName, organisation },
    call: seated
      .filter(({ domain }) => domain === toDomain)
      .map(({ name, task, phone }) => ({ name, task, phone })),
  }))
}

/** Whose information an answer is about: the owner's, for its own log. Nothing: no such request at this table. */
export async function findAskedDomain(db: Db<ContentPurpose>, id: string): Promise<number | undefined> {
  const row = await db.row(sql<{ to: number }>`
    select to_domain as to from request_at_table
     where region = (select visit_region()) and domain = (select visit_bureau())
       and at_table = (select visit_table()) and id = ${id}`)
  return row?.to
}

export async function takeBack(db: Db<ContentPurpose>, id: string): Promise<boolean> {
  const row = await db.row(sql<{ done: boolean }>`select take_back_request(${id}) as done`)
  return row!.done
}

type Answering = { id: string; said: string; why: string }

export async function answer(db: Db<ContentPurpose>, { id, said, why }: Answering): Promise<boolean> {
  const row = await db.row(sql<{ done: boolean }>`select answer_request(${id}, ${said}, ${why}) as done`)
  return row!.done
}

export async function call(db: Db<ContentPurpose>, { id, said, why }: Answering): Promise<boolean> {
  const row = await db.row(sql<{ done: boolean }>`select note_call(${id}, ${said}, ${why}) as done`)
  return row!.done
}

type FlatReceived = Omit<RequestReceived, 'partnership' | 'table' | 'signal'> & {
  partnership: string
  partnershipName: string
  table: string
  tableName: string
  signal: string
  number: number
  title: string
}

/** What the coordinators asked this domain; what waits stands first. */
export async function findReceived(db: Db<ContentPurpose>): Promise<RequestReceived[]> {
  const rows = await db.rows(sql<FlatReceived>`
    select r.id, r.partnership, r.partnership_name as "partnershipName", r.at_table as "table",
           r.table_name as "tableName", r.signal, s.number, s.title, r.asked_by_name as "askedBy", r.phone,
           r.asked_at as "askedAt", r.due, r.answer, r.reason, r.answered_at as "answeredAt",
           r.answered_by_name as "answeredBy"
      from request_received r
      join signal s on s.region = r.region and s.domain = r.domain and s.id = r.signal
     where r.region = (select visit_region()) and r.domain = (select visit_domain())
       and (r.answered_at is null or r.answered_at > (select visit_now()) - interval '90 days')
     order by r.answer is not null, r.due, r.asked_at desc, r.id limit 200`)
  return rows.map(({ partnership, partnershipName, table, tableName, signal, number, title, ...rest }) => ({
    ...rest,
    partnership: { id: partnership, name: partnershipName },
    table: { id: table, name: tableName },
    signal: { id: signal, number, title },
  }))
}
