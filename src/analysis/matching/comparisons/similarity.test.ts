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

test('Jaro-Winkler agrees with an independent implementation', () => {
  fc.assert(
    fc.property(word, word, (a, b) => {
      if (a === '' || b === '') return
      // The oracle halves an odd number of transpositions with rounding down, hence the margin.
      assert.ok(
        Math.abs(similarity(a, b) - oracle(a, b)) < 0.06,
        `${a} ${b} ${similarity(a, b)} ${oracle(a, b)}`,
      )
    }),
  )
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
