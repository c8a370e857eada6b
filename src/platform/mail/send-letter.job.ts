// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod'
import type { Language } from '../../vocabulary/language.ts'
import { sql } from '../db/db.ts'
import type { Job } from '../jobs/jobs.ts'
import { type Letter, letterText } from './letter-text.ts'

const reference = z.object({ region: z.int(), domain: z.int(), letter: z.uuid() })
type Taken = Letter & { address: string; language: Language }

/** Brings one letter to the mail server. What fails is tried again later; what went is not sent twice. */
export const sendLetter: Job = async (payload, { post }) => {
  if (!post?.send) return
  const { region, domain, letter } = reference.parse(payload)
  const { rows } = await sql<Taken>`
    select id, kind, meeting, table_kind as "tableKind", starts_at as "startsAt", room, made_at as "madeAt", address,
           language
      from take_letter(${region}, ${domain}, ${letter})`.execute(post.pool)
  const [taken] = rows
  if (taken === undefined) return
  const { subject, text } = letterText(taken, taken.language, post.publicUrl)
  await post.send({ id: taken.id, to: taken.address, subject, text, at: taken.madeAt })
  await sql`select letter_sent(${region}, ${domain}, ${letter})`.execute(post.pool)
}
