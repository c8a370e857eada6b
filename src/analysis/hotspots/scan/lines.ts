// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

/** Which of SaTScan's files a message is about, in the words of its manual. */
export type ScanFile =
  | 'case file'
  | 'control file'
  | 'population file'
  | 'coordinates file'
  | 'parameter file'

/** What is wrong with the input, with the file and the line (counted from 1) where the reader can mend it. */
export class ScanInputError extends RangeError {
  readonly file: ScanFile | undefined
  readonly line: number | undefined
  constructor(message: string, file?: ScanFile, line?: number) {
    const where = file === undefined ? '' : line === undefined ? `${file}: ` : `${file}, line ${line}: `
    super(where + message)
    this.name = 'ScanInputError'
    this.file = file
    this.line = line
  }
}

/** The fields of one line that is not empty. */
export type Fields = { values: string[]; line: number }

/**
 * Splits a text file into fields: by comma or semicolon when the first line holds one, else by white space. A field in
 * double quotes may hold the separator.
 * @throws ScanInputError when there is not one line, or a quotation is not closed
 */
export function fieldsOf(text: string, file: ScanFile): Fields[] {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\r|\n/)
    .map((content, index) => ({ content, line: index + 1 }))
    .filter(({ content }) => content.trim() !== '')
  if (lines.length === 0) throw new ScanInputError('the file is empty.', file)
  const separator = /[,;]/.exec(lines[0]!.content.replace(/"[^"]*"/g, ''))?.[0]
  return lines.map(({ content, line }) => ({ values: split(content, separator, file, line), line }))
}

function split(content: string, separator: string | undefined, file: ScanFile, line: number): string[] {
  if ((content.match(/"/g)?.length ?? 0) % 2 === 1)
    throw new ScanInputError('a quotation mark is not closed.', file, line)
  const pattern =
    separator === undefined
      ? /"([^"]*)"|(\S+)/g
      : new RegExp(`\\s*(?:"([^"]*)"|([^${separator}]*))\\s*(?:${separator}|$)`, 'g')
  const fields = [...content.trim().matchAll(pattern)].map(match => (match[1] ?? match[2] ?? '').trim())
  // The pattern also matches the nothing behind the last field.
  if (separator !== undefined) fields.pop()
  return fields
}

/**
 * A whole number of cases, controls or people.
 * @throws ScanInputError naming the field when it is not a whole number of at least 0
 */
export function wholeCount(field: string | undefined, what: string, file: ScanFile, line: number): number {
  if (field === undefined || field === '') throw new ScanInputError(`the ${what} is missing.`, file, line)
  const value = Number(field)
  if (Number.isNaN(value)) {
    const hint = line === 1 ? ' If this is a header, take it out: these files have none.' : ''
    throw new ScanInputError(`the ${what} '${field}' is not a number.${hint}`, file, line)
  }
  if (value < 0) throw new ScanInputError(`the ${what} ${field} is negative; counts start at 0.`, file, line)
  if (!Number.isSafeInteger(value))
    throw new ScanInputError(`the ${what} ${field} is not a whole number.`, file, line)
  return value
}
