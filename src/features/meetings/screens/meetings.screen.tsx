// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { rolesOf } from '../../../platform/ui/frame/me.ts'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { useShortcut } from '../../../platform/ui/keyboard/shortcuts.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { WorkList } from '../../../platform/ui/show/work-list.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { listMeetings } from '../meeting.contract.ts'
import { rhythmWords } from '../rhythm/rhythm.words.ts'
import { StandingItems } from '../rhythm/standing-items.tsx'
import { SteeringMeetings } from '../steering/steering-meetings.tsx'
import { meetingWords } from './meeting.words.ts'
import { PlanMeeting } from './plan-meeting.tsx'
import { PlanSeries } from './plan-series.tsx'

/** The meetings of the table one works at; a steering group only decides, and has a list of its own. */
export default function Meetings() {
  const who = useMe().data
  if (!who) return <Skeleton />
  return who.current?.table?.kind === 'steering' ? <SteeringMeetings /> : <TableMeetings />
}

/** The meetings of this table: what comes first, what was below it. */
function TableMeetings() {
  const say = useWords(meetingWords)
  const series = useWords(rhythmWords)
  const navigate = useNavigate()
  const who = useMe().data
  const keeps = who ? rolesOf(who).includes('coordinator') : false
  const { data, error, refetch } = useAsk(listMeetings, {})
  const [planning, plan] = useState(false)
  const [inSeries, planInSeries] = useState(false)
  const [standing, openStanding] = useState(false)
  useShortcut('n', say('plan'), () => plan(true), keeps)
  useShortcut('r', series('plan-series'), () => planInSeries(true), keeps)
  const meetings = data?.meetings ?? []
  const beforehand = keeps
    ? {
        key: 'v',
        does: say('prepare'),
        run: (to: string) => void navigate({ to: `/overleg/${to}/voorbereiden` }),
      }
    : {
        key: 'v',
        does: say('pre-read'),
        run: (to: string) => void navigate({ to: `/overleg/${to}/vooraf-lezen` }),
      }
  const row = ({ id, title, startsAt, room, state, items }: (typeof meetings)[number]) => ({
    id,
    kind: say(state),
    title,
    to: `/overleg/${id}`,
    meta: `${room || say('no-room')} · ${say('items', { count: items })}`,
    date: <DateText when={startsAt} />,
    actions: [
      { key: 'enter', does: say('open'), run: (to: string) => void navigate({ to: `/overleg/${to}` }) },
      ...(state === 'closed' ? [] : [beforehand]),
    ],
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
      {data && groups.length === 0 ? (
        <EmptyState fact={say('none')} comes={say(keeps ? 'none-comes' : 'none-member')} />
      ) : null}
      {groups.length > 0 ? (
        <WorkList groups={groups} open={id => void navigate({ to: `/overleg/${id}` })} />
      ) : null}
      <p>
        <ScreenLink to="/uren">{say('to-hours')}</ScreenLink>
      </p>
      {planning ? <PlanMeeting close={() => plan(false)} /> : null}
      {inSeries ? (
        <PlanSeries
          named={who?.current?.table?.name ?? say('default-name')}
          stale={[listMeetings]}
          close={() => planInSeries(false)}
        />
      ) : null}
      {standing ? <StandingItems close={() => openStanding(false)} /> : null}
    </Page>
  )
}
