// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '../platform/ui/client/ask.tsx'
import { useClient } from '../platform/ui/client/session.tsx'
import type { Found } from '../platform/ui/forms/use-found.tsx'
import { rolesOf } from '../platform/ui/frame/me.ts'
import { type Around, useMe } from '../platform/ui/frame/router.tsx'
import { workingRoles } from '../vocabulary/roles.ts'
import { listSignals, searchSignals, searchSubjects, seeMyWork } from './around-doors.ts'

const mostFound = 6

/**
 * What stands around every screen: how much waits, how many signals there are, and the search of the own domain.
 * Who works with no content is offered no search: there is nothing of others to be found.
 */
export function useAround(): Around {
  const { call } = useClient()
  const navigate = useNavigate()
  const { data: who } = useMe()
  const works =
    who !== undefined && rolesOf(who).some(role => (workingRoles as readonly string[]).includes(role))
  const { data: work } = useAsk(seeMyWork, {}, who !== undefined)
  const { data: signals } = useAsk(listSignals, { query: { limit: 1 } }, works)
  const find = async (words: string, signal: AbortSignal): Promise<Found[]> => {
    const [found, known] = await Promise.all([
      call(searchSignals, { body: { words, limit: mostFound } }, { signal }),
      call(searchSubjects, { body: { words, limit: mostFound } }, { signal }),
    ])
    return [
      ...found.signals.map(({ id, title, placeLabel }) => ({
        id: `/signalen/${id}`,
        name: title,
        detail: placeLabel,
      })),
      ...known.subjects.map(({ id, name, hint }) => ({
        id: `/onderwerpen/${id}`,
        name,
        ...(hint ? { detail: hint } : {}),
      })),
    ]
  }
  return {
    counts: { ...countOf('work', work?.open.length), ...countOf('signals', signals?.total) },
    ...(works ? { find, openFound: (to: string) => void navigate({ to }) } : {}),
  }
}

/** Nothing waiting needs no number. */
const countOf = (name: string, count: number | undefined) => (count ? { [name]: count } : {})
