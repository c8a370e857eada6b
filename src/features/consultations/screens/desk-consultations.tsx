// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { WorkList } from '../../../platform/ui/show/work-list.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listConsultations } from '../consultation.contract.ts'
import { consultationWords } from './consultation.words.ts'
import { useRows } from './use-rows.tsx'

const most = 5

/** On the coordinator's desk: what was asked of the coordinator and waits for an answer, the earliest term first. */
export function DeskConsultations() {
  const say = useWords(consultationWords)
  const navigate = useNavigate()
  const row = useRows()
  const { data, error, refetch } = useAsk(listConsultations, {})
  const waiting = (data?.consultations ?? []).filter(
    ({ side, state }) => side === 'asked-of-us' && state === 'waiting',
  )
  if (error) return <RefusalNote refusal={error} retry={() => void refetch()} />
  if (data === undefined) return <Skeleton rows={2} />
  return (
    <div>
      {waiting.length === 0 ? (
        <section aria-label={say('desk-title')}>
          <GroupHeading count={0}>{say('desk-title')}</GroupHeading>
          <EmptyState fact={say('desk-none')} comes={say('desk-comes')} />
        </section>
      ) : (
        <WorkList
          groups={[{ name: say('desk-title'), items: waiting.slice(0, most).map(row) }]}
          open={id => void navigate({ to: `/consultaties/${id}` })}
        />
      )}
      {waiting.length > most ? <ScreenLink to="/consultaties">{say('desk-all')}</ScreenLink> : null}
    </div>
  )
}
