// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { BadInput } from './bad-input.ts'
import { columnOf, numberIn, openTable } from './table.ts'

const folder = mkdtempSync(join(tmpdir(), 'table-'))
after(() => rmSync(folder, { recursive: true }))
let files = 0

async function rowsOf(content: string | Buffer) {
  const path = join(folder, `${++files}.csv`)
  writeFileSync(path, content)
  const table = await openTable(path)
  const rows: string[][] = []
  const lines: number[] = []
  const count = await table.eachRow((fields, line) => {
    rows.push(fields)
    lines.push(line)
  })
  assert.equal(count, rows.length)
  return { table, rows, lines }
}

for (const { kind, content, columns, rows } of [
  {
    kind: 'commas',
    content: 'x,y\n1,2\n3,4\n',
    columns: ['x', 'y'],
    rows: [
      ['1', '2'],
      ['3', '4'],
    ],
  },
  {
    kind: 'semicolons and a byte order mark',
    content: '\ufeffx;y\n1,5;2\n',
    columns: ['x', 'y'],
    rows: [['1,5', '2']],
  },
  {
    kind: 'tabs and Windows line ends',
    content: 'x\ty\r\n1\t2\r\n',
    columns: ['x', 'y'],
    rows: [['1', '2']],
  },
  {
    kind: 'no header',
    content: '350353.39,578924.25,2015-12-31\n',
    columns: ['1', '2', '3'],
    rows: [['350353.39', '578924.25', '2015-12-31']],
  },
  {
    kind: 'quoted separators',
    content: 'place,n\n"Plein, 1",2\n',
    columns: ['place', 'n'],
    rows: [['Plein, 1', '2']],
  },
])
  test(`a table with ${kind}, plain and gzipped`, async () => {
    for (const bytes of [content, gzipSync(content)]) {
      const read = await rowsOf(bytes)
      assert.deepEqual(read.table.columns, columns)
      assert.deepEqual(read.rows, rows)
    }
  })

test('a long file is read to its last row, with line numbers of the file', async () => {
  const { rows, lines } = await rowsOf(gzipSync('a,b\n' + '1,"two words"\n'.repeat(100_000)))
  assert.equal(rows.length, 100_000)
  assert.deepEqual(lines.slice(0, 2), [2, 3])
})

test('columns are found by name in any case, or by number', async () => {
  const { table } = await rowsOf('Lon;Lat\n4,9;52,3\n')
  assert.equal(columnOf(table, 'lat'), 1)
  assert.equal(columnOf(table, '1'), 0)
  assert.throws(() => columnOf(table, 'latitude'), /no column 'latitude'. Its columns: Lon, Lat/)
  assert.equal(numberIn(table, '4,9'), 4.9)
  assert.ok(Number.isNaN(numberIn(table, ' ')))
})

for (const { kind, content, says } of [
  { kind: 'nothing in it', content: '', says: /is empty/ },
  { kind: 'JSON in it', content: '{"type": "FeatureCollection"}\n', says: /is JSON, XML or a web page/ },
  { kind: 'a header alone', content: 'x,y\n', says: /no row under it/ },
  {
    kind: 'a row of another width',
    content: 'x,y\n1,2\n1,2,3\n',
    says: /line 3 has 3 fields where 2 are expected/,
  },
  {
    kind: 'an open quote',
    content: 'x,y\n1,"2\n1,2\n',
    says: /a quote is opened there or before, and never closed/,
  },
  { kind: 'a spreadsheet inside', content: Buffer.from('PK\u0003\u0004rest'), says: /Save the sheet as CSV/ },
  {
    kind: 'half a gzip',
    content: gzipSync('x,y\n' + '1,2\n'.repeat(99)).subarray(0, 30),
    says: /damaged or cut-off/,
  },
])
  test(`a file with ${kind} is refused in words`, async () => {
    await assert.rejects(
      rowsOf(content),
      (error: Error) => error instanceof BadInput && says.test(error.message),
    )
  })

test('a file that is not there is refused in words', async () => {
  await assert.rejects(openTable(join(folder, 'nowhere.csv')), /There is no file/)
})
