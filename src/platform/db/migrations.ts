// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One numbered SQL file of a room: `NNNN_name.sql`, applied once, in order of number, never changed after. */
export type Migration = { number: number; name: string; path: string; sql: string; hash: string }

const source = fileURLToPath(new URL('../../', import.meta.url))

/**
 * All migrations of the house, from every room, in order.
 * @throws Error when two files bear the same number: the order would be a matter of chance
 */
export function findMigrations(folder: string = source): Migration[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(path => /(^|\/)\d{4}_[a-z_]+\.sql$/.test(path))
    .map(path => readMigration(join(folder, path)))
    .sort((a, b) => a.number - b.number)
  for (const [index, file] of files.entries()) {
    const next = files[index + 1]
    if (next?.number === file.number)
      throw new Error(`two migrations bear number ${file.number}: ${file.path}, ${next.path}`)
  }
  return files
}

function readMigration(path: string): Migration {
  const name = basename(path, '.sql')
  const sql = readFileSync(path, 'utf8')
  return {
    number: Number(name.slice(0, 4)),
    name,
    path,
    sql,
    hash: createHash('sha256').update(sql).digest('hex'),
  }
}
