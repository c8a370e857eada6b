// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { rolesOf } from '../../../platform/ui/frame/me.ts'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { WorkList } from '../../../platform/ui/show/work-list.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { rhythmWords } from '../rhythm/rhythm.words.ts'
import { StandingItems } from '../rhythm/standing-items.tsx'
import { PlanDialog } from '../screens/plan-dialog.tsx'
import { PlanSeries } from '../screens/plan-series.tsx'
import { listSteeringMeetings, planSteeringMeeting } from './steering.contract.ts'
import { steeringWords } from './steering.words.ts'

/** The meetings of a steering group: what comes first, what was below it. */
export function SteeringMeetings() {
  const say = useWords(steeringWords)
  const series = useWords(rhythmWords)
  const who = useMe().data
  const keeps = who ? rolesOf(who).includes('coordinator') : false
  const { data, error, refetch } = useAsk(listSteeringMeetings, {})
  const [planning, plan] = useState(false)
  const [inSeries, planInSeries] = useState(false)
  const [standing, openStanding] = useState(false)
  const navigate = useNavigate()
  useShortcut('n', say('plan'), () => plan(true), keeps)
  useShortcut('r', series('plan-series'), () => planInSeries(true), keeps)
  const meetings = data?.meetings ?? []
  const open = (id: string) => void navigate({ to: `/stuurploeg/${id}` })
  const row = ({ id, title, startsAt, room, state, items }: (typeof meetings)[number]) => ({
    id,
    kind: say(state),
    title,
    to: `/stuurploeg/${id}`,
    meta: `${room || say('no-room')} · ${say('items', { count: items })}`,
    date: <DateText when={startsAt} />,
    actions: [{ key: 'enter', does: say('read'), run: open }],
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
      {data?.meetings.length === 0 ? <EmptyState fact={say('none')} comes={say('none-comes')} /> : null}
      {groups.length > 0 ? <WorkList groups={groups} open={open} /> : null}
      {planning ? <Plan close={() => plan(false)} /> : null}
      {inSeries ? (
        <PlanSeries named={say('title')} stale={[listSteeringMeetings]} close={() => planInSeries(false)} />
      ) : null}
      {standing ? <StandingItems close={() => openStanding(false)} /> : null}
    </Page>
  )
}

function Plan({ close }: { close: () => void }) {
  const say = useWords(steeringWords)
  const planning = useTell(planSteeringMeeting, { stale: [listSteeringMeetings] })
  return (
    <PlanDialog
      say={say}
      named={say('title')}
      by={planning}
      close={close}
      plan={meeting => planning.mutate({ body: meeting }, { onSuccess: close })}
    />
  )
}
