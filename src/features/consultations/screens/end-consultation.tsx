// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { Thread } from '../consultation.contract.ts'
import { endConsultation, listConsultations, seeConsultation } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'
import { mustGo } from './nameless-text.tsx'

/** Asks whether this is enough, with room for a word of thanks. */
export function EndConsultation({ thread, close }: { thread: Thread; close: () => void }) {
  const say = useWords(consultationWords)
  const tell = useToast()
  const [thanks, setThanks] = useState('')
  const ending = useTell(endConsultation, { stale: [seeConsultation, listConsultations] })
  const [first] = mustGo(thanks)
  const end = () => {
    ending.mutate(
      { params: { id: thread.id }, body: { thanks: thanks.trim() } },
      {
        onSuccess: () => {
          tell({ said: say('ended-now') })
          close()
        },
      },
    )
  }
  const filling = useFilling({
    lacking: { thanks: first !== undefined && say('must-go', { found: first }) },
    by: ending,
    send: end,
  })
  return (
    <DialogForm
      close={close}
      title={say('end-title')}
      lead={<p>{say('end-text')}</p>}
      filling={filling}
      does={say('end')}
    >
      <TextArea
        label={say('thanks')}
        hint={say('thanks-hint')}
        optional
        rows={2}
        maxLength={1000}
        value={thanks}
        error={first === undefined ? undefined : say('must-go', { found: first })}
        onChange={event => setThanks(event.target.value)}
      />
    </DialogForm>
  )
}
