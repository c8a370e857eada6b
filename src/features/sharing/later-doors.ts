// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type * as z from 'zod'

type TablePeople = { people: { account: string; name: string; organisation: string }[] }

// A door of a later room, by its shape alone; a test in src/app holds it against the contract.
export const tablePeople = { method: 'GET', path: '/v1/table/people' } as {
  method: string
  path: string
  response: z.ZodType<TablePeople>
}
