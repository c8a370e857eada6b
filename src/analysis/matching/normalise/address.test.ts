// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { normaliseHouseNumber, normalisePostcode, normaliseStreet, splitAddressLine } from './address.ts'

/** Among them the odd numbers of Amsterdam ('546 K 1', '239 1', '279 H'). */
for (const [raw, number, addition] of [
  ['12', 12, ''],
  ['0012', 12, ''],
  ['12a', 12, 'a'],
  ['12-A', 12, 'a'],
  ['12 bis', 12, 'bis'],
  ['12-bis A', 12, 'bisa'],
  ['12-14', 12, '14'],
  ['12/3', 12, '3'],
  ['12 II', 12, '2'],
  ['12-2e', 12, '2'],
  ['12hs', 12, 'h'],
  ['12 huis', 12, 'h'],
  ['12 H', 12, 'h'],
  ['546 K 1', 546, 'k1'],
  ['546K1', 546, 'k1'],
  ['239 1', 239, '1'],
  ['239-01', 239, '1'],
  ['279 H', 279, 'h'],
  ['12 3 hoog', 12, '3'],
  ['12-3hg', 12, '3'],
  ['3 hoog', 3, ''],
  ['nr. 12', 12, ''],
  ['t/o 12', 12, ''],
  ['12 zwart', 12, 'zw'],
  ['12ZW', 12, 'zw'],
  ['99999', 99999, ''],
  ['100000', 0, ''],
  ['', 0, ''],
  ['-', 0, ''],
  ['0', 0, ''],
  ['a', 0, ''],
] as const) {
  test(`house number '${raw}'`, () => assert.deepEqual(normaliseHouseNumber(raw), { number, addition }))
}

for (const [raw, postcode] of [
  ['1234 ac', '1234AC'],
  ['1234AC', '1234AC'],
  ['NL-1234 AC', '1234AC'],
  ['1234', '1234'],
  ['NL1234', '1234'],
  ['1234 ab', '1234AB'],
  ['SW1A 1AA', 'SW1A1AA'],
  ['0800', '0800'],
  ['9999 ZZ', ''],
  ['0000', ''],
  ['', ''],
  ['onbekend', ''],
] as const) {
  test(`postcode '${raw}'`, () => assert.equal(normalisePostcode(raw), postcode))
}

for (const alike of [
  ['Kerkstraat', 'Kerkstr.', 'KERKSTR', 'Kerk straat', 'kerkstrt'],
  ['Marendorpse Achtergracht', 'Marendorpsche Achtergracht', 'Marendorpse Achter-gracht'],
  ['Burgemeester van de Bergstraat', 'Burg. v.d. Bergstr.', 'burgem. vd Bergstraat'],
  ['Herengracht', 'Heerengracht', 'Heerengragt', 'Herengr.'],
  ['Tweede Dwarsstraat', '2e Dwarsstr', '2de Dwarsstraat'],
  ['Sint Jansplein', 'St. Janspln', 'St Jans plein'],
  ["van 't Hofstraat", 'v. t Hofstraat', "van't Hofstraat"],
  ['Keizerstraat', 'Keijzerstraat', 'Keyzerstraat'],
  ['Dorpsstraat NZ', 'Dorpsstraat noordzijde'],
]) {
  test(`${alike.join(' = ')}`, () => assert.equal(new Set(alike.map(normaliseStreet)).size, 1))
}

for (const [one, other] of [
  ['Kerkstraat', 'Kerklaan'],
  ['Oude weg', 'Nieuwe weg'],
  ['1e Dwarsstraat', '2e Dwarsstraat'],
]) {
  test(`${one} is not ${other}`, () => assert.notEqual(normaliseStreet(one!), normaliseStreet(other!)))
}

for (const [line, street, number, addition, postcode, city] of [
  ['Kerkstraat 12-A, 1234 AC Vlietdam', 'kerkstraat', 12, 'a', '1234AC', 'vlietdam'],
  ['Dorpsweg 239 1 2345CD Rietmeer', 'dorpsweg', 239, '1', '2345CD', 'rietmeer'],
  ['Plein 1944 5', 'plein 1944', 5, '', '', ''],
  ['Laan 1940-1945 12', 'laan 1940 1945', 12, '', '', ''],
  ['2e Kerkstraat 5 bis', normaliseStreet('2e Kerkstraat'), 5, 'bis', '', ''],
  ['5e Dwarsweg', 'vijfde dwarsweg', 0, '', '', ''],
  ['435 s. la cienega blvd., los angeles', 's la cienega boulevard', 435, '', '', 'los angeles'],
  ['Kerkstraat', 'kerkstraat', 0, '', '', ''],
  ['', '', 0, '', '', ''],
] as const) {
  test(`address '${line}'`, () => {
    assert.deepEqual(splitAddressLine(line), { street, number, addition, postcode, city })
  })
}

const OPEN_DATA = process.env.VLECHTWERK_OPEN_DATA
const LEIDEN = 'linkage/nl_street_variants_leiden.csv'

test('street variants of Leiden that become equal are nearly always the same street', () => {
  if (OPEN_DATA === undefined) {
    console.log(`would have read ${LEIDEN} from VLECHTWERK_OPEN_DATA; the variants above stand in for it`)
    return
  }
  const rows = readFileSync(`${OPEN_DATA}/${LEIDEN}`, 'utf8').trim().split('\n').slice(1)
  const variants = rows.map(
    row => [row.slice(0, row.lastIndexOf(',')), row.slice(row.lastIndexOf(',') + 1).trim()] as const,
  )
  const right = agreements(variants, ([name]) => normaliseStreet(name))
  const asWritten = agreements(variants, ([name]) => name)
  assert.ok(right.same / (right.same + right.other) > 0.98, JSON.stringify(right))
  assert.ok(right.same > 500 && right.same > asWritten.same)
})

/** Pairs of variants with equal keys: how many are the same street, how many another. */
function agreements(
  variants: readonly (readonly [string, string])[],
  key: (variant: readonly [string, string]) => string,
): { same: number; other: number } {
  const count = { same: 0, other: 0 }
  for (const group of Map.groupBy(variants, key).values()) {
    for (const [at, [, street]] of group.entries()) {
      for (const [, before] of group.slice(0, at)) count[street === before ? 'same' : 'other']++
    }
  }
  return count
}
