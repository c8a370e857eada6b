// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { addItem, listMeetings, seeMeeting } from '../meeting.contract.ts'
import { meetingWords } from './meeting.words.ts'

const kinds = ['opening', 'review', 'other', 'closing'] as const

/** An item of the table's own. Overlaps come from the desk, with the signals behind them. */
export function AddItem({ meeting, close }: { meeting: string; close: () => void }) {
  const say = useWords(meetingWords)
  const [title, setTitle] = useState('')
  const [minutes, setMinutes] = useState('5')
  const [kind, setKind] = useState<(typeof kinds)[number]>('other')
  const [tried, setTried] = useState(false)
  const adding = useTell(addItem, { stale: [seeMeeting, listMeetings], done: close })
  const wrong = !/^\d+$/.test(minutes) || Number(minutes) < 1 || Number(minutes) > 240
  const add = () => {
    setTried(true)
    if (title.trim() === '' || wrong) return
    const body = { id: crypto.randomUUID(), title: title.trim(), minutes: Number(minutes), kind }
    adding.mutate({ params: { id: meeting }, body })
  }
  return (
    <Dialog open close={close} title={say('add-item')}>
      {adding.error ? <RefusalNote refusal={adding.error} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          add()
        }}
      >
        <TextField
          label={say('item-title')}
          value={title}
          maxLength={200}
          onChange={event => setTitle(event.target.value)}
          error={tried && title.trim() === '' ? say('name-needed') : undefined}
        />
        <TextField
          label={say('item-minutes')}
          inputMode="numeric"
          value={minutes}
          onChange={event => setMinutes(event.target.value)}
          error={tried && wrong ? say('minutes-wrong') : undefined}
        />
        <RadioGroup
          label={say('kind')}
          choices={kinds.map(value => ({ value, label: say(`kind-${value}`) }))}
          value={kind}
          onChange={next => next && setKind(next)}
        />
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={adding.isPending}>
            {say('add-item')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
