// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Icon } from '../show/icon.tsx'
import { momentOf } from '../time/show-date.ts'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import type { DraftState } from './draft-queue.ts'

/** "Concept bewaard om 10:42": quiet when all is well, plain when the connection is gone. */
export function DraftNote({ state, keptAt }: { state: DraftState; keptAt: string | undefined }) {
  const say = useWords(uiWords)
  const time = keptAt === undefined ? undefined : momentOf(keptAt).time
  const kept = time === undefined ? say('draft-kept') : say('draft-kept-at', { time })
  return (
    <p className="meta" role="status">
      {state === 'kept' && keptAt !== undefined ? <Icon name="check" /> : null}{' '}
      {state === 'saving'
        ? say('draft-saving')
        : state === 'waiting'
          ? say('draft-waiting')
          : keptAt === undefined
            ? ''
            : kept}
    </p>
  )
}
