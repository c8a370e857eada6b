// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { mix32 } from '../columns/random.ts'
import {
  editsWithin,
  isJaroWinklerAtLeast,
  jaroWinkler,
  letterMask,
  maskDistance,
  mayJaroWinklerReach,
} from './similarity.ts'

const require = createRequire(import.meta.url)
const oracle = require('talisman/metrics/jaro-winkler').similarity as (a: string, b: string) => number

const units = (text: string) => Uint16Array.from(text, letter => letter.charCodeAt(0))
const word = fc.string({ unit: fc.constantFrom(...'abcdeijknr'), maxLength: 14 })

function similarity(a: string, b: string): number {
  return jaroWinkler(units(`..${a}.`), 2, 2 + a.length, units(b), 0, b.length)
}

function edits(most: number, a: string, b: string): number {
  return editsWithin(most, units(a), 0, a.length, units(`-${b}`), 1, 1 + b.length)
}

test('Jaro-Winkler gives the published examples', () => {
  assert.ok(Math.abs(similarity('martha', 'marhta') - 0.9611) < 1e-4)
  assert.ok(Math.abs(similarity('dwayne', 'duane') - 0.84) < 1e-4)
  assert.ok(Math.abs(similarity('dixon', 'dicksonx') - 0.8133) < 1e-4)
})

/** By the definition, letter by letter: common within half the longer word, half the moved ones, prefix of four. */
function byDefinition(a: string, b: string): number {
  const reach = Math.max(0, Math.floor(Math.max(a.length, b.length) / 2) - 1)
  const left: (string | null)[] = [...b]
  const inA: string[] = []
  for (const [at, letter] of [...a].entries()) {
    const found = left.findIndex((other, place) => other === letter && Math.abs(place - at) <= reach)
    if (found === -1) continue
    left[found] = null
    inA.push(letter)
  }
  const inB = [...b].filter((_, at) => left[at] === null)
  if (inA.length === 0) return 0
  const moved = inA.filter((letter, at) => letter !== inB[at]).length
  const jaro = (inA.length / a.length + inA.length / b.length + (inA.length - moved / 2) / inA.length) / 3
  let prefix = 0
  while (prefix < 4 && prefix < Math.min(a.length, b.length) && a[prefix] === b[prefix]) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

test('Jaro-Winkler is what its definition says', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (a === '' || b === '') return
      assert.ok(Math.abs(similarity(a, b) - byDefinition(a, b)) < 1e-12, `${a} ${b}`)
    }),
  )
})

test('where words are much alike, Jaro-Winkler agrees with another author', () => {
  // That author gives the prefix its due from 0.7 on only, and halves an odd number of moved letters downward.
  for (const [a, b] of [
    ['martha', 'marhta'],
    ['jansen', 'janssen'],
    ['willemijn', 'willemien'],
    ['dijkstra', 'dykstra'],
  ] as const)
    assert.ok(Math.abs(similarity(a, b) - oracle(a, b)) < 0.02, `${a} ${b}`)
})

test('the short way to a Jaro-Winkler threshold gives the answer of the long way', () => {
  const long = fc.string({ unit: fc.constantFrom(...'aab eé中1'), maxLength: 300 })
  const least = fc.constantFrom(0, 0.5, 0.7, 0.8, 0.92, 1)
  fc.assert(
    fc.property(
      fc.oneof(word, long),
      word,
      fc.nat(300),
      fc.boolean(),
      least,
      (a, more, at, isSlip, reached) => {
        const b = isSlip ? a.slice(0, at) + more.slice(0, 3) + a.slice(at + 2) : more
        const [unitsA, unitsB] = [units(a), units(b)]
        const places = [unitsA, 0, a.length, unitsB, 0, b.length] as const
        assert.equal(isJaroWinklerAtLeast(reached, ...places), jaroWinkler(...places) >= reached)
      },
    ),
    { numRuns: 1000 },
  )
})

test('of long made-up titles, one pair in fifty at most needs the full comparison, and namesakes always get it', () => {
  const titles = Array.from({ length: 300 }, (_, at) => madeUpTitle(at))
  const coded = titles.map(units)
  let compared = 0
  for (const [at, a] of coded.entries()) {
    for (const b of coded.slice(at + 1)) {
      if (mayJaroWinklerReach(0.92, a, 0, a.length, b, 0, b.length)) compared++
    }
    const slip = units(titles[at]!.replace('e', 'a'))
    assert.ok(mayJaroWinklerReach(0.92, a, 0, a.length, slip, 0, slip.length), titles[at])
  }
  assert.ok(compared <= (300 * 299) / 2 / 50, String(compared))
})

const SYLLABLES =
  'data quer sys tem op ti mal dis tri bu ted in dex ing ob ject re la tion al work flow'.split(' ')

/** Eight to eleven words of two to four syllables that come again in every title, as words of one trade do. */
function madeUpTitle(seed: number): string {
  let turn = 0
  const drawn = (most: number) => mix32(seed * 1000 + ++turn) % most
  const words = Array.from({ length: 8 + drawn(4) }, () =>
    Array.from({ length: 2 + drawn(3) }, () => SYLLABLES[drawn(SYLLABLES.length)]).join(''),
  )
  return words.join(' ')
}

test('edits are counted as a table of all prefixes counts them', () => {
  fc.assert(fc.property(word, word, (a, b) => edits(20, a, b) === alignmentByDefinition(a, b)))
  fc.assert(fc.property(word, word, (a, b) => edits(2, a, b) === Math.min(3, alignmentByDefinition(a, b))))
})

test('letters that only one word has need edits: two per edit at most', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      const distance = maskDistance(letterMask(units(a), 0, a.length), letterMask(units(b), 0, b.length))
      assert.ok(distance <= 2 * alignmentByDefinition(a, b))
    }),
  )
})

function alignmentByDefinition(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) =>
    Array.from({ length: b.length + 1 }, (_, j) => i + j),
  )
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const substituted = table[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)
      table[i]![j] = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, substituted)
      const isExchange = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      if (isExchange) table[i]![j] = Math.min(table[i]![j]!, table[i - 2]![j - 2]! + 1)
    }
  }
  return table[a.length]![b.length]!
}
