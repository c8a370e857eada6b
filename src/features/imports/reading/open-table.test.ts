// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import Excel from 'exceljs'
import type { FileProblem } from './bad-table.ts'
import { BadTable } from './bad-table.ts'
import type { FileLike } from './file-stream.ts'
import { type Choice, openTable } from './open-table.ts'

const fileOf = (content: string | Uint8Array<ArrayBuffer>, name = 'mor.csv'): FileLike =>
  Object.assign(new Blob([content]), { name })

async function allOf(file: FileLike, choice?: Choice): Promise<string[][]> {
  const rows: string[][] = []
  const table = await openTable(file, choice)
  for await (const batch of table.rows()) rows.push(...batch.rows.map(({ fields }) => fields))
  return rows
}

const text = 'Datum;Melding\r\n18-11-2026;Café vol, „druk”\r\n19-11-2026;محمد 🎆\r\n'
const wide = (bigEnd: boolean) => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
  return Uint8Array.from(bigEnd ? bytes.swap16() : bytes)
}

for (const [how, content] of [
  ['UTF-8', text],
  ['UTF-8 with a mark', `\ufeff${text}`],
  ['UTF-16', wide(false)],
  ['UTF-16, big end first', wide(true)],
  ['gzip', Uint8Array.from(gzipSync(text))],
  ['a line that names the separator', `sep=;\r\n${text}`],
] as const)
  test(`one table, written as ${how}`, async () => {
    const table = await openTable(fileOf(content))
    assert.deepEqual(table.columns, ['Datum', 'Melding'])
    assert.equal(table.text?.separator, ';')
    assert.deepEqual(await allOf(fileOf(content)), [
      ['18-11-2026', 'Café vol, „druk”'],
      ['19-11-2026', 'محمد 🎆'],
    ])
  })

test('windows-1252 is a guess that says so, and can be overruled', async () => {
  const old = Uint8Array.from(Buffer.from('Datum,Melding\n18-11-2026,Caf\xe9 \x80 5\n', 'latin1'))
  const table = await openTable(fileOf(old))
  assert.deepEqual([table.text?.encoding, table.text?.guessed], ['windows-1252', true])
  assert.deepEqual(await allOf(fileOf(old)), [['18-11-2026', 'Café € 5']])
  assert.deepEqual(await problemOf(fileOf(old), { encoding: 'utf-8' }), 'other-encoding')
})

test('an accent of another encoding far into the file is told, not swallowed', async () => {
  const late = Buffer.from(
    `Datum,Melding\n${'18-11-2026,gewoon\n'.repeat(10_000)}18-11-2026,caf\xe9\n`,
    'latin1',
  )
  assert.equal(await problemOf(fileOf(Uint8Array.from(late))), 'other-encoding')
  assert.equal((await allOf(fileOf(Uint8Array.from(late)), { encoding: 'windows-1252' })).at(-1)?.[1], 'café')
})

async function problemOf(file: FileLike, choice?: Choice): Promise<FileProblem | 'none'> {
  try {
    await allOf(file, choice)
    return 'none'
  } catch (thrown) {
    assert.ok(thrown instanceof BadTable, String(thrown))
    for (const sentence of Object.values(thrown.says)) assert.match(sentence, /\. |\?/)
    return thrown.problem
  }
}

const gzipped = Uint8Array.from(gzipSync(text.repeat(50)))
for (const { what, content, problem } of [
  { what: 'an empty file', content: '', problem: 'empty' },
  { what: 'a header and nothing else', content: 'Datum;Melding\n', problem: 'header-only' },
  { what: 'a quote that stays open', content: 'a,b\n"c,d\ne,f\n', problem: 'quote-open' },
  { what: 'gzip cut off', content: gzipped.slice(0, gzipped.length - 20), problem: 'damaged-gzip' },
  {
    what: 'an old spreadsheet',
    content: Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1]),
    problem: 'old-spreadsheet',
  },
  {
    what: 'a zip that is no spreadsheet',
    content: Uint8Array.from([0x50, 0x4b, 3, 4, 0, 0]),
    problem: 'no-spreadsheet',
  },
  { what: 'a program', content: new Uint8Array(500).fill(1), problem: 'no-text' },
] as const)
  test(`refused in words: ${what}`, async () => assert.equal(await problemOf(fileOf(content)), problem))

