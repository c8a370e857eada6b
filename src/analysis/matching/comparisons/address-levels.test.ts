// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ADDRESS_LEVELS, type AddressCoverage, addressShares } from './address-levels.ts'

const whole: AddressCoverage = {
  hasStreet: true,
  hasNumber: true,
  hasPostcode: true,
  hasCity: true,
  houseUnknown: 0,
  placeUnknown: 0,
}
const onlyTowns = { ...whole, hasStreet: false, hasNumber: false, hasPostcode: false, houseUnknown: 1 }

function expected(coverage: AddressCoverage): string[] {
  const { match } = addressShares(coverage)
  return ADDRESS_LEVELS.flatMap(({ name }, at) => (match[at]! > 0 ? [name] : []))
}

for (const { what, coverage, can, cannot } of [
  {
    what: 'towns only',
    coverage: onlyTowns,
    can: ['same town', 'other town'],
    cannot: ['same house', 'same postcode', 'other house, same town'],
  },
  {
    what: 'streets and towns without a number',
    coverage: { ...whole, hasNumber: false, hasPostcode: false },
    can: ['same street, same town', 'other house, other town'],
    cannot: ['same house, same town', 'same number, other street, same town', 'same street, same postcode'],
  },
  {
    what: 'postcode and number',
    coverage: { ...whole, hasStreet: false, hasCity: false },
    can: ['same house, same postcode', 'other house, other town'],
    cannot: ['same street, same postcode', 'other house, same town'],
  },
])
  test(`in a file with ${what} nothing is expected that cannot occur`, () => {
    const found = expected(coverage)
    for (const level of can) assert.ok(found.includes(level), level)
    for (const level of cannot) assert.ok(!found.includes(level), level)
  })

test('shares sum to one, and to nothing in a file without addresses', () => {
  const sum = (shares: readonly number[]) => shares.reduce((total, share) => total + share, 0)
  for (const coverage of [whole, onlyTowns, { ...whole, houseUnknown: 0.3, placeUnknown: 0.1 }])
    for (const shares of Object.values(addressShares(coverage))) assert.ok(Math.abs(sum(shares) - 1) < 1e-12)
  const nothing = { ...onlyTowns, hasCity: false, placeUnknown: 1 }
  for (const shares of Object.values(addressShares(nothing))) assert.equal(sum(shares), 0)
})

test('a house that is often unknown is as often unknown among matches', () => {
  const { match } = addressShares({ ...whole, houseUnknown: 0.25 })
  const unknown = ADDRESS_LEVELS.reduce(
    (sum, { name }, at) => (/house|street/.test(name) ? sum : sum + match[at]!),
    0,
  )
  assert.ok(Math.abs(unknown - 0.25) < 1e-12, String(unknown))
})
