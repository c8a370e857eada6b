// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type * as z from 'zod'

type Lines = {
  signals: { id: string; number: number; title: string; placeLabel: string; observedFrom: string }[]
  total: number
}

// Signals come after this room and may look into it, never the other way; their door stands here by shape alone.
// A test in src/app holds it against the contract.
export const signalsAbout = { method: 'POST', path: '/v1/signals/_search' } as {
  method: string
  path: string
  body: z.ZodType<object, { subject: string; limit: number }>
  response: z.ZodType<Lines>
}
