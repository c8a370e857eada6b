// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { clipFolded, foldText } from './text.ts'

for (const [raw, folded] of [
  ['Şükrü Yılmaz', 'sukru yilmaz'],
  ['İBRAHİM', 'ibrahim'],
  ['Łukasz Wójcik', 'lukasz wojcik'],
  ['Groß', 'gross'],
  ['محمد', 'mhmd'],
  ['سعيد', 'said'],
  ['Щербаков Юрий', 'shcherbakov yuriy'],
  ['Олексій', 'oleksiy'],
  ['Ελένη', 'eleni'],
  ['ĳs', 'ijs'],
  ["van 't Hof", 'van t hof'],
  ["O'Brien", 'obrien'],
  ['J.P.', 'j p'],
  ['  Jan\t-\nPiet ', 'jan piet'],
  ['a\0b😀c', 'a b c'],
  ['٣٤', '34'],
  ['ﬁets', 'fiets'],
  ['ª', 'a'],
  ['', ''],
  ['!?', ''],
  ['é', 'e'],
  ['e\u0301', 'e'],
  ['\u202Ejan', 'jan'],
  ['\ud800', ''],
] as const) {
  test(`${JSON.stringify(raw)} folds to '${folded}'`, () => assert.equal(foldText(raw), folded))
}

test('composed and decomposed letters fold alike, capitals and small letters too', () => {
  const latin = fc.string({ unit: fc.constantFrom(...'aéèüïøłşğıçńżßABÉÖ -.'), maxLength: 30 })
  fc.assert(
    fc.property(latin, text => {
      assert.equal(foldText(text.normalize('NFD')), foldText(text.normalize('NFC')))
      assert.match(foldText(text), /^([a-z]+( [a-z]+)*)?$/)
    }),
  )
})

test('what is cut off leaves whole words, or a first word without half a character', () => {
  assert.equal(clipFolded('jan piet klaas', 9), 'jan piet')
  assert.equal(clipFolded('jan piet klaas', 8), 'jan piet')
  assert.equal(clipFolded('janpiet', 3), 'jan')
  assert.equal(clipFolded('ab𐀀c', 3), 'ab')
  assert.equal(clipFolded('jan', 3), 'jan')
})
