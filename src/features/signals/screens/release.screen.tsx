// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { type WorkItem, WorkList } from '../../../platform/ui/show/work-list.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listReleases, type Waiting } from '../release.contract.ts'
import { AboutWaiting } from './about-waiting.tsx'
import { AskFiler } from './ask-filer.tsx'
import { KeepSignal } from './keep-signal.tsx'
import { numberInWords } from './list.rules.ts'
import { releaseWords } from './release.words.ts'
import { ReleaseSignal } from './release-signal.tsx'

type Deed = 'release' | 'keep' | 'ask'

/** What waits for the release point, with article and clock; decided one by one. */
export default function ReleaseQueue() {
  const say = useWords(releaseWords)
  const navigate = useNavigate()
  const { data, error, refetch } = useAsk(listReleases, {})
  const [chosen, choose] = useState<{ deed: Deed; one: Waiting }>()
  const all = data?.releases ?? []
  const doing = (deed: Deed) => (id: string) => {
    const one = all.find(known => known.id === id)
    if (one) choose({ deed, one })
  }
  const open = (id: string) => void navigate({ to: `/signalen/${id}` })
  const row = (one: Waiting): WorkItem => ({
    id: one.id,
    kind: numberInWords(one.number),
    title: one.title,
    meta: <AboutWaiting one={one} />,
    date: <DateText when={one.filedAt} />,
    actions: [
      ...(one.here
        ? [
            { key: 'v', does: say('release'), run: doing('release') },
            { key: 'n', does: say('keep'), run: doing('keep') },
            { key: 't', does: say('ask'), run: doing('ask') },
          ]
        : []),
      { key: 'enter', does: say('open'), run: open },
    ],
  })
  const groups = [
    { name: say('to-decide'), items: all.filter(({ here, question }) => here && question === null).map(row) },
    { name: say('asked'), items: all.filter(({ here, question }) => here && question !== null).map(row) },
    { name: say('elsewhere'), items: all.filter(({ here }) => !here).map(row) },
  ].filter(({ items }) => items.length > 0)
  const close = () => choose(undefined)
  return (
    <Page title={say('title')} purpose={say('purpose')}>
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton rows={4} /> : null}
      {data && all.length === 0 ? <EmptyState fact={say('none')} comes={say('none-comes')} /> : null}
      {groups.length > 0 ? <WorkList groups={groups} open={open} /> : null}
      {all.some(({ clock }) => clock !== null) ? <p className="meta">{say('terms-unverified')}</p> : null}
      {chosen?.deed === 'release' ? <ReleaseSignal one={chosen.one} close={close} /> : null}
      {chosen?.deed === 'keep' ? <KeepSignal one={chosen.one} close={close} /> : null}
      {chosen?.deed === 'ask' ? <AskFiler one={chosen.one} close={close} /> : null}
    </Page>
  )
}
