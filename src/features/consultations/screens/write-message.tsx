// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useRef } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { DraftNote } from '../../../platform/ui/client/draft-note.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
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
  const writing = useTell(writeMessage, { stale: [seeConsultation, listConsultations] })
  const answering = thread.side === 'asked-of-us'
  const text = kept.now.text.trim()
  const [first] = mustGo(text)
  const does = say(answering ? 'send-answer' : 'send-further')
  const send = () =>
    writing.mutate(
      { params: { id: thread.id }, body: { id: id.current, text } },
      {
        onSuccess: async () => {
          id.current = crypto.randomUUID()
          filling.anew()
          tell({ said: say('message-sent', { who: nameOf(thread.other) }) })
          await kept.sent()
        },
      },
    )
  const filling = useFilling({
    lacking: { text: text === '' ? say('answer-needed') : first && say('must-go', { found: first }) },
    by: writing,
    send,
  })
  return (
    <Form
      filling={filling}
      does={does}
      heard="on-page"
      beside={<DraftNote state={kept.state} keptAt={kept.keptAt} />}
    >
      <NamelessText
        id="message"
        label={say(answering ? 'answer' : 'further')}
        hint={say(answering ? 'answer-hint' : 'further-hint')}
        error={filling.at('text')}
        value={kept.now}
        write={kept.write}
      />
    </Form>
  )
}
