// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { generatePersons } from '../../analysis/matching/synthetic/generate-persons.ts'
import type { SyntheticPerson } from '../../analysis/matching/synthetic/synthetic-person.ts'
import { learnPersonModel } from './learn-person-model.ts'
import { keysOf } from './person-keys.rules.ts'
import { comparePerson, comparisons, possibleFrom, strongFrom } from './person-model.ts'
import { type ComparablePerson, type PersonValues, valuesOf, yearsDiffer } from './person-values.rules.ts'

type Row = { truth: number; person: ComparablePerson; values: PersonValues }
type Pair = { same: boolean; bits: number }

// Neither the seed the model was learnt from, nor that of the people it weighs names by.
const seed = 41
const rows = [...generatePersons({ count: 4000, seed })].map(rowOf)
const found = findPairs()

function rowOf(made: SyntheticPerson): Row {
  const person: ComparablePerson = {
    intake: '',
    fromDomain: made.source,
    subject: String(made.id),
    name: `${made.givenName} ${made.surname}`,
    givenName: made.givenName || null,
    surname: made.surname || null,
    birthDate: made.dateOfBirth || null,
    postcode: made.postcode || null,
    houseNumber: made.houseNumber || null,
    phone: made.phone || null,
    bsnCipher: null,
  }
  return { truth: made.truth, person, values: valuesOf(person, made.nationalId) }
}

/** Every row with those after it that bear one of its keys, as the job compares them. */
function findPairs(): Pair[] {
  const bearers = Map.groupBy(
    rows.flatMap((row, at) => [...new Set(keysOf(row.values))].map(key => ({ key, at }))),
    ({ key }) => key,
  )
  return rows.flatMap((row, at) => {
    const touched = keysOf(row.values).flatMap(key => (bearers.get(key) ?? []).map(bearer => bearer.at))
    const others = [...new Set(touched)]
      .filter(other => other > at)
      .map(other => rows[other]!)
      .filter(({ person }) => person.fromDomain !== row.person.fromDomain && !yearsDiffer(row.person, person))
    const compared = comparePerson(
      row.values,
      others.map(({ values }) => values),
    )
    return compared.flatMap((one, nth) =>
      one === undefined ? [] : { same: others[nth]!.truth === row.truth, bits: one.bits },
    )
  })
}

function countTruePairs(): number {
  const people = Map.groupBy(rows, ({ truth }) => truth)
  return [...people.values()].reduce((sum, { length }) => sum + (length * (length - 1)) / 2, 0)
}

function measure(from: number): { wrong: number; recall: number; found: number } {
  const shown = found.filter(({ bits }) => bits >= from)
  const right = shown.filter(({ same }) => same).length
  return {
    found: shown.length,
    wrong: ((shown.length - right) / shown.length) * 1000,
    recall: right / countTruePairs(),
  }
}

test('of 1,000 indications at most 5 are wrong, and of 10 people in two registers 8 are found', t => {
  const { found, wrong, recall } = measure(possibleFrom)
  t.diagnostic(
    `seed ${seed}, from ${possibleFrom} bits: ${found} found, ${wrong.toFixed(1)} wrong in 1,000, recall ${recall.toFixed(3)}`,
  )
  assert.ok(wrong <= 5, `${wrong} wrong in 1,000`)
  assert.ok(recall >= 0.8, `recall ${recall}`)
})

test('of the strong ones no more are wrong, and fewer are found', t => {
  const { found, wrong, recall } = measure(strongFrom)
  t.diagnostic(
    `from ${strongFrom} bits: ${found} found, ${wrong.toFixed(1)} wrong in 1,000, recall ${recall.toFixed(3)}`,
  )
  assert.ok(wrong <= 5, `${wrong} wrong in 1,000`)
  assert.ok(found > 0 && found < measure(possibleFrom).found)
})

test('the model is learnt again from fewer people: the same comparisons, and no name in it', async () => {
  const learnt = await learnPersonModel(1000)
  assert.deepEqual(
    learnt.comparisons.map(({ name, levels }) => ({ name, levels: [...levels] })),
    comparisons,
  )
  assert.doesNotMatch(JSON.stringify(learnt), /frequenc/)
})
