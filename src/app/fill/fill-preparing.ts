// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { daysAround } from '../../district/days.ts'
import { idOf } from '../../district/identity.ts'
import type { Meeting } from '../../district/meeting.ts'
import { plannedMeeting } from '../../district/meetings.planned.ts'
import { domains, region } from '../../district/organisations.ts'
import { getTable } from '../../district/partnerships.ts'
import { accountOf, getPersona, type PersonaId } from '../../district/people.ts'
import { bureauOf, tableId } from './fill-partnerships.ts'
import type { Filler } from './filler.ts'
import { insertRows } from './insert-rows.ts'

/** The next meeting: who is needed at its items, who waits in the corridor, and the letters that invited them. */
export const fillPreparing: Filler = async (owner, now) => {
  const { table, items, ...meeting } = plannedMeeting(daysAround(now))
  await fillLetters(owner, { ...meeting, table, items })
  const bureau = bureauOf(getTable(table).partnership)
  const rowOf = (item: string, part: string) => (one: PersonaId) => [
    region.number,
    bureau,
    tableId(table),
    idOf(`agenda item ${item}`),
    domains[getPersona(one).domain].number,
    accountOf(one),
    part,
  ]
  await insertRows(
    owner,
    'item_person',
    [
      'region int',
      'domain int',
      'at_table uuid',
      'item uuid',
      'seated_domain int',
      'seated_account uuid',
      'part text',
    ],
    items.flatMap(({ id, needed, leaves }) => [
      ...needed.map(rowOf(id, 'needed')),
      ...leaves.map(rowOf(id, 'leaves')),
    ]),
  )
}

/** No mail server in the demo: the invitations can be read in the house, each by who was invited. */
async function fillLetters(owner: Parameters<Filler>[0], meeting: Meeting): Promise<void> {
  const { kind } = getTable(meeting.table)
  const weekBefore = new Date(meeting.at.getTime() - 7 * 86_400_000)
  const addressed = meeting.invited.map(
    one => [domains[getPersona(one).domain].number, accountOf(one)] as const,
  )
  await insertRows(
    owner,
    'letter',
    [
      'region int',
      'domain int',
      'id uuid',
      'account uuid',
      'kind text',
      'meeting uuid',
      'table_kind text',
      'starts_at timestamptz',
      'room text',
      'made_at timestamptz',
      'ends_at timestamptz',
    ],
    addressed.map(([domain, account]) => [
      ...[region.number, domain, idOf(`letter ${meeting.id} ${account}`), account, 'invitation'],
      ...[idOf(`meeting ${meeting.id}`), kind, meeting.at, meeting.room, weekBefore],
      new Date(meeting.at.getTime() + 53 * 86_400_000),
    ]),
  )
  await insertRows(
    owner,
    'invitation',
    [
      'region int',
      'domain int',
      'at_table uuid',
      'meeting uuid',
      'seated_domain int',
      'account uuid',
      'sequence int',
      'told_at timestamptz',
    ],
    addressed.map(([domain, account]) => [
      ...[region.number, bureauOf(getTable(meeting.table).partnership), tableId(meeting.table)],
      ...[idOf(`meeting ${meeting.id}`), domain, account, 0, weekBefore],
    ]),
  )
}
