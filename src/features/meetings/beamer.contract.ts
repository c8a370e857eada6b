// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import * as z from 'zod'
import { contract } from '../../platform/http/contract.ts'
import { phases } from './meeting.contract.ts'

const moment = z.iso.datetime({ offset: true })

/** What hangs on the wall. Names no signal, no sender and no view of a member; those stay on people's own screens. */
const onTheWall = z.object({
  id: z.uuid(),
  position: z.int(),
  title: z.string(),
  minutes: z.int(),
  phase: z.enum(phases),
  openedAt: moment.nullable(),
  picture: z.string(),
  judgement: z.string(),
  route: z.string().nullable(),
  chosen: z.array(z.object({ intervention: z.string(), hours: z.int() })),
  agreements: z.array(z.object({ what: z.string(), who: z.string(), due: z.iso.date() })),
  /** What owners brought and everybody in the room may read. Who it is about stays on people's own screens. */
  facts: z.array(
    z.object({
      from: z.string(),
      facts: z.string(),
      works: z.string(),
      avoid: z.string(),
      safety: z.string(),
    }),
  ),
})
export type OnTheWall = z.infer<typeof onTheWall>

export const seeBeamer = contract('GET /v1/meetings/:id/beamer', {
  summary: 'The item the table is at, as everybody who is in the room may see it; nothing when one may not',
  params: z.object({ id: z.uuid() }),
  response: z.object({
    title: z.string(),
    state: z.enum(['planned', 'running', 'closed']),
    /** Where the table is on the agenda; known to everybody in the room anyhow. */
    at: z.int().nullable(),
    of: z.int(),
    item: onTheWall.nullable(),
  }),
})
