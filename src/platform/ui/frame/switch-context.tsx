// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import type * as z from 'zod'
import type { Language } from '../../../vocabulary/language.ts'
import { useClient } from '../client/session.tsx'

type Choice = { partnership: string; table: string | null }
// Shapes in types alone: the first screen should not load a checker for three fields.
const chooseContext = { method: 'PUT', path: '/v1/session/context' } as {
  method: string
  path: string
  body: z.ZodType<Choice, Choice>
}
const tellLanguage = { method: 'PUT', path: '/v1/me/language' } as {
  method: string
  path: string
  body: z.ZodType<object, { language: Language }>
}
const endSession = { method: 'POST', path: '/v1/session/end' } as const

/** Going to another table, and going home. Both throw away what was read before: it belonged to another context. */
export function useSwitchContext() {
  const { call, remember } = useClient()
  const queries = useQueryClient()
  const switchTo = async (key: string) => {
    const [partnership = '', table = '-'] = key.split('/')
    await call(chooseContext, { body: { partnership, table: table === '-' ? null : table } })
    remember(undefined)
    await queries.resetQueries()
  }
  const signOut = async () => {
    await call(endSession, {})
    remember(undefined)
    queries.clear()
    location.assign('/')
  }
  return {
    switchTo: (key: string) => void switchTo(key),
    signOut: () => void signOut(),
    tellLanguage: (language: Language) => void call(tellLanguage, { body: { language } }).catch(() => {}),
  }
}
