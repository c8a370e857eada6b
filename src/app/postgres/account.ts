// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { execFile } from 'node:child_process'
import { chownSync, readFileSync, statSync } from 'node:fs'
import { promisify } from 'node:util'

/** The account of the operating system that the database server runs as. */
export type Account = {
  name: string
  /** Only when this process must change to the account, which root must: PostgreSQL refuses to run as root. */
  ids?: { uid: number; gid: number }
}

const run = promisify(execFile)

/**
 * Ourselves; for root the owner of an existing cluster, else `postgres`, else `nobody`.
 * A number that is not in the password file does not do: initdb looks its name up.
 *
 * @param cluster folder of the database, which may not exist yet
 */
export function databaseAccount(cluster: string): Account {
  if (process.getuid?.() !== 0) return { name: process.env.USER ?? 'this account' }
  const owner = statSync(cluster, { throwIfNoEntry: false })?.uid
  const people = passwordFile()
  const person =
    people.find(each => each.ids.uid === owner && owner !== 0) ??
    people.find(each => each.name === 'postgres') ??
    people.find(each => each.name === 'nobody')
  if (person) return person
  throw new Error(
    "PostgreSQL refuses to run as root, and there is no account 'postgres' or 'nobody': run as an ordinary user.",
  )
}

function passwordFile(): { name: string; ids: { uid: number; gid: number } }[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map(line => line.split(':'))
    .filter(fields => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: String(name), ids: { uid: Number(uid), gid: Number(gid) } }))
}

/** Runs a program as the account, in a folder it can enter, with nothing of our own environment but the path. */
export async function runAs(account: Account, file: string, args: string[]): Promise<string> {
  try {
    const { stdout } = await run(file, args, surroundings(account))
    return stdout
  } catch (problem) {
    throw explained(problem, account)
  }
}

/** For the last moment of a process, when nothing can be awaited, see `runAs`. */
export function surroundings(account: Account): {
  cwd: string
  env: NodeJS.ProcessEnv
  uid?: number
  gid?: number
} {
  return { cwd: '/', env: { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' }, ...account.ids }
}

function explained(problem: unknown, account: Account): Error {
  if (!(problem instanceof Error)) return new Error(String(problem))
  if ('code' in problem && problem.code === 'EPERM' && account.ids)
    return new Error(
      `This root may not become '${account.name}', which PostgreSQL needs: run as an ordinary user.`,
    )
  const said = 'stderr' in problem ? String(problem.stderr).trim() : ''
  return new Error(said || problem.message, { cause: problem })
}

/** Whether the account can reach and enter the folder, asked of the system itself: modes alone miss access lists. */
export async function canEnter(account: Account, folder: string): Promise<boolean> {
  if (account.ids === undefined) return true
  return run('test', ['-x', folder], surroundings(account)).then(
    () => true,
    () => false,
  )
}

/** Gives a file or folder to the account. */
export function giveTo(account: Account, path: string): void {
  if (account.ids) chownSync(path, account.ids.uid, account.ids.gid)
}
