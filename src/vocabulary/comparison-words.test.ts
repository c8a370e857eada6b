// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { comparisonLevels, comparisonNames, levelInWords } from './comparison-words.ts'

const model = JSON.parse(
  readFileSync(new URL('../features/persons/person-model.json', import.meta.url), 'utf8'),
) as { comparisons: { name: string; levels: string[] }[] }

test('every comparison of the shipped model, and every level of it, has words', () => {
  for (const { name, levels } of model.comparisons) {
    assert.ok(comparisonNames[name], name)
    for (const one of levels) assert.notEqual(levelInWords(one).nl, one, `${name}: ${one}`)
  }
})

test('no word is a number: how sure we are of two records is no mark on a person', () => {
  for (const one of Object.values(comparisonLevels)) assert.doesNotMatch(one.nl + one.en, /[0-9%]/)
})
