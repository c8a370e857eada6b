// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useTell } from '../../../platform/ui/client/ask.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listMeetings, planMeeting } from '../meeting.contract.ts'
import { meetingWords } from './meeting.words.ts'
import { PlanDialog } from './plan-dialog.tsx'

/** A meeting gets a name, a moment and a room. */
export function PlanMeeting({ close }: { close: () => void }) {
  const say = useWords(meetingWords)
  const tell = useToast()
  const [room, setRoom] = useState('')
  const planning = useTell(planMeeting, { stale: [listMeetings] })
  return (
    <PlanDialog
      say={say}
      named={say('default-name')}
      by={planning}
      close={close}
      plan={meeting =>
        planning.mutate(
          { body: { ...meeting, room: room.trim() } },
          {
            onSuccess: () => {
              tell({ said: say('planned-toast', { title: meeting.title }) })
              close()
            },
          },
        )
      }
    >
      <TextField
        label={say('room')}
        optional
        value={room}
        maxLength={200}
        onChange={event => setRoom(event.target.value)}
      />
    </PlanDialog>
  )
}
