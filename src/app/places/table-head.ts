// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { BadInput } from './bad-input.ts'

const DELIMITERS = [',', ';', '\t', '|'] as const

/** The separator that stands most often outside quotes in the first line; a comma when none does. */
export function chooseDelimiter(text: string): (typeof DELIMITERS)[number] {
  const line = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '')
  let best: (typeof DELIMITERS)[number] = ','
  let most = 0
  for (const delimiter of DELIMITERS) {
    const found = line.split(delimiter).length - 1
    if (found > most) [best, most] = [delimiter, found]
  }
  return best
}

/** A first row that holds a number or a date is data: column names are words. */
export function looksLikeData(row: string[]): boolean {
  return row.some(field =>
    /^\s*-?\d+([.,]\d+)?([eE][+-]?\d+)?\s*$|^\s*\d{1,4}[-/]\d{1,2}[-/]\d{1,4}/.test(field),
  )
}

/**
 * The text of a file's first bytes.
 * @throws BadInput when the bytes are a spreadsheet, JSON, a web page, another kind of file, or text in UTF-16
 */
export function textOf(path: string, bytes: Buffer): string {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b)
    throw new BadInput(`${path} is a zip file or a spreadsheet. Save the sheet as CSV (UTF-8) and give that.`)
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff))
    throw new BadInput(`${path} is text in UTF-16. Save it as CSV (UTF-8) and give that.`)
  if (bytes.includes(0))
    throw new BadInput(
      `${path} holds bytes that no text has: it is no CSV file. From a spreadsheet, save the sheet as CSV (UTF-8).`,
    )
  const text = bytes.toString('utf8')
  if (/^\ufeff?\s*[{<]/.test(text))
    throw new BadInput(`${path} is JSON, XML or a web page, no table. Save it as CSV (UTF-8) and give that.`)
  return text
}
