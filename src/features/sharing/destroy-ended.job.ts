// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from '../../platform/db/db.ts'
import type { Job } from '../../platform/jobs/jobs.ts'

/** Destroys every copy that nobody may read any more, at all tables. Reads no word of them. */
export const destroyEnded: Job = async (_, { matcher }) => {
  await sql`select destroy_ended()`.execute(matcher)
}
