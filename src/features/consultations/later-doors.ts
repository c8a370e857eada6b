// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type * as z from 'zod'

type Meetings = { meetings: { id: string; title: string; startsAt: string; state: string }[] }
type Item = { id: string; title: string; minutes: number; kind: 'consultation'; subjectKind: 'phenomenon' }

// The meeting comes later and may look into this room, never the other way; its doors stand here by shape alone. A
// test in src/app holds these shapes against the contracts.
export const comingMeetings = { method: 'GET', path: '/v1/meetings' } as {
  method: string
  path: string
  response: z.ZodType<Meetings>
}
export const putOnAgenda = { method: 'POST', path: '/v1/meetings/:id/items' } as {
  method: string
  path: string
  params: z.ZodType<{ id: string }, { id: string }>
  body: z.ZodType<Item, Item>
  response: z.ZodType<{ id: string }>
}
