// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createReadStream } from 'node:fs'
import type { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import type { Table } from '../../analysis/matching/columns/table.ts'
import { type IsKept, TableError, TableParser } from './table-parser.ts'

/**
 * Reads a CSV or TSV file, gzipped or not, whatever its name.
 * @param onBytes told how many bytes of the file were read since it was last told
 * @param isKept which columns are wanted
 * @throws {TableError} when the file cannot be read or is no table, with the path in the message
 */
export async function readTable(
  path: string,
  onBytes: (bytes: number) => void = () => {},
  isKept: IsKept = () => true,
): Promise<Table> {
  const parser = new TableParser(isKept)
  try {
    const isZipped = await isGzipped(path)
    const file = createReadStream(path, { highWaterMark: 1 << 20 })
    for await (const chunk of isZipped ? inflated(file, onBytes) : file) {
      if (!isZipped) onBytes((chunk as Uint8Array).length)
      parser.take(chunk as Uint8Array)
    }
    return parser.end()
  } catch (error) {
    throw new TableError(`${path}: ${inWords(error)}`)
  }
}

/** What the machine says of a file, in the words of who gave it. */
export function inWords(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (code === 'ENOENT') return 'there is no such file or folder.'
  if (code === 'EISDIR') return 'this is a folder, not a file.'
  if (code === 'EACCES') return 'this account may not open it.'
  if (code.startsWith('Z_')) return 'a damaged or cut-off gzip file.'
  return error.message
}

function inflated(file: Readable, onBytes: (bytes: number) => void): Readable {
  const gunzip = createGunzip({ chunkSize: 1 << 20 })
  file.on('data', chunk => onBytes(chunk.length))
  file.on('error', error => gunzip.destroy(error))
  return file.pipe(gunzip)
}

async function isGzipped(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { start: 0, end: 1 })) {
    const bytes = chunk as Uint8Array
    return bytes[0] === 0x1f && bytes[1] === 0x8b
  }
  return false
}
