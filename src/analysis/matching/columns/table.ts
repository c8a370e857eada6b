// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { TextDictionary } from './text-dictionary.ts'

/** One column of a file: per row the code of its value; `value(0)` is always the empty text. */
export type Column = {
  readonly name: string
  readonly codes: Uint32Array
  /** Codes are 0..size-1. */
  readonly size: number
  value(code: number): string
  /** Where the values stand, when that is on shared memory. */
  readonly texts?: ColumnTexts
}

/** UTF-8 values behind each other: value `code` is `bytes[offsets[code] .. offsets[code + 1])`. */
export type ColumnTexts = { readonly bytes: Uint8Array; readonly offsets: Uint32Array }

/** A column as it can be handed to a worker: all of it lies on shared memory. */
export type SharedColumn = Omit<Column, 'value'> & { readonly texts: ColumnTexts }

/** The column itself, where it was handed to: `value(code)` reads the shared bytes, for codes 0..size-1. */
export function columnFrom(column: SharedColumn): Column {
  const { bytes, offsets } = column.texts
  return { ...column, value: code => textOf(bytes, offsets[code]!, offsets[code + 1]!) }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const windows1252 = new TextDecoder('windows-1252')
const FEW = 24

function decoded(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes)
  } catch {
    return windows1252.decode(bytes)
  }
}

/**
 * The text of UTF-8 bytes, read as Windows-1252 when they are none; short plain ones cost no decoder.
 * @param from first byte
 * @param to one past the last; `from` gives the empty text
 */
export function textOf(bytes: Uint8Array, from: number, to: number): string {
  let text = ''
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!
    // A decoder reads no shared memory: the bytes are copied.
    if (byte > 127 || to - from > FEW) return decoded(bytes.slice(from, to))
    text += String.fromCharCode(byte)
  }
  return text
}

/** A file as columns. Values are trimmed; a missing value is the empty text. */
export type Table = {
  readonly rows: number
  readonly columns: readonly Column[]
  /** All names in the first line, where not all columns were read. */
  readonly headers?: readonly string[]
  /** Names of columns with values that are no UTF-8 and were read as Windows-1252. */
  readonly legacyColumns?: readonly string[]
}

/**
 * A table from rows of texts in memory.
 * @param names the headers
 * @param rows per row its values in the order of the headers; a missing one counts as empty
 */
export function tableOf(names: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    rows: rows.length,
    columns: names.map((name, at) =>
      columnOf(
        name,
        rows.map(row => row[at] ?? ''),
      ),
    ),
  }
}

/** A column from texts in memory, one per row; values are trimmed, and equal ones share a code. */
export function columnOf(name: string, values: readonly string[]): Column {
  const dictionary = new TextDictionary()
  const codes = new Uint32Array(values.length)
  values.forEach((value, row) => {
    codes[row] = dictionary.intern(value.trim())
  })
  return { name, codes, size: dictionary.size, value: code => dictionary.text(code) }
}

/** The value in one row (0 and up) of a column; '' when it is missing. */
export function valueAt(column: Column, row: number): string {
  return column.value(column.codes[row]!)
}

/**
 * Two tables behind each other, column by column: the rows of the second come after those of the first.
 * @param first its columns, undefined where it has none: its rows are empty there
 * @param second as many columns, in the same order
 * @param rows rows (0 and up) of the first table and of the second
 * @returns as many columns of `rows[0] + rows[1]` rows; one value that stands in both tables has two codes
 */
export function stacked(
  first: readonly (Column | undefined)[],
  second: readonly (Column | undefined)[],
  rows: [number, number],
): Column[] {
  return first.map((column, at) => stackedColumn(column, second[at], rows))
}

function stackedColumn(
  first: Column | undefined,
  second: Column | undefined,
  rows: [number, number],
): Column {
  const codes = new Uint32Array(rows[0] + rows[1])
  if (first !== undefined) codes.set(first.codes)
  const shift = first?.size ?? 1
  if (second !== undefined)
    for (let row = 0; row < rows[1]; row++)
      codes[rows[0] + row] = second.codes[row] === 0 ? 0 : second.codes[row]! + shift
  return {
    name: first?.name ?? second?.name ?? '',
    codes,
    size: shift + (second?.size ?? 0),
    value: code => (code < shift ? (first?.value(code) ?? '') : second!.value(code - shift)),
  }
}
