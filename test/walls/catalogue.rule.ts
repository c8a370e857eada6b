// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'

/** One thing the catalogue of a migrated database must never hold, with a fault that proves the rule can see. */
export type Rule = {
  name: string
  /** Every place where the rule is broken, as a name a reader can find in the SQL. */
  find(database: pg.Client): Promise<string[]>
  /** Each made in a transaction of its own and taken back; the rule must name what `sees` says. */
  faults: { plant: string; sees: RegExp }[]
}

/** A rule whose query answers one column `what`. */
export function ruleOf(name: string, query: string, ...faults: Rule['faults']): Rule {
  return {
    name,
    faults,
    find: async database => (await database.query<{ what: string }>(query)).rows.map(row => row.what),
  }
}

/** Relations of our own: all but the system's and the job queue's, whose walls are its schema's. */
export const ours = `(select c.*, n.nspname || '.' || c.relname as what
  from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('public', 'house'))`

export const ourFunctions = `(select p.*, n.nspname || '.' || p.proname as what
  from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname in ('public', 'house'))`

/** True when the relation has a column of that name. */
export const has = (column: string) => `exists (select 1 from pg_attribute a
  where a.attrelid = c.oid and a.attname = '${column}' and not a.attisdropped)`
