// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto'
import type pg from 'pg'
import { sessionHash } from '../../src/platform/access/session-token.ts'
import type { Role } from '../../src/vocabulary/roles.ts'
import { idOf, type Townsman } from '../town/builder.ts'

/** Who plays: A looks; B is hidden; two coordinators and two of the police, so that what one does for A never depends on what B did. */
export const cast = {
  A: { domain: 1, seats: [{ table: 1, roles: ['professional', 'member'] }] },
  B: {
    domain: 2,
    seats: [
      { table: 1, roles: ['professional', 'member'] },
      { table: 2, roles: ['professional', 'member'] },
    ],
  },
  keeper: { domain: 3, seats: [{ table: 1, roles: ['coordinator'] }] },
  second: { domain: 3, seats: [{ table: 1, roles: ['coordinator'] }] },
  elsewhere: { domain: 4, seats: [{ table: 2, roles: ['coordinator'] }] },
  police: { domain: 5, seats: [{ table: 1, roles: ['professional', 'release-officer'] }] },
  'other police': { domain: 5, seats: [{ table: 1, roles: ['professional', 'release-officer'] }] },
} as const satisfies Record<string, { domain: number; seats: { table: 1 | 2; roles: Role[] }[] }>
export type Player = keyof typeof cast

const kinds = ['public-order', 'public-order', 'bureau', 'bureau', 'police']
const bureauOf = { 1: 3, 2: 4 } as const
const categories = [
  'place',
  'phenomenon',
  'unnamed-group',
  'vehicle',
  'organisation',
  'person',
  'dwelling',
  'police',
]

export const partnershipId = (region: number, table: 1 | 2) => idOf(`partnership ${region} ${table}`)
export const tableId = (region: number, table: 1 | 2) => idOf(`table ${region} ${table}`)
export const contextAt = (region: number, table: 1 | 2) => ({
  'vlechtwerk-context': `${partnershipId(region, table)}/${tableId(region, table)}`,
})

/** A player of one region; the same in every database, so that two worlds differ by what is done in them alone. */
export function player(region: number, name: Player): Townsman {
  const account = idOf(`account ${region} ${name}`)
  return { name, domain: cast[name].domain, account, token: `token-${account}` }
}

type Row = Record<string, unknown>

/** Sets up regions 101 to 100 + count, each with the same cast, in one go. */
export async function setUpRegions(owner: pg.Client, count: number): Promise<number[]> {
  const regions = Array.from({ length: count }, (_, index) => 101 + index)
  const fill = (table: string, rows: Row[]) => insertAll(owner, table, rows)
  const everywhere = (rows: (region: number) => Row[]) => regions.flatMap(rows)
  await fill(
    'region',
    regions.map(region => ({ region, name: `Testland ${region}`, demo: true })),
  )
  await fill('organisation', everywhere(organisations))
  await fill('domain', everywhere(domains))
  await fill('account', everywhere(accounts))
  for (const table of [1, 2] as const) {
    const everyTable = (rows: (region: number, table: 1 | 2) => Row[]) =>
      everywhere(region => rows(region, table))
    await fill('partnership', everyTable(partnerships))
    await fill('meeting_table', everyTable(meetingTables))
    await fill('party', everyTable(parties))
    await fill('legal_basis', everyTable(grounds))
  }
  await fill('gate_record', everywhere(gate))
  await fill('seat', everywhere(seats))
  await fill('session', everywhere(sessions))
  await fill('calendar_feed', everywhere(calendars))
  return regions
}

async function insertAll(owner: pg.Client, table: string, rows: Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!).join(', ')
  await owner.query(
    `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`,
    [JSON.stringify(rows)],
  )
}

const organisationId = (region: number, domain: number) => idOf(`organisation ${region} ${domain}`)
const organisations = (region: number) =>
  kinds.map((_, index) => ({
    region,
    id: organisationId(region, index + 1),
    name: `Organisatie ${index + 1}`,
  }))
