// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useTell } from '../../../platform/ui/client/ask.tsx'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { seeItem } from '../item.contract.ts'
import { arrangeItems, listMeetings, removeItem, seeMeeting } from '../meeting.contract.ts'
import { meetingWords } from './meeting.words.ts'
import type { Meeting } from './use-deciding.tsx'
import type { Item } from './use-written.tsx'

type Props = { item: Item; meeting: Meeting; goTo: (position: number) => void }

/** An item earlier or later on the agenda, or off it: then what lies behind it goes back to the desk. */
export function ArrangeItem({ item, meeting, goTo }: Props) {
  const say = useWords(meetingWords)
  const tell = useToast()
  const arranging = useTell(arrangeItems, { stale: [seeMeeting, seeItem] })
  const removing = useTell(removeItem, { stale: [seeMeeting, listMeetings] })
  const ids = meeting.agenda.map(({ id }) => id)
  const at = ids.indexOf(item.id)
  const onError = (refusal: Refusal) => tell({ said: `${refusal.says} ${refusal.next}` })
  const swap = (other: number) => {
    const items = ids.map((id, place) => (place === at ? ids[other]! : place === other ? item.id : id))
    arranging.mutate(
      { params: { id: meeting.id }, body: { items } },
      { onError, onSuccess: () => goTo(other + 1) },
    )
  }
  const takeOff = () =>
    removing.mutate(
      { params: { id: item.id } },
      { onError, onSuccess: () => tell({ said: say('taken-off', { title: item.title }) }) },
    )
  return (
    <p className="arrange">
      {at > 0 ? (
        <Button kind="link" onClick={() => swap(at - 1)}>
          {say('earlier')}
        </Button>
      ) : null}
      {at >= 0 && at < ids.length - 1 ? (
        <Button kind="link" onClick={() => swap(at + 1)}>
          {say('later')}
        </Button>
      ) : null}
      <Button kind="link" onClick={takeOff}>
        {say('take-off')}
      </Button>
    </p>
  )
}
