// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { TextArea } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
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
    if (first !== undefined) return
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
  return (
    <Dialog open close={close} title={say('end-title')}>
      <p>{say('end-text')}</p>
      {ending.error ? <RefusalNote refusal={ending.error} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          end()
        }}
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
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={ending.isPending}>
            {say('end')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
