// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { BadTable } from './bad-table.ts'

/** One row of a file, with the line it begins on, from 1. */
export type Row = { line: number; fields: string[] }

/** No row of a report comes near this; an open quote passes it soon. It bounds what is in memory at once. */
const mostCharacters = 4_000_000
const [quote, lineFeed, carriageReturn] = [34, 10, 13]
const states = { start: 0, plain: 1, quoted: 2, closing: 3 } as const

/**
 * Reads separated text (RFC 4180, with what spreadsheets make of it) piece by piece: a row may stand over any number
 * of pieces, and nothing but the row at hand is kept. A quote inside a bare field is an ordinary character. Lines end
 * with LF, CR LF or CR. Rows without any content are left out.
 */
export class SeparatedReader {
  readonly #separator: number
  #rows: Row[] = []
  #fields: string[] = []
  #field = ''
  #kept = 0
  #state: number = states.start
  #line = 1
  #begins = 1
  #opened = 1
  #afterReturn = false

  constructor(separator: string) {
    this.#separator = separator.charCodeAt(0)
  }

  get line(): number {
    return this.#line
  }

  /** @returns the rows that ended in this piece; @throws BadTable when a row has no end */
  read(text: string): Row[] {
    let from = 0
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      const skip = this.#afterReturn && code === lineFeed
      this.#afterReturn = code === carriageReturn
      if (skip && this.#state !== states.quoted) {
        from = at + 1
        continue
      }
      if (this.#state === states.quoted) {
        if (code === lineFeed) this.#line += 1
        if (code !== quote) continue
        this.#take(text.slice(from, at))
        this.#state = states.closing
        from = at + 1
      } else if (code === quote && this.#state !== states.plain) {
        // Two quotes in a quoted field are one: the second is taken along with what follows.
        from = this.#state === states.closing ? at : at + 1
        if (this.#state === states.start) this.#opened = this.#line
        this.#state = states.quoted
      } else if (code === this.#separator || code === lineFeed || code === carriageReturn) {
        this.#take(text.slice(from, at))
        this.#endField()
        if (code !== this.#separator) this.#endRow()
        from = at + 1
      } else this.#state = states.plain
    }
    this.#take(text.slice(from))
    return this.#handOver()
  }

  /** @returns the last row, when no line end follows it; @throws BadTable `quote-open` */
  end(): Row[] {
    if (this.#state === states.quoted) throw new BadTable('quote-open', this.#opened)
    if (this.#field !== '' || this.#fields.length > 0) {
      this.#endField()
      this.#endRow()
    }
    return this.#handOver()
  }

  #take(text: string): void {
    this.#field += text
    this.#kept += text.length
    if (this.#kept <= mostCharacters) return
    if (this.#state === states.quoted) throw new BadTable('quote-open', this.#opened)
    throw new BadTable('row-too-long', this.#begins)
  }

  #endField(): void {
    this.#fields.push(this.#field)
    this.#field = ''
    this.#state = states.start
  }

  #endRow(): void {
    if (this.#fields.some(field => field.trim() !== '')) {
      this.#rows.push({ line: this.#begins, fields: this.#fields })
    }
    this.#fields = []
    this.#kept = 0
    this.#line += 1
    this.#begins = this.#line
  }

  #handOver(): Row[] {
    const rows = this.#rows
    this.#rows = []
    return rows
  }
}
