// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { saveDraft } from '../../signals/draft.contract.ts'
import type { Thread } from '../consultation.contract.ts'
import { linkSignal, seeConsultation } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'
import { EndConsultation } from './end-consultation.tsx'
import { PlanConsultation } from './plan-consultation.tsx'
/** What this side can do with it besides writing. */
export function ThreadDeeds({ thread }: { thread: Thread }) {
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
