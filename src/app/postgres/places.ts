// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { type Account, canEnter, giveTo } from './account.ts'

/**
 * Where the account can really keep a folder. Below a home that is closed to it (mode 0700, the common case for
 * root) that is a folder under /var, named after the wanted one so that two clones never meet, not even when one
 * stands where another stood before.
 *
 * @param kind `lib` keeps, `cache` may be emptied at any time
 */
export async function reachable(account: Account, wanted: string, kind: 'lib' | 'cache'): Promise<string> {
  make(wanted)
  if (await canEnter(account, wanted)) return wanted
  const name = kind === 'lib' ? shortHash(wanted + birthmark(wanted)) : shortHash(wanted)
  const elsewhere = join('/var', kind, 'vlechtwerk', `${basename(wanted)}-${name}`)
  make(elsewhere)
  if (await canEnter(account, elsewhere)) return elsewhere
  throw new Error(
    `The account '${account.name}' can enter neither ${wanted} nor ${elsewhere}: set VLECHTWERK_DATA.`,
  )
}

/** Makes a folder, with a sentence that names the way out when it cannot be made. */
export function make(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
  } catch (problem) {
    const why = problem instanceof Error && 'code' in problem ? problem.code : problem
    throw new Error(`The folder ${folder} cannot be made (${why}): run as its owner, or set VLECHTWERK_DATA.`)
  }
}

/**
 * A folder only the account (and root) can enter, for the server's socket. The kernel cuts a socket's path off at
 * 107 bytes, which a deep clone passes: then it stands in the temporary folder.
 */
export function socketFolder(account: Account, beside: string): string {
  const near = join(beside, 'socket')
  const folder = Buffer.byteLength(near) <= 80 ? near : join(tmpdir(), `vlechtwerk-${shortHash(near)}`)
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  giveTo(account, folder)
  return folder
}

function birthmark(folder: string): string {
  const file = join(folder, 'elsewhere')
  if (!existsSync(file)) writeFileSync(file, randomUUID())
  return readFileSync(file, 'utf8')
}

function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10)
}
