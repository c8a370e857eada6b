// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { ConfirmDialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { WorkList } from '../../../platform/ui/show/work-list.tsx'
import { DateText, useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { seeDesk } from '../../overlaps/overlap.contract.ts'
import { workingDaysLate } from '../desk/desk.rules.ts'
import type { Draft } from '../feedback.contract.ts'
import { listFeedback, sendFeedback } from '../feedback.contract.ts'
import { ChangeFeedback } from './change-feedback.tsx'
import { feedbackWords } from './feedback.words.ts'
import './feedback.css'

/** Word back to every sender: read, changed and sent one by one by a person; what is late first. */
export default function FeedbackDesk() {
  const say = useWords(feedbackWords)
  const language = useLanguage()
  const today = useToday()
  const { data, error, refetch } = useAsk(listFeedback, { query: {} })
  const [chosen, choose] = useState<{ deed: 'send' | 'change'; draft: Draft }>()
  const drafts = data?.feedback ?? []
  const doing = (deed: 'send' | 'change') => (id: string) => {
    const draft = drafts.find(one => one.id === id)
    if (draft) choose({ deed, draft })
  }
  const row = (draft: Draft) => ({
    id: draft.id,
    kind: say(draft.grade),
    title: `${draft.to.organisation}, ${draft.placeLabel}`,
    meta: (
      <>
        {say('about-signal', {
          date: showDate(draft.observedFrom.slice(0, 10), today, language),
          item: draft.item.title,
        })}
        <span className="draft-text">{draft.text}</span>
      </>
    ),
    date: <DateText when={draft.due} />,
    ...(draft.due < today
      ? { late: true, reason: say('days-late', { count: workingDaysLate(draft.due, today) }) }
      : {}),
    actions: [
      { key: 'enter', does: say('send'), run: doing('send') },
      { key: 'e', does: say('change'), run: doing('change') },
    ],
  })
  const groups = [
    { name: say('late'), late: true, items: drafts.filter(({ due }) => due < today).map(row) },
    { name: say('coming'), items: drafts.filter(({ due }) => due >= today).map(row) },
  ].filter(({ items }) => items.length > 0)
  const close = () => choose(undefined)
  return (
    <Page title={say('title')} purpose={say('purpose')}>
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {data && drafts.length === 0 ? <EmptyState fact={say('none')} comes={say('none-comes')} /> : null}
      {groups.length > 0 ? <WorkList groups={groups} open={doing('send')} /> : null}
      {chosen?.deed === 'send' ? <Send draft={chosen.draft} close={close} /> : null}
      {chosen?.deed === 'change' ? <ChangeFeedback draft={chosen.draft} close={close} /> : null}
    </Page>
  )
}

function Send({ draft, close }: { draft: Draft; close: () => void }) {
  const say = useWords(feedbackWords)
  const tell = useToast()
  const who = nameOfDomain(draft.to.organisation, draft.to.name)
  const sending = useTell(sendFeedback, { stale: [listFeedback, seeDesk] })
  const send = () =>
    sending.mutate(
      { params: { id: draft.id }, body: { version: draft.version } },
      {
        onSuccess: () => {
          tell({ said: say('sent', { who }) })
          close()
        },
      },
    )
  return (
    <ConfirmDialog
      open
      close={close}
      title={say('send-title')}
      sight={[{ who: say('reader', { who }), what: draft.text }]}
      does={say('send-to', { who })}
      confirm={send}
      by={sending}
    >
      <p>{say('send-text')}</p>
    </ConfirmDialog>
  )
}
