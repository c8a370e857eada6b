// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { answerRequest, answers, type RequestReceived } from '../request.contract.ts'
import { seeSharing } from '../share.contract.ts'
import { sharingWords } from './sharing.words.ts'

type Answer = (typeof answers)[number]

/** May we call: yes, no with a reason, not now. Changing one's mind is answering again, so nothing is confirmed. */
export function AnswerDialog({ request, close }: { request: RequestReceived; close: () => void }) {
  const say = useWords(sharingWords)
  const tell = useToast()
  const [answer, setAnswer] = useState<Answer>(request.answer ?? 'yes')
  const [reason, setReason] = useState(request.reason)
  const answering = useTell(answerRequest, { stale: [seeSharing, { method: 'GET', path: '/v1/my-work' }] })
  const lacking = answer === 'no' && reason.trim().length < 3
  const give = () => {
    answering.mutate(
      { params: { id: request.id }, body: { answer, reason: answer === 'yes' ? '' : reason.trim() } },
      {
        onSuccess: () => {
          tell({ said: say('answered', { said: say(answer) }) })
          close()
        },
      },
    )
  }
  const filling = useFilling({
    lacking: { reason: lacking && say('why-needed') },
    by: answering,
    send: give,
  })
  return (
    <DialogForm
      close={close}
      title={say('answer-title')}
      lead={<p>{say('answer-text', { who: request.askedBy, table: request.table.name })}</p>}
      filling={filling}
      does={say('say')}
    >
      <RadioGroup
        label={say('about-signal', request.signal)}
        stacked
        choices={answers.map(value => ({ value, label: say(value) }))}
        value={answer}
        onChange={next => next && setAnswer(next)}
      />
      {answer === 'yes' ? null : (
        <TextArea
          label={say('why')}
          rows={3}
          maxLength={500}
          optional={answer === 'not-now'}
          value={reason}
          onChange={event => setReason(event.target.value)}
          error={filling.at('reason')}
        />
      )}
    </DialogForm>
  )
}
