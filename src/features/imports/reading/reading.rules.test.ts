// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import fc from 'fast-check'
import { BadTable } from './bad-table.ts'
import { nameByContent, sha256 } from './content-name.rules.ts'
import { guessEncoding } from './encoding.rules.ts'
import { SeparatedReader } from './separated.rules.ts'
import { chooseSeparator, columnsOf } from './table-head.rules.ts'

const readAll = (text: string, cuts: readonly number[] = [], separator = ',') => {
  const reader = new SeparatedReader(separator)
  const places = [...new Set(cuts.map(cut => cut % (text.length + 1)))].sort((a, b) => a - b)
  const pieces = [0, ...places].map((from, at) => text.slice(from, places[at]))
  return [...pieces.flatMap(piece => reader.read(piece)), ...reader.end()]
}
const quoted = (field: string) => `"${field.replaceAll('"', '""')}"`

test('what is written comes back, wherever the pieces are cut and however lines end', () => {
  const field = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', ' ', 'é', '🎆', 'م') })
  fc.assert(
    fc.property(
      fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { maxLength: 6 }),
      fc.constantFrom('\n', '\r\n', '\r'),
      fc.array(fc.nat(), { maxLength: 5 }),
      (rows, end, cuts) => {
        const text = rows.map(fields => fields.map(quoted).join(',') + end).join('')
        const kept = rows.filter(fields => fields.some(one => one.trim() !== ''))
        assert.deepEqual(
          readAll(text, cuts).map(({ fields }) => fields),
          kept,
        )
      },
    ),
  )
})

for (const { of, text, expect } of [
  { of: 'a quote in a bare field', text: 'a "b" c,d\n', expect: [['a "b" c', 'd']] },
  {
    of: 'no line end after the last row',
    text: 'a,b\nc,',
    expect: [
      ['a', 'b'],
      ['c', ''],
    ],
  },
  { of: 'empty rows between', text: 'a\n\n , \nb', expect: [['a'], ['b']] },
])
  test(`separated text with ${of}`, () => {
    assert.deepEqual(
      readAll(text).map(({ fields }) => fields),
      expect,
    )
  })

test('a row is known by the line it begins on', () => {
  assert.deepEqual(
    readAll('h,h\r\n"a\nb",c\r\nd,e').map(({ line }) => line),
    [1, 2, 4],
  )
})

test('a quote that never closes is told by its line, at the end or long before', () => {
  assert.throws(
    () => readAll('a,b\n"c,d\ne,f'),
    (thrown: BadTable) => thrown.problem === 'quote-open' && /line 2/.test(thrown.message),
  )
  const reader = new SeparatedReader(',')
  reader.read('a,b\nc,"')
  assert.throws(
    () => {
      for (let piece = 0; piece < 100; piece += 1) reader.read(`${'x'.repeat(99_999)}\n`)
    },
    (thrown: BadTable) => thrown.problem === 'quote-open',
  )
  const long = new SeparatedReader(',')
  assert.throws(
    () => {
      for (let piece = 0; piece < 100; piece += 1) long.read('x'.repeat(100_000))
    },
    (thrown: BadTable) => thrown.problem === 'row-too-long',
  )
})

const bytes = (...codes: number[]) => Uint8Array.from(codes)
for (const { of, head, expect } of [
  { of: 'UTF-8', head: new TextEncoder().encode('Café 🎆'), expect: ['utf-8', false] },
  {
    of: 'UTF-8 cut inside a letter',
    head: new TextEncoder().encode('Caf\u00e9').subarray(0, 4),
    expect: ['utf-8', false],
  },
  { of: 'UTF-8 with a mark', head: bytes(0xef, 0xbb, 0xbf, 65), expect: ['utf-8', false] },
  { of: 'UTF-16, little end first, marked', head: bytes(0xff, 0xfe, 65, 0), expect: ['utf-16le', false] },
  { of: 'UTF-16, big end first, marked', head: bytes(0xfe, 0xff, 0, 65), expect: ['utf-16be', false] },
  { of: 'UTF-16 without a mark', head: bytes(65, 0, 59, 0, 66, 0), expect: ['utf-16le', true] },
  { of: 'UTF-16, big end first, unmarked', head: bytes(0, 65, 0, 59, 0, 66), expect: ['utf-16be', true] },
  {
    of: 'an older Windows program',
    head: bytes(67, 97, 102, 0xe9, 44, 0x80),
    expect: ['windows-1252', true],
  },
] as const)
  test(`the encoding of ${of}`, () => {
    const { encoding, guessed } = guessEncoding(head)
    assert.deepEqual([encoding, guessed], expect)
  })

test('a picture is no text', () => {
  assert.throws(() => guessEncoding(bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 0x1a, 10, 0, 0, 0, 13)), BadTable)
})

test('separators and columns are found in the first line', () => {
  assert.equal(chooseSeparator('"a,b,c";d;e\nx,y,z,z'), ';')
  assert.equal(chooseSeparator('alone'), ',')
  assert.deepEqual(columnsOf(['Datum', 'Naam ', '', 'Datum']), {
    columns: ['Datum', 'Naam', '(3)', 'Datum (4)'],
    header: true,
  })
  assert.deepEqual(columnsOf(['2026-11-18', 'x']), { columns: ['1', '2'], header: false })
})

test('a text is named by the SHA-256 of the standard library', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), text => {
      const digest = createHash('sha256').update(text).digest()
      assert.deepEqual([...sha256(text)], [...digest])
      assert.equal(nameByContent(text), digest.toString('base64url').slice(0, 22))
    }),
  )
})
