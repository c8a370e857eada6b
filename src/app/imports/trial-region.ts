// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { newSessionToken, sessionHash } from '../../platform/access/session-token.ts'
import { asOwner } from '../../platform/db/as-owner.ts'

/** A region with two domains that report and one that coordinates, made for one run on real reports. */
export type TrialRegion = { tokens: Record<'first' | 'second' | 'coordinator', string> }

const region = 900
const domains = [
  { number: 1, kind: 'enforcement-reports', name: 'Proefstad, meldingen openbare ruimte', seat: 'first' },
  { number: 2, kind: 'housing-corporation', name: 'Wonen in Proefstad', seat: 'second' },
  { number: 3, kind: 'bureau', name: 'Bureau Signalenoverleg Proefstad', seat: 'coordinator' },
] as const

/** Sets up the region as its owner would, with legal rows for places and phenomena alone: no persons can be filed. */
export async function makeTrialRegion(ownerUrl: string): Promise<TrialRegion> {
  return await asOwner(ownerUrl, async owner => {
    await owner.query('insert into region (region, name) values ($1, $2)', [region, 'Proefregio'])
    const partnership = randomUUID()
    const table = randomUUID()
    const tokens: Record<string, string> = {}
    for (const domain of domains) await addDomain(owner, domain)
    await owner.query(
      `insert into partnership (region, domain, id, name, kind, starts) values ($1, 3, $2, $3, 'local', '2020-01-01')`,
      [region, partnership, 'Signalenoverleg Proefstad'],
    )
    await owner.query(
      `insert into meeting_table (region, domain, id, partnership, name, kind, purpose)
       values ($1, 3, $2, $3, 'Signalenoverleg Proefstad', 'signal-meeting', 'liveability')`,
      [region, table, partnership],
    )
    await addGrounds(owner, partnership)
    for (const { number, seat } of domains)
      tokens[seat] = await addPerson(owner, number, seat, partnership, table)
    return { tokens: tokens as TrialRegion['tokens'] }
  })
}

async function addDomain(owner: pg.Client, { number, kind, name }: (typeof domains)[number]): Promise<void> {
  const id = randomUUID()
  await owner.query('insert into organisation (region, id, name) values ($1, $2, $3)', [region, id, name])
  await owner.query(
    'insert into domain (region, domain, organisation, kind, name) values ($1, $2, $3, $4, $5)',
    [region, number, id, kind === 'enforcement-reports' ? 'city-maintenance' : kind, name],
  )
}

async function addGrounds(owner: pg.Client, partnership: string): Promise<void> {
  for (const category of ['place', 'phenomenon', 'unnamed-group']) {
    await owner.query(
      `insert into legal_basis (region, domain, id, partnership, law, article, purpose, table_kind, category,
         retention_days, valid_from, source)
       values ($1, 3, $2, $3, 'EU.AVG', '6(1)(e)', 'liveability', 'signal-meeting', $4, 365, '2020-01-01', 'trial')`,
      [region, randomUUID(), partnership, category],
    )
  }
}

async function addPerson(
  owner: pg.Client,
  domain: number,
  name: string,
  partnership: string,
  table: string,
): Promise<string> {
  const account = randomUUID()
  const token = newSessionToken()
  const roles = name === 'coordinator' ? ['coordinator'] : ['professional', 'member']
  await owner.query(
    `insert into party (region, domain, partnership, party_domain, starts) values ($1, 3, $2, $3, '2020-01-01')`,
    [region, partnership, domain],
  )
  await owner.query(
    `insert into account (region, domain, id, issuer, subject, name) values ($1, $2, $3, 'trial', $4, $4)`,
    [region, domain, account, name],
  )
  await owner.query(
    `insert into seat (region, domain, id, partnership, at_table, seated_domain, seated_account, name, roles, starts)
     values ($1, 3, $2, $3, $4, $5, $6, $7, $8, '2020-01-01')`,
    [region, randomUUID(), partnership, table, domain, account, name, roles],
  )
  await owner.query(
    `insert into session (hash, region, domain, account, kind, partnership, at_table, opened_at, expires_at)
     values ($1, $2, $3, $4, 'token', $5, $6, now(), now() + interval '1 day')`,
    [sessionHash(token), region, domain, account, partnership, table],
  )
  return token
}
