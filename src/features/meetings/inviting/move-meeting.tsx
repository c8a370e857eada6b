// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { DialogForm } from '../../../platform/ui/forms/dialog-form.tsx'
import { readWhole } from '../../../platform/ui/forms/read-whole.ts'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { listMeetings, seeMeeting } from '../meeting.contract.ts'
import { seePreparation } from '../prepare/preparing.contract.ts'
import { meetingWords } from '../screens/meeting.words.ts'
import { MeetingMoment, useMoment } from '../screens/meeting-moment.tsx'
import { changeMeeting, seeInvitations } from './inviting.contract.ts'
import { invitingWords } from './inviting.words.ts'

export type Movable = { id: string; title: string; startsAt: string; room: string; state: string }

/** Another time or room for a meeting that was not held yet. A field left empty keeps what it was. */
export function MoveMeeting({ meeting, close }: { meeting: Movable; close: () => void }) {
  const say = useWords(invitingWords)
  const sayMeeting = useWords(meetingWords)
  const language = useLanguage()
  const tell = useToast()
  const [room, setRoom] = useState(meeting.room)
  const [minutes, setMinutes] = useState('90')
  const moment = useMoment()
  const changing = useTell(changeMeeting, {
    stale: [seePreparation, seeInvitations, listMeetings, seeMeeting],
  })
  const unread = moment.typed.trim() !== '' && moment.instant === undefined
  const move = () => {
    const startsAt = moment.instant ?? meeting.startsAt
    changing.mutate(
      {
        params: { id: meeting.id },
        body: { title: meeting.title, startsAt, room: room.trim(), minutes: Number(minutes) },
      },
      {
        onSuccess: () => {
          tell({ said: say('moved') })
          close()
        },
      },
    )
  }
  const filling = useFilling({
    lacking: {
      when: unread && sayMeeting('when-needed'),
      minutes: readWhole(minutes, 5, 600) === undefined && say('minutes-wrong'),
    },
    by: changing,
    send: move,
  })
  return (
    <DialogForm close={close} title={say('move-title')} filling={filling} does={say('move')}>
      <p>{say('now-at', { when: showFullDate(meeting.startsAt, language) })}</p>
      <MeetingMoment
        label={sayMeeting('when')}
        hint={sayMeeting('when-hint')}
        moment={moment}
        error={filling.at('when')}
      />
      <TextField
        label={sayMeeting('room')}
        optional
        value={room}
        maxLength={200}
        onChange={event => setRoom(event.target.value)}
      />
      <TextField
        label={say('minutes')}
        inputMode="numeric"
        value={minutes}
        onChange={event => setMinutes(event.target.value)}
        error={filling.at('minutes')}
      />
    </DialogForm>
  )
}
