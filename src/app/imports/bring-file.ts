// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { randomUUID } from 'node:crypto'
import { openAsBlob } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { bringTable } from '../../features/imports/bring-table.ts'
import type { Doors } from '../../features/imports/import-doors.ts'
import type { Outcome } from '../../features/imports/import-outcome.ts'
import { type Choice, openTable, type Table } from '../../features/imports/reading/open-table.ts'
import type { BringWish } from '../../features/imports/sending.ts'
import { BadInput } from '../places/bad-input.ts'
import type { Api } from './api.ts'

/**
 * Opens a file of reports as the screen does.
 * @throws BadInput when there is no such file; BadTable when it is no table
 */
export async function openFile(path: string, choice: Choice = {}): Promise<Table> {
  const found = await stat(path).catch(() => undefined)
  if (found === undefined) throw new BadInput(`There is no file ${path}.`)
  if (!found.isFile()) throw new BadInput(`${path} is not a file.`)
  const file = await openAsBlob(path).catch(() => {
    throw new BadInput(`${path} may not be read by this account.`)
  })
  return await openTable(Object.assign(file, { name: basename(path) }), choice)
}

const doorsOf = (api: Api): Doors => ({
  begin: async run => (await api.post('/v1/imports', run)) as { mostPersons: number },
  bring: async (id, rows, dryRun) =>
    (await api.post(`/v1/imports/${id}/rows`, { dryRun, rows })) as Awaited<ReturnType<Doors['bring']>>,
  end: async (id, ending) => await api.put(`/v1/imports/${id}/ending`, ending),
})

/**
 * Brings a table's rows to the API; running again adds nothing twice.
 * @throws BadTable (the file), RangeError (the mapping), TooManyPersons, ApiRefusal (the server said no)
 */
export async function bringFile(
  api: Api,
  wish: Omit<BringWish, 'id' | 'dryRun'> & { dryRun?: boolean },
): Promise<Outcome> {
  return await bringTable(doorsOf(api), { dryRun: false, ...wish, id: randomUUID() })
}
