// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'

type SentenceProps = {
  title: string
  text: string
  label: string
  needed: string
  does: string
  busy: boolean
  refusal: Refusal | null
  close: () => void
  send: (sentence: string) => void
}

/** A deed that needs one sentence to go with it. */
export function OneSentence({ title, text, label, needed, does, busy, refusal, close, send }: SentenceProps) {
  const [sentence, setSentence] = useState('')
  const [tried, setTried] = useState(false)
  const wrong = sentence.trim().length < 3 ? needed : undefined
  return (
    <Dialog open close={close} title={title}>
      <p>{text}</p>
      {refusal ? <RefusalNote refusal={refusal} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setTried(true)
          if (wrong === undefined) send(sentence.trim())
        }}
      >
        <TextField
          label={label}
          maxLength={500}
          value={sentence}
          onChange={event => setSentence(event.target.value)}
          error={tried ? wrong : undefined}
        />
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={busy}>
            {does}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
