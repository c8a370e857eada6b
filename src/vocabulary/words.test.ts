// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sources } from './sources.ts'
import { allWords, words } from './words.ts'

test('every word is complete in both languages and names its source', () => {
  for (const { code, nl, en, meaning, source } of allWords) {
    for (const text of [nl, en, meaning.nl, meaning.en]) assert.ok(text.trim().length > 1, code)
    assert.match(meaning.nl, /[.?]$/, code)
    assert.match(meaning.en, /[.?]$/, code)
    assert.ok(source in sources, code)
  }
})

test('no code, Dutch word or English word stands for two things', () => {
  // A code in two parts would vanish silently in the spread; the list still has both.
  assert.equal(allWords.length, Object.keys(words).length)
  for (const pick of ['code', 'nl', 'en'] as const) {
    const seen = allWords.map(word => word[pick].toLowerCase())
    assert.deepEqual(
      seen.filter((text, at) => seen.indexOf(text) !== at),
      [],
    )
  }
})

test('the glossary holds the words of the river and avoids the criminal-law one', () => {
  for (const code of ['signal', 'overlap', 'weighing', 'trusted-contact', 'hot-spot', 'covenant'] as const)
    assert.ok(words[code])
  assert.equal(words.overlap.nl, 'raakvlak')
  assert.ok(allWords.every(({ nl }) => !/samenloop/i.test(nl)))
  assert.ok(allWords.length >= 125, String(allWords.length))
})

test('every source is used or belongs to the five source texts', () => {
  const used = new Set<string>(allWords.map(({ source }) => source))
  assert.deepEqual(
    Object.keys(sources).filter(source => !used.has(source)),
    [],
  )
})
