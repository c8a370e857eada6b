// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { markAttendance, seeAttendance } from '../attendance.contract.ts'
import { runWords } from './run.words.ts'

/** Somebody in the room without a seat here; from then on the wall shows nothing of the item. */
export function AddGuest({ meeting, close }: { meeting: string; close: () => void }) {
  const say = useWords(runWords)
  const [name, setName] = useState('')
  const [tried, setTried] = useState(false)
  const marking = useTell(markAttendance, { stale: [seeAttendance] })
  const add = () => {
    setTried(true)
    if (name.trim() === '') return
    const guest = { domain: 0, account: crypto.randomUUID(), present: true, guest: name.trim() }
    marking.mutate({ params: { id: meeting }, body: { people: [guest] } }, { onSuccess: close })
  }
  return (
    <Dialog open close={close} title={say('add-guest')}>
      {marking.error ? <RefusalNote refusal={marking.error} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          add()
        }}
      >
        <TextField
          label={say('guest-name')}
          hint={say('guest-hint')}
          value={name}
          maxLength={200}
          onChange={event => setName(event.target.value)}
          error={tried && name.trim() === '' ? say('guest-needed') : undefined}
        />
        <p className="meta">{say('guest-note')}</p>
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={marking.isPending}>
            {say('add-guest')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
