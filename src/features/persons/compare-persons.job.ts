// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { type Db, handleOn, sql } from '../../platform/db/db.ts'
import type { Job } from '../../platform/jobs/jobs.ts'
import type { Keys } from '../../platform/keys/keys.ts'
import { judgePairs, type Pair, pairKey } from './judge-pairs.ts'
import {
  dropKeys,
  findBearers,
  findComparable,
  findIntakesOf,
  findLines,
  insertKeys,
  insertLines,
  type Key,
  nodeOf,
  type Place,
  takeWaiting,
} from './matching.store.ts'
import { keysOf } from './person-keys.rules.ts'
import { comparePerson } from './person-model.ts'
import { type ComparablePerson, type PersonValues, valuesOf, yearsDiffer } from './person-values.rules.ts'
import { settleOverlaps } from './settle-overlaps.ts'

const place = z.object({ region: z.int(), bureau: z.int(), table: z.uuid(), partnership: z.uuid() })
/** Small enough to commit often while an opened gate has a whole table compared. */
const atOnce = 100

/** Compares the persons in what was brought to one table since the last time, as the matcher, until nothing is left. */
export const comparePersons: Job = async (payload, { matcher, keys }) => {
  const at = place.parse(payload)
  let taken = atOnce
  while (taken === atOnce) {
    taken = await matcher
      .transaction()
      .execute(async transaction => await compareSome(handleOn(transaction), at, keys))
  }
  await tend(at, matcher)
}

const tend = async (
  { region, bureau, table, partnership }: Place,
  matcher: Parameters<Job>[1]['matcher'],
) => {
  const job = JSON.stringify({ region, bureau, table, partnership })
  // Once a day for each table that has keys, by the clock of the jobs: what ended by then is erased.
  await sql`select house.enqueue('tend-persons', ${job}::json, ${`tend-persons:${region}:${bureau}:${table}`},
    now() + interval '1 day')`.execute(matcher)
}

/** Erases what ended at a table; asks to come back while something is left that will end. */
export const tendPersons: Job = async (payload, { matcher }) => {
  const at = place.parse(payload)
  const { rows } = await sql<{ left: boolean }>`
    select tend_persons(${at.region}, ${at.bureau}, ${at.table}) as left`.execute(matcher)
  await sql`select erase_ended_overlaps(${at.region}, ${at.bureau}, ${at.table})`.execute(matcher)
  if (rows[0]!.left) await tend(at, matcher)
}

type Known = { person: ComparablePerson; values: PersonValues }

async function compareSome(db: Db, at: Place, keys: Keys): Promise<number> {
  const intakes = await takeWaiting(db, at, atOnce)
  if (intakes.length === 0) return 0
  const before = await dropKeys(db, at, intakes)
  const fresh = (await findComparable(db, at, intakes)).map(person => ({
    person,
    values: readPerson(at, keys, person),
  }))
  const own = fresh.map(known => tokensOf(at, keys, known))
  await insertKeys(db, at, own.flat())
  const pairs = await compareWithBearers(db, at, keys, fresh, own)
  const nodes = new Set([
    ...before,
    ...fresh.map(({ person }) => nodeOf(person)),
    ...pairs.flatMap(({ a, b }) => [a, b]),
  ])
  const again = await lookedAtAnew(db, at, fresh, before)
  const lines = await findLines(db, at, [...nodes])
  const { log, added } = judgePairs(lines, pairs, again, Date.now(), randomUUID)
  await insertLines(db, at, added)
  await settleOverlaps(db, at, log, [...nodes])
  return intakes.length
}

/** Everybody in these signals, and who left them; not those who left one and still stand in another. */
async function lookedAtAnew(
  db: Db,
  at: Place,
  fresh: readonly Known[],
  before: string[],
): Promise<Set<string>> {
  const present = new Set(fresh.map(({ person }) => nodeOf(person)))
  const left = before.filter(node => !present.has(node))
  if (left.length === 0) return present
  const elsewhere = new Set((await findComparable(db, at, await findIntakesOf(db, at, left))).map(nodeOf))
  return new Set([...present, ...left.filter(node => !elsewhere.has(node))])
}

/** The number is opened in memory, under the key of the domain that owns it, for this comparison alone. */
function readPerson({ region }: Place, keys: Keys, person: ComparablePerson): PersonValues {
  const { bsnCipher, fromDomain } = person
  return valuesOf(person, bsnCipher === null ? '' : keys.decrypt(`bsn:${region}:${fromDomain}`, bsnCipher))
}

function tokensOf({ region, partnership }: Place, keys: Keys, { person, values }: Known): Key[] {
  const { fromDomain, subject, intake } = person
  const token = (key: string) => keys.token(`link:${region}:${partnership}`, key).subarray(0, 16)
  return [...new Set(keysOf(values))].map(key => ({ key: token(key), fromDomain, subject, intake }))
}

/** Every fresh person with everybody of another domain who bears one of the same keys. */
async function compareWithBearers(
  db: Db,
  at: Place,
  keys: Keys,
  fresh: readonly Known[],
  own: Key[][],
): Promise<Pair[]> {
  const bearers = await findBearers(db, at, own.flat())
  const byKey = Map.groupBy(bearers, ({ key }) => key.toString('hex'))
  const others = new Map(
    (await findComparable(db, at, [...new Set(bearers.map(({ intake }) => intake))])).map(person => [
      nodeOf(person),
      { person, values: readPerson(at, keys, person) },
    ]),
  )
  const pairs = new Map<string, Pair>()
  for (const [index, { person, values }] of fresh.entries()) {
    const a = nodeOf(person)
    const touched = new Set(
      own[index]!.flatMap(({ key }) => byKey.get(key.toString('hex')) ?? []).map(nodeOf),
    )
    const candidates = [...touched].flatMap(node => others.get(node) ?? [])
    const strangers = candidates.filter(
      other => other.person.fromDomain !== person.fromDomain && !pairs.has(pairKey(a, nodeOf(other.person))),
    )
    const found = comparePerson(
      values,
      strangers.map(other => other.values),
    )
    for (const [place, other] of strangers.entries()) {
      const [first, second] = [a, nodeOf(other.person)].sort() as [string, string]
      const hopeless = yearsDiffer(person, other.person)
      pairs.set(pairKey(first, second), { a: first, b: second, found: hopeless ? undefined : found[place] })
    }
  }
  return [...pairs.values()]
}
