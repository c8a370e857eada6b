// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { keyOf } from '../../../platform/ui/frame/me.ts'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { useSwitchContext } from '../../../platform/ui/frame/switch-context.tsx'

type Bringing = {
  signal?: string
  request?: string
  item?: string
  /** The table it goes to, when that is not the one worked at now. */
  at?: { partnership: { id: string }; table: { id: string } }
}

/** Goes to the form, at the table that asked: facts are brought to the table one works at. */
export function useGoBring(): (what: Bringing) => void {
  const navigate = useNavigate()
  const { data: who } = useMe()
  const { switchTo } = useSwitchContext()
  return ({ signal, request, item, at }) => {
    const key = at && `${at.partnership.id}/${at.table.id}`
    const known = who?.contexts.some(context => keyOf(context) === key)
    if (key && known && who?.current && keyOf(who.current) !== key) switchTo(key)
    const search = Object.fromEntries(
      Object.entries({ signaal: signal, verzoek: request, punt: item }).filter(([, id]) => id),
    )
    void navigate({ to: '/delen/brengen', search: search as never })
  }
}
