// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod'
import { sql } from '../../../platform/db/db.ts'
import type { Job } from '../../../platform/jobs/jobs.ts'

const reference = z.object({ region: z.int(), domain: z.int(), task: z.uuid() })

/** Two days before an agreement is due: a letter to its owner, unless it was done, moved or struck meanwhile. */
export const remindOfAgreement: Job = async (payload, { post }) => {
  if (!post) return
  const { region, domain, task } = reference.parse(payload)
  await sql`select remind_of_agreement(${region}, ${domain}, ${task})`.execute(post.pool)
}
