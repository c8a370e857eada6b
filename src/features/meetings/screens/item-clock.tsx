// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useEffect, useState } from 'react'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { meetingWords } from './meeting.words.ts'

type Props = {
  /** When the table first came to the item; nothing: it did not yet. */
  openedAt: string | null
  planned: number
  /** When it was decided: there the clock stands still. */
  until?: string | null
}

/** A quiet clock: minutes since the table came to this item, beside what was planned. It warns nobody. */
export function ItemClock({ openedAt, planned, until = null }: Props) {
  const say = useWords(meetingWords)
  const [now, setNow] = useState(Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 15_000)
    return () => clearInterval(timer)
  }, [])
  const end = until === null ? now : Date.parse(until)
  const spent = openedAt === null ? 0 : Math.max(0, Math.floor((end - Date.parse(openedAt)) / 60_000))
  return (
    <p className="item-clock">
      <strong>{say('minutes-spent', { count: spent })}</strong>
      <span className="meta">{say('minutes-planned', { count: planned })}</span>
    </p>
  )
}
