// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type Db, sql } from '../db/db.ts'

/** One thing that was handled: whose it is, which it is, and whom it is about (null: no person involved). */
export type Handled = { owner: number; object: string; subject?: string | null }

/**
 * Writes the access log of this visit: a line per object and subject, in the same transaction as the act itself.
 * @param action a verb of the work: 'file', 'read', 'list', 'share', 'export' ...
 * @param kind what was handled: 'signal', 'subject', 'overlap' ...
 */
export async function logHandled(db: Db, action: string, kind: string, handled: Handled[]): Promise<void> {
  if (handled.length === 0) return
  const owners = handled.map(one => one.owner)
  const objects = handled.map(one => one.object)
  const subjects = handled.map(one => one.subject ?? null)
  await db.run(
    sql`select log_lines(${action}, ${kind}, ${owners}::int[], ${objects}::uuid[], ${subjects}::uuid[])`,
  )
}
