// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useQueryClient } from '@tanstack/react-query'
import { useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import type { Refusal } from '../../../platform/ui/client/refusal.ts'
import { useClient } from '../../../platform/ui/client/session.tsx'
import { rolesOf } from '../../../platform/ui/frame/me.ts'
import { MeetingLayout } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { Agenda } from '../../../platform/ui/weighing/agenda.tsx'
import { capital } from '../../../platform/ui/words/capital.ts'
import { useBilingual, useWords } from '../../../platform/ui/words/use-words.tsx'
import { type OutcomeRoute, outcomeRoutes } from '../../../vocabulary/signal-states.ts'
import { seeItem } from '../item.contract.ts'
import { seeMeeting } from '../meeting.contract.ts'
import { AddItem } from './add-item.tsx'
import { AttendancePart } from './attendance-part.tsx'
import { ItemPane } from './item-pane.tsx'
import { meetingWords } from './meeting.words.ts'
import { ReadItem } from './read-item.tsx'
import { useMoves } from './use-moves.tsx'
import { WallPart } from './wall-part.tsx'
import './run.css'

/** A meeting on one screen: agenda, the item in the middle, who is at the table. */
export default function RunMeeting() {
  const say = useWords(meetingWords)
  const navigate = useNavigate()
  const { id } = useParams({ strict: false }) as { id: string }
  const { punt } = useSearch({ strict: false }) as { punt?: number | string }
  const who = useMe().data
  const keeps = who ? rolesOf(who).includes('coordinator') : false
  const meeting = useAsk(seeMeeting, { params: { id } })
  const { data, error, refetch } = meeting
  const agenda = data?.agenda ?? []
  const chosen = agenda.find(({ position }) => String(position) === String(punt ?? ''))
  const shown = chosen ?? agenda.find(item => item.id === data?.currentItem) ?? agenda[0]
  useMoves()
  useReady(shown && agenda.find(({ position }) => position > shown.position)?.id)
  useEffect(() => {
    if (data) document.title = `${data.title} · Vlechtwerk`
  }, [data])
  const goTo = (position: number) =>
    void navigate({ to: `/overleg/${id}`, search: { punt: position } as never, replace: true })
  // Whoever was removed, or whose item this is no longer, keeps nothing of it on the screen.
  const item = isShut(error) ? (
    <Shut refusal={error!} retry={() => void refetch()} />
  ) : shown ? (
    <ItemPlace key={shown.id} id={shown.id} keeps={keeps} meeting={data!} goTo={goTo} />
  ) : data ? (
    <>
      <h1>{data.title}</h1>
      <EmptyState
        fact={say('empty-agenda')}
        comes={say(keeps ? 'empty-agenda-comes' : 'empty-agenda-member')}
      />
    </>
  ) : error ? (
    <Shut refusal={error} retry={() => void refetch()} />
  ) : (
    <Skeleton />
  )
  return (
    <MeetingLayout
      agenda={
        <AgendaPart
          agenda={isShut(error) ? [] : agenda}
          shown={shown?.id}
          keeps={keeps}
          meeting={id}
          state={data?.state}
          goTo={goTo}
        />
      }
      item={item}
      attendance={
        <>
          <AttendancePart meeting={id} item={shown?.id} keeps={keeps} state={data?.state} />
          {keeps && data?.state !== 'closed' ? <WallPart meeting={id} /> : null}
        </>
      }
    />
  )
}

/** The next item lies ready before the table comes to it: going on takes no waiting. */
function useReady(next: string | undefined): void {
  const queries = useQueryClient()
  const { call } = useClient()
  useEffect(() => {
    if (next === undefined) return
    const input = { params: { id: next } }
    void queries.prefetchQuery({
      queryKey: [seeItem.path, seeItem.method, input],
      queryFn: ({ signal }) => call(seeItem, input, { signal }),
      staleTime: 10_000,
    })
  }, [next, queries, call])
}

const isShut = (error: Refusal | null) => error?.status === 403 || error?.status === 404

function Shut({ refusal, retry }: { refusal: Refusal; retry: () => void }) {
  const say = useWords(meetingWords)
  return (
    <>
      <h1>{say('title')}</h1>
      <RefusalNote refusal={refusal} retry={retry} />
    </>
  )
}

type Line = {
  id: string
  position: number
  title: string
  minutes: number
  phase: string
  route: string | null
}
type Meeting = { id: string; state: 'planned' | 'running' | 'closed'; agenda: readonly Line[] }

function ItemPlace({
  id,
  keeps,
  ...rest
}: {
  id: string
  keeps: boolean
  meeting: Meeting
  goTo: (at: number) => void
}) {
  const { data, error, refetch } = useAsk(seeItem, { params: { id } })
  if (error && (!data || isShut(error))) return <RefusalNote refusal={error} retry={() => void refetch()} />
  if (!data) return <Skeleton />
  // What was held is read, by its coordinator too: what must change first opens the meeting again.
  return keeps && rest.meeting.state !== 'closed' ? (
    <ItemPane item={data} {...rest} />
  ) : (
    <ReadItem item={data} meeting={rest.meeting} keeps={keeps} />
  )
}

type AgendaProps = {
  agenda: readonly Line[]
  shown: string | undefined
  keeps: boolean
  meeting: string
  state: Meeting['state'] | undefined
  goTo: (position: number) => void
}

function AgendaPart({ agenda, shown, keeps, meeting, state, goTo }: AgendaProps) {
  const say = useWords(meetingWords)
  const inWords = useBilingual()
  const [adding, add] = useState(false)
  const open = agenda.filter(({ phase }) => phase !== 'done')
  const minutes = open.reduce((sum, item) => sum + item.minutes, 0)
  const items = agenda.map(({ id, title, minutes: planned, phase, route }) => ({
    id,
    title,
    minutes: planned,
    state: id === shown ? ('now' as const) : phase === 'done' ? ('done' as const) : ('to-come' as const),
    ...(phase === 'done'
      ? { decision: route ? capital(inWords(outcomeRoutes[route as OutcomeRoute])) : say('recorded') }
      : {}),
  }))
  const openItem = (id: string) => goTo(agenda.find(item => item.id === id)?.position ?? 1)
  return (
    <Agenda
      items={items}
      open={openItem}
      running={state === 'running'}
      {...(state === undefined || state === 'closed'
        ? {}
        : { progress: say('to-go', { count: open.length, minutes }) })}
    >
      {keeps && state !== 'closed' ? (
        <p className="add-item">
          <Button kind="link" onClick={() => add(true)}>
            {say('add-item')}
          </Button>
        </p>
      ) : null}
      {adding ? <AddItem meeting={meeting} close={() => add(false)} /> : null}
    </Agenda>
  )
}
