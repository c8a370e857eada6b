// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Thread } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'
import { usePartyName } from './party-name.tsx'
import './consultations.css'

/** Everything that was written, the question first; the word of thanks closes it. */
export function Messages({ thread }: { thread: Thread }) {
  const say = useWords(consultationWords)
  const language = useLanguage()
  const nameOf = usePartyName()
  return (
    <section aria-label={say('thread')}>
      <GroupHeading>{say('thread')}</GroupHeading>
      <ol className="messages">
        {thread.messages.map(({ id, at, ours, byName, text }) => (
          <li key={id} className={ours ? 'ours' : 'theirs'}>
            <p className="meta">
              <strong>
                {ours ? [say('us'), byName].filter(Boolean).join(', ') : capital(nameOf(thread.other))}
              </strong>{' '}
              <DateText when={at} />
            </p>
            <p className="words">{text}</p>
          </li>
        ))}
      </ol>
      {thread.endedAt ? (
        <p className="meta">
          {say('ended-on', { date: showFullDate(thread.endedAt.slice(0, 10), language) })}{' '}
          {thread.thanks ? say('thanks-given', { thanks: thread.thanks }) : ''}
        </p>
      ) : null}
    </section>
  )
}
