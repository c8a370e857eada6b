// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listMeetings, planMeeting } from '../meeting.contract.ts'
import { meetingWords } from './meeting.words.ts'
import { MeetingMoment, useMoment } from './meeting-moment.tsx'

/** A meeting gets a name, a moment and a room. */
export function PlanMeeting({ close }: { close: () => void }) {
  const say = useWords(meetingWords)
  const tell = useToast()
  const [title, setTitle] = useState(say('default-name'))
  const [room, setRoom] = useState('')
  const [tried, setTried] = useState(false)
  const moment = useMoment()
  const planning = useTell(planMeeting, { stale: [listMeetings] })
  const plan = () => {
    setTried(true)
    if (title.trim() === '' || moment.instant === undefined) return
    const body = { id: crypto.randomUUID(), title: title.trim(), startsAt: moment.instant, room: room.trim() }
    planning.mutate(
      { body },
      {
        onSuccess: () => {
          tell({ said: say('planned-toast', { title: body.title }) })
          close()
        },
      },
    )
  }
  return (
    <Dialog open close={close} title={say('plan')}>
      {planning.error ? <RefusalNote refusal={planning.error} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          plan()
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
        <TextField
          label={say('room')}
          optional
          value={room}
          maxLength={200}
          onChange={event => setRoom(event.target.value)}
        />
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={planning.isPending}>
            {say('plan')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
