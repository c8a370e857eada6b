// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { loginRoles } from '../platform/db/roles.ts'

const secret = z.string().regex(/^[A-Za-z0-9_-]{43,}$/)
const shape = z.object({
  passwords: z.record(z.enum(loginRoles), secret),
  /** Seals the cookies of sign-ins that are under way. */
  cookies: secret,
  /** From which the keys for service numbers and secret addresses are derived. */
  content: secret,
  /** Signs the heads of the access log. */
  log: secret,
})

/** Every secret that lives outside the database. Who has this file and the database has everything: keep them apart. */
export type KeyFile = z.infer<typeof shape>

/**
 * Reads the keys, or makes them at the first start. Several processes on one database share one file.
 *
 * @param file VLECHTWERK_KEYS, else keys.json in the data folder
 * @throws when it is not a file of keys, or others than its owner may read it
 */
export function openKeyFile(file: string): KeyFile {
  if (!existsSync(file)) makeKeyFile(file)
  // Windows keeps no such bits; elsewhere a key that others can read is no key.
  if (process.platform !== 'win32' && (statSync(file).mode & 0o077) !== 0)
    throw new Error(`${file} can be read by others than its owner: run chmod 600 on it.`)
  try {
    return shape.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    throw new Error(`${file} is not a whole file of keys: put it back from a backup.`)
  }
}

export function keyFilePath(dataFolder: string, env: NodeJS.ProcessEnv = process.env): string {
  return env.VLECHTWERK_KEYS || join(dataFolder, 'keys.json')
}

function makeKeyFile(file: string): void {
  const fresh = () => randomBytes(32).toString('base64url')
  const keys: KeyFile = {
    passwords: { app: fresh(), matcher: fresh(), worker: fresh(), publisher: fresh() },
    cookies: fresh(),
    content: fresh(),
    log: fresh(),
  }
  mkdirSync(dirname(file), { recursive: true })
  // Never over another: two processes that start together must end with the same keys.
  try {
    writeFileSync(file, `${JSON.stringify(keys, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
  }
}
