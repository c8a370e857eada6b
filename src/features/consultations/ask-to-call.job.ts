// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod'
import { sql } from '../../platform/db/db.ts'
import type { Job } from '../../platform/jobs/jobs.ts'

const place = z.object({ region: z.int(), bureau: z.int(), table: z.uuid() })

/** Gives the coordinator of a table a task to call each function that let the term of a question pass. */
export const askToCall: Job = async (payload, { matcher }) => {
  const { region, bureau, table } = place.parse(payload)
  await sql`select ask_to_call(${region}, ${bureau}, ${table})`.execute(matcher)
}
