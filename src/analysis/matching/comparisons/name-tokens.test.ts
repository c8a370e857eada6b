// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { DIFFERENT, NameWordCollector, SIMILAR, SPELLING, WordComparer } from './name-tokens.ts'
import { editsWithin, jaroWinkler, letterMask, maskDistance, mayMasksReach } from './similarity.ts'

const units = (text: string) => Uint16Array.from(text, letter => letter.charCodeAt(0))
const letters = fc.constantFrom(...'abcdeijknrstzé')
const word = fc.string({ unit: letters, minLength: 1, maxLength: 12 })
const long = fc.string({ unit: letters, minLength: 250, maxLength: 300 })

/** Two words, the second often the first with a piece in it changed. */
const words = fc
  .record({
    first: fc.oneof({ weight: 9, arbitrary: word }, long),
    more: word,
    at: fc.nat(12),
    isSlip: fc.boolean(),
  })
  .map(({ first, more, at, isSlip }) => [
    first,
    isSlip ? first.slice(0, at) + more.slice(0, 2) + first.slice(at + 2) : more,
  ])

test('words are told apart by their letters only where reading them would tell them apart', () => {
  fc.assert(
    fc.property(words, ([one, other]) => {
      if (one === '' || other === '' || one === other) return
      const collector = new NameWordCollector()
      const [a, b] = [collector.word(one!), collector.word(other!)]
      const comparer = new WordComparer(collector.words())
      const expected = collector.soundOf(a) === collector.soundOf(b) ? SPELLING : likeness(one!, other!)
      assert.equal(comparer.alike(a, b), expected, `${one} ${other}`)
      assert.equal(comparer.alike(b, a), expected, `${other} ${one}`)
    }),
    { numRuns: 4000 },
  )
})

/** By the definition: no short cut but that of more than five letters that only one of two words has. */
function likeness(one: string, other: string): number {
  const [a, b] = [units(one), units(other)]
  const places = [a, 0, a.length, b, 0, b.length] as const
  if (maskDistance(letterMask(a, 0, a.length), letterMask(b, 0, b.length)) > 5) return DIFFERENT
  const length = Math.min(a.length, b.length)
  if (length < 3) return DIFFERENT
  const similarity = jaroWinkler(...places)
  const edits = editsWithin(2, ...places)
  if (similarity >= 0.92 || (edits === 1 && length >= 4)) return SPELLING
  return similarity >= 0.84 || (edits <= 2 && length >= 6) ? SIMILAR : DIFFERENT
}

test('what the letters rule out, Jaro-Winkler does not reach', () => {
  const least = fc.constantFrom(0.7, 0.8, 0.84, 0.92, 1)
  fc.assert(
    fc.property(words, least, ([one, other], reached) => {
      const [a, b] = [units(one!.slice(0, 256)), units(other!.slice(0, 256))]
      if (a.length === 0 || b.length === 0) return
      const lacking = maskDistance(letterMask(a, 0, a.length), letterMask(b, 0, b.length))
      let prefix = 0
      while (prefix < Math.min(4, a.length, b.length) && a[prefix] === b[prefix]) prefix++
      if (mayMasksReach(reached, lacking, a.length, b.length, prefix)) return
      assert.ok(jaroWinkler(a, 0, a.length, b, 0, b.length) < reached, `${one} ${other}`)
    }),
    { numRuns: 4000 },
  )
})
