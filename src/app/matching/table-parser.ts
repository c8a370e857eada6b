// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Table } from '../../analysis/matching/columns/table.ts'
import { ByteDictionary } from './byte-dictionary.ts'
import { separatorOf } from './separator.ts'

const QUOTE = 34
const NEWLINE = 10
const RETURN = 13
const SPACE = 32
const TAB = 9
const MAX_FIELD = 1 << 20

/** A file that is no table, told so that its owner can mend it. */
export class TableError extends Error {}

/**
 * Reads a table of separated values byte by byte, whatever the pieces it comes in. Values are trimmed, before
 * and within quotes; a doubled quote within quotes is a quote (RFC 4180). Values become codes at once: a
 * million rows cost what is distinct in them.
 */
export class TableParser {
  #separator = 0
  #headers: string[] | undefined
  #columns: { dictionary: ByteDictionary; codes: Uint32Array }[] = []
  #rows = 0
  #field = new Uint8Array(1 << 10)
  #length = 0
  #at = 0
  #isQuoted = false
  #wasQuote = false
  #hadQuotes = false
  #lineHasText = false
  #header: string[] = []
  #first = true

  /** Takes the next bytes. */
  take(chunk: Uint8Array): void {
    let from = 0
    if (this.#first) {
      this.#first = false
      if (chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) from = 3
      this.#separator = separatorOf(chunk.subarray(from, 1 << 16))
    }
    for (let at = from; at < chunk.length; at++) this.#byte(chunk[at]!)
  }

  /** The table, after the last byte. */
  end(): Table & { rows: number } {
    if (this.#isQuoted && !this.#wasQuote)
      throw new TableError(`A quote that is opened in or before row ${this.#rows + 1} is never closed.`)
    if (this.#length > 0 || this.#at > 0 || this.#hadQuotes) this.#endLine()
    if (this.#headers === undefined)
      throw new TableError('The file is empty: its first line must name the columns.')
    const columns = this.#columns.map(({ dictionary, codes }, at) => ({
      name: this.#headers![at]!,
      codes: codes.subarray(0, this.#rows),
      size: dictionary.size,
      value: (code: number) => dictionary.text(code),
    }))
    return { rows: this.#rows, columns }
  }

  get headers(): readonly string[] {
    return this.#headers ?? []
  }

  #byte(byte: number): void {
    if (this.#isQuoted) this.#quotedByte(byte)
    else this.#plainByte(byte)
  }

  #plainByte(byte: number): void {
    if (byte === this.#separator) this.#endField()
    else if (byte === NEWLINE) this.#endLine()
    else if (byte === QUOTE && this.#isBlank()) {
      this.#isQuoted = true
      this.#hadQuotes = true
      this.#length = 0
    } else this.#keep(byte)
  }

  #quotedByte(byte: number): void {
    if (!this.#wasQuote) {
      if (byte === QUOTE) this.#wasQuote = true
      else this.#keep(byte)
      return
    }
    this.#wasQuote = false
    if (byte === QUOTE) this.#keep(byte)
    else {
      this.#isQuoted = false
      this.#plainByte(byte)
    }
  }

  #keep(byte: number): void {
    if (this.#length === this.#field.length) {
      if (this.#length >= MAX_FIELD)
        throw new TableError(
          `A value in row ${this.#rows + 1} is longer than a million bytes: is a quote left open?`,
        )
      const grown = new Uint8Array(this.#length * 2)
      grown.set(this.#field)
      this.#field = grown
    }
    this.#field[this.#length++] = byte
  }

  #isBlank(): boolean {
    for (let at = 0; at < this.#length; at++)
      if (this.#field[at] !== SPACE && this.#field[at] !== TAB) return false
    return true
  }

  #endField(): void {
    let from = 0
    let to = this.#length
    const field = this.#field
    while (from < to && isSpace(field[from]!)) from++
    while (to > from && isSpace(field[to - 1]!)) to--
    this.#store(from, to)
    this.#length = 0
    this.#at++
    this.#isQuoted = false
    this.#wasQuote = false
    this.#hadQuotes = false
  }

  #store(from: number, to: number): void {
    if (this.#headers === undefined) {
      this.#header.push(new TextDecoder().decode(this.#field.subarray(from, to)))
      return
    }
    if (this.#at >= this.#columns.length) {
      if (from < to)
        throw new TableError(
          `Row ${this.#rows + 1} has more fields than the ${this.#columns.length} columns in the first line.`,
        )
      return
    }
    if (from < to) this.#lineHasText = true
    const column = this.#columns[this.#at]!
    if (this.#rows >= column.codes.length) column.codes = doubled(column.codes)
    column.codes[this.#rows] = column.dictionary.intern(this.#field, from, to)
  }

  #endLine(): void {
    this.#endField()
    if (this.#headers === undefined) this.#nameColumns()
    // A line without any text is no record; missing fields at the end of a line are missing values.
    else if (this.#lineHasText) {
      for (let at = this.#at; at < this.#columns.length; at++) this.#blank(this.#columns[at]!)
      this.#rows++
    }
    this.#at = 0
    this.#lineHasText = false
  }

  #blank(column: { codes: Uint32Array }): void {
    if (this.#rows >= column.codes.length) column.codes = doubled(column.codes)
    column.codes[this.#rows] = 0
  }

  #nameColumns(): void {
    const seen = new Set<string>()
    for (const name of this.#header) {
      if (name !== '' && seen.has(name)) throw new TableError(`Two columns are called "${name}".`)
      seen.add(name)
    }
    this.#headers = this.#header
    this.#columns = this.#header.map(() => ({
      dictionary: new ByteDictionary(),
      codes: new Uint32Array(1 << 10),
    }))
  }
}

function isSpace(byte: number): boolean {
  return byte === SPACE || byte === TAB || byte === RETURN || byte === NEWLINE
}

function doubled(codes: Uint32Array): Uint32Array {
  const grown = new Uint32Array(codes.length * 2)
  grown.set(codes)
  return grown
}
