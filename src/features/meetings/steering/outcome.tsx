// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { showFullDate } from '../../../platform/ui/time/show-date.ts'
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
  const day = showFullDate(decidedAt, language)
  const until = holdUntil ? showFullDate(holdUntil, language) : ''
  const said =
    outcome === 'adopted' && hours !== null
      ? say('is-adopted-hours', { day, hours })
      : say(`is-${outcome}`, { day, until })
  return (
    <>
      <p>
        <strong>{said}</strong>
      </p>
      {reason ? (
        <p>
          {say('reason')}: {reason}
        </p>
      ) : null}
    </>
  )
}
