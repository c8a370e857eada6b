// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'

type Props = {
  title: string
  text: string
  label: string
  needed: string
  does: string
  by: Parameters<typeof useFilling>[0]['by']
  close: () => void
  send: (sentence: string) => void
}

/** A deed that needs one sentence to go with it. */
export function OneSentence({ text, label, needed, by, send, ...dialog }: Props) {
  const [sentence, setSentence] = useState('')
  const filling = useFilling({
    lacking: { sentence: sentence.trim().length < 3 && needed },
    by,
    send: () => send(sentence.trim()),
  })
  return (
    <DialogForm {...dialog} lead={<p>{text}</p>} filling={filling}>
      <TextField
        label={label}
        maxLength={500}
        value={sentence}
        onChange={event => setSentence(event.target.value)}
        error={filling.at('sentence')}
      />
    </DialogForm>
  )
}
