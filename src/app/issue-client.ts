// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import { newSessionToken, sessionHash } from '../platform/access/session-token.ts'
import { demoIssuer } from '../platform/access/sign-in/demo/persona.ts'
import { asOwner } from '../platform/db/as-owner.ts'

export type ClientCredentials = { id: string; secret: string }

type Host = { region: number; domain: number; id: string }

/** Whose system it is: that of a persona in a demo region, or that of the person with this account anywhere. */
export type Colleague = { persona: string } | { account: string }

/**
 * Gives a system of a partner an account and a secret: for the domain of one colleague, at the tables where that
 * colleague files, with no more than a professional's role. Asked again by the same name it gets a new secret
 * beside the old ones.
 *
 * @throws when there is no such colleague, or one who files nowhere
 */
export async function issueClient(
  ownerUrl: string,
  name: string,
  colleague: Colleague,
): Promise<ClientCredentials> {
  return await asOwner(ownerUrl, async owner => {
    const host = await findHost(owner, colleague)
    const id = (await findClient(owner, host, name)) ?? (await makeClient(owner, host, name))
    const secret = newSessionToken()
    await owner.query(
      `insert into client_secret (region, domain, id, account, hash, since) values ($1, $2, $3, $4, $5, now())`,
      [host.region, host.domain, randomUUID(), id, sessionHash(secret)],
    )
    return { id, secret }
  })
}

const known = `select a.region, a.domain, a.id from account a join region r on r.region = a.region
  where a.kind = 'person' and (a.until is null or a.until > house.now())`

async function findHost(owner: pg.Client, colleague: Colleague): Promise<Host> {
  if ('persona' in colleague) {
    const condition = 'and r.demo and a.issuer = $1 and a.subject = $2'
    const found = await owner.query<Host>(`${known} ${condition}`, [demoIssuer, colleague.persona])
    if (found.rows[0]) return found.rows[0]
    throw new Error(`The demo knows no persona '${colleague.persona}'.`)
  }
  const found = await owner.query<Host>(`${known} and a.id = $1`, [colleague.account])
  if (found.rows[0]) return found.rows[0]
  throw new Error(`Nobody with an account of today has the id '${colleague.account}'.`)
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
  const seats = await owner.query(
    `insert into seat (region, domain, id, partnership, at_table, seated_domain, seated_account, name, roles, starts)
     select region, domain, gen_random_uuid(), partnership, at_table, seated_domain, $1, $2, '{professional}', starts
       from seat where region = $3 and seated_domain = $4 and seated_account = $5 and 'professional' = any (roles)
        and (ends is null or ends >= current_date)`,
    [id, name, host.region, host.domain, host.id],
  )
  if (seats.rowCount === 0)
    throw new Error('This colleague is a professional at no table today, so the system could file nowhere.')
  return id
}
