// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { markAttendance, seeAttendance } from '../attendance.contract.ts'
import { runWords } from './run.words.ts'

/** Somebody in the room without a seat here; from then on the wall shows nothing of the item. */
export function AddGuest({ meeting, close }: { meeting: string; close: () => void }) {
  const say = useWords(runWords)
  const [name, setName] = useState('')
  const marking = useTell(markAttendance, { stale: [seeAttendance] })
  const add = () => {
    const guest = { domain: 0, account: crypto.randomUUID(), present: true, guest: name.trim() }
    marking.mutate({ params: { id: meeting }, body: { people: [guest] } }, { onSuccess: close })
  }
  const filling = useFilling({
    lacking: { name: name.trim() === '' && say('guest-needed') },
    by: marking,
    send: add,
  })
  return (
    <DialogForm close={close} title={say('add-guest')} filling={filling} does={say('add-guest')}>
      <TextField
        label={say('guest-name')}
        hint={say('guest-hint')}
        value={name}
        maxLength={200}
        onChange={event => setName(event.target.value)}
        error={filling.at('name')}
      />
      <p className="meta">{say('guest-note')}</p>
    </DialogForm>
  )
}
