// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Key } from '../keyboard/key.tsx'
import { Button } from '../show/button.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'

export type BulkAction = { does: string; run: (ids: string[]) => void }
type Props = { actions: readonly BulkAction[]; chosen: readonly string[]; clear: () => void }

/** What can be done with the chosen rows, in a strip of fixed height so that nothing jumps. */
export function BulkStrip({ actions, chosen, clear }: Props) {
  const say = useWords(uiWords)
  if (actions.length === 0) return null
  return (
    <div className="bulk">
      <strong aria-live="polite">{chosen.length > 0 ? say('chosen', { count: chosen.length }) : ''}</strong>
      {chosen.length === 0
        ? null
        : actions.map(({ does, run }) => (
            <Button kind="link" key={does} onClick={() => run([...chosen])}>
              {does}
            </Button>
          ))}
      {chosen.length === 0 ? null : (
        <span>
          <Button kind="link" onClick={clear}>
            {say('clear-choice')}
          </Button>
          <Key>esc</Key>
        </span>
      )}
    </div>
  )
}
