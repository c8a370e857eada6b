// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { WhoToCall } from '../../../platform/ui/people/person-chip.tsx'
import { whomToCall } from '../../../platform/ui/people/whom-to-call.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { type WorkItem, WorkList } from '../../../platform/ui/show/work-list.tsx'
import { useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { seePartnership } from '../../partnership/partnership.contract.ts'
import type { RequestReceived } from '../request.contract.ts'
import { type Share, seeSharing } from '../share.contract.ts'
import { AnswerDialog } from './answer-dialog.tsx'
import { sharingWords } from './sharing.words.ts'
import { useRequestRow, useShareRow } from './sharing-rows.tsx'
import { StopDialog } from './stop-dialog.tsx'
import { ToldDialog } from './told-dialog.tsx'
import { useGoBring } from './use-go-bring.tsx'

type Open = { answer: RequestReceived } | { stop: Share } | { told: Share } | undefined

/** One page for the owner: what others asked, what it shares with whom until when, and the way to end it. */
export default function Sharing() {
  const say = useWords(sharingWords)
  const language = useLanguage()
  const { data, error, refetch } = useAsk(seeSharing, {})
  const partnership = useAsk(seePartnership, {}).data
  const [open, setOpen] = useState<Open>()
  const goBring = useGoBring()
  useShortcut('n', say('bring'), () => goBring({}))
  const close = () => setOpen(undefined)
  const requestRow = useRequestRow({ answer: answer => setOpen({ answer }), bring: goBring })
  const shareRow = useShareRow({
    stop: stop => setOpen({ stop }),
    told: told => setOpen({ told }),
    bring: goBring,
  })
  const shares = data?.shares ?? []
  const group = (name: string, items: WorkItem[]) => ({ name, items })
  const groups = [
    group(say('asked'), (data?.requests ?? []).map(requestRow)),
    group(say('live'), shares.filter(({ state }) => state === 'live').map(shareRow)),
    group(say('past'), shares.filter(({ state }) => state !== 'live').map(shareRow)),
  ].filter(({ items }) => items.length > 0)
  const openRow = (id: string) => {
    const request = data?.requests.find(one => one.id === id)
    if (request) setOpen({ answer: request })
  }
  return (
    <Page
      title={say('title')}
      purpose={say('purpose')}
      actions={
        <Button kind="primary" shortcut="n" onClick={() => goBring({})}>
          {say('bring')}
        </Button>
      }
      rail={<WhoToCall people={whomToCall(partnership?.people ?? [], language)} />}
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton rows={6} /> : null}
      {data && groups.length === 0 ? <EmptyState fact={say('empty')} comes={say('empty-comes')} /> : null}
      {groups.length > 0 ? <WorkList groups={groups} open={openRow} /> : null}
      {open && 'answer' in open ? <AnswerDialog request={open.answer} close={close} /> : null}
      {open && 'told' in open ? <ToldDialog share={open.told} close={close} /> : null}
      {open && 'stop' in open ? <StopDialog share={open.stop} close={close} /> : null}
    </Page>
  )
}
