// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useTell } from '../../../platform/ui/client/ask.tsx'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { addItem, listMeetings, seeMeeting } from '../meeting.contract.ts'
import { prepareWords } from './prepare.words.ts'
import { seePreparation } from './preparing.contract.ts'

type Putting = {
  title: string
  kind: 'overlap' | 'signal' | 'review'
  overlap?: string
  subjectKind?: 'person'
  intakes?: string[]
  reviewOf?: string
}

/** Puts something that waited on the agenda of this meeting. */
export function usePutting(meeting: string) {
  const say = useWords(prepareWords)
  const tell = useToast()
  const adding = useTell(addItem, { stale: [seePreparation, seeMeeting, listMeetings] })
  return (wish: Putting) =>
    adding.mutate(
      { params: { id: meeting }, body: { id: crypto.randomUUID(), ...wish } },
      {
        onSuccess: () => tell({ said: say('put-toast', { title: wish.title }) }),
        onError: (refusal: Refusal) => tell({ said: `${refusal.says} ${refusal.next}` }),
      },
    )
}

export type Put = ReturnType<typeof usePutting>
