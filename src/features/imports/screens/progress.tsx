// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { ProgressToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { importWords } from './import.words.ts'
import { stopWork } from './import-work.ts'
import { useWork } from './use-import.tsx'

/** How far it is; the number of rows is known once they have been counted, and guessed from the file until then. */
export function Progress() {
  const say = useWords(importWords)
  const { phase, outcome, checked, table } = useWork()
  const done = outcome?.read ?? 0
  const guessed = outcome && outcome.bytes > 0 ? Math.round((done * (table?.size ?? 0)) / outcome.bytes) : 0
  const total = Math.max(checked?.read ?? guessed, done, 1)
  return (
    <ProgressToast
      title={say(phase === 'checking' ? 'checking' : 'bringing')}
      done={done}
      total={total}
      stop={stopWork}
      more={<p className="meta">{say('stay-open')}</p>}
    />
  )
}
