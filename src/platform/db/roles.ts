// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'

/**
 * The roles of the house (docs/ARCHITECTURE.md). `app`, `matcher`, `worker` and `publisher` sign in, each with a
 * connection string of its own; `keeper`, `gate` and `dispatcher` own functions and nobody signs in as them.
 */
export const loginRoles = ['app', 'matcher', 'worker', 'publisher'] as const
export const keepingRoles = ['keeper', 'gate', 'dispatcher'] as const

/** Makes the roles that are missing. They belong to the cluster, so another database may have made them already. */
export async function ensureRoles(owner: pg.Client): Promise<void> {
  for (const role of [...loginRoles, ...keepingRoles]) {
    const login = (loginRoles as readonly string[]).includes(role) ? 'login' : 'nologin'
    const inherits = role === 'dispatcher' ? 'inherit' : 'noinherit'
    await owner.query(`do $$ begin
      create role ${role} ${login} ${inherits} nosuperuser nocreatedb nocreaterole nobypassrls;
    exception when duplicate_object or unique_violation then null; end $$`)
  }
  // To hand a function to gate or keeper one must be a member of it, and it must be able to create in the schema.
  for (const role of [...keepingRoles, 'worker']) await join(owner, 'current_user', role)
  for (const role of keepingRoles) await owner.query(`grant create, usage on schema public to ${role}`)
  // Puts jobs in the worker's tables on behalf of others, by one function.
  await join(owner, 'dispatcher', 'worker')
  // The job tables are the worker's own, so that no other role can read what waits or slip a job in.
  await owner.query(`do $$ begin
    execute format('grant create on database %I to worker', current_database());
  end $$`)
}

/** Makes one a member of a role, once: a second grant by another database's migration would trip over the first. */
async function join(owner: pg.Client, member: string, role: string): Promise<void> {
  const name = member === 'current_user' ? member : `'${member}'`
  await owner.query(`do $$ begin
    if not pg_has_role(${name}, '${role}', 'member') then grant ${role} to ${member}; end if;
  end $$`)
}

/** Gives the login roles their passwords. For a database that is ours; elsewhere the operator does this. */
export async function setPasswords(
  owner: pg.Client,
  passwords: Record<(typeof loginRoles)[number], string>,
): Promise<void> {
  for (const role of loginRoles) {
    await owner.query(`alter role ${role} password ${owner.escapeLiteral(passwords[role])}`)
  }
}
