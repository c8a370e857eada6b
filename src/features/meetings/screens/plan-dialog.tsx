// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ReactNode, useState } from 'react'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { type Sender, useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { MeetingMoment, useMoment } from './meeting-moment.tsx'

type Word = 'plan' | 'name' | 'name-needed' | 'when' | 'when-hint' | 'when-needed'
type Props = {
  say: (word: Word) => string
  /** The name it starts with. */
  named: string
  by: Sender
  plan: (meeting: { id: string; title: string; startsAt: string }) => void
  close: () => void
  /** More fields, after name and moment. */
  children?: ReactNode
}

/** A meeting gets a name and a moment; what more it needs, its table adds. */
export function PlanDialog({ say, named, by, plan, close, children }: Props) {
  const [title, setTitle] = useState(named)
  const moment = useMoment()
  const filling = useFilling({
    lacking: {
      title: title.trim() === '' && say('name-needed'),
      when: moment.instant === undefined && say('when-needed'),
    },
    by,
    send: () => plan({ id: crypto.randomUUID(), title: title.trim(), startsAt: moment.instant! }),
  })
  return (
    <DialogForm close={close} title={say('plan')} filling={filling} does={say('plan')}>
      <TextField
        label={say('name')}
        value={title}
        maxLength={200}
        onChange={event => setTitle(event.target.value)}
        error={filling.at('title')}
      />
      <MeetingMoment label={say('when')} hint={say('when-hint')} moment={moment} error={filling.at('when')} />
      {children}
    </DialogForm>
  )
}
