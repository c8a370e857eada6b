// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { ListBox, ListBoxItem, Popover } from 'react-aria-components'
import { uiWords } from '../words/ui.words.ts'
import { useWords } from '../words/use-words.tsx'
import type { Found } from './use-found.tsx'
import './popup.css'

/** What was found so far, under the field it is typed in; or that nothing was, or not yet. */
export function FoundList({ state }: { state: 'searching' | 'search-nothing' }) {
  const say = useWords(uiWords)
  return (
    <Popover className="popup">
      <ListBox<Found>
        className="popup-list"
        renderEmptyState={() => <p className="popup-empty">{say(state)}</p>}
      >
        {one => (
          <ListBoxItem id={one.id} textValue={one.name}>
            <span>{one.name}</span>
            {one.detail ? <span className="meta">{one.detail}</span> : null}
          </ListBoxItem>
        )}
      </ListBox>
    </Popover>
  )
}
