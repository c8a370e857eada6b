// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { sql } from '../../platform/db/db.ts'
import type { Job } from '../../platform/jobs/jobs.ts'

/** Destroys every received report whose last day of use is over. Reads no word of them. */
export const destroyReports: Job = async (_, { matcher }) => {
  await sql`select destroy_ended_reports()`.execute(matcher)
}
