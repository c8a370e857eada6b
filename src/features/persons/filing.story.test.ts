// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { idOf, type Townsman } from '../../../test/town/builder.ts'
import { passGate } from '../../../test/town/gate.ts'
import { openTown, type Town } from '../../../test/town/town.ts'
import { sessionHash } from '../../platform/access/session-token.ts'
import { visiting } from '../../platform/access/visit.ts'
import { type Db, sql } from '../../platform/db/db.ts'
import type { ContentPurpose } from '../../vocabulary/purposes.ts'
import { fileOne } from '../signals/file-signal.ts'
import { fileSignal } from '../signals/signal.contract.ts'

type Filed = { work: Work; statements: number }
const observed = '2026-03-01T20:00:00Z'
const duin = {
  givenName: 'Wouter',
  surname: 'Duin',
  birthDate: '1979-05-21',
  postcode: '8301AB',
  houseNumber: '27',
}
const other = {
  givenName: 'Geertje',
  surname: 'Hoekstra',
  birthDate: '1955-01-09',
  postcode: '8399ZZ',
  houseNumber: '3',
}

let worlds: { town: Town; petra: Townsman; paul: Townsman; anna: Townsman }[] = []

// Two houses alike but for one thing: whom the other domain filed about.
before(async () => {
  worlds = await Promise.all([duin, other].map(buildWorld))
})
after(() => Promise.all(worlds.map(({ town }) => town.close())))

async function buildWorld(known: object) {
  const town = await openTown()
  const housing = await town.builder.domain('housing-corporation', 'WoonVliet')
  const order = await town.builder.domain('public-order', 'Lindeveen')
  const zvh = await town.builder.table('ZVH', {
    parties: [housing, order],
    partnership: 'zvh',
    kind: 'zvh-triage',
    purpose: 'care',
    categories: ['place', 'person'],
  })
  const works = { at: zvh, roles: ['professional' as const, 'member' as const] }
  const petra = await town.builder.person('Petra', housing, [works])
  const paul = await town.builder.person('Paul', order, [works])
  const anna = await town.builder.person('Anna', zvh.bureau, [{ at: zvh, roles: ['coordinator'] }])
  await town.at('2026-03-02T10:00:00Z')
  await passGate(town, anna)
  const world = { town, petra, paul, anna }
  await know(world, petra, duin)
  await know(world, paul, known)
  const filed = await town.as(paul).post('/v1/signals', noteOf(paul, 0))
  assert.equal(filed.status, 201, filed.text)
  await town.work()
  return world
}

async function know({ town }: { town: Town }, who: Townsman, person: object) {
  const body = { id: idOf(`known to ${who.name}`), kind: 'person', name: 'Iemand', ...person }
  assert.equal((await town.as(who).post('/v1/subjects', body)).status, 201)
}

const noteOf = (who: Townsman, number: number) => ({
  id: idOf(`${who.name} files ${number}`),
  facts: 'Er wordt ’s nachts geschreeuwd.',
  place: { kind: 'area', label: 'Lindeveen' },
  observedFrom: observed,
  subjects: [{ id: idOf(`known to ${who.name}`) }],
})

const columns = [
  'seq_scan',
  'seq_tup_read',
  'idx_scan',
  'idx_tup_fetch',
  'n_tup_ins',
  'n_tup_upd',
  'n_tup_del',
] as const
type Row = { name: string } & Record<(typeof columns)[number], string>
type Work = Record<string, number[]>

/** What this backend did so far and did not report yet, table by table. */
async function workSoFar(db: Db): Promise<Work> {
  const rows = await db.rows(sql<Row>`
    select schemaname || '.' || relname as name, * from pg_stat_xact_all_tables
     where schemaname in ('public', 'house', 'graphile_worker') order by 1`)
  return Object.fromEntries(rows.map(row => [row.name, columns.map(column => Number(row[column]))]))
}

/** Files in one transaction and asks PostgreSQL, in it, what was scanned, fetched and written, table by table. */
async function fileAndCount({ town, petra }: (typeof worlds)[number], number: number): Promise<Filed> {
  let statements = 0
  const body = fileSignal.body.parse(noteOf(petra, number))
  const counting = <T>(ask: () => Promise<T>): Promise<T> => {
    statements++
    return ask()
  }
  const work = await visiting(town.pool, { sessionHash: sessionHash(petra.token) }, async (db, visit) => {
    const counted: Db<ContentPurpose> = {
      rows: query => counting(() => db.rows(query)),
      row: query => counting(() => db.row(query)),
      run: query => counting(() => db.run(query)),
    }
    let made = 0
    const before = await workSoFar(db)
    await fileOne({ db: counted, visit: visit as never, body, newId: () => idOf(`${number} ${++made}`) })
    const after = await workSoFar(db)
    return Object.fromEntries(
      Object.entries(after).map(([name, counts]) => [
        name,
        counts.map((count, at) => count - (before[name]?.[at] ?? 0)),
      ]),
    )
  })
  return { work, statements }
}

test('filing does the same work with and without a hit: statements, scans, rows read and rows written', async () => {
  const [hit, none] = await Promise.all(worlds.map(world => fileAndCount(world, 1)))
  assert.deepEqual(hit, none)
  assert.ok(hit!.statements > 5)
  const written = (name: string) => hit!.work[name]![columns.indexOf('n_tup_ins')]
  assert.deepEqual([written('public.person_to_compare'), written('public.link_key')], [1, 0])
})

test('the two worlds do differ, behind the walls and for the coordinator alone', async () => {
  await Promise.all(worlds.map(({ town }) => town.work()))
  const touching = await Promise.all(
    worlds.map(async ({ town, anna }) => {
      const { overlaps } = (await town.as(anna).get('/v1/overlaps')).body as { overlaps: { kind: string }[] }
      return overlaps.filter(({ kind }) => kind === 'person').length
    }),
  )
  assert.deepEqual(touching, [1, 0])
})

test('and once it touches, the next filing about the same person does the same work again', async () => {
  const [hit, none] = await Promise.all(worlds.map(world => fileAndCount(world, 2)))
  assert.deepEqual(hit, none)
})

test('what the filer sees afterwards is the same, byte for byte', async () => {
  const seen = await Promise.all(
    worlds.map(async ({ town, petra }) => {
      const doors = [
        '/v1/signals',
        '/v1/my-work',
        '/v1/sharing',
        '/v1/person-overlaps',
        `/v1/signals/${idOf('Petra files 1')}`,
      ]
      return await Promise.all(doors.map(async door => (await town.as(petra).get(door)).text))
    }),
  )
  assert.deepEqual(seen[0], seen[1])
})
