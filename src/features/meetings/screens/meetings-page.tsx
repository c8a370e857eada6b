// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import type { Callable } from '../../../platform/ui/client/call.ts'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import type { RowAction } from '../../../platform/ui/show/list-row.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { WorkList } from '../../../platform/ui/show/work-list.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { rhythmWords } from '../rhythm/rhythm.words.ts'
import { StandingItems } from '../rhythm/standing-items.tsx'
import { PlanSeries } from './plan-series.tsx'

type State = 'planned' | 'running' | 'closed'
type Meeting = { id: string; title: string; startsAt: string; room: string; state: State; items: number }
type Word = State | 'title' | 'purpose' | 'plan' | 'coming' | 'past' | 'no-room' | 'items' | 'none'
type Props = {
  say: (word: Word, values?: { count: number }) => string
  /** Who keeps the record plans; who does not reads. */
  keeps: boolean
  asked: {
    data: { meetings: readonly Meeting[] } | undefined
    error: Refusal | null
    refetch: () => unknown
  }
  /** Where a meeting lives: `/overleg`. */
  under: string
  /** What enter does. */
  opens: string
  more?: (meeting: Meeting) => readonly RowAction[]
  /** What comes when there is none yet. */
  comes: string
  seriesNamed: string
  stale: readonly Callable[]
  planning: (close: () => void) => ReactNode
  children?: ReactNode
}

/** The meetings of one table, what comes first and what was below it; and the ways to plan them. */
export function MeetingsPage({ say, keeps, asked, under, opens, more = () => [], comes, ...plans }: Props) {
  const series = useWords(rhythmWords)
  const navigate = useNavigate()
  const { data, error, refetch } = asked
  const [planning, plan] = useState(false)
  const [inSeries, planInSeries] = useState(false)
  const [standing, openStanding] = useState(false)
  useShortcut('n', say('plan'), () => plan(true), keeps)
  useShortcut('r', series('plan-series'), () => planInSeries(true), keeps)
  const meetings = data?.meetings ?? []
  const open = (id: string) => void navigate({ to: `${under}/${id}` })
  const row = (one: Meeting) => ({
    id: one.id,
    kind: say(one.state),
    title: one.title,
    to: `${under}/${one.id}`,
    meta: `${one.room || say('no-room')} · ${say('items', { count: one.items })}`,
    date: <DateText when={one.startsAt} />,
    actions: [{ key: 'enter', does: opens, run: open }, ...more(one)],
  })
  const groups = [
    { name: say('coming'), items: meetings.filter(({ state }) => state !== 'closed').map(row) },
    { name: say('past'), items: meetings.filter(({ state }) => state === 'closed').map(row) },
  ].filter(({ items }) => items.length > 0)
  return (
    <Page
      title={say('title')}
      purpose={say('purpose')}
      actions={
        keeps ? (
          <>
            <Button onClick={() => openStanding(true)}>{series('standing')}</Button>
            <Button shortcut="r" onClick={() => planInSeries(true)}>
              {series('plan-series')}
            </Button>
            <Button kind="primary" shortcut="n" onClick={() => plan(true)}>
              {say('plan')}
            </Button>
          </>
        ) : undefined
      }
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {data && groups.length === 0 ? <EmptyState fact={say('none')} comes={comes} /> : null}
      {groups.length > 0 ? <WorkList groups={groups} open={open} /> : null}
      {plans.children}
      {planning ? plans.planning(() => plan(false)) : null}
      {inSeries ? (
        <PlanSeries named={plans.seriesNamed} stale={plans.stale} close={() => planInSeries(false)} />
      ) : null}
      {standing ? <StandingItems close={() => openStanding(false)} /> : null}
    </Page>
  )
}