const domains = (region: number) =>
  kinds.map((kind, index) => ({
    region,
    domain: index + 1,
    organisation: organisationId(region, index + 1),
    kind,
    name: `Domein ${index + 1}`,
  }))

const players = Object.keys(cast) as Player[]
const accounts = (region: number) =>
  players.map(name => ({
    region,
    domain: cast[name].domain,
    id: player(region, name).account,
    issuer: 'test',
    subject: `${region}-${name}`,
    name,
  }))

const common = (region: number, table: 1 | 2) => ({ region, domain: bureauOf[table] })
const partnerships = (region: number, table: 1 | 2) => [
  {
    ...common(region, table),
    id: partnershipId(region, table),
    name: `Verband ${table}`,
    // The first table matches persons, the second never will.
    kind: table === 1 ? 'zvh' : 'local',
    starts: '2026-01-01',
  },
]
const meetingTables = (region: number, table: 1 | 2) => [
  {
    ...common(region, table),
    id: tableId(region, table),
    partnership: partnershipId(region, table),
    name: `Overleg ${table}`,
    kind: 'signal-meeting',
    purpose: 'liveability',
  },
]
const parties = (region: number, table: 1 | 2) =>
  (table === 1 ? [1, 2, 3, 5] : [2, 4]).map(party_domain => ({
    ...common(region, table),
    partnership: partnershipId(region, table),
    party_domain,
    starts: '2026-01-01',
  }))
const grounds = (region: number, table: 1 | 2) =>
  categories.map(category => ({
    ...common(region, table),
    id: idOf(`ground ${region} ${table} ${category}`),
    partnership: partnershipId(region, table),
    law: 'EU.AVG',
    article: '6(1)(e)',
    purpose: 'liveability',
    table_kind: 'signal-meeting',
    category,
    retention_days: 365,
    valid_from: '2026-01-01',
    source: 'test',
  }))

/** All that the gate of the first partnership waits for: its bases and the decisions of its controllers. */
const gate = (region: number) =>
  ['legal-basis', 'dpia', 1, 2, 3, 5].map(part => ({
    ...common(region, 1),
    id: idOf(`gate ${region} ${part}`),
    partnership: partnershipId(region, 1),
    part: typeof part === 'number' ? 'controller' : part,
    controller: typeof part === 'number' ? organisationId(region, part) : null,
    answers: {},
    confirmed_by: 'A. Recht',
    confirmed_role: 'jurist',
    confirmed_on: '2026-01-01',
    document: 'test',
    recorded_at: '2026-01-02T00:00:00Z',
    recorded_by: 'test',
    recorded_domain: 3,
    recorded_account: player(region, 'keeper').account,
  }))

const seats = (region: number) =>
  players.flatMap(name =>
    cast[name].seats.map(({ table, roles }) => ({
      ...common(region, table),
      id: idOf(`seat ${region} ${name} ${table}`),
      partnership: partnershipId(region, table),
      at_table: tableId(region, table),
      seated_domain: cast[name].domain,
      seated_account: player(region, name).account,
      name,
      roles,
      starts: '2026-01-01',
    })),
  )
const sessions = (region: number) =>
  players.map(name => ({
    hash: `\\x${sessionHash(player(region, name).token).toString('hex')}`,
    region,
    domain: cast[name].domain,
    account: player(region, name).account,
    kind: 'token',
    partnership: partnershipId(region, cast[name].seats[0].table),
    at_table: tableId(region, cast[name].seats[0].table),
    opened_at: '2026-01-01T00:00:00Z',
    expires_at: '2099-01-01T00:00:00Z',
  }))

/** The end of A's calendar address: the same in both worlds, as A would have copied it into its program. */
export const feedToken = (region: number) => idOf(`calendar of A in ${region}`)
const calendars = (region: number) => [
  {
    region,
    domain: cast.A.domain,
    account: player(region, 'A').account,
    hash: `\\x${createHash('sha256').update(feedToken(region)).digest('hex')}`,
    made_at: '2026-01-02T00:00:00Z',
  },
]
