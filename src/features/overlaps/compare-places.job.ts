// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod'
import { sql } from '../../platform/db/db.ts'
import type { Job } from '../../platform/jobs/jobs.ts'

const place = z.object({ region: z.int(), bureau: z.int(), table: z.uuid() })
/** Small enough to commit often while an import of tens of thousands is compared, large enough not to crawl. */
const atOnce = 500

/** Compares what was brought to one table since the last time, as the matcher, until nothing is left. */
export const comparePlaces: Job = async (payload, { matcher }) => {
  const { region, bureau, table } = place.parse(payload)
  let taken = atOnce
  while (taken === atOnce) {
    const compared = await sql<{ taken: number }>`
      select compare_places(${region}, ${bureau}, ${table}, ${atOnce}) as taken`.execute(matcher)
    taken = compared.rows[0]!.taken
  }
}
