// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import type { WorkItem } from '../../../platform/ui/show/work-list.tsx'
import { DateText, useToday } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import type { ConsultationLine } from '../consultation.contract.ts'
import { titleOf } from '../consultation.rules.ts'
import { consultationWords } from './consultation.words.ts'
import { usePartyName } from './party-name.tsx'

const turn = {
  'asked-of-us': { waiting: 'you-answer', answered: 'they-write', ended: 'ended' },
  'asked-by-us': { waiting: 'they-answer', answered: 'you-read', ended: 'ended' },
} as const

/** A consultation as a row: whose turn it is, the question, the other side, and by when. */
export function useRows(): (line: ConsultationLine) => WorkItem {
  const say = useWords(consultationWords)
  const nameOf = usePartyName()
  const navigate = useNavigate()
  const today = useToday()
  return line => {
    const waits = line.state === 'waiting'
    return {
      id: line.id,
      kind: say(turn[line.side][line.state]),
      title: titleOf(line.question),
      to: `/consultaties/${line.id}`,
      meta: say(line.side === 'asked-by-us' ? 'asked-of' : 'asked-by', { who: nameOf(line.other) }),
      date: <DateText when={waits ? line.due : line.askedAt} />,
      ...(waits && line.due < today ? { late: true, reason: say('late') } : {}),
      actions: [{ key: 'enter', does: say('open'), run: id => void navigate({ to: `/consultaties/${id}` }) }],
    }
  }
}
