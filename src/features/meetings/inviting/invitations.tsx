// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { RailBlock } from '../../../platform/ui/frame/page.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { inviteToMeeting, seeInvitations } from './inviting.contract.ts'
import { invitingWords } from './inviting.words.ts'
import { type Movable, MoveMeeting } from './move-meeting.tsx'

/** Who knows of this time and place, and a letter to who does not. */
export function Invitations({ meeting }: { meeting: Movable }) {
  const say = useWords(invitingWords)
  const tell = useToast()
  const [moving, move] = useState(false)
  const { data } = useAsk(seeInvitations, { params: { id: meeting.id } })
  const inviting = useTell(inviteToMeeting, { stale: [seeInvitations] })
  if (!data) return null
  const names = data.invited.filter(({ upToDate }) => upToDate).map(({ name }) => name)
  const invite = () =>
    inviting.mutate(
      { params: { id: meeting.id } },
      {
        onSuccess: ({ letters }) => tell({ said: say('invited', { count: letters }) }),
        onError: (refusal: Refusal) => tell({ said: `${refusal.says} ${refusal.next}` }),
      },
    )
  return (
    <RailBlock title={say('invitations')}>
      <p>{names.length === 0 ? say('told-none') : say('told', { names: names.join(', ') })}</p>
      <p>{data.waiting === 0 ? say('all-told') : say('waiting', { count: data.waiting })}</p>
      {data.waiting > 0 ? (
        <p>
          <Button onClick={invite} busy={inviting.isPending}>
            {say('invite')}
          </Button>
        </p>
      ) : null}
      <p className="meta">{say('letter-says')}</p>
      {meeting.state === 'planned' ? (
        <Button kind="link" onClick={() => move(true)}>
          {say('move')}
        </Button>
      ) : null}
      {moving ? <MoveMeeting meeting={meeting} close={() => move(false)} /> : null}
    </RailBlock>
  )
}
