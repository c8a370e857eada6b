// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'
import { type Days, daysAround } from '../../district/days.ts'
import { idOf } from '../../district/identity.ts'
import type { AgendaItem, Meeting, Said } from '../../district/meeting.ts'
import { agreements, closedMeetings, feedback } from '../../district/meetings.closed.ts'
import { plannedMeeting } from '../../district/meetings.planned.ts'
import { weighings } from '../../district/meetings.weighing.ts'
import { domains, organisations, region } from '../../district/organisations.ts'
import { getTable } from '../../district/partnerships.ts'
import { accountOf, getPersona, type PersonaId } from '../../district/people.ts'
import { bureauOf, partnershipId, tableId } from './fill-partnerships.ts'
import type { Filler } from './filler.ts'
import { insertRows } from './insert-rows.ts'

const r = region.number
const meetingId = (id: string) => idOf(`meeting ${id}`)
const itemId = (id: string) => idOf(`agenda item ${id}`)
const bureauAt = (meeting: Meeting) => bureauOf(getTable(meeting.table).partnership)

/** Tuesday's meeting, the ones before it, what was agreed, and what must still be said back. */
export const fillMeetings: Filler = async (owner, now) => {
  const days = daysAround(now)
  const meetings = [plannedMeeting(days), ...closedMeetings(days), ...weighings(days)]
  for (const meeting of meetings) await fillMeeting(owner, meeting)
  await fillRooms(owner, meetings)
  await fillAgreements(owner, days, meetings)
  await fillFeedback(owner, days, meetings)
}

