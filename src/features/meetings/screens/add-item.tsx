// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { readWhole } from '../../../platform/ui/forms/read-whole.ts'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
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
  const adding = useTell(addItem, { stale: [seeMeeting, listMeetings], done: close })
  const filling = useFilling({
    lacking: {
      title: title.trim() === '' && say('name-needed'),
      minutes: readWhole(minutes, 1, 240) === undefined && say('minutes-wrong'),
    },
    by: adding,
    send: () => {
      const body = { id: crypto.randomUUID(), title: title.trim(), minutes: Number(minutes), kind }
      adding.mutate({ params: { id: meeting }, body })
    },
  })
  return (
    <DialogForm close={close} title={say('add-item')} filling={filling} does={say('add-item')}>
      <TextField
        label={say('item-title')}
        value={title}
        maxLength={200}
        onChange={event => setTitle(event.target.value)}
        error={filling.at('title')}
      />
      <TextField
        label={say('item-minutes')}
        inputMode="numeric"
        value={minutes}
        onChange={event => setMinutes(event.target.value)}
        error={filling.at('minutes')}
      />
      <RadioGroup
        label={say('kind')}
        choices={kinds.map(value => ({ value, label: say(`kind-${value}`) }))}
        value={kind}
        onChange={next => next && setKind(next)}
      />
    </DialogForm>
  )
}
