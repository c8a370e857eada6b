// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mix32 } from '../columns/random.ts'
import { tableOf } from '../columns/table.ts'
import type { Mapping } from '../mapping.ts'
import { readRecords } from '../records/read-records.ts'
import { linkRecords } from './link.ts'

const SYLLABLES = 'da ta quer sys tem op ti mal dis tri bu ted in dex ing ob ject re la tion al flow'.split(
  ' ',
)
const TITLES = 200

/** Eight to eleven words of three syllables out of a few hundred that all titles draw from. */
function madeUpTitle(seed: number): string[] {
  let turn = 0
  const drawn = (most: number) => mix32(seed * 1000 + ++turn) % most
  return Array.from({ length: 8 + drawn(4) }, () => {
    const word = drawn(400)
    return [0, 1, 2].map(at => SYLLABLES[mix32(word * 3 + at + 7) % SYLLABLES.length]).join('')
  })
}

/** The same title as another register writes it: its last two words in front, and one left out. */
function rewritten(words: readonly string[]): string {
  return [...words.slice(-2), ...words.slice(1, -2)].join(' ')
}

function mappingOf(columns: readonly string[]): Mapping {
  return { fields: columns.map(column => ({ column, kind: 'other' })) }
}

test('long titles are found again by their words, in another order and with one left out', async () => {
  const titles = Array.from({ length: TITLES }, (_, at) => madeUpTitle(at))
  const author = (at: number) => madeUpTitle(TITLES + at).slice(0, 2)
  const rows = [
    ...titles.map((words, at) => [words.join(' '), author(at).join(' ')]),
    ...titles.map((words, at) => [rewritten(words), author(at).reverse().join(' ')]),
  ]
  const mapping = mappingOf(['title', 'author'])
  const { columns } = tableOf(['title', 'author'], rows)
  const { pairs } = await linkRecords(readRecords(mapping, columns, rows.length, TITLES), { seed: 1 })
  const found = [...pairs.a].map((a, at) => ({ a, b: pairs.b[at]!, bits: pairs.bits[at]! }))
  const called = found.filter(({ bits }) => bits > 0)
  const right = called.filter(({ a, b }) => b - a === TITLES).length
  assert.ok(right >= 0.95 * TITLES && right >= 0.95 * called.length, `${right} of ${called.length}`)
})