async function fillMeeting(owner: pg.Client, meeting: Meeting): Promise<void> {
  const { name } = getTable(meeting.table)
  await owner.query(
    `insert into meeting (region, domain, id, at_table, title, starts_at, room, state)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      r,
      bureauAt(meeting),
      meetingId(meeting.id),
      tableId(meeting.table),
      name.nl,
      meeting.at,
      meeting.room,
      meeting.state,
    ],
  )
  for (const item of meeting.items) await fillItem(owner, meeting, item)
}

/** Who was in the room of every meeting that was held, and what each said there as an own view. */
async function fillRooms(owner: pg.Client, meetings: readonly Meeting[]): Promise<void> {
  const held = meetings.filter(({ state }) => state === 'closed')
  const whereOf = (meeting: Meeting) => [r, bureauAt(meeting), tableId(meeting.table)]
  const who = (one: PersonaId) => [domains[getPersona(one).domain].number, accountOf(one)]
  await insertRows(
    owner,
    'attendance',
    [
      'region int',
      'domain int',
      'at_table uuid',
      'meeting uuid',
      'id uuid',
      'seated_domain int',
      'account uuid',
      'name text',
      'arrived_at timestamptz',
    ],
    held.flatMap(meeting => {
      const there = meeting.invited.filter(one => !meeting.absent.includes(one))
      const keys = [...whereOf(meeting), meetingId(meeting.id)]
      return there.map(one => [
        ...keys,
        idOf(`there ${meeting.id} ${one}`),
        ...who(one),
        getPersona(one).name,
        meeting.at,
      ])
    }),
  )
  await insertRows(
    owner,
    'item_view',
    [
      'region int',
      'domain int',
      'at_table uuid',
      'item uuid',
      'seated_domain int',
      'account uuid',
      'whose text',
      'text text',
      'given_at timestamptz',
      'revealed_at timestamptz',
    ],
    held.flatMap(meeting =>
      meeting.items.flatMap(item =>
        item.judgement.map(({ by, text }) => [
          ...whereOf(meeting),
          itemId(item.id),
          ...who(by),
          whoseOf(by),
          text,
          meeting.at,
          meeting.at,
        ]),
      ),
    ),
  )
}

/** A view is of a function: organisation and task. */
function whoseOf(one: PersonaId): string {
  const { domain, task } = getPersona(one)
  return `${organisations[domains[domain].organisation].name}, ${task.nl}`
}

const kinds = {
  opening: 'opening',
  consultation: 'consultation',
  closing: 'closing',
  'table-check': 'other',
  feedback: 'other',
}

async function fillItem(owner: pg.Client, meeting: Meeting, item: AgendaItem): Promise<void> {
  const kind = item.kind === 'signals' ? (item.signals.length > 1 ? 'overlap' : 'signal') : kinds[item.kind]
  const decided = item.decision ? meeting.at : null
  const hold = item.decision?.route === 'hold' ? new Date(meeting.at.getTime() + 90 * 86_400_000) : null
  await owner.query(
    `insert into agenda_item (region, domain, id, at_table, meeting, position, title, minutes, kind, phase, picture,
       judgement, route, reason, hold_until, decided_at, case_kind)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)`,
    [
      r,
      bureauAt(meeting),
      itemId(item.id),
      tableId(meeting.table),
      meetingId(meeting.id),
      item.number,
      item.title,
      item.minutes,
      kind,
      decided ? 'done' : 'open',
      saidBy(item.picture),
      saidBy(item.judgement),
      item.decision?.route ?? null,
      item.decision?.reason ?? '',
      hold,
      decided,
      item.decision?.caseKind ?? null,
    ],
  )
  await owner.query(
    `insert into item_intake (region, domain, at_table, item, intake)
     select i.region, i.domain, i.at_table, $3, i.id from intake i
      where i.region = $1 and i.domain = $2 and i.at_table = $4 and i.signal = any ($5::uuid[])`,
    [r, bureauAt(meeting), itemId(item.id), tableId(meeting.table), item.signals],
  )
  for (const option of item.options) {
    await owner.query(
      `insert into item_option (region, domain, at_table, item, intervention, hours, executor, chosen)
       values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict do nothing`,
      [
        r,
        bureauAt(meeting),
        tableId(meeting.table),
        itemId(item.id),
        option.intervention,
        option.hours,
        domains[option.executor].number,
        option.chosen,
      ],
    )
  }
}

/** Each view with who gave it: the picture is a table's, the words are somebody's. */
const saidBy = (said: readonly Said[]): string =>
  said.map(({ by, text }) => `${text} (${getPersona(by).name})`).join('\n')

async function fillAgreements(owner: pg.Client, days: Days, meetings: readonly Meeting[]): Promise<void> {
  for (const [index, one] of agreements(days).entries()) {
    const meeting = meetings.find(known => known.id === one.meeting)!
    const item = meeting.items.find(known => known.id === one.item)!
    const persona = getPersona(one.owner)
    const task = idOf(`task ${one.id}`)
    const owns = [domains[persona.domain].number, accountOf(one.owner)]
    await owner.query(
      `insert into agreement (region, domain, id, at_table, item, number, what, owner_domain, owner_account, owner_name,
         due, task) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        r,
        bureauAt(meeting),
        idOf(`agreement ${one.id}`),
        tableId(meeting.table),
        itemId(one.item),
        index + 1,
        one.what,
        ...owns,
        persona.name,
        one.due,
        task,
      ],
    )
    await owner.query(
      `insert into task (region, domain, id, account, kind, title, detail, due, first_due, about_kind, about, partnership,
         at_table, made_at, done_at, ends_at)
       values ($1, $2, $3, $4, 'agreement', $5, $6, $7, $7, 'item', $8, $9, $10, $11, $12, $13)`,
      [
        r,
        owns[0],
        task,
        owns[1],
        one.what,
        item.title,
        one.due,
        itemId(one.item),
        partnershipId(getTable(meeting.table).partnership),
        tableId(meeting.table),
        meeting.at,
        one.doneOn ? new Date(`${one.doneOn}T12:00:00Z`) : null,
        new Date(meeting.at.getTime() + 365 * 86_400_000),
      ],
    )
  }
}

async function fillFeedback(owner: pg.Client, days: Days, meetings: readonly Meeting[]): Promise<void> {
  for (const one of feedback(days)) {
    const meeting = meetings.find(known => known.items.some(item => item.id === one.item))
    if (meeting === undefined || one.item === undefined) continue
    await owner.query(
      `insert into feedback (region, domain, id, at_table, item, intake, to_domain, grade, text, due, sent_at)
       select i.region, i.domain, $3, i.at_table, $4, i.id, i.from_domain, 'result', $5, $6, $7 from intake i
        where i.region = $1 and i.domain = $2 and i.signal = $8
       on conflict do nothing`,
      [
        r,
        bureauAt(meeting),
        idOf(`feedback ${one.id}`),
        itemId(one.item),
        one.text,
        one.dueOn,
        one.sentOn ? new Date(`${one.sentOn}T12:00:00Z`) : null,
        one.signal,
      ],
    )
  }
}
