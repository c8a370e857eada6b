// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { type ReactNode, useState } from 'react'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { MeetingMoment, useMoment } from './meeting-moment.tsx'

type Word = 'plan' | 'name' | 'name-needed' | 'when' | 'when-hint' | 'when-needed'
type Props = {
  say: (word: Word) => string
  /** The name it starts with. */
  named: string
  refusal: Refusal | null
  busy: boolean
  plan: (meeting: { id: string; title: string; startsAt: string }) => void
  close: () => void
  /** More fields, after name and moment. */
  children?: ReactNode
}

/** A meeting gets a name and a moment; what more it needs, its table adds. */
export function PlanDialog({ say, named, refusal, busy, plan, close, children }: Props) {
  const [title, setTitle] = useState(named)
  const [tried, setTried] = useState(false)
  const moment = useMoment()
  const submit = () => {
    setTried(true)
    if (title.trim() === '' || moment.instant === undefined) return
    plan({ id: crypto.randomUUID(), title: title.trim(), startsAt: moment.instant })
  }
  return (
    <Dialog open close={close} title={say('plan')}>
      {refusal ? <RefusalNote refusal={refusal} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          submit()
        }}
      >
        <TextField
          label={say('name')}
          value={title}
          maxLength={200}
          onChange={event => setTitle(event.target.value)}
          error={tried && title.trim() === '' ? say('name-needed') : undefined}
        />
        <MeetingMoment
          label={say('when')}
          hint={say('when-hint')}
          moment={moment}
          error={tried && moment.instant === undefined ? say('when-needed') : undefined}
        />
        {children}
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={busy}>
            {say('plan')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
