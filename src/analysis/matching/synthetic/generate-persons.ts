// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Draws } from './draws.ts'
import { personAt, type World } from './persons.ts'
import type { SyntheticPerson } from './synthetic-person.ts'
import { viewOf } from './views.ts'

export type PersonOptions = {
  /** Rows to make, 1..9,000,000. */
  readonly count: number
  /** Whole number; the same seed and count give the same rows, bit for bit, on every machine. */
  readonly seed: number
  /** Mean rows per person, 1..3; 1.36 without it, as in the shared development set. */
  readonly rowsPerPerson?: number
}

const MOST_ROWS = 12

/**
 * Rows about made-up Dutch residents as several registers hold them: spelling slips, phonetic variants,
 * dropped particles, married names, exchanged and defaulted dates, missing and wrong numbers, moves,
 * shared households and institutions. First rows of people come first, second rows next, and so on, so that
 * rows of one person do not stand together. Made one by one; nothing is kept.
 *
 * @throws RangeError for a count or rowsPerPerson outside its range
 */
export function* generatePersons(options: PersonOptions): Generator<SyntheticPerson> {
  const { count, seed, rowsPerPerson = 1.36 } = options
  if (!(count >= 1 && count <= 9_000_000)) throw new RangeError(`count must be 1 to 9,000,000, not ${count}`)
  if (!(rowsPerPerson >= 1 && rowsPerPerson <= 3)) throw new RangeError('rowsPerPerson must be 1 to 3')
  const world = worldFor(seed, count)
  const draws = new Draws()
  const rows = rowsOfEach(seed, count, rowsPerPerson)
  let id = 1
  for (let view = 0; view < MOST_ROWS; view++) {
    for (let person = 0; person < rows.length; person++) {
      if (rows[person]! > view) yield viewOf(personAt(world, person, draws), view, id++, world, draws)
    }
  }
}

/** Seventeen addresses to a postcode area, about two people to an address. */
function worldFor(seed: number, count: number): World {
  return {
    seed,
    areas: Math.max(40, Math.round(count / 45)),
    institutions: Math.max(2, Math.round(count / 8000)),
  }
}

/**
 * How many rows each person has, in all exactly the count; a small number per person is all that is held.
 * @param seed whole number
 * @param count rows in all, 0 and up
 * @param mean rows per person on average, 1 and up
 */
export function rowsOfEach(seed: number, count: number, mean: number): Uint8Array {
  const draws = new Draws()
  const rows = new Uint8Array(count)
  const again = (mean - 1) / mean
  let persons = 0
  for (let made = 0; made < count; persons++) {
    draws.startAt(seed, 3, persons)
    let own = 1
    while (own < MOST_ROWS && made + own < count && draws.fraction() < again) own++
    rows[persons] = own
    made += own
  }
  return rows.subarray(0, persons)
}
