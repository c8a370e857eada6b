// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { ItemClock } from './item-clock.tsx'
import { meetingWords } from './meeting.words.ts'
import type { Item } from './use-written.tsx'

/** The title of the item, where it stands on the agenda, and a quiet clock. */
export function ItemHead({ item, total, clock }: { item: Item; total: number; clock: boolean }) {
  const say = useWords(meetingWords)
  return (
    <div className="item-head">
      <div>
        <h1>{item.title}</h1>
        <p className="muted">
          {say('item-of', { at: item.position, total })}{' '}
          {item.intakes.length > 0 ? say('signals-behind', { count: item.intakes.length }) : ''}
        </p>
      </div>
      {clock ? <ItemClock openedAt={item.openedAt} planned={item.minutes} until={item.decidedAt} /> : null}
    </div>
  )
}
