// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { isUtf8 } from 'node:buffer'
import { sharedUint32 } from '../../analysis/matching/columns/shared-arrays.ts'
import { type Column, columnFrom, type Table, textOf } from '../../analysis/matching/columns/table.ts'
import { ByteDictionary } from './byte-dictionary.ts'
import { separatorOf } from './separator.ts'

const QUOTE = 34
const NEWLINE = 10
const RETURN = 13
const SPACE = 32
const TAB = 9
const MAX_FIELD = 1 << 20
const SAMPLED = 1 << 16

/** A file that is no table, told so that its owner can mend it. */
export class TableError extends Error {}

type GrowingColumn = { readonly at: number; readonly dictionary: ByteDictionary; codes: Uint32Array }

/** Whether the column of this name is kept; asked once for each, in the order of the first line. */
export type IsKept = (name: string) => boolean

/**
 * Reads a table of separated values, whatever the pieces it comes in. Values are trimmed, outside and within
 * quotes; a doubled quote within quotes is a quote (RFC 4180). Values become codes at once: a million rows cost
 * what is distinct in them.
 */
export class TableParser {
  #separator = -1
  #headers: string[] | undefined
  readonly #isKept: IsKept
  #columns: GrowingColumn[] = []
  /** By place in a line; undefined where a column is not kept. */
  #byPlace: (GrowingColumn | undefined)[] = []
  #rows = 0
  /** Bytes of a field that has begun and not yet ended. */
  #rest: Uint8Array = new Uint8Array(0)
  #at = 0
  #hasText = false
  readonly #header: string[] = []
  /** Lines that end in a carriage return alone, as old spreadsheets on a Mac write them. */
  #isCarriage = false

  /** @param isKept which columns are kept; the others cost their bytes to step over and nothing more */
  constructor(isKept: IsKept = () => true) {
    this.#isKept = isKept
  }

