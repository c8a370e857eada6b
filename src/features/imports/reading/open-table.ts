// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { BadTable } from './bad-table.ts'
import { type Encoding, guessEncoding } from './encoding.rules.ts'
import { type Batch, type FileLike, headOf, isGzip, rowsOfText } from './file-stream.ts'
import type { Row } from './separated.rules.ts'
import { isOldSpreadsheet, isZip, sheetsOf } from './spreadsheet.ts'
import { chooseSeparator, columnsOf, type Separator, separators } from './table-head.rules.ts'

/** More than this, unpacked, is not read: four million reports, a quarter of an hour of work. */
export const mostBytes = 1_000_000_000
const headBytes = 65_536
const sampleRows = 200

/** What a person said about the file, where the guess was wrong. */
export type Choice = { encoding?: Encoding; separator?: Separator; sheet?: string; mostBytes?: number }

/** A file read as a table: what was found out about it, a first look, and its rows. */
export type Table = {
  name: string
  /** Of the file as it lies there, packed or not: progress is measured against it. */
  size: number
  columns: string[]
  /** False when the first row was data already: columns are then named by number. */
  header: boolean
  /** `guessed` when nothing in the file says so. Absent for a spreadsheet. */
  text?: { encoding: Encoding; guessed: boolean; separator: Separator; gzipped: boolean }
  sheet?: { name: string; all: string[] }
  sample: Row[]
  /** Every row from the first, each time anew. @throws BadTable while reading */
  rows(): AsyncGenerator<Batch>
}

/**
 * Opens a table: CSV or TSV (comma, semicolon, tab, bar; told by its bytes, not its name), gzipped or not, or .xlsx.
 * @throws BadTable with what is wrong and what to do
 */
export async function openTable(file: FileLike, choice: Choice = {}): Promise<Table> {
  const most = choice.mostBytes ?? mostBytes
  if (file.size > most) throw new BadTable('too-large', most)
  const start = await headOf(file, false, 4)
  if (start.length === 0) throw new BadTable('empty')
  if (isOldSpreadsheet(start)) throw new BadTable('old-spreadsheet')
  if (isZip(start)) return await openSheet(file, choice)
  return await openText(file, isGzip(start), choice, most)
}

async function openText(file: FileLike, gzipped: boolean, choice: Choice, most: number): Promise<Table> {
  const head = await headOf(file, gzipped, headBytes)
  const guess = choice.encoding ? { encoding: choice.encoding, guessed: false } : guessEncoding(head)
  const begin = new TextDecoder(guess.encoding).decode(head, { stream: true })
  // Excel's own way to say which separator follows.
  const said = separators.find(one => begin.startsWith(`sep=${one}`))
  const separator = choice.separator ?? said ?? chooseSeparator(begin)
  const all = () => rowsOfText(file, { gzipped, mostBytes: most, encoding: guess.encoding, separator })
  const text = { ...guess, separator, gzipped }
  return { ...(await describe(file, all, said ? 1 : 0)), text }
}

async function openSheet(file: FileLike, choice: Choice): Promise<Table> {
  const sheets = await sheetsOf(file)
  const sheet = sheets.find(({ name }) => name === choice.sheet) ?? sheets[0]
  if (sheet === undefined) throw new BadTable('empty')
  async function* all(): AsyncGenerator<Batch> {
    yield { rows: sheet!.rows, bytes: file.size }
  }
  return {
    ...(await describe(file, all, 0)),
    sheet: { name: sheet.name, all: sheets.map(({ name }) => name) },
  }
}

async function describe(file: FileLike, all: () => AsyncGenerator<Batch>, before: number): Promise<Table> {
  const first: Row[] = []
  for await (const { rows } of all()) {
    first.push(...rows.slice(0, sampleRows + 2))
    if (first.length > sampleRows) break
  }
  const [head, ...rest] = first.slice(before)
  if (head === undefined) throw new BadTable('empty')
  const { columns, header } = columnsOf(head.fields)
  if (header && rest.length === 0) throw new BadTable('header-only')
  const skip = before + (header ? 1 : 0)
  return {
    name: file.name,
    size: file.size,
    columns,
    header,
    sample: first.slice(skip, skip + sampleRows),
    rows: () => without(skip, all()),
  }
}

/** The batches without the first rows: the header line, and what stood before it. */
async function* without(skip: number, batches: AsyncGenerator<Batch>): AsyncGenerator<Batch> {
  let left = skip
  for await (const { rows, bytes } of batches) {
    yield { rows: left > 0 ? rows.slice(left) : rows, bytes }
    left = Math.max(0, left - rows.length)
  }
}
