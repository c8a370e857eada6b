// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { CsvError, parse } from 'csv-parse'
import { BadInput } from './bad-input.ts'
import { chooseDelimiter, looksLikeData, textOf } from './table-head.ts'

/** A CSV file, plain or gzipped, whose separator and header line have been found out. */
export type Table = {
  path: string
  /** The names of the header line, or '1', '2', … when the file has none: columns count from 1. */
  columns: string[]
  header: boolean
  delimiter: ',' | ';' | '\t' | '|'
  /** The first rows (at most 200), to look at before choosing columns. */
  sample: string[][]
  /**
   * Reads the file from start to end, one row in memory at a time.
   * @param visit gets the fields of a row, as many as there are columns, and its line number in the file from 1
   * @returns the number of rows visited
   * @throws BadInput when a row has another number of fields, a quote stays open, or the gzip is damaged
   */
  eachRow(visit: (fields: string[], line: number) => void): Promise<number>
}

/**
 * Opens a table: UTF-8, separated by comma, semicolon, tab or bar, gzipped or not (told by its bytes, not its name).
 * @throws BadInput when there is no such file, it is empty, or it is no text
 */
export async function openTable(path: string): Promise<Table> {
  const head = await readHead(path)
  const delimiter = chooseDelimiter(head.text)
  const sample = await parseSample(path, head.text, delimiter)
  const first = sample[0]
  if (first === undefined) throw new BadInput(`${path} is empty: there is no row in it to work with.`)
  const header = !looksLikeData(first)
  const columns = header ? first.map(name => name.trim()) : first.map((_, at) => String(at + 1))
  if (header && sample.length === 1)
    throw new BadInput(`${path} has a header line (${columns.join(', ')}) and no row under it.`)
  return {
    path,
    columns,
    header,
    delimiter,
    sample: sample.slice(header ? 1 : 0),
    eachRow: visit => eachRow(path, head.gzipped, delimiter, header, visit),
  }
}

/**
 * The place of a column in a row, from 0.
 * @param wanted its name (upper and lower case alike) or its number from 1
 * @throws BadInput that lists the columns there are
 */
export function columnOf(table: Table, wanted: string): number {
  const exact = table.columns.indexOf(wanted)
  if (exact >= 0) return exact
  const loose = table.columns.findIndex(name => name.toLowerCase() === wanted.toLowerCase())
  if (loose >= 0) return loose
  const number = Number(wanted)
  if (Number.isInteger(number) && number >= 1 && number <= table.columns.length) return number - 1
  const known = table.header
    ? table.columns.join(', ')
    : `none by name; number them 1 to ${table.columns.length}`
  throw new BadInput(`${table.path} has no column '${wanted}'. Its columns: ${known}.`)
}

/**
 * The number in a field; a semicolon-separated file may write it with a decimal comma.
 * @returns NaN when the field is empty or no number
 */
export function numberIn(table: Table, field: string): number {
  const text = field.trim()
  if (text === '') return Number.NaN
  return Number(table.delimiter === ';' && !text.includes('.') ? text.replace(',', '.') : text)
}

const HEAD_BYTES = 262144

async function readHead(path: string): Promise<{ text: string; gzipped: boolean }> {
  try {
    const start = await firstBytes(createReadStream(path, { end: 1 }), 2)
    const gzipped = start[0] === 0x1f && start[1] === 0x8b
    const source = createReadStream(path)
    const bytes = await firstBytes(gzipped ? source.pipe(createGunzip()) : source, HEAD_BYTES)
    source.destroy()
    return { text: textOf(path, bytes), gzipped }
  } catch (error) {
    throw asBadInput(path, error)
  }
}

async function firstBytes(stream: Readable, wanted: number): Promise<Buffer> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    chunks.push(chunk)
    size += chunk.length
    if (size >= wanted) break
  }
  return Buffer.concat(chunks)
}

async function parseSample(path: string, text: string, delimiter: string): Promise<string[][]> {
  const rows: string[][] = []
  // The head may break off inside a row: only whole lines take part.
  const whole = text.length < HEAD_BYTES ? text : text.slice(0, text.lastIndexOf('\n') + 1)
  await feed(path, Readable.from([whole]), { delimiter, relax_column_count: true, to: 201 }, fields =>
    rows.push(fields),
  )
  return rows
}

async function eachRow(
  path: string,
  gzipped: boolean,
  delimiter: string,
  header: boolean,
  visit: (fields: string[], line: number) => void,
): Promise<number> {
  let rows = 0
  const source = createReadStream(path, { highWaterMark: 1 << 18 })
  const bytes = gzipped ? source.pipe(createGunzip().on('close', () => source.destroy())) : source
  source.on('error', error => bytes.destroy(error))
  await feed(path, bytes, { delimiter, from: header ? 2 : 1 }, (fields, line) => {
    rows++
    visit(fields, line)
  })
  return rows
}

async function feed(
  path: string,
  bytes: Readable,
  options: { delimiter: string; relax_column_count?: boolean; to?: number; from?: number },
  visit: (fields: string[], line: number) => void,
): Promise<void> {
  let width = 0
  const parser = parse({
    bom: true,
    skip_empty_lines: true,
    relax_quotes: true,
    ...options,
    on_record: (fields: string[], context: { lines: number }) => {
      width = fields.length
      visit(fields, context.lines)
      return null
    },
  })
  parser.resume()
  try {
    await pipeline(bytes, parser)
  } catch (error) {
    throw asBadInput(path, error, width)
  }
}

function asBadInput(path: string, error: unknown, width = 0): unknown {
  if (error instanceof CsvError) return new BadInput(sayCsv(path, error, width))
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOENT') return new BadInput(`There is no file ${path}.`)
  if (code === 'EISDIR') return new BadInput(`${path} is a folder, not a file.`)
  if (code === 'EACCES') return new BadInput(`${path} may not be read by this account.`)
  if (code.startsWith('Z_')) return new BadInput(`${path} is a damaged or cut-off gzip file (${code}).`)
  return error
}

// The library tells what is wrong by a code; its own wording speaks of its options.
function sayCsv(path: string, error: CsvError, width: number): string {
  const { code, lines, record } = error as CsvError & { lines?: number; record?: unknown[] }
  const where = lines === undefined ? path : `${path} line ${lines}`
  if (code === 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH')
    return (
      `${where} has ${record?.length ?? 'another number of'} fields${width > 0 ? ` where ${width} are expected` : ''}. ` +
      'Is a separator missing, or does a field hold one without quotes around it?'
    )
  if (code === 'CSV_QUOTE_NOT_CLOSED') return `${where}: a quote is opened there or before, and never closed.`
  return `${where} cannot be read as a table: quotes or separators are out of place.`
}
