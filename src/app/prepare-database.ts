// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import pg from 'pg'
import { migrate } from '../platform/db/migrate.ts'
import { migrationState } from '../platform/db/migration-state.ts'
import { openPool } from '../platform/db/pool.ts'
import { loginRoles, setPasswords } from '../platform/db/roles.ts'
import type { KeyFile } from './keys.ts'

export type Role = (typeof loginRoles)[number]
/** The connection string of each role that signs in. */
export type RoleUrls = Record<Role, string>

type Wish = { ownerUrl?: string; appUrl?: string }

/**
 * Makes a database ready to serve from: migrated, with roles that can sign in. Without an owner it only looks.
 * @throws with what to run, when something is missing that only the owner can do
 */
export async function prepareDatabase(wish: Wish, passwords: KeyFile['passwords']): Promise<RoleUrls> {
  const urls = roleUrls(wish, passwords)
  if (wish.ownerUrl !== undefined) {
    await migrate(wish.ownerUrl)
    await openForRoles(wish.ownerUrl, urls, passwords)
    return urls
  }
  const strange = await refusedRole(urls)
  if (strange !== undefined)
    throw new Error(
      `The database refuses the role ${strange}: start once with DATABASE_OWNER_URL set, or give that role the password of VLECHTWERK_KEYS.`,
    )
  await refusePending(urls.app)
  return urls
}

/** The connection string of each role on the database of the operator, or on the embedded one. */
export function roleUrls({ ownerUrl, appUrl }: Wish, passwords: KeyFile['passwords']): RoleUrls {
  const base = appUrl ?? ownerUrl
  if (base === undefined)
    throw new Error('No database: set DATABASE_URL, or unset it to use the embedded one.')
  const urls = loginRoles.map(role => [
    role,
    role === 'app' && appUrl ? appUrl : asRole(base, role, passwords[role]),
  ])
  return Object.fromEntries(urls) as RoleUrls
}

function asRole(url: string, role: Role, password: string): string {
  const there = new URL(url)
  there.username = role
  there.password = password
  return there.href
}

/** Gives passwords only when they do not fit: each is salted anew, and other processes may be signing in now. */
async function openForRoles(
  ownerUrl: string,
  urls: RoleUrls,
  passwords: KeyFile['passwords'],
): Promise<void> {
  if ((await refusedRole(urls)) === undefined) return
  const { username, password } = new URL(urls.app)
  const own = username === 'app' && password !== '' ? decodeURIComponent(password) : passwords.app
  const owner = new pg.Client({ connectionString: ownerUrl })
  await owner.connect()
  try {
    await setPasswords(owner, { ...passwords, app: own })
  } finally {
    await owner.end()
  }
}

async function refusedRole(urls: RoleUrls): Promise<Role | undefined> {
  for (const role of loginRoles) {
    const client = new pg.Client({ connectionString: urls[role] })
    try {
      await client.connect()
    } catch (problem) {
      // Wrong password, or no such role. Anything else is no matter of roles.
      if (!['28P01', '28000'].includes((problem as { code?: string }).code ?? '')) throw problem
      return role
    } finally {
      await client.end().catch(() => {})
    }
  }
  return undefined
}

async function refusePending(appUrl: string): Promise<void> {
  const pool = openPool(appUrl, 1)
  try {
    if ((await migrationState(pool)) === 'ok') return
    throw new Error(
      'The database is not up to date: run `DATABASE_OWNER_URL=… npx vlechtwerk migrate` first.',
    )
  } finally {
    await pool.destroy()
  }
}
