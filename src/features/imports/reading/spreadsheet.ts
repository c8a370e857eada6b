// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { BadTable } from './bad-table.ts'
import type { FileLike } from './file-stream.ts'
import type { Row } from './separated.rules.ts'

const mostBytes = 25_000_000
const mostUnpacked = 300_000_000

export const isZip = (head: Uint8Array): boolean => head[0] === 0x50 && head[1] === 0x4b
/** OLE, the container of .xls and of every encrypted Office file. */
export const isOldSpreadsheet = (head: Uint8Array): boolean =>
  [0xd0, 0xcf, 0x11, 0xe0].every((byte, at) => head[at] === byte)

export type Sheet = { name: string; rows: Row[] }

/**
 * The sheets of an .xlsx file that hold anything, cells as the text they would have in a CSV file: dates as
 * `2026-11-18` or `2026-11-18T20:30`, formulas as their last result.
 * @throws BadTable when it is no spreadsheet, or unpacks to more than fits in memory
 */
export async function sheetsOf(file: FileLike): Promise<Sheet[]> {
  if (file.size > mostBytes) throw new BadTable('spreadsheet-too-large', mostBytes)
  const bytes = await file.arrayBuffer()
  if (unpackedSize(new DataView(bytes)) > mostUnpacked)
    throw new BadTable('spreadsheet-too-large', mostUnpacked)
  const { default: read } = await import('read-excel-file/universal')
  // Numbers stay as they were written: an id of nineteen digits is no number.
  const sheets = await read(bytes, { parseNumber: text => text }).catch(() => {
    throw new BadTable('no-spreadsheet')
  })
  return sheets
    .map(({ sheet, data }) => ({ name: sheet, rows: rowsOf(data as readonly (readonly unknown[])[]) }))
    .filter(({ rows }) => rows.length > 0)
}

const rowsOf = (data: readonly (readonly unknown[])[]): Row[] => {
  const width = Math.max(0, ...data.slice(0, 1000).map(cells => cells.length))
  return data
    .map((cells, at) => ({ line: at + 1, fields: padded(cells.map(textOf), width) }))
    .filter(({ fields }) => fields.some(field => field.trim() !== ''))
}

const padded = (fields: string[], width: number): string[] =>
  fields.length < width ? [...fields, ...Array.from({ length: width - fields.length }, () => '')] : fields

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (!(cell instanceof Date)) return String(cell)
  const text = Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 16)
  return text.endsWith('T00:00') ? text.slice(0, 10) : text
}

/** What the entries of a zip say they unpack to (APPNOTE 6.3.10, 4.3.12), before anything is unpacked. */
function unpackedSize(zip: DataView): number {
  let at = endRecord(zip)
  if (at < 0) throw new BadTable('no-spreadsheet')
  let entries = zip.getUint16(at + 10, true)
  at = zip.getUint32(at + 16, true)
  let size = 0
  for (; entries > 0 && at + 46 <= zip.byteLength && zip.getUint32(at, true) === 0x02014b50; entries -= 1) {
    size += zip.getUint32(at + 24, true)
    at += 46 + zip.getUint16(at + 28, true) + zip.getUint16(at + 30, true) + zip.getUint16(at + 32, true)
  }
  return size
}

function endRecord(zip: DataView): number {
  const last = zip.byteLength - 22
  for (let at = last; at >= Math.max(0, last - 65_535); at -= 1)
    if (zip.getUint32(at, true) === 0x06054b50) return at
  return -1
}
