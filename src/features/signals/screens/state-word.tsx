// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Status, type StatusShape, type StatusTone } from '../../../platform/ui/show/status.tsx'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual } from '../../../platform/ui/words/use-words.tsx'
import { type FilerState, filerStates } from '../../../vocabulary/signal-states.ts'

/** A status as shape and tone: open waits, half runs, full is settled. */
const looksOf: Record<FilerState, { shape: StatusShape; tone: StatusTone }> = {
  draft: { shape: 'open', tone: 'muted' },
  release: { shape: 'running', tone: 'muted' },
  filed: { shape: 'open', tone: 'muted' },
  'to-complete': { shape: 'open', tone: 'accent' },
  'request-open': { shape: 'running', tone: 'accent' },
  'on-agenda': { shape: 'full', tone: 'primary' },
  'on-hold': { shape: 'open', tone: 'muted' },
  'not-taken-up': { shape: 'full', tone: 'muted' },
  settled: { shape: 'full', tone: 'success' },
  withdrawn: { shape: 'full', tone: 'muted' },
  expired: { shape: 'full', tone: 'muted' },
}

/** The filer's word for a state, with its shape. */
export function StateWord({ state }: { state: FilerState }) {
  const inWords = useBilingual()
  const word = inWords(filerStates[state])
  return (
    <Status {...looksOf[state]} quiet={state === 'withdrawn'}>
      {capital(word)}
    </Status>
  )
}
