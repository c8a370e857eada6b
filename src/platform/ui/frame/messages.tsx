// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { Icon } from '../show/icon.tsx'
import { ScreenLink } from '../show/link.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'

/** What is new for this account; in the header, and on a phone in the menu. */
export function Messages({ count, to }: { count: number; to: string }) {
  const say = useWords(uiWords)
  return (
    <ScreenLink to={to} className="messages">
      <Icon name="bell" />
      {say('messages')}
      {count > 0 ? (
        <>
          <span className="badge" aria-hidden="true">
            {count}
          </span>
          <span className="only-heard">{say('new-messages', { count })}</span>
        </>
      ) : null}
    </ScreenLink>
  )
}
