// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'
import { daysAround } from '../../district/days.ts'
import { idOf } from '../../district/identity.ts'
import { domains, region } from '../../district/organisations.ts'
import { getTable } from '../../district/partnerships.ts'
import { accountOf, getPersona } from '../../district/people.ts'
import { type Proposal, proposals, type SteeringMeeting, steeringMeetings } from '../../district/steering.ts'
import { bureauOf, partnershipId, tableId } from './fill-partnerships.ts'
import type { Filler } from './filler.ts'

const r = region.number
const steers = [r, bureauOf('steering')] as const
const at = tableId('steering')
const weighs = [r, bureauOf('riec')] as const
const matterId = (name: string) => idOf(`steering matter ${name}`)
type Matter = SteeringMeeting['matters'][number]

/** The steering group: one case it adopted, one that waits for its agenda, and what it speaks of each time. */
export const fillSteering: Filler = async (owner, now) => {
  const days = daysAround(now)
  for (const one of proposals(days)) await fillProposal(owner, one)
  for (const meeting of steeringMeetings(days)) await fillSteeringMeeting(owner, meeting)
}

async function fillProposal(owner: pg.Client, { id, item, title, hours, putAt }: Proposal): Promise<void> {
  const proposed = idOf(`agenda item ${item}`)
  await owner.query(
    `insert into steering_request (region, domain, item, at_table, matter, title, hours_asked, put_to, put_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...weighs,
      proposed,
      tableId('riec-weighing'),
      matterId(id),
      title,
      hours,
      getTable('steering').name.nl,
      putAt,
    ],
  )
  await owner.query(
    `insert into steering_matter (region, domain, id, at_table, title, case_kind, hours_asked, from_table, from_domain,
       from_item, put_at) values ($1, $2, $3, $4, $5, 'riec', $6, $7, $8, $9, $10)`,
    [
      ...steers,
      matterId(id),
      at,
      title,
      hours,
      getTable('riec-weighing').name.nl,
      weighs[1],
      proposed,
      putAt,
    ],
  )
}

async function fillSteeringMeeting(owner: pg.Client, meeting: SteeringMeeting): Promise<void> {
  const id = idOf(`steering meeting ${meeting.id}`)
  const { name, meets } = getTable('steering')
  await owner.query(
    `insert into meeting (region, domain, id, at_table, title, starts_at, room, minutes, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [...steers, id, at, name.nl, meeting.at, meets.room, meets.minutes, meeting.state],
  )
  for (const one of meeting.there) {
    const persona = getPersona(one)
    await owner.query(
      `insert into attendance (region, domain, id, at_table, meeting, seated_domain, account, name, arrived_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[...steers, idOf(`there ${id} ${one}`), at, id, domains[persona.domain].number, accountOf(one)],
        ...[persona.name, meeting.at],
      ],
    )
  }
  for (const [before, matter] of meeting.matters.entries())
    await fillMatter(owner, { id, at: meeting.at, position: before + 1 }, matter)
}

type On = { id: string; at: Date; position: number }

async function fillMatter(owner: pg.Client, meeting: On, matter: Matter): Promise<void> {
  const name = matter.proposal ?? `own ${meeting.id} ${meeting.position}`
  const item = idOf(`steering item ${name}`)
  if (matter.title !== undefined)
    await owner.query(
      'insert into steering_matter (region, domain, id, at_table, title, put_at) values ($1, $2, $3, $4, $5, $6)',
      [...steers, matterId(name), at, matter.title, meeting.at],
    )
  const decidedAt = matter.outcome ? meeting.at : null
  await owner.query(
    `insert into agenda_item (region, domain, id, at_table, meeting, position, title, kind, subject_kind, phase, reason,
       decided_at)
     select m.region, m.domain, $3, m.at_table, $4, $5, m.title, 'other', 'phenomenon',
            case when $6::timestamptz is null then 'open' else 'done' end, $7, $6
       from steering_matter m where m.region = $1 and m.domain = $2 and m.id = $8`,
    [...steers, item, meeting.id, meeting.position, decidedAt, matter.reason ?? '', matterId(name)],
  )
  await owner.query(
    `insert into steering_item (region, domain, item, at_table, matter, outcome, hours)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [...steers, item, at, matterId(name), matter.outcome ?? null, matter.hours ?? null],
  )
  await owner.query(
    `update steering_request set outcome = $2, hours = $3, reason = $4, decided_at = $5
      where matter = $1 and $5::timestamptz is not null`,
    [matterId(name), matter.outcome ?? null, matter.hours ?? null, matter.reason ?? '', decidedAt],
  )
  if (matter.agreed)
    await fillAgreed(owner, { item, title: matter.title ?? '', at: meeting.at }, matter.agreed)
}

type About = { item: string; title: string; at: Date }

async function fillAgreed(
  owner: pg.Client,
  about: About,
  { what, owner: who, due }: NonNullable<Matter['agreed']>,
): Promise<void> {
  const { domain, name } = getPersona(who)
  const owns = [domains[domain].number, accountOf(who)]
  const task = idOf(`task ${what}`)
  await owner.query(
    `insert into agreement (region, domain, id, at_table, item, number, what, owner_domain, owner_account, owner_name,
       due, task) values ($1, $2, $3, $4, $5, 1, $6, $7, $8, $9, $10, $11)`,
    [...steers, idOf(`agreement ${what}`), at, about.item, what, ...owns, name, due, task],
  )
  await owner.query(
    `insert into task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about, partnership,
       at_table, made_at, ends_at)
     values ($1, $2, $3, $4, 'agreement', $5, $6, $7, $7, 'item', $8, $9, $10, $11, $12)`,
    [
      ...[
        r,
        owns[0],
        task,
        owns[1],
        what,
        about.title,
        due,
        about.item,
        partnershipId('steering'),
        at,
        about.at,
      ],
      new Date(about.at.getTime() + 365 * 86_400_000),
    ],
  )
}
