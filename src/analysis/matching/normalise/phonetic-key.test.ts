// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import { Draws } from '../synthetic/draws.ts'
import { dutchSurname } from '../synthetic/dutch-surnames.ts'
import { respelt } from '../synthetic/respelling.ts'
import { phoneticKey } from './phonetic-key.ts'
import { foldText } from './text.ts'

/** Talisman carries no types. */
const cologne: (word: string) => string = createRequire(import.meta.url)('talisman/phonetics/german/cologne')

for (const alike of [
  'Meijer Meyer Maier Meier Mayer Majer',
  'Dijk Dyck Dijck Dyk',
  'Cuijpers Kuipers Kuypers',
  'Visscher Visser',
  'Schmidt Smit Smid Smidt',
  'Hendrickx Hendriks Hendrix Hendricks',
  'Bosch Bos',
  'Berg Bergh Berch',
  'Graaf Graef Graaff',
  'Thijssen Tijssen Tyssen',
  'Schultz Schulz Schulze',
  'Vries Fries',
  'Zanten Santen',
  'Jacobs Jacops',
  'IJsbrand Ysbrand',
  'Beijer Beyer Bayer',
  'Huijsman Huisman Huysman',
  'Philips Filips',
  'Christiaan Kristiaan',
  'Raaijmakers Raymakers Raeymaekers',
  'Yusuf Joesoef Youssef',
  'Shukri Sjoekri Şükrü',
  'Khadija Chadidja',
  'Kerkhof Kerckhof',
  'Dijkhuis Dykhuis',
  'Popov Popoff Popow Попов',
  'Mohammed Muhammad Mouhamed Mohamed',
  'Szymański Shimanski',
]) {
  test(`${alike} sound alike`, () => {
    const keys = new Set(alike.split(' ').map(phoneticKey))
    assert.equal(keys.size, 1, [...keys].join(' '))
    assert.match([...keys][0]!, /^[A-Z]+$/)
  })
}

for (const different of [
  'Bas Bos Bies Buis',
  'Schouten Scholten',
  'Jansen Hansen',
  'Bakker Dekker',
  'Mulder Smulders',
]) {
  test(`${different} do not`, () => {
    const names = different.split(' ')
    assert.equal(new Set(names.map(phoneticKey)).size, names.length)
  })
}

const NAMES = [...new Set(Array.from({ length: 4000 }, (_, rank) => foldText(dutchSurname(rank).core)))]

test('made-up Dutch surnames that are respelt by ear keep their key', () => {
  const draws = new Draws().startAt(11, 0, 0)
  const pairs = NAMES.map(name => [name, respelt(name, draws)] as const).filter(
    ([name, other]) => name !== other,
  )
  const kept = pairs.filter(([name, other]) => phoneticKey(name) === phoneticKey(other)).length
  assert.ok(pairs.length > 2000)
  assert.ok(kept / pairs.length > 0.93, `${kept} of ${pairs.length}`)
})

test('different made-up surnames seldom share a key, less often than with Cologne phonetics', () => {
  const keys = new Set(NAMES.map(phoneticKey)).size
  assert.ok(keys > NAMES.length * 0.8, `${keys} keys for ${NAMES.length} names`)
  assert.ok(keys > new Set(NAMES.map(name => cologne(name))).size)
})
