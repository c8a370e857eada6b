// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import pg from 'pg'

/**
 * Works as the owner with the walls lifted for this one transaction: to fill a demo region or set up a partnership
 * before anybody can sign in. Row security is forced on the owner too, so it is lifted by name and put back
 * before the transaction ends; nobody else can read a table meanwhile.
 */
export async function asOwner<T>(ownerUrl: string, work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  try {
    await client.query('begin')
    const walled = await client.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname in ('public', 'house') and c.relforcerowsecurity and c.relkind in ('r', 'p')`,
    )
    for (const { name } of walled.rows) await client.query(`alter table ${name} no force row level security`)
    const answer = await work(client)
    for (const { name } of walled.rows) await client.query(`alter table ${name} force row level security`)
    await client.query('commit')
    return answer
  } catch (error) {
    await client.query('rollback').catch(() => {})
    throw error
  } finally {
    await client.end()
  }
}
