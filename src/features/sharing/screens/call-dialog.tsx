// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { answers, type CallRequest, listRequests, noteCall } from '../request.contract.ts'
import { askingWords } from './asking.words.ts'

const outcomes = [...answers, 'not-reached'] as const

/** What the owner said on the telephone; the owner reads it back on its own page. */
export function CallDialog({ request, close }: { request: CallRequest; close: () => void }) {
  const say = useWords(askingWords)
  const tell = useToast()
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]>('yes')
  const [reason, setReason] = useState('')
  const [tried, setTried] = useState(false)
  const noting = useTell(noteCall, { stale: [listRequests, { method: 'GET', path: '/v1/my-work' }] })
  const lacking = outcome === 'no' && reason.trim().length < 3
  const explains = outcome === 'no' || outcome === 'not-now'
  const note = () => {
    setTried(true)
    if (lacking) return
    noting.mutate(
      { params: { id: request.id }, body: { outcome, reason: explains ? reason.trim() : '' } },
      {
        onSuccess: () => {
          tell({ said: say('noted', { outcome: say(outcome) }) })
          close()
        },
      },
    )
  }
  return (
    <Dialog open close={close} title={say('call-title')}>
      <p>{say('call-text', { who: nameOfDomain(request.to.organisation, request.to.name) })}</p>
      {noting.error ? <RefusalNote refusal={noting.error} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          note()
        }}
      >
        <RadioGroup
          label={say('outcome')}
          stacked
          choices={outcomes.map(value => ({ value, label: say(value) }))}
          value={outcome}
          onChange={next => next && setOutcome(next)}
        />
        {explains ? (
          <TextArea
            label={say('reason')}
            rows={3}
            maxLength={500}
            optional={outcome === 'not-now'}
            value={reason}
            onChange={event => setReason(event.target.value)}
            error={tried && lacking ? say('reason-needed') : undefined}
          />
        ) : null}
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={noting.isPending}>
            {say('note')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
