// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { RailBlock } from '../../../platform/ui/frame/page.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Thread } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'
/** By when an answer comes, and what became of it. */
export function ThreadStanding({ thread }: { thread: Thread }) {
  const say = useWords(consultationWords)
  const language = useLanguage()
  const day = (moment: string) => showFullDate(moment.slice(0, 10), language)
  return (
    <RailBlock title={say('rules')}>
      {thread.state === 'waiting' ? (
        <p className="small">{say('answer-by', { date: day(thread.due) })}</p>
      ) : null}
      {thread.state === 'waiting' && thread.side === 'asked-by-us' && !thread.other.coordinator ? (
        <p className="small">{say('after-term')}</p>
      ) : null}
      {thread.item ? <p className="small">{say('on-agenda')}</p> : null}
      {thread.may.includes('make-signal') ? <p className="small">{say('make-signal-text')}</p> : null}
      {thread.signal ? (
        <p className="small">
          {say('became-signal')} <ScreenLink to={`/signalen/${thread.signal}`}>{say('to-signal')}</ScreenLink>
        </p>
      ) : null}
      <p className="small meta">{say('kept-until', { date: day(thread.endsAt) })}</p>
    </RailBlock>
  )
}
