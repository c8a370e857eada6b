// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type * as z from 'zod'

type NextMeetings = {
  meetings: { id: string; title: string; startsAt: string; room: string; state: string; items: number }[]
}
type Changes = {
  changes: { signal: string; title: string; number: number; at: string; kind: string; text: string }[]
}

// Rooms that come later may look into this one, never the other way; their doors stand here by shape alone. A test
// in src/app holds these shapes against the contracts.
export const nextMeetings = { method: 'GET', path: '/v1/meetings' } as {
  method: string
  path: string
  response: z.ZodType<NextMeetings>
}
export const latestChanges = { method: 'GET', path: '/v1/signal-changes' } as {
  method: string
  path: string
  response: z.ZodType<Changes>
}
