// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import {
  dismissOverlap,
  listOverlaps,
  type OverlapLine,
  reopenOverlap,
  seeDesk,
  seeOverlap,
} from '../../overlaps/overlap.contract.ts'
import { listFeedback } from '../feedback.contract.ts'
import { listMeetings, removeItem } from '../meeting.contract.ts'
import { deskWords } from './desk.words.ts'

const step = 50
export const staleDesk = [seeDesk, listOverlaps, seeOverlap, listMeetings]

/** Everything that waits on the coordinator's desk, and what can be done with an overlap. */
export function useDesk() {
  const say = useWords(deskWords)
  const tell = useToast()
  const [limit, setLimit] = useState(step)
  const overlaps = useAsk(listOverlaps, { query: { limit: String(limit) } })
  const desk = useAsk(seeDesk, {})
  const feedback = useAsk(listFeedback, { query: {} })
  const meetings = useAsk(listMeetings, {})
  const setting = useTell(dismissOverlap, { stale: staleDesk })
  const reopening = useTell(reopenOverlap, { stale: staleDesk })
  const removing = useTell(removeItem, { stale: staleDesk })
  const onError = (refusal: Refusal) => tell({ said: `${refusal.says} ${refusal.next}` })
  const bringBack = ({ id, placeLabel }: OverlapLine) =>
    reopening.mutate(
      { params: { id } },
      { onError, onSuccess: () => tell({ said: say('back', { place: placeLabel }) }) },
    )
  const setAside = (line: OverlapLine, why: string, version: number) =>
    setting.mutate(
      { params: { id: line.id }, body: { why, version } },
      {
        onError,
        onSuccess: () =>
          tell({ said: say('aside', { place: line.placeLabel }), undo: () => bringBack(line) }),
      },
    )
  const planned = (item: string, title: string) =>
    tell({
      said: say('planned', { title }),
      undo: () =>
        removing.mutate(
          { params: { id: item } },
          { onError, onSuccess: () => tell({ said: say('unplanned', { title }) }) },
        ),
    })
  const more = () => setLimit(now => Math.min(now + step, 200))
  return { overlaps, desk, feedback, meetings, setAside, planned, more }
}
