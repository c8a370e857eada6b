// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useParams } from '@tanstack/react-router'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { WhoToCall } from '../../../platform/ui/people/person-chip.tsx'
import { whomToCall } from '../../../platform/ui/people/whom-to-call.ts'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { seePartnership } from '../../partnership/partnership.contract.ts'
import { seeConsultation } from '../consultation.contract.ts'
import { titleOf } from '../consultation.rules.ts'
import { consultationWords } from './consultation.words.ts'
import { Messages } from './messages.tsx'
import { usePartyName } from './party-name.tsx'
import { ThreadDeeds } from './thread-deeds.tsx'
import { ThreadStanding } from './thread-standing.tsx'
import { WriteMessage } from './write-message.tsx'

/** One consultation: what was asked, what was answered, and how it ended. */
export default function ConsultationThread() {
  const say = useWords(consultationWords)
  const language = useLanguage()
  const nameOf = usePartyName()
  const { id = '' } = useParams({ strict: false }) as { id?: string }
  const { data: thread, error, refetch } = useAsk(seeConsultation, { params: { id } })
  const { data: partnership } = useAsk(seePartnership, {})
  const asked = thread?.side === 'asked-by-us' ? 'asked-of' : 'asked-by'
  return (
    <Page
      title={thread ? titleOf(thread.question, 80) : say('title')}
      purpose={
        thread
          ? say('thread-purpose', {
              asked: say(asked, { who: nameOf(thread.other) }),
              date: showFullDate(thread.askedAt.slice(0, 10), language),
              table: thread.table.name ?? say('some-table'),
            })
          : undefined
      }
      back={{ to: '/consultaties', name: say('back') }}
      actions={thread ? <ThreadDeeds thread={thread} /> : undefined}
      rail={
        <>
          <WhoToCall people={whomToCall(partnership?.people ?? [], language)} />
          {thread ? <ThreadStanding thread={thread} /> : null}
        </>
      }
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {thread === undefined && !error ? <Skeleton rows={5} /> : null}
      {thread ? <Messages thread={thread} /> : null}
      {thread?.may.includes('write') ? <WriteMessage key={id} thread={thread} /> : null}
      {thread && thread.state !== 'ended' && !thread.may.includes('write') ? (
        <p className="meta">{say('not-here', { table: thread.table.name ?? say('some-table') })}</p>
      ) : null}
    </Page>
  )
}
