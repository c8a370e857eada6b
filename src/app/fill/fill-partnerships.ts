// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { idOf } from '../../district/identity.ts'
import { allDomains, domains, organisations, region } from '../../district/organisations.ts'
import { allPartnerships, getPartnership, type PartnershipCode, tables } from '../../district/partnerships.ts'
import { legalGrounds } from '../../vocabulary/legal-grounds.ts'
import { sayRhythm } from '../../vocabulary/rhythms.ts'
import type { Filler } from './filler.ts'
import { insertRows } from './insert-rows.ts'

const r = region.number
export const partnershipId = (code: PartnershipCode): string => idOf(`partnership ${code}`)
export const tableId = (code: string): string => idOf(`table ${code}`)
export const bureauOf = (code: PartnershipCode): number => domains[getPartnership(code).bureau].number

/** The region, who is in it, which partnerships they have, and on which legal rows their tables work. */
export const fillPartnerships: Filler = async owner => {
  await owner.query('insert into region (region, name, demo) values ($1, $2, true)', [r, region.name])
  await insertRows(
    owner,
    'organisation',
    ['region int', 'id uuid', 'name text'],
    Object.values(organisations).map(({ id, name }) => [r, id, name]),
  )
  await insertRows(
    owner,
    'domain',
    ['region int', 'domain int', 'organisation uuid', 'kind text', 'name text'],
    allDomains
      .map(code => domains[code])
      .map(one => [r, one.number, organisations[one.organisation].id, one.kind, one.name]),
  )
  await fillCovenants(owner)
  await insertRows(
    owner,
    'meeting_table',
    [
      'region int',
      'domain int',
      'id uuid',
      'partnership uuid',
      'name text',
      'kind text',
      'purpose text',
      'rhythm text',
    ],
    tables.map(table => [
      r,
      bureauOf(table.partnership),
      tableId(table.code),
      partnershipId(table.partnership),
      table.name.nl,
      table.kind,
      table.purpose,
      sayRhythm(table.meets, 'nl'),
    ]),
  )
  await fillRhythms(owner)
  await fillGrounds(owner)
}

/** When each table meets, and with what each of its meetings starts. */
async function fillRhythms(owner: Parameters<Filler>[0]): Promise<void> {
  const keys = (table: (typeof tables)[number]) => [r, bureauOf(table.partnership), tableId(table.code)]
  await insertRows(
    owner,
    'table_rhythm',
    [
      'region int',
      'domain int',
      'at_table uuid',
      'partnership uuid',
      'every text',
      'week_of_month int',
      'weekday int',
      'starts_at time',
      'minutes int',
      'room text',
    ],
    tables.map(table => {
      const { every, weekOfMonth, weekday, time, minutes, room } = table.meets
      const when = [every, weekOfMonth, weekday, time, minutes, room]
      return [...keys(table), partnershipId(table.partnership), ...when]
    }),
  )
  await insertRows(
    owner,
    'standing_item',
    ['region int', 'domain int', 'at_table uuid', 'position int', 'title text', 'minutes int', 'kind text'],
    tables.flatMap(table =>
      table.standing.map(({ title, minutes, kind }, before) => [
        ...keys(table),
        before + 1,
        title,
        minutes,
        kind,
      ]),
    ),
  )
}

/** The partnerships and their parties. A bureau is a party too: it works at the tables that it holds. */
async function fillCovenants(owner: Parameters<Filler>[0]): Promise<void> {
  await insertRows(
    owner,
    'partnership',
    ['region int', 'domain int', 'id uuid', 'name text', 'kind text', 'starts date'],
    allPartnerships.map(code => {
      const { name, kind, starts } = getPartnership(code)
      return [r, bureauOf(code), partnershipId(code), name.nl, kind, starts]
    }),
  )
  await insertRows(
    owner,
    'party',
    ['region int', 'domain int', 'partnership uuid', 'party_domain int', 'starts date'],
    allPartnerships.flatMap(code => {
      const { bureau, parties, starts } = getPartnership(code)
      const all = new Set([bureau, ...parties].map(party => domains[party].number))
      return [...all].map(party => [r, bureauOf(code), partnershipId(code), party, starts])
    }),
  )
}

/** One row per table, legal row and category: a lawyer can end or confirm each by itself. */
async function fillGrounds(owner: Parameters<Filler>[0]): Promise<void> {
  const rows = tables.flatMap(table =>
    table.grounds.flatMap(code => {
      const ground = legalGrounds.find(one => one.code === code)
      if (ground === undefined)
        throw new Error(`table ${table.code} works on a legal row that is not there: ${code}`)
      return ground.categories.map(category => ({ table, ground, category }))
    }),
  )
  for (const { table, ground, category } of rows) {
    await owner.query(
      `insert into legal_basis (region, domain, id, partnership, law, article, purpose, table_kind, category,
         from_kinds, to_kinds, conditions, retention_days, valid_from, valid_to, source)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [
        r,
        bureauOf(table.partnership),
        idOf(`ground ${table.code} ${ground.code} ${category}`),
        partnershipId(table.partnership),
        ground.law,
        ground.article,
        table.purpose,
        table.kind,
        category,
        [...ground.from],
        [...ground.to],
        [...ground.conditions],
        ground.retentionDays,
        ground.validFrom,
        ground.validTo,
        ground.source,
      ],
    )
  }
}
