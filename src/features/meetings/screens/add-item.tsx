// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { RadioGroup } from '../../../platform/ui/forms/choices.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { addItem, listMeetings, seeMeeting } from '../meeting.contract.ts'
import { ItemFields, useItemFields } from './item-fields.tsx'
import { meetingWords } from './meeting.words.ts'

const kinds = ['opening', 'review', 'other', 'closing'] as const

/** An item of the table's own. Overlaps come from the desk, with the signals behind them. */
export function AddItem({ meeting, close }: { meeting: string; close: () => void }) {
  const say = useWords(meetingWords)
  const item = useItemFields({ title: '', minutes: '5' })
  const [kind, setKind] = useState<(typeof kinds)[number]>('other')
  const adding = useTell(addItem, { stale: [seeMeeting, listMeetings], done: close })
  const filling = useFilling({
    lacking: item.lacking,
    by: adding,
    send: () => {
      const body = { id: crypto.randomUUID(), ...item.meant, kind }
      adding.mutate({ params: { id: meeting }, body })
    },
  })
  return (
    <DialogForm close={close} title={say('add-item')} filling={filling} does={say('add-item')}>
      <ItemFields of={item} at={filling.at} />
      <RadioGroup
        label={say('kind')}
        choices={kinds.map(value => ({ value, label: say(`kind-${value}`) }))}
        value={kind}
        onChange={next => next && setKind(next)}
      />
    </DialogForm>
  )
}
