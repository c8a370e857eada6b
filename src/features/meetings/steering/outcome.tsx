// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Status } from '../../../platform/ui/show/status.tsx'
import { momentOf, showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { steeringWords } from './steering.words.ts'

type Decided = {
  outcome: 'adopted' | 'held' | 'declined' | null
  hours: number | null
  holdUntil: string | null
  reason: string
  decidedAt: string | null
}

/** What a steering group decided, on which day, and why. */
export function Outcome({ of: { outcome, hours, holdUntil, reason, decidedAt } }: { of: Decided }) {
  const say = useWords(steeringWords)
  const language = useLanguage()
  if (outcome === null || decidedAt === null) return null
  const day = showFullDate(momentOf(decidedAt).day, language)
  const until = holdUntil ? showFullDate(holdUntil, language) : ''
  const said =
    outcome === 'adopted' && hours !== null
      ? say('is-adopted-hours', { day, hours })
      : say(`is-${outcome}`, { day, until })
  return (
    <>
      <p className="steering-outcome">
        <Status
          shape={outcome === 'held' ? 'running' : 'full'}
          tone={outcome === 'adopted' ? 'success' : 'muted'}
        >
          {said}
        </Status>
      </p>
      {reason ? (
        <p>
          {say('reason')}: {reason}
        </p>
      ) : null}
    </>
  )
}
