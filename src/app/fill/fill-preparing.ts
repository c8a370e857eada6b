// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { daysAround } from '../../district/days.ts'
import { idOf } from '../../district/identity.ts'
import { plannedMeeting } from '../../district/meetings.planned.ts'
import { domains, region } from '../../district/organisations.ts'
import { getTable } from '../../district/partnerships.ts'
import { accountOf, getPersona, type PersonaId } from '../../district/people.ts'
import type { Filler } from './fill-demo.ts'
import { bureauOf, tableId } from './fill-partnerships.ts'
import { insertRows } from './insert-rows.ts'

/** Who is needed at the items of the next meeting, and who waits in the corridor. */
export const fillPreparing: Filler = async (owner, now) => {
  const { table, items } = plannedMeeting(daysAround(now))
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