test('a NUL in one row is that row’s own trouble', async () => {
  const rows = await allOf(fileOf(`a,b\n1,x\0y\n${'2,goed genoeg\n'.repeat(20)}`))
  assert.equal(rows.length, 21)
})

/** A file that lies nowhere: it is made while it is read, and counts how far it was asked for. */
function streamed(size: number): FileLike & { made: () => number } {
  const line = `18-11-2026,${'afval naast de container, '.replace(',', ' ').repeat(4)}\n`
  const piece = new TextEncoder().encode(line.repeat(512))
  let made = 0
  return {
    name: 'groot.csv',
    size,
    made: () => made,
    arrayBuffer: () => Promise.reject(new Error('nobody asks for all of it at once')),
    stream: () => {
      let left = size
      return new ReadableStream(
        {
          pull(next) {
            if (left === size) next.enqueue(new TextEncoder().encode('Datum,Melding\n'))
            const part = piece.slice(0, Math.min(piece.length, left))
            left -= part.length
            made += part.length
            next.enqueue(part)
            if (left === 0) next.close()
          },
        },
        { highWaterMark: 0 },
      )
    },
  }
}

test('a file of two gigabytes is refused in a sentence before anything of it is read', async () => {
  const huge = streamed(2_000_000_000)
  assert.equal(await problemOf(huge), 'too-large')
  assert.equal(huge.made(), 0)
  const bomb = fileOf(Uint8Array.from(gzipSync(`Datum,Melding\n${'18-11-2026,x\n'.repeat(200_000)}`)))
  assert.equal(await problemOf(bomb, { mostBytes: 1_000_000 }), 'too-large')
})

test('a large file is read as it comes: no more of it is held than a few pieces', async () => {
  const size = 60_000_000
  const file = streamed(size)
  const table = await openTable(file)
  const before = file.made()
  let furthest = 0
  let rows = 0
  for await (const batch of table.rows()) {
    rows += batch.rows.length
    furthest = Math.max(furthest, file.made() - before - batch.bytes)
  }
  assert.ok(rows > 500_000, `${rows} rows`)
  assert.ok(furthest < 1_000_000, `${furthest} bytes ahead`)
  assert.ok(process.memoryUsage().arrayBuffers < 30_000_000)
})

test('a spreadsheet is read as the table its cells show', async () => {
  const book = new Excel.Workbook()
  book.addWorksheet('leeg')
  const sheet = book.addWorksheet('Meldingen')
  sheet.addRow(['Nummer', 'Datum', 'Melding', 'Aantal'])
  sheet.addRow(['1234567890123456789', new Date('2026-11-18T20:30:00Z'), '=SOM op de muur', 3])
  sheet.addRow(['2', new Date('2026-11-19T00:00:00Z'), { formula: 'A1&"x"', result: 'uitkomst' }, null])
  for (const row of [2, 3]) sheet.getRow(row).getCell(2).numFmt = 'dd-mm-yyyy hh:mm'
  const file = fileOf(Uint8Array.from(Buffer.from(await book.xlsx.writeBuffer())), 'mor.xlsx')
  assert.deepEqual((await openTable(file)).sheet, { name: 'Meldingen', all: ['Meldingen'] })
  assert.deepEqual(await allOf(file), [
    ['1234567890123456789', '2026-11-18T20:30', '=SOM op de muur', '3'],
    ['2', '2026-11-19', 'uitkomst', ''],
  ])
})
