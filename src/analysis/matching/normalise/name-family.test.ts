// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DUTCH_FAMILIES } from './name-families-dutch.ts'
import { MIGRANT_FAMILIES } from './name-families-migrant.ts'
import { nameFamily } from './name-family.ts'
import { foldText } from './text.ts'

for (const [family, names] of [
  ['johannes', 'Johannes Jan Hans Joh. JAN'],
  ['wilhelmina', 'Wilhelmina Willemijn Mien'],
  ['mohammed', 'Mohammed Mohamed Muhammad محمد Mo'],
  ['youssef', 'Youssef Yusuf Joesoef يوسف'],
  ['khadija', 'Khadija Chadija Hatice'],
  ['catharina', 'Catharina Toos Trijntje Karin'],
  ['sergei', 'Sergei Сергей Sergey'],
  ['lucas', 'Łukasz Luuk'],
] as const) {
  test(`${names} are one family`, () => {
    for (const name of names.split(' ')) assert.equal(nameFamily(name), family, name)
  })
}

test('only the first name counts, and an unknown name is its own family', () => {
  assert.equal(nameFamily('Jan Willem'), 'johannes')
  assert.equal(nameFamily('Quux Jan'), 'quux')
  assert.equal(nameFamily(''), '')
})

test('every name stands once in the lists, folded', () => {
  const seen = new Set<string>()
  for (const name of [...DUTCH_FAMILIES, ...MIGRANT_FAMILIES].flatMap(line => line.split(' '))) {
    assert.equal(name, foldText(name))
    assert.ok(!seen.has(name), `${name} stands twice`)
    seen.add(name)
  }
  assert.ok(seen.size > 1500)
})

test('men and women who are named after the same saint stay apart', () => {
  for (const [him, her] of [
    'Johannes Johanna',
    'Petrus Petronella',
    'Daniel Danielle',
    'Rachid Rachida',
    'Amin Amina',
  ].map(pair => pair.split(' '))) {
    assert.notEqual(nameFamily(him!), nameFamily(her!))
  }
})
