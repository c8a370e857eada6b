// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { readFileSync } from 'node:fs'
import { BadInput } from './bad-input.ts'

/**
 * The rows of a dBase III file, the attribute half of a shapefile: per row a text for each field name.
 * Source: dBASE Table File Format, version 5 (header of 32 bytes, 32 per field, fixed-width records).
 * @throws BadInput when the file is no such table
 */
export function readDbf(path: string): Record<string, string>[] {
  const bytes = readFileSync(path)
  const headerSize = bytes.length > 32 ? bytes.readUInt16LE(8) : 0
  const recordSize = bytes.length > 32 ? bytes.readUInt16LE(10) : 0
  if (headerSize < 65 || recordSize < 2) throw new BadInput(`${path} is no dBase table.`)
  const fields = fieldsOf(bytes, headerSize)
  return Array.from({ length: bytes.readUInt32LE(4) }, (_, row) => {
    let at = headerSize + row * recordSize + 1
    return Object.fromEntries(
      fields.map(({ name, width }) => {
        const from = at
        at += width
        return [name, bytes.toString('latin1', from, at).trim()]
      }),
    )
  })
}

function fieldsOf(bytes: Buffer, headerSize: number): { name: string; width: number }[] {
  const fields: { name: string; width: number }[] = []
  for (let at = 32; at + 32 <= headerSize && bytes[at] !== 0x0d; at += 32)
    fields.push({ name: bytes.toString('latin1', at, at + 11).replace(/\0.*/s, ''), width: bytes[at + 16]! })
  return fields
}
