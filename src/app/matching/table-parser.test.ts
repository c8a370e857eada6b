// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { TableError, TableParser } from './table-parser.ts'

/** Headers and rows of a text, handed over in pieces of so many bytes. */
function parsed(text: string, piece = 1 << 16): string[][] {
  const parser = new TableParser()
  const bytes = new TextEncoder().encode(text)
  for (let from = 0; from < bytes.length; from += piece) parser.take(bytes.subarray(from, from + piece))
  const { rows, columns } = parser.end()
  const body = Array.from({ length: rows }, (_, row) => columns.map(({ codes, value }) => value(codes[row]!)))
  return [columns.map(({ name }) => name), ...body]
}

test('headers and values are trimmed, also before quotes', () => {
  assert.deepEqual(parsed('name, "city" ,x\r\n "jan" , " De Vlieten ",\'0\'\r\n'), [
    ['name', 'city', 'x'],
    ['jan', 'De Vlieten', "'0'"],
  ])
})

for (const [name, mark] of Object.entries({ comma: ',', semicolon: ';', tab: '\t', bar: '|' })) {
  test(`a ${name} between the values is found`, () => {
    const text = ['a b c', 'x "1,2;3" z', '  z'].map(line => line.split(' ').join(mark)).join('\n')
    assert.deepEqual(parsed(text), [
      ['a', 'b', 'c'],
      ['x', '1,2;3', 'z'],
      ['', '', 'z'],
    ])
  })
}

test('what is written by the rules is read back, whatever the pieces', () => {
  const value = fc
    .string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', 'b', ' ', '漢'), maxLength: 6 })
    .map(text => text.trim())
  const rows = fc
    .array(fc.tuple(value, value), { minLength: 1, maxLength: 8 })
    .map(list => list.filter(row => row.join('') !== ''))
  fc.assert(
    fc.property(rows, fc.integer({ min: 1, max: 9 }), (list, piece) => {
      const quoted = list.map(row => row.map(text => `"${text.replaceAll('"', '""')}"`).join(','))
      assert.deepEqual(parsed(['first,second', ...quoted].join('\n'), piece), [['first', 'second'], ...list])
    }),
  )
})

test('short rows are filled, empty lines are no rows, long rows are refused', () => {
  assert.deepEqual(parsed('a,b\n1\n\n,\n2,3'), [
    ['a', 'b'],
    ['1', ''],
    ['2', '3'],
  ])
  assert.throws(() => parsed('a,b\n1,2,3'), TableError)
})

test('a quote left open, an empty file and two equal headers are told', () => {
  assert.throws(() => parsed('a,b\n"1,2\n3,4\n'), /never closed/)
  assert.throws(() => parsed(''), /empty/)
  assert.throws(() => parsed('a,a\n1,2'), /Two columns/)
})
