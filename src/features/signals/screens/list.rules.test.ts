// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addressOfView, byWhom, countInWords, numberInWords, queryOf } from './list.rules.ts'

test('filters become what the server asks for', () =>
  assert.deepEqual(
    queryOf(
      { state: ['filed', 'withdrawn'], kind: ['theft'], period: ['week'], mine: ['yes'] },
      '2026-11-23',
    ),
    {
      state: 'filed,withdrawn',
      phenomenon: 'bicycle-theft,burglary,other-theft',
      from: '2026-11-16',
      mine: 'yes',
    },
  ))
test('no filter is no question', () => assert.deepEqual(queryOf({}, '2026-11-23'), {}))
test('the same choices have one address, in whatever order they were made', () => {
  assert.equal(
    addressOfView({ state: ['withdrawn', 'filed'], area: ['Kade'] }),
    addressOfView({ area: ['Kade'], state: ['filed', 'withdrawn'], kind: [] }),
  )
  assert.equal(addressOfView({}), '/signalen')
})
test('a number has four digits or more', () => {
  assert.equal(numberInWords(7), 'S-0007')
  assert.equal(numberInWords(12_345), 'S-12345')
})

test('what was not counted is not told as if it had been', () => {
  assert.equal(countInWords(9999, 'nl'), 9999)
  assert.equal(countInWords(10_000, 'nl'), '10.000+')
  assert.equal(countInWords(10_000, 'en'), '10,000+')
})

test('a function reads as a word, a person as a name', () => {
  assert.equal(byWhom('coordinator', 'de coördinator'), 'de coördinator')
  assert.equal(byWhom('Marit Blom', 'de coördinator'), 'Marit Blom')
})
