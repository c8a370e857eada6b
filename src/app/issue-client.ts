// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { newSessionToken, sessionHash } from '../platform/access/session-token.ts'
import { demoIssuer } from '../platform/access/sign-in/demo/persona.ts'
import { asOwner } from '../platform/db/as-owner.ts'

export type ClientCredentials = { id: string; secret: string }

type Host = { region: number; domain: number; id: string }

/**
 * Gives a system of a partner an account and a secret in the demo: for the domain of one persona, at the tables where
 * that persona files, with no more than a professional's role. Asked again by the same name it gets a new secret
 * beside the old ones.
 *
 * @throws when there is no such persona in a demo region
 */
export async function issueClient(
  ownerUrl: string,
  name: string,
  persona: string,
): Promise<ClientCredentials> {
  return await asOwner(ownerUrl, async owner => {
    const { rows } = await owner.query<Host>(
      `select a.region, a.domain, a.id from account a join region r on r.region = a.region
        where r.demo and a.issuer = $1 and a.subject = $2`,
      [demoIssuer, persona],
    )
    if (rows[0] === undefined) throw new Error(`The demo knows no persona '${persona}'.`)
    const id = (await findClient(owner, rows[0], name)) ?? (await makeClient(owner, rows[0], name))
    const secret = newSessionToken()
    await owner.query(
      `insert into client_secret (region, domain, id, account, hash, since) values ($1, $2, $3, $4, $5, now())`,
      [rows[0].region, rows[0].domain, randomUUID(), id, sessionHash(secret)],
    )
    return { id, secret }
  })
}

async function findClient(
  owner: pg.Client,
  { region, domain }: Host,
  name: string,
): Promise<string | undefined> {
  const { rows } = await owner.query<{ id: string }>(
    `select id from account where region = $1 and domain = $2 and name = $3 and kind = 'client'`,
    [region, domain, name],
  )
  return rows[0]?.id
}

async function makeClient(owner: pg.Client, host: Host, name: string): Promise<string> {
  const id = randomUUID()
  await owner.query(
    `insert into account (region, domain, id, issuer, subject, name, kind) values ($1, $2, $3, 'client', $4, $5, 'client')`,
    [host.region, host.domain, id, id, name],
  )
  await owner.query(
    `insert into seat (region, domain, id, partnership, at_table, seated_domain, seated_account, name, roles, starts)
     select region, domain, gen_random_uuid(), partnership, at_table, seated_domain, $1, $2, '{professional}', starts
       from seat where region = $3 and seated_domain = $4 and seated_account = $5 and 'professional' = any (roles)
        and (ends is null or ends >= current_date)`,
    [id, name, host.region, host.domain, host.id],
  )
  return id
}