  /** Takes the next bytes. */
  take(piece: Uint8Array): void {
    if (this.#separator < 0) this.#isCarriage = endsInCarriages(piece)
    const chunk = this.#isCarriage ? piece.map(byte => (byte === RETURN ? NEWLINE : byte)) : piece
    const bytes = this.#rest.length === 0 ? chunk : joined(this.#rest, chunk)
    if (this.#separator < 0) {
      if (bytes.length < 3) {
        this.#rest = bytes
        return
      }
      if (isUtf16(bytes))
        throw new TableError('This is text in UTF-16. Save it as CSV (UTF-8) and give that.')
      if (isSpreadsheet(bytes))
        throw new TableError(
          'This is a zip file or a spreadsheet. Save the sheet as CSV (UTF-8) and give that.',
        )
      const from = hasByteOrderMark(bytes) ? 3 : 0
      this.#separator = separatorOf(bytes.subarray(from, SAMPLED))
      this.#rest = bytes.slice(this.#parse(bytes, from))
    } else this.#rest = bytes.slice(this.#parse(bytes, 0))
    if (this.#rest.length > MAX_FIELD)
      throw new TableError(
        `${this.#place()} begins a value of more than a million bytes: is a quote left open?`,
      )
  }

  /** The table, after the last byte. */
  end(): Table {
    if (this.#rest.length > 0 || this.#at > 0) {
      const last = joined(this.#rest, Uint8Array.of(NEWLINE))
      if (this.#separator < 0) this.#separator = separatorOf(last)
      if (this.#parse(last, 0) < last.length)
        throw new TableError(`A quote opened in or before row ${this.#rows + 1} is never closed.`)
    }
    if (this.#headers === undefined)
      throw new TableError('The file is empty: its first line must name the columns.')
    const names = this.#headers
    const columns = this.#columns.map((_, at) => this.#taken(at, names))
    const legacyColumns = columns.flatMap(({ name, texts }) =>
      isUtf8(Buffer.from(texts!.bytes)) ? [] : [name],
    )
    return { rows: this.#rows, columns, headers: names, legacyColumns }
  }

  /** The column on shared memory; what it grew in is let go at once. */
  #taken(kept: number, names: readonly string[]): Column {
    const { at, dictionary, codes: grown } = this.#columns[kept]!
    const name = names[at]!
    const codes = sharedUint32(this.#rows)
    codes.set(grown.subarray(0, this.#rows))
    const column = columnFrom({ name, codes, size: dictionary.size, texts: dictionary.shared() })
    this.#columns[kept] = { at, dictionary: new ByteDictionary(), codes: new Uint32Array(0) }
    return column
  }

  /** Parses whole fields. @returns where the first field begins that does not end in these bytes */
  #parse(bytes: Uint8Array, start: number): number {
    const separator = this.#separator
    for (let begin = start; begin < bytes.length; ) {
      let from = begin
      while (from < bytes.length && isBlank(bytes[from]!) && bytes[from] !== separator) from++
      if (bytes[from] === QUOTE) {
        const next = this.#quoted(bytes, from)
        if (next < 0) return begin
        begin = next
        continue
      }
      let end = from
      while (end < bytes.length && bytes[end] !== separator && bytes[end] !== NEWLINE) end++
      if (end === bytes.length) return begin
      this.#field(bytes, from, trimmedEnd(bytes, from, end), bytes[end]!)
      begin = end + 1
    }
    return bytes.length
  }

  /** A field in quotes. @returns where the next begins, -1 when it does not end in these bytes */
  #quoted(bytes: Uint8Array, opening: number): number {
    let hasDoubled = false
    let at = opening + 1
    for (; ; at++) {
      at = bytes.indexOf(QUOTE, at)
      if (at < 0 || at + 1 === bytes.length) return -1
      if (bytes[at + 1] !== QUOTE) break
      hasDoubled = true
      at++
    }
    let end = at + 1
    while (end < bytes.length && bytes[end] !== this.#separator && bytes[end] !== NEWLINE) end++
    if (end === bytes.length) return -1
    const inside = hasDoubled ? undoubled(bytes.subarray(opening + 1, at)) : bytes.subarray(opening + 1, at)
    let from = 0
    while (from < inside.length && (isBlank(inside[from]!) || inside[from] === NEWLINE)) from++
    this.#field(inside, from, trimmedEnd(inside, from, inside.length), bytes[end]!)
    return end + 1
  }

  #field(bytes: Uint8Array, from: number, to: number, mark: number): void {
    if (this.#headers === undefined) this.#header.push(textOf(bytes, from, to))
    else this.#store(bytes, from, to)
    this.#at++
    if (mark === NEWLINE) this.#endLine()
  }

  #store(bytes: Uint8Array, from: number, to: number): void {
    if (from < to) {
      this.#hasText = true
      if (this.#at >= this.#byPlace.length)
        throw new TableError(
          `${this.#place()} has more fields than the ${this.#byPlace.length} columns in the first line.`,
        )
    }
    const column = this.#byPlace[this.#at]
    if (column === undefined) return
    if (this.#rows >= column.codes.length) column.codes = doubled(column.codes)
    column.codes[this.#rows] = column.dictionary.intern(bytes, from, to)
  }

  #endLine(): void {
    if (this.#headers === undefined) this.#nameColumns()
    // A line without any text is no record; missing fields at the end of a line are missing values.
    else if (this.#hasText) {
      for (const column of this.#at < this.#byPlace.length ? this.#columns : []) {
        if (column.at < this.#at) continue
        if (this.#rows >= column.codes.length) column.codes = doubled(column.codes)
        column.codes[this.#rows] = 0
      }
      this.#rows++
    }
    this.#at = 0
    this.#hasText = false
  }

  #nameColumns(): void {
    const seen = new Set<string>()
    for (const name of this.#header) {
      if (name !== '' && seen.has(name)) throw new TableError(`Two columns are called "${name}".`)
      seen.add(name)
    }
    this.#headers = this.#header
    this.#byPlace = this.#header.map((name, at) =>
      this.#isKept(name)
        ? { at, dictionary: new ByteDictionary(), codes: new Uint32Array(1 << 10) }
        : undefined,
    )
    this.#columns = this.#byPlace.filter(column => column !== undefined)
  }

  #place(): string {
    return this.#headers === undefined ? 'The first line' : `Row ${this.#rows + 1}`
  }
}

function endsInCarriages(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, SAMPLED)
  return sample.includes(RETURN) && !sample.includes(NEWLINE)
}

function isBlank(byte: number): boolean {
  return byte === SPACE || byte === TAB || byte === RETURN
}

function trimmedEnd(bytes: Uint8Array, from: number, to: number): number {
  while (to > from && (isBlank(bytes[to - 1]!) || bytes[to - 1] === NEWLINE)) to--
  return to
}

function hasByteOrderMark(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf
}

// 'PK' begins an .xlsx or .ods, which are zip files; D0 CF 11 an .xls.
function isSpreadsheet(bytes: Uint8Array): boolean {
  return (
    (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3) || (bytes[0] === 0xd0 && bytes[1] === 0xcf)
  )
}

function isUtf16(bytes: Uint8Array): boolean {
  return (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
}

function undoubled(bytes: Uint8Array): Uint8Array {
  const single = bytes.filter(
    (byte, at) => byte !== QUOTE || bytes[at - 1] !== QUOTE || isSecondOfPair(bytes, at),
  )
  return single
}

/** In a run of quotes every second one is dropped. */
function isSecondOfPair(bytes: Uint8Array, at: number): boolean {
  let run = 0
  while (at - run - 1 >= 0 && bytes[at - run - 1] === QUOTE) run++
  return run % 2 === 0
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length)
  both.set(first)
  both.set(second, first.length)
  return both
}

function doubled(codes: Uint32Array): Uint32Array {
  const grown = new Uint32Array(codes.length * 2)
  grown.set(codes)
  return grown
}
