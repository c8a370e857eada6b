// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { generatePersons } from '../../src/analysis/matching/synthetic/generate-persons.ts'
import { startEmbeddedPostgres } from '../../src/app/embedded-postgres.ts'
import { idOf, type Townsman } from '../town/builder.ts'
import { passGate } from '../town/gate.ts'
import { openTown, type Town } from '../town/town.ts'

type Print = (row: { work: string; measured: string; reach: string; ratio?: string; ok: boolean }) => void
type Hall = { town: Town; anna: Townsman; one: Townsman; other: Townsman }

/** Subjects of live signals at the table; a smaller number shows that it works, and is no figure. */
const subjects = Number(process.env.VLECHTWERK_BENCH_SUBJECTS ?? 100_000)
const filings = 40
/** A signal names no more people than this. */
const perSignal = 25

/** From the answer to a filing until the desk of the coordinator answers with what touches since. */
export async function bench(print: Print): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'vlechtwerk-bench-'))
  const database = await startEmbeddedPostgres({ dataFolder: folder, test: true })
  process.env.VLECHTWERK_TEST_OWNER_URL = database.ownerUrl
  const town = await openTown()
  try {
    const hall = await settle(town)
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
async function settle(town: Town): Promise<Hall> {
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
  const hall = { town, anna, one, other }
  for (let start = 0; start < subjects; start += perSignal) {
    const people = Array.from({ length: Math.min(perSignal, subjects - start) }, (_, nth) => start + nth)
    for (const nth of people) await know(hall.town, one, nth)
    await file(town, one, `many ${start}`, people)
  }
  await town.work()
  return hall
}

const made = [...generatePersons({ count: subjects, seed: 7, rowsPerPerson: 1 })]
const idFor = (who: Townsman, nth: number) => idOf(`${who.name} knows ${nth}`)

async function done(town: Town, who: Townsman, path: string, body: object): Promise<void> {
  const answer = await town.as(who).post(path, body)
  if (answer.status !== 201) throw new Error(`${path}: ${answer.text}`)
}

function know(town: Town, who: Townsman, nth: number): Promise<void> {
  const { givenName, surname, dateOfBirth } = made[nth]!
  return done(town, who, '/v1/subjects', {
    id: idFor(who, nth),
    kind: 'person',
    name: `${givenName} ${surname}`.trim() || 'Onbekend',
    ...(givenName ? { givenName } : {}),
    ...(surname ? { surname } : {}),
    ...(dateOfBirth ? { birthDate: dateOfBirth } : {}),
  })
}

const file = (town: Town, who: Townsman, name: string, people: number[]) =>
  done(town, who, '/v1/signals', {
    id: idOf(name),
    facts: 'Er wordt ’s nachts geschreeuwd.',
    place: { kind: 'area', label: 'Lindeveen' },
    observedFrom: new Date(Date.now() - 86_400_000).toISOString(),
    subjects: people.map(nth => ({ id: idFor(who, nth) })),
  })

async function fileAndLook({ town, anna, other }: Hall, nth: number): Promise<number> {
  const place = Math.floor((subjects / filings) * nth)
  await know(town, other, place)
  await file(town, other, `touches ${nth}`, [place])
  const started = performance.now()
  await town.work()
  const { total } = (await town.as(anna).get('/v1/overlaps?limit=1')).body as { total: number }
  if (total < 1) throw new Error('nothing touches: there is nothing to measure')
  return performance.now() - started
}
