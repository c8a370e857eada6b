// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { BIRTH_DATE_LEVELS, birthDateShares, packedDate } from './birth-date.ts'

const whole = packedDate(['date_of_birth'], ['YYYYMMDD'], ['19800503'])
const yearOnly = packedDate(['birth_year'], [undefined], ['1980'])
const levelNamed = (name: string) => BIRTH_DATE_LEVELS.findIndex(level => level.name === name)
const [same, asFarAsKnown] = [levelNamed('same'), levelNamed('same as far as known')]

/** A hundred records: so many of a date, of a year, and the others of nothing. */
function packed(dates: number, years: number): Uint32Array {
  return Uint32Array.from({ length: 100 }, (_, at) =>
    at < dates ? whole : at < dates + years ? yearOnly : 0,
  )
}

for (const [what, dates, years] of [
  ['only whole dates', 100, 0],
  ['only years', 0, 100],
  ['some of both, some of nothing', 40, 40],
  ['nothing', 0, 0],
] as const)
  test(`what is expected of matches in a file of ${what} adds up to one, and nothing is impossible`, () => {
    const { match } = birthDateShares({ packed: packed(dates, years) })
    assert.ok(Math.abs(match.reduce((sum, share) => sum + share, 0) - 1) < 1e-12)
    assert.equal(match[0], 0)
    assert.ok(match.slice(1).every(share => share > 0.00001))
  })

test('where only years are known, matches are expected to agree on the year', () => {
  const { match, random } = birthDateShares({ packed: packed(0, 100) })
  assert.ok(match[asFarAsKnown]! > 0.9)
  assert.ok(random[asFarAsKnown]! > 0.9, 'then the frequency of the year is all the chance there is')
  assert.ok(random[same]! < 0.05)
})

test('records without a date do not make dates incomplete', () => {
  assert.deepEqual(birthDateShares({ packed: packed(30, 0) }), birthDateShares({ packed: packed(100, 0) }))
})
