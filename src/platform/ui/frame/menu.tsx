// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { ScreenLink } from '../show/link.tsx'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'

export type MenuEntry = { to: string; name: string; count?: number; current: boolean }

/** At most nine entries; the count says how much waits there. */
export function Menu({ entries, chosen }: { entries: readonly MenuEntry[]; chosen: () => void }) {
  const say = useWords(uiWords)
  return (
    <nav aria-label={say('menu')}>
      <ul className="menu">
        {entries.map(({ to, name, count, current }) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the link inside is what is pressed, by key too
          <li key={to} onClick={chosen}>
            <ScreenLink to={to} current={current} className="menu-link">
              <span>{name}</span>
              {count === undefined ? null : <span className="count">{count}</span>}
            </ScreenLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
