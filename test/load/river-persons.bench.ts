// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatePersons } from '../../src/analysis/matching/synthetic/generate-persons.ts'
import { startEmbeddedPostgres } from '../../src/app/embedded-postgres.ts'
import { rowsAtOnce } from '../../src/features/imports/import.contract.ts'
import { idOf, type Townsman } from '../town/builder.ts'
import { passGate } from '../town/gate.ts'
import { openTown, type Town } from '../town/town.ts'

type Print = (row: { work: string; measured: string; reach: string; ratio?: string; ok: boolean }) => void
type Hall = { town: Town; anna: Townsman; other: Townsman }

/** Subjects of live signals at the table; a smaller number shows that it works, and is no figure. */
const subjects = Number(process.env.VLECHTWERK_BENCH_SUBJECTS ?? 100_000)
const filings = 40

/** From the answer to a filing until the desk of the coordinator answers with what touches since. */
export async function bench(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-bench-'))
  const database = await startEmbeddedPostgres({ dataFolder: folder, test: true })
  process.env.VLECHTWERK_TEST_OWNER_URL = database.ownerUrl
  const town = await openTown()
  try {
    const hall = await settle(town, print)
    const times: number[] = []
    for (let nth = 0; nth < filings; nth++) times.push(await fileAndLook(hall, nth))
    const p95 = times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)]!
    print({
      work: `person overlap on Regie, ${subjects.toLocaleString('en')} subjects`,
      measured: `p95 ${(p95 / 1000).toFixed(2)} s`,
      reach: '<= 2 s',
      ok: p95 <= 2000,
    })
  } finally {
    await town.close()
    await database.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** One domain with many people in its signals, all compared; the other comes across some of them. */
async function settle(town: Town, print: Print): Promise<Hall> {
  const [housing, order] = [
    await town.builder.domain('housing-corporation', 'WoonVliet'),
    await town.builder.domain('public-order', 'Lindeveen'),
  ]
  const at = await town.builder.table('ZVH', {
    parties: [housing, order],
    partnership: 'zvh',
    kind: 'zvh-triage',
    purpose: 'care',
    categories: ['place', 'person'],
  })
  const works = { at, roles: ['professional' as const, 'member' as const] }
  const one = await town.builder.person('Petra', housing, [works])
  const other = await town.builder.person('Paul', order, [works])
  const anna = await town.builder.person('Anna', at.bureau, [{ at, roles: ['coordinator'] }])
  await passGate(town, anna)
  await importedIsFiled(town, one, other)
  await fill(town, one, print)
  return { town, anna, other }
}

const made = [...generatePersons({ count: subjects, seed: 7, rowsPerPerson: 1 })].map(person => ({
  name: `${person.givenName} ${person.surname}`.trim() || 'Onbekend',
  ...(person.dateOfBirth ? { birthDate: person.dateOfBirth } : {}),
}))
type Person = (typeof made)[number]

async function done(town: Town, who: Townsman, path: string, body: object): Promise<unknown> {
  const answer = await town.as(who).post(path, body)
  if (answer.status > 201) throw new Error(`${path}: ${answer.text}`)
  return answer.body
}

const note = {
  facts: 'Er wordt ’s nachts geschreeuwd.',
  place: { kind: 'area', label: 'Lindeveen' },
  observedFrom: new Date(Date.now() - 86_400_000).toISOString(),
}

async function fileByHand(town: Town, who: Townsman, words: string, person: Person): Promise<void> {
  const [signal, subject] = [idOf(`signal ${words}`), idOf(`subject ${words}`)]
  await done(town, who, '/v1/subjects', { id: subject, kind: 'person', ...person })
  await done(town, who, '/v1/signals', { ...note, id: signal, subjects: [{ id: subject }] })
}

/** Through the doors of an import, row for row judged as a report filed by hand; the covenant lets this one bring all. */
async function bringAll(town: Town, who: Townsman, source: string, people: readonly Person[]): Promise<void> {
  await town.owner.query('update partnership set persons_per_call = $1', [people.length])
  const id = idOf(source)
  await done(town, who, '/v1/imports', { id, source })
  for (let start = 0; start < people.length; start += rowsAtOnce) {
    const rows = people
      .slice(start, start + rowsAtOnce)
      .map((person, nth) => ({ ...note, sourceId: `${start + nth}`, person }))
    const { refused } = (await done(town, who, `/v1/imports/${id}/rows`, { rows })) as { refused: object[] }
    assert.deepEqual(refused, [])
  }
}

/** What a subject of a signal leaves behind, but for its own numbers and the source it came from. */
async function leftBehind(town: Town, source: string | null): Promise<unknown[]> {
  const { rows } = await town.owner.query(
    `select to_jsonb(s) - array['id', 'number', 'source', 'source_id', 'filed_at', 'ends_at'] as signal,
            to_jsonb(i) - array['id', 'signal', 'received_at', 'ends_at'] as copy,
            to_jsonb(u) - array['id', 'made_at'] as subject,
            round(extract(epoch from s.ends_at - s.filed_at)) as kept,
            (select array_agg(k.key order by k.key) from link_key k where k.intake = i.id and k.subject = u.id) as keys
       from signal s join intake i on i.signal = s.id join signal_subject t on t.signal = s.id
       join subject u on u.id = t.subject
      where s.source is not distinct from $1`,
    [source],
  )
  return rows
}

/** The fill stands for people who file: whatever an import leaves in the house, a filing leaves the same. */
async function importedIsFiled(town: Town, one: Townsman, other: Townsman): Promise<void> {
  const person = { name: 'Wouter van der Duin', birthDate: '1979-05-21' }
  await fileByHand(town, one, 'by hand', person)
  await bringAll(town, one, 'one by one', [person])
  await town.work()
  const [filed, imported] = [await leftBehind(town, null), await leftBehind(town, 'one by one')]
  assert.equal(filed.length, 1)
  assert.ok((filed[0] as { keys: unknown[] }).keys.length > 0)
  assert.deepEqual(imported, filed)
  // Both are one to the other domain too: the same overlap holds them.
  await fileByHand(town, other, 'the same man', person)
  await town.work()
  const { rows } = await town.owner.query(
    'select count(*)::int as strands from overlap_strand group by overlap',
  )
  assert.deepEqual(rows, [{ strands: 3 }])
}

/** The whole table filled and compared, as a gate that opens late would have it done. */
async function fill(town: Town, one: Townsman, print: Print): Promise<void> {
  const started = performance.now()
  await bringAll(town, one, 'register', made)
  const brought = performance.now()
  await town.work()
  const [import_, matching] = [brought - started, performance.now() - brought]
  const { rows } = await town.owner.query('select count(distinct subject)::int as compared from link_key')
  const enough = rows[0].compared >= subjects * 0.9
  const seconds = (ms: number) => `${(ms / 1000).toFixed(0)} s`
  print({
    work: `${subjects.toLocaleString('en')} subjects imported, then compared by the matcher`,
    measured: `${seconds(import_)}, then ${seconds(matching)}; ${rows[0].compared.toLocaleString('en')} have keys`,
    reach: '<= 4 min together',
    ok: enough && import_ + matching <= 240_000,
  })
}

async function fileAndLook({ town, anna, other }: Hall, nth: number): Promise<number> {
  const met = made[Math.floor((subjects / filings) * nth)]!
  const before = await touching(town, anna)
  await fileByHand(town, other, `touches ${nth}`, met)
  const started = performance.now()
  await town.work()
  const after = await touching(town, anna)
  const took = performance.now() - started
  if (met.birthDate && after <= before) throw new Error('nothing touches: there is nothing to measure')
  return took
}

async function touching(town: Town, anna: Townsman): Promise<number> {
  return ((await town.as(anna).get('/v1/overlaps?limit=1')).body as { total: number }).total
}
