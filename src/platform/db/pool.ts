// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'

const { builtins } = pg.types

/** Dates stay days and moments stay ISO 8601 in UTC: a JavaScript Date would invent a time zone for a day. */
const types: pg.CustomTypesConfig = {
  getTypeParser(oid, format) {
    if (oid === builtins.DATE) return (text: string) => text
    if (oid === builtins.TIMESTAMPTZ) return (text: string) => new Date(text).toISOString()
    if (oid === builtins.INT8) return (text: string) => Number(text)
    if (oid === builtins.NUMERIC) return (text: string) => Number(text)
    return pg.types.getTypeParser(oid, format)
  },
}

/** An open pool of connections to one database for one role. Close it with `destroy()`. */
export type Pool = Kysely<unknown>

/**
 * @param url connection string of the login role this pool acts as
 * @param size at most this many connections; a visit holds one for as long as its request lasts
 */
export function openPool(url: string, size = 10): Pool {
  // Compiling a statement takes longer than any of ours takes to run: a call that brought 2,000 rows lost a third to it.
  const options = '-c jit=off'
  const pool = new pg.Pool({
    connectionString: url,
    max: size,
    types,
    options,
    application_name: 'vlechtwerk',
  })
  // An idle connection that dies is replaced at its next use; without a listener it would end the process.
  pool.on('error', () => {})
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
}
