// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type FormEvent, useRef, useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { DraftNote } from '../../../platform/ui/client/draft-note.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Thread } from '../consultation.contract.ts'
import { listConsultations, seeConsultation, writeMessage } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'
import { mustGo, NamelessText } from './nameless-text.tsx'
import { usePartyName } from './party-name.tsx'
import { useKeptText } from './use-kept-text.tsx'

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
