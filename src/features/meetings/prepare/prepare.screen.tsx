// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { WorkList } from '../../../platform/ui/show/work-list.tsx'
import { useToday } from '../../../platform/ui/time/date.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { Invitations } from '../inviting/invitations.tsx'
import { seePeople } from '../item.contract.ts'
import { prepareWords } from './prepare.words.ts'
import { seePreparation } from './preparing.contract.ts'
import { usePreparedRows } from './use-prepared-rows.tsx'
import { usePutting } from './use-putting.tsx'
import { WhoAtItem } from './who-at-item.tsx'

/** Everything a coordinator needs before Tuesday, as one list: the agenda, what could come on it, what is open. */
export default function Prepare() {
  const say = useWords(prepareWords)
  const language = useLanguage()
  const navigate = useNavigate()
  const { id } = useParams({ strict: false }) as { id: string }
  const { data, error, refetch } = useAsk(seePreparation, { params: { id } })
  const seated = useAsk(seePeople, {}).data?.people ?? []
  const [chosen, choose] = useState<string>()
  const open = (position: number) =>
    void navigate({ to: `/overleg/${id}`, search: { punt: position } as never })
  const groups = usePreparedRows(data, { who: choose, open, put: usePutting(id), seated, today: useToday() })
  const item = data?.agenda.find(one => one.id === chosen)
  return (
    <Page
      title={say('title')}
      purpose={
        data ? say('when', { title: data.title, date: showFullDate(data.startsAt, language) }) : undefined
      }
      back={{ to: '/overleg', name: say('to-meetings') }}
      actions={
        <Button kind="primary" onClick={() => void navigate({ to: `/overleg/${id}` })}>
          {say('to-meeting')}
        </Button>
      }
      rail={data ? <Invitations meeting={data} /> : undefined}
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {data && groups.length === 0 ? <EmptyState fact={say('empty')} comes={say('empty-comes')} /> : null}
      {groups.length > 0 ? <WorkList groups={groups} /> : null}
      {item ? <WhoAtItem item={item} seated={seated} close={() => choose(undefined)} /> : null}
    </Page>
  )
}
