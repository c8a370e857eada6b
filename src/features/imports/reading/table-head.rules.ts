// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

export const separators = [',', ';', '\t', '|'] as const
export type Separator = (typeof separators)[number]

/** The separator that stands most often outside quotes in the first line; a comma when none does. */
export function chooseSeparator(head: string): Separator {
  const line = (head.split(/\r\n|\n|\r/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  const counts = separators.map(separator => line.split(separator).length)
  return separators[counts.indexOf(Math.max(...counts))]!
}

/** A first row that holds a number or a date is data: names of columns are words. */
const looksLikeData = (fields: readonly string[]): boolean =>
  fields.some(field => /^\s*-?\d+([.,]\d+)?([eE][+-]?\d+)?\s*$|^\s*\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/.test(field))

/**
 * The names of the columns: of the header line, or numbers when the file begins with data. A name that stands there
 * twice is told apart by its place.
 */
export function columnsOf(first: readonly string[]): { columns: string[]; header: boolean } {
  if (looksLikeData(first)) return { columns: first.map((_, at) => String(at + 1)), header: false }
  const names = first.map(name => name.trim())
  const columns = names.map((name, at) =>
    name === '' || names.indexOf(name) !== at ? `${name} (${at + 1})`.trim() : name,
  )
  return { columns, header: true }
}
