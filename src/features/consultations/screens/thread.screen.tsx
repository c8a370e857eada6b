// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { AnswerOf } from '../../../platform/ui/client/call.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { Page, RailBlock } from '../../../platform/ui/frame/page.tsx'
import { WhoToCall } from '../../../platform/ui/people/person-chip.tsx'
import { whomToCall } from '../../../platform/ui/people/whom-to-call.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { seePartnership } from '../../partnership/partnership.contract.ts'
import { saveDraft } from '../../signals/draft.contract.ts'
import { linkSignal, seeConsultation } from '../consultation.contract.ts'
import { titleOf } from '../consultation.rules.ts'
import { consultationWords } from './consultation.words.ts'
import { EndConsultation } from './end-consultation.tsx'
import { usePartyName } from './party-name.tsx'
import { PlanConsultation } from './plan-consultation.tsx'
import { Messages, WriteMessage } from './thread-parts.tsx'

export type Thread = AnswerOf<typeof seeConsultation>

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
      actions={thread ? <Deeds thread={thread} /> : undefined}
      rail={
        <>
          <WhoToCall people={whomToCall(partnership?.people ?? [], language)} />
          {thread ? <Standing thread={thread} /> : null}
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

function Deeds({ thread }: { thread: Thread }) {
  const say = useWords(consultationWords)
  const navigate = useNavigate()
  const { call } = useClient()
  const [dialog, open] = useState<'end' | 'plan'>()
  const linking = useTell(linkSignal, { stale: [seeConsultation] })
  const may = (deed: Thread['may'][number]) => thread.may.includes(deed)
  // The form opens what was kept last: a note that starts with the question, to be changed before it is filed.
  const makeSignal = async () => {
    const signal = crypto.randomUUID()
    const body = { body: { signal, what: thread.question }, version: 0 }
    await call(saveDraft, { params: { id: crypto.randomUUID() }, body })
    await linking.mutateAsync({ params: { id: thread.id }, body: { signal } })
    await navigate({ to: '/signaal-melden' })
  }
  return (
    <>
      {may('make-signal') ? (
        <Button busy={linking.isPending} onClick={() => void makeSignal()}>
          {say('make-signal')}
        </Button>
      ) : null}
      {may('plan') ? <Button onClick={() => open('plan')}>{say('plan')}</Button> : null}
      {may('end') ? <Button onClick={() => open('end')}>{say('end')}</Button> : null}
      {dialog === 'end' ? <EndConsultation thread={thread} close={() => open(undefined)} /> : null}
      {dialog === 'plan' ? (
        <PlanConsultation id={thread.id} question={thread.question} close={() => open(undefined)} />
      ) : null}
    </>
  )
}

function Standing({ thread }: { thread: Thread }) {
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
