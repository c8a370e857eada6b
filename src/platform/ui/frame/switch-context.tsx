// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import * as z from 'zod'
import { useClient } from '../client/session.tsx'

const switchContext = {
  method: 'POST',
  path: '/v1/session/context',
  body: z.object({ partnership: z.string(), table: z.string().nullable() }),
} as const
const endSession = { method: 'POST', path: '/v1/session/end' } as const

/** Going to another table, and going home. Both throw away what was read before: it belonged to another context. */
export function useSwitchContext() {
  const { call, remember } = useClient()
  const queries = useQueryClient()
  const switchTo = async (key: string) => {
    const [partnership = '', table] = key.split('.')
    await call(switchContext, { body: { partnership, table: table ?? null } })
    await queries.resetQueries()
  }
  const signOut = async () => {
    await call(endSession, {})
    remember(undefined)
    queries.clear()
    location.assign('/')
  }
  return { switchTo: (key: string) => void switchTo(key), signOut: () => void signOut() }
}
