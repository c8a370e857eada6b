// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useState } from 'react'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { meetingWords } from './meeting.words.ts'
import type { Item } from './use-written.tsx'

// When an item was opened first: the clock goes on when one looks at another item and comes back.
const openedAt = new Map<string, number>()

function useMinutesSpent(id: string): number {
  if (!openedAt.has(id)) openedAt.set(id, Date.now())
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  return Math.max(0, Math.floor((now - openedAt.get(id)!) / 60_000))
}

/** The title of the item, where it stands on the agenda, and a quiet clock. */
export function ItemHead({ item, total, clock }: { item: Item; total: number; clock: boolean }) {
  const say = useWords(meetingWords)
  const spent = useMinutesSpent(item.id)
  return (
    <div className="item-head">
      <div>
        <h1>{item.title}</h1>
        <p className="muted">
          {say('item-of', { at: item.position, total })}{' '}
          {item.intakes.length > 0 ? say('signals-behind', { count: item.intakes.length }) : ''}
        </p>
      </div>
      {clock ? (
        <p className="item-clock">
          <strong>{say('minutes-spent', { count: spent })}</strong>
          <span className="meta">{say('minutes-planned', { count: item.minutes })}</span>
        </p>
      ) : null}
    </div>
  )
}
