// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { Form } from '../../../platform/ui/forms/form.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { useFilling } from '../../../platform/ui/forms/use-filling.tsx'
import { rolesOf } from '../../../platform/ui/frame/me.ts'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { WhoToCall } from '../../../platform/ui/people/person-chip.tsx'
import { whomToCall } from '../../../platform/ui/people/whom-to-call.ts'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { showFullDate } from '../../../platform/ui/time/show-date.ts'
import { useBilingual, useLanguage, useWords } from '../../../platform/ui/words/use-words.tsx'
import { caseKinds } from '../../../vocabulary/case-criteria.ts'
import { seePartnership } from '../../partnership/partnership.contract.ts'
import {
  addSteeringItem,
  listSteeringMeetings,
  runSteeringMeeting,
  seeSteeringMeeting,
  seeWaitingMatters,
} from './steering.contract.ts'
import { steeringWords } from './steering.words.ts'
import { SteeringItem } from './steering-item.tsx'
import { SteeringRoom } from './steering-room.tsx'

/** One meeting of a steering group: what waits, the agenda, and what was decided; afterwards its decision list. */
export default function SteeringMeeting() {
  const say = useWords(steeringWords)
  const language = useLanguage()
  const { id } = useParams({ strict: false }) as { id: string }
  const who = useMe().data
  const keeps = who ? rolesOf(who).includes('coordinator') : false
  const { data, error, refetch } = useAsk(seeSteeringMeeting, { params: { id } })
  const running = useTell(runSteeringMeeting, { stale: [seeSteeringMeeting, listSteeringMeetings] })
  const people = useAsk(seePartnership, {}).data?.people ?? []
  const next = data?.state === 'planned' ? 'running' : 'closed'
  return (
    <Page
      title={data?.title ?? say('title')}
      purpose={data ? `${showFullDate(data.startsAt, language)} · ${say(data.state)}` : undefined}
      back={{ to: '/overleg', name: say('back') }}
      rail={<WhoToCall people={whomToCall(people, language)} />}
      actions={
        keeps && data && data.state !== 'closed' ? (
          <Button
            kind="primary"
            busy={running.isPending}
            onClick={() => running.mutate({ params: { id }, body: { state: next } })}
          >
            {say(next === 'running' ? 'open' : 'close')}
          </Button>
        ) : undefined
      }
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {running.error ? <RefusalNote refusal={running.error} focus /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {data ? <SteeringRoom meeting={id} state={data.state} keeps={keeps} /> : null}
      {data ? (
        <div>
          <GroupHeading count={data.agenda.length}>{say('agenda')}</GroupHeading>
          {data.agenda.length === 0 ? (
            <EmptyState fact={say('no-items')} comes={say('no-items-comes')} />
          ) : null}
          {data.agenda.map(item => (
            <SteeringItem key={item.id} item={item} decides={keeps && data.state === 'running'} />
          ))}
        </div>
      ) : null}
      {keeps && data && data.state !== 'closed' ? <Adding meeting={id} /> : null}
    </Page>
  )
}

function Adding({ meeting }: { meeting: string }) {
  const say = useWords(steeringWords)
  const inWords = useBilingual()
  const language = useLanguage()
  const { data } = useAsk(seeWaitingMatters, {})
  const [title, setTitle] = useState('')
  const adding = useTell(addSteeringItem, {
    stale: [seeSteeringMeeting, seeWaitingMatters, listSteeringMeetings],
    done: () => {
      setTitle('')
      filling.anew()
    },
  })
  const add = (matter: string, own?: string) =>
    adding.mutate({
      params: { id: meeting },
      body: { id: crypto.randomUUID(), matter, ...(own ? { title: own } : {}) },
    })
  const filling = useFilling({
    lacking: { title: title.trim() === '' && say('name-needed') },
    by: adding,
    send: () => add(crypto.randomUUID(), title.trim()),
  })
  return (
    <section className="steering-adding">
      {data && data.matters.length > 0 ? (
        <div>
          <GroupHeading count={data.matters.length}>{say('matters')}</GroupHeading>
          <ul>
            {data.matters.map(({ id, title: name, fromTable, hoursAsked, caseKind, heldUntil }) => (
              <li key={id} className="steering-matter">
                <div>
                  <strong>{name}</strong>
                  <div className="meta">
                    {fromTable && caseKind
                      ? say('asked-by', {
                          table: fromTable,
                          hours: hoursAsked ?? 0,
                          kind: inWords(caseKinds[caseKind]),
                        })
                      : null}{' '}
                    {heldUntil ? say('held-until', { day: showFullDate(heldUntil, language) }) : null}
                  </div>
                </div>
                <Button small onClick={() => add(id)} aria-label={say('put-on', { title: name })}>
                  {say('put-on-short')}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ) : null}
      <Form filling={filling} does={say('add')} kind="secondary">
        <TextField
          label={say('own')}
          value={title}
          maxLength={200}
          onChange={event => setTitle(event.target.value)}
          error={filling.at('title')}
        />
      </Form>
    </section>
  )
}
