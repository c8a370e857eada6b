// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { askOwner, listRequests, takeBackRequest } from '../request.contract.ts'
import { askingWords } from './asking.words.ts'

type Props = {
  about: { kind: 'intake' | 'overlap'; id: string }
  intake: string
  /** The owner, as the coordinator names it. */
  owner: string
}

/** At a signal on the coordinator's desk: asks its owner whether one may call, or says how that stands. */
export function AskToCall({ about, intake, owner }: Props) {
  const say = useWords(askingWords)
  const language = useLanguage()
  const today = useToday()
  const tell = useToast()
  const { data } = useAsk(listRequests, {})
  const stale = [listRequests]
  const asking = useTell(askOwner, { stale })
  const takingBack = useTell(takeBackRequest, { stale })
  const onError = ({ says, next }: Refusal) => tell({ said: `${says} ${next}` })
  const takeBack = (id: string) =>
    takingBack.mutate({ params: { id } }, { onError, onSuccess: () => tell({ said: say('taken-back') }) })
  const ask = () =>
    asking.mutate(
      { body: { about, intake } },
      {
        onError,
        onSuccess: ({ id }) => tell({ said: say('asked', { who: owner }), undo: () => takeBack(id) }),
      },
    )
  if (data === undefined) return null
  const known = data.requests.find(one => one.intake === intake)
  if (known?.answer) return <span className="meta">{say(`said-${known.answer}`)}</span>
  if (known)
    return <span className="meta">{say('asked-until', { date: showDate(known.due, today, language) })}</span>
  return (
    <Button small onClick={ask} busy={asking.isPending} aria-label={`${say('ask')}: ${owner}`}>
      {say('ask')}
    </Button>
  )
}
