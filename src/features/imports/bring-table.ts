// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { Doors } from './import-doors.ts'
import type { Outcome } from './import-outcome.ts'
import { rowReader } from './read-rows.rules.ts'
import { type BringWish, Sending } from './sending.ts'

/**
 * Brings the rows of a table through the doors, call by call, while the next ones are read: never more in memory than
 * two calls, whatever the size of the file. Stopping leaves whole calls filed; doing it again adds nothing twice.
 * @throws BadTable (the file), RangeError (the mapping), TooManyPersons, or what a door throws
 */
export async function bringTable(doors: Doors, wish: BringWish): Promise<Outcome> {
  const read = rowReader(wish.mapping, wish.table.columns)
  const { id, source, table, mapping, dryRun } = wish
  const { mostPersons } = await doors.begin({ id, source, fileName: table.name, ...(!dryRun && { mapping }) })
  const sending = new Sending(doors, wish, mostPersons)
  let complete = false
  try {
    for await (const batch of table.rows()) {
      for (const { line, fields } of batch.rows) {
        if (wish.keep && !wish.keep(fields, line)) continue
        await sending.take(line, read(fields))
      }
      sending.outcome.bytes = batch.bytes
      wish.signal?.throwIfAborted()
    }
    await sending.rest()
    complete = true
    return sending.outcome
  } finally {
    await sending.settle()
    if (!dryRun) await doors.end(id, { complete, unreadable: sending.unreadable }).catch(() => undefined)
  }
}
