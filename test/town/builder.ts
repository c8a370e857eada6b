// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto'
import type pg from 'pg'
import { sessionHash } from '../../src/platform/access/session-token.ts'
import type { DomainKindName } from '../../src/vocabulary/domain-kinds.ts'
import type { Purpose } from '../../src/vocabulary/purposes.ts'
import type { Role } from '../../src/vocabulary/roles.ts'
import type { PartnershipKindName } from '../../src/vocabulary/tables.ts'

/** A table people may sit at: `bureau` is the domain that owns what it holds in common. */
export type TownTable = { partnership: string; table: string; bureau: number; kind: string; purpose: Purpose }
export type Townsman = { name: string; domain: number; account: string; token: string }

/** The same id for the same words, so that a failing test tells the same story again. */
export function idOf(words: string): string {
  const hex = createHash('sha256').update(words).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Builds a small region for a test, as the owner would set one up. Everything is there since 1 January 2026. */
export class TownBuilder {
  readonly region: number
  readonly #owner: pg.Client
  #nextDomain = 1

  /** @param owner a superuser, whom no wall stops: lifting and putting back every wall takes longer than the rows */
  constructor(owner: pg.Client, region = 1) {
    this.#owner = owner
    this.region = region
  }

  async open(demo = true): Promise<void> {
    await this.#run('insert into region (region, name, demo) values ($1, $2, $3)', [
      this.region,
      `Testland ${this.region}`,
      demo,
    ])
  }

  /** A domain of an organisation of its own. Answers its number. */
  async domain(kind: DomainKindName, organisation: string = kind): Promise<number> {
    const domain = this.#nextDomain++
    const id = idOf(`organisation ${this.region} ${organisation}`)
    await this.#run(
      'insert into organisation (region, id, name) values ($1, $2, $3) on conflict do nothing',
      [this.region, id, organisation],
    )
    await this.#run(
      'insert into domain (region, domain, organisation, kind, name) values ($1, $2, $3, $4, $5)',
      [this.region, domain, id, kind, kind],
    )
    return domain
  }

  /** A partnership with one table and live rows for what may flow there. */
  async table(
    name: string,
    wish: {
      purpose?: Purpose
      kind?: string
      partnership?: PartnershipKindName
      categories?: string[]
      parties: number[]
    },
  ): Promise<TownTable> {
    const bureau = await this.domain('bureau', `bureau ${name}`)
    const at = {
      partnership: idOf(`partnership ${this.region} ${name}`),
      table: idOf(`table ${this.region} ${name}`),
      bureau,
      kind: wish.kind ?? 'signal-meeting',
      purpose: wish.purpose ?? 'liveability',
    } as const
    await this.#run(
      `insert into partnership (region, domain, id, name, kind, starts) values ($1, $2, $3, $4, $5, '2026-01-01')`,
      [this.region, bureau, at.partnership, name, wish.partnership ?? 'local'],
    )
    await this.#run(
      `insert into meeting_table (region, domain, id, partnership, name, kind, purpose) values ($1, $2, $3, $4, $5, $6, $7)`,
      [this.region, bureau, at.table, at.partnership, name, at.kind, at.purpose],
    )
    for (const party of [bureau, ...wish.parties]) await this.party(at, party)
    for (const category of wish.categories ?? ['place', 'phenomenon', 'unnamed-group'])
      await this.ground(at, category)
    return at
  }

  async party(at: TownTable, domain: number, ends: string | null = null): Promise<void> {
    await this.#run(
      `insert into party (region, domain, partnership, party_domain, starts, ends) values ($1, $2, $3, $4, '2026-01-01', $5)`,
      [this.region, at.bureau, at.partnership, domain, ends],
    )
  }

  async ground(
    at: TownTable,
    category: string,
    row: { confirmed?: boolean; to?: string } = {},
  ): Promise<void> {
    const confirmed = row.confirmed
      ? ['confirmed', 'A. Jurist', 'jurist', '2026-01-01']
      : ['unverified', null, null, null]
    await this.#run(
      `insert into legal_basis (region, domain, id, partnership, law, article, purpose, table_kind, category,
         retention_days, valid_from, valid_to, source, status, confirmed_by, confirmed_role, confirmed_on)
       values ($1, $2, $3, $4, 'EU.AVG', '6(1)(e)', $5, $6, $7, 365, '2026-01-01', $8, 'test', $9, $10, $11, $12)`,
      [
        this.region,
        at.bureau,
        idOf(`ground ${this.region} ${at.table} ${category}`),
        at.partnership,
        at.purpose,
        at.kind,
        category,
        row.to ?? null,
        ...confirmed,
      ],
    )
  }

  /** Somebody with an account, a running session, and seats. The session starts at the first seat. */
  async person(
    name: string,
    domain: number,
    seats: { at: TownTable; roles: Role[]; noTable?: boolean }[] = [],
  ): Promise<Townsman> {
    const account = idOf(`account ${this.region} ${name}`)
    const token = `token-${idOf(`token ${this.region} ${name}`)}`
    await this.#run(
      `insert into account (region, domain, id, issuer, subject, name, task) values ($1, $2, $3, 'test', $4, $5, $5)`,
      [this.region, domain, account, `${this.region}-${name}`, name],
    )
    for (const { at, roles, noTable } of seats) {
      await this.#run(
        `insert into seat (region, domain, id, partnership, at_table, seated_domain, seated_account, name, roles, starts)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, '2026-01-01')`,
        [
          this.region,
          at.bureau,
          idOf(`seat ${account} ${at.table}`),
          at.partnership,
          noTable ? null : at.table,
          domain,
          account,
          name,
          roles,
        ],
      )
    }
    await this.#run(
      `insert into session (hash, region, domain, account, kind, partnership, at_table, opened_at, expires_at)
       values ($1, $2, $3, $4, 'token', $5, $6, '2026-01-01', '2099-01-01')`,
      [
        sessionHash(token),
        this.region,
        domain,
        account,
        seats[0]?.at.partnership ?? null,
        seats[0]?.noTable ? null : (seats[0]?.at.table ?? null),
      ],
    )
    return { name, domain, account, token }
  }

  async #run(query: string, values: unknown[]): Promise<void> {
    await this.#owner.query(query, values)
  }
}
