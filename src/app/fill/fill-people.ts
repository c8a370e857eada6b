// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import { idOf } from '../../district/identity.ts'
import { domains, organisations, region } from '../../district/organisations.ts'
import { getPartnership } from '../../district/partnerships.ts'
import { accountOf, allPeople, getPersona } from '../../district/people.ts'
import { demoIssuer, type Persona } from '../../platform/access/sign-in/demo/persona.ts'
import { bureauOf, partnershipId, tableId } from './fill-partnerships.ts'
import type { Filler } from './filler.ts'
import { insertRows } from './insert-rows.ts'

const r = region.number

/** Everybody of De Vlieten, with the account of the demo's own identity provider and every seat. */
export const fillPeople: Filler = async (owner, now) => {
  const people = allPeople.map(id => ({ id, ...getPersona(id) }))
  await insertRows(
    owner,
    'account',
    [
      'region int',
      'domain int',
      'id uuid',
      'issuer text',
      'subject text',
      'name text',
      'task text',
      'phone text',
    ],
    people.map(one => [
      r,
      domains[one.domain].number,
      accountOf(one.id),
      demoIssuer,
      one.id,
      one.name,
      one.task.nl,
      one.phone,
    ]),
  )
  const seats = people.flatMap(one => one.seats.map(seat => ({ one, seat })))
  for (const { one, seat } of seats) {
    const { partnership, table, roles: held } = seat
    await owner.query(
      `insert into seat (region, domain, id, partnership, at_table, seated_domain, seated_account, name, task, phone,
         roles, starts) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [
        r,
        bureauOf(partnership),
        idOf(`seat ${one.id} ${partnership} ${table}`),
        partnershipId(partnership),
        table === null ? null : tableId(table),
        domains[one.domain].number,
        accountOf(one.id),
        one.name,
        one.task.nl,
        one.phone,
        [...held],
        getPartnership(partnership).starts,
      ],
    )
  }
  await fillYesterday(owner, now)
}

/** Where everybody worked yesterday: at the first of their seats. One starts where one worked last. */
async function fillYesterday(owner: Parameters<Filler>[0], now: Date): Promise<void> {
  const yesterday = new Date(now.getTime() - 86_400_000)
  for (const id of allPeople) {
    const { domain, seats } = getPersona(id)
    const [first] = seats
    if (first === undefined) continue
    await owner.query(
      `insert into session (hash, region, domain, account, kind, partnership, at_table, opened_at, expires_at, ended_at)
       values ($1, $2, $3, $4, 'browser', $5, $6, $7, $7, $7)`,
      [
        randomBytes(32),
        r,
        domains[domain].number,
        accountOf(id),
        partnershipId(first.partnership),
        first.table === null ? null : tableId(first.table),
        yesterday,
      ],
    )
  }
}

/** The same people as the persona picker shows them. */
export function demoPersonas(): Persona[] {
  return allPeople.map(id => {
    const { name, domain, task, who } = getPersona(id)
    const organisation = organisations[domains[domain].organisation].name
    return { id, name, organisation, role: task, line: who }
  })
}
