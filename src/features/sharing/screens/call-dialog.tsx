// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
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
  const noting = useTell(noteCall, { stale: [listRequests, { method: 'GET', path: '/v1/my-work' }] })
  const lacking = outcome === 'no' && reason.trim().length < 3
  const explains = outcome === 'no' || outcome === 'not-now'
  const note = () => {
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
  const filling = useFilling({
    lacking: { reason: lacking && say('reason-needed') },
    by: noting,
    send: note,
  })
  return (
    <DialogForm
      close={close}
      title={say('call-title')}
      lead={<p>{say('call-text', { who: nameOfDomain(request.to.organisation, request.to.name) })}</p>}
      filling={filling}
      does={say('note')}
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
          error={filling.at('reason')}
        />
      ) : null}
    </DialogForm>
  )
}
