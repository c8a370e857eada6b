// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { z } from 'zod'
import { contract } from '../../http/contract.ts'

export const endSession = contract('POST /v1/session/end', {
  summary: 'Sign out: this session ends and the browser forgets what it kept',
  response: z.undefined(),
  status: 204,
})

export const chooseContext = contract('PUT /v1/session/context', {
  summary: 'Work at another table from now on',
  body: z.object({ partnership: z.uuid(), table: z.uuid().nullable() }),
  response: z.undefined(),
  status: 204,
})

export const chooseLanguage = contract('PUT /v1/me/language', {
  summary: 'The language of my screens and letters',
  body: z.object({ language: z.enum(['nl', 'en']) }),
  response: z.undefined(),
  status: 204,
})
