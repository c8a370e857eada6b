// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type FormEvent, useRef, useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { DraftNote } from '../../../platform/ui/client/draft-note.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { listConsultations, seeConsultation, writeMessage } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'
import { mustGo, NamelessText } from './nameless-text.tsx'
import { usePartyName } from './party-name.tsx'
import type { Thread } from './thread.screen.tsx'
import { useKeptText } from './use-kept-text.tsx'
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

/** An answer, or a further question. It is kept while it is written. */
export function WriteMessage({ thread }: { thread: Thread }) {
  const kept = useKeptText(thread.id)
  return kept.loading ? <Skeleton rows={2} /> : <MessageForm thread={thread} kept={kept} />
}

function MessageForm({ thread, kept }: { thread: Thread; kept: ReturnType<typeof useKeptText> }) {
  const say = useWords(consultationWords)
  const tell = useToast()
  const nameOf = usePartyName()
  const id = useRef(crypto.randomUUID())
  const [tried, setTried] = useState(false)
  const writing = useTell(writeMessage, { stale: [seeConsultation, listConsultations] })
  const answering = thread.side === 'asked-of-us'
  const text = kept.now.text.trim()
  const [first] = mustGo(text)
  const wrong = text === '' ? say('answer-needed') : first && say('must-go', { found: first })
  const send = () => {
    setTried(true)
    if (wrong !== undefined || writing.isPending) return
    writing.mutate(
      { params: { id: thread.id }, body: { id: id.current, text } },
      {
        onSuccess: async () => {
          id.current = crypto.randomUUID()
          setTried(false)
          tell({ said: say('message-sent', { who: nameOf(thread.other) }) })
          await kept.sent()
        },
      },
    )
  }
  useShortcut('ctrl+enter', say(answering ? 'send-answer' : 'send-further'), send)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    send()
  }
  return (
    <form className="form" onSubmit={submit} noValidate>
      {writing.error ? <RefusalNote refusal={writing.error} focus /> : null}
      <NamelessText
        id="message"
        label={say(answering ? 'answer' : 'further')}
        hint={say(answering ? 'answer-hint' : 'further-hint')}
        error={tried ? wrong : undefined}
        value={kept.now}
        write={kept.write}
      />
      <div className="dialog-actions">
        <Button kind="primary" type="submit" shortcut="ctrl+enter" busy={writing.isPending}>
          {say(answering ? 'send-answer' : 'send-further')}
        </Button>
        <DraftNote state={kept.state} keptAt={kept.keptAt} />
      </div>
    </form>
  )
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1)
