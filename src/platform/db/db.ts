// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { RawBuilder, Transaction } from 'kysely'
import type { Purpose } from '../../vocabulary/purposes.ts'

declare const forPurpose: unique symbol

/**
 * What a store may hold: the database, inside one visit's transaction, for the purposes the route declared.
 * A store that takes `Db<'care'>` cannot be given a `Db<'tax'>`: the query for the wrong purpose does not compile.
 * The walls themselves stand in the database; this type is the handrail.
 */
export type Db<P extends Purpose | 'none' = Purpose> = {
  /** Never read: it only makes handles of different purposes different types. */
  readonly [forPurpose]?: P
  /** All rows of a query, as plain objects; timestamps as ISO strings, dates as `YYYY-MM-DD`. */
  rows<T>(query: RawBuilder<T>): Promise<T[]>
  /** The one row of a query, or nothing. @throws Error when there are more: the question was wrong */
  row<T>(query: RawBuilder<T>): Promise<T | undefined>
  /** Runs a command; answers how many rows it touched. */
  run(query: RawBuilder<unknown>): Promise<number>
}

/** A handle on an open transaction. Only the visit (src/platform/access/visit.ts) and tests make one. */
export function handleOn<P extends Purpose | 'none'>(transaction: Transaction<unknown>): Db<P> {
  return {
    async rows(query) {
      return (await query.execute(transaction)).rows
    },
    async row(query) {
      const { rows } = await query.execute(transaction)
      if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}`)
      return rows[0]
    },
    async run(query) {
      const done = await query.execute(transaction)
      return Number(done.numAffectedRows ?? done.rows.length)
    },
  }
}

export { sql } from 'kysely'
