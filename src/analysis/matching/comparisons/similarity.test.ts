// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { createRequire } from 'node:module'
import { test } from 'node:test'
import fc from 'fast-check'
import { editsWithin, jaroWinkler, letterMask, maskDistance } from './similarity.ts'

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
