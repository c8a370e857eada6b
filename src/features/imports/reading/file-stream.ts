// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { BadTable } from './bad-table.ts'
import type { Encoding } from './encoding.rules.ts'
import { type Row, SeparatedReader } from './separated.rules.ts'
import type { Separator } from './table-head.rules.ts'

/** A file as the browser gives it; on the command line `fs.openAsBlob` gives the same. */
export type FileLike = Pick<Blob, 'size' | 'stream' | 'arrayBuffer'> & { name: string }

/** Rows that were read together, and how many bytes of the file have been read by then. */
export type Batch = { rows: Row[]; bytes: number }

export const isGzip = (head: Uint8Array): boolean => head[0] === 0x1f && head[1] === 0x8b

type Limits = { gzipped: boolean; mostBytes: number }
type Piece = { bytes: Uint8Array; read: number }

/**
 * The bytes of a file, unpacked, piece by piece; the next piece is asked for when the last one is done with.
 * @throws BadTable `too-large` when more than `mostBytes` come out, however small the file was
 */
export async function* piecesOf(file: FileLike, { gzipped, mostBytes }: Limits): AsyncGenerator<Piece> {
  let read = 0
  let unpacked = 0
  const counting = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(piece, next) {
      read += piece.length
      next.enqueue(piece)
    },
  })
  const counted = file.stream().pipeThrough(counting)
  const reader = (gzipped ? counted.pipeThrough(new DecompressionStream('gzip')) : counted).getReader()
  try {
    for (;;) {
      const { done, value } = await reader.read().catch(() => {
        throw new BadTable(gzipped ? 'damaged-gzip' : 'unreadable')
      })
      if (done) return
      unpacked += value.length
      if (unpacked > mostBytes) throw new BadTable('too-large', mostBytes)
      yield { bytes: value, read }
    }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}

/** The first bytes of a file, unpacked. */
export async function headOf(file: FileLike, gzipped: boolean, wanted: number): Promise<Uint8Array> {
  const head = new Uint8Array(wanted)
  let filled = 0
  for await (const { bytes } of piecesOf(file, { gzipped, mostBytes: Number.POSITIVE_INFINITY })) {
    const part = bytes.subarray(0, wanted - filled)
    head.set(part, filled)
    filled += part.length
    if (filled === wanted) break
  }
  return head.subarray(0, filled)
}

/** The rows of separated text, batch by batch; never more in memory than one piece of the file. */
export async function* rowsOfText(
  file: FileLike,
  how: Limits & { encoding: Encoding; separator: Separator },
): AsyncGenerator<Batch> {
  const decoder = new TextDecoder(how.encoding, { fatal: true })
  const reader = new SeparatedReader(how.separator)
  const decode = (bytes?: Uint8Array): string => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw new BadTable('other-encoding', reader.line)
    }
  }
  let seen = 0
  for await (const { bytes, read } of piecesOf(file, how)) {
    seen = read
    const rows = reader.read(decode(bytes))
    if (rows.length > 0) yield { rows, bytes: read }
  }
  const rows = [...reader.read(decode()), ...reader.end()]
  if (rows.length > 0) yield { rows, bytes: seen }
}
