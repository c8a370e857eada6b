// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type pg from 'pg'

type Column = readonly unknown[]

/**
 * Inserts many rows with one statement: each column as one array.
 * @param columns name and type, such as `'id uuid'`
 */
export async function insertRows(
  owner: pg.Client,
  table: string,
  columns: readonly string[],
  rows: readonly Column[],
): Promise<void> {
  if (rows.length === 0) return
  const names = columns.map(column => column.split(' ', 1)[0]!)
  const types = columns.map((column, at) => `$${at + 1}::${column.slice(names[at]!.length + 1)}[]`)
  const values = names.map((_, at) => rows.map(row => row[at]))
  await owner.query(`insert into ${table} (${names}) select * from unnest(${types})`, values)
}
