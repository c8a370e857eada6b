// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'
import { daysAround } from '../../district/days.ts'
import { idOf } from '../../district/identity.ts'
import { domains, region } from '../../district/organisations.ts'
import { accountOf, getPersona } from '../../district/people.ts'
import { type PoliceReport, policeReports } from '../../district/police-reports.ts'
import { bureauOf, partnershipId, tableId } from './fill-partnerships.ts'
import type { Filler } from './filler.ts'

const r = region.number
const to = domains['rietmeer-public-order'].number
const where = [partnershipId('vlieten'), tableId('vlieten-signals')] as const

/** What the police tell the mayor: a draft, one that waits for the release point, one that arrived. */
export const fillReports: Filler = async (owner, now) => {
  for (const report of policeReports(daysAround(now))) {
    await fillReport(owner, report)
    if (report.state === 'awaiting-release') await fillTask(owner, report)
    if (report.releasedAt) await fillCopy(owner, report, report.releasedAt)
  }
}

const idOfReport = (one: PoliceReport) => idOf(`police report ${one.id}`)
const police = (one: PoliceReport) => domains[getPersona(one.by).domain].number

async function fillReport(owner: pg.Client, one: PoliceReport): Promise<void> {
  await owner.query(
    `insert into police_report (region, domain, id, bureau, partnership, at_table, to_domain, title, place, facts,
       use_until, state, drafted_by, drafted_at, released_at, copy)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
    [
      ...[
        r,
        police(one),
        idOfReport(one),
        bureauOf('vlieten'),
        ...where,
        to,
        one.title,
        one.place,
        one.facts,
      ],
      ...[one.useUntil, one.state, accountOf(one.by), one.draftedAt, one.releasedAt ?? null],
      one.releasedAt ? idOf(`received report ${one.id}`) : null,
    ],
  )
}

/** What waits is a task of every release officer of the domain. */
async function fillTask(owner: pg.Client, one: PoliceReport): Promise<void> {
  await owner.query(
    `insert into task (region, domain, id, for_role, kind, title, due, first_due, about_kind, about, partnership,
       at_table, made_at, ends_at)
     values ($1, $2, $3, 'release-officer', 'release', $4, $5::timestamptz::date, $5::timestamptz::date, 'report', $6, $7,
             $8, $5::timestamptz, $9::date)`,
    [
      ...[r, police(one), idOf(`task report ${one.id}`), one.title, one.draftedAt, idOfReport(one), ...where],
      one.useUntil,
    ],
  )
}

async function fillCopy(owner: pg.Client, one: PoliceReport, receivedAt: Date): Promise<void> {
  await owner.query(
    `insert into received_report (region, domain, id, from_domain, title, place, facts, article, received_at, use_until)
     values ($1, $2, $3, $4, $5, $6, $7, '8', $8, $9)`,
    [
      ...[r, to, idOf(`received report ${one.id}`), police(one), one.title, one.place, one.facts],
      ...[receivedAt, one.useUntil],
    ],
  )
}
