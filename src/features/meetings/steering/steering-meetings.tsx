// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { TextField } from '../../../platform/ui/forms/text-field.tsx'
import { rolesOf } from '../../../platform/ui/frame/me.ts'
import { Page } from '../../../platform/ui/frame/page.tsx'
import { useMe } from '../../../platform/ui/frame/router.tsx'
import { Dialog } from '../../../platform/ui/overlay/dialog.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { ScreenLink } from '../../../platform/ui/show/link.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { MeetingMoment, useMoment } from '../screens/meeting-moment.tsx'
import { listSteeringMeetings, planSteeringMeeting } from './steering.contract.ts'
import { steeringWords } from './steering.words.ts'

/** The meetings of a steering group. */
export function SteeringMeetings() {
  const say = useWords(steeringWords)
  const who = useMe().data
  const keeps = who ? rolesOf(who).includes('coordinator') : false
  const { data, error, refetch } = useAsk(listSteeringMeetings, {})
  const [planning, plan] = useState(false)
  return (
    <Page
      title={say('title')}
      purpose={say('purpose')}
      actions={
        keeps ? (
          <Button kind="primary" onClick={() => plan(true)}>
            {say('plan')}
          </Button>
        ) : undefined
      }
    >
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton /> : null}
      {data?.meetings.length === 0 ? <EmptyState fact={say('none')} comes={say('none-comes')} /> : null}
      {data && data.meetings.length > 0 ? (
        <ul>
          {data.meetings.map(({ id, title, startsAt, state }) => (
            <li key={id}>
              <ScreenLink to={`/stuurploeg/${id}`}>{title}</ScreenLink> <DateText when={startsAt} /> ·{' '}
              {say(state)}
            </li>
          ))}
        </ul>
      ) : null}
      {planning ? <Plan close={() => plan(false)} /> : null}
    </Page>
  )
}

function Plan({ close }: { close: () => void }) {
  const say = useWords(steeringWords)
  const [title, setTitle] = useState(say('title'))
  const [tried, setTried] = useState(false)
  const moment = useMoment()
  const planning = useTell(planSteeringMeeting, { stale: [listSteeringMeetings] })
  const plan = () => {
    setTried(true)
    if (title.trim() === '' || moment.instant === undefined) return
    const body = { id: crypto.randomUUID(), title: title.trim(), startsAt: moment.instant }
    planning.mutate({ body }, { onSuccess: close })
  }
  return (
    <Dialog open close={close} title={say('plan')}>
      {planning.error ? <RefusalNote refusal={planning.error} focus /> : null}
      <form
        className="form"
        noValidate
        onSubmit={event => {
          event.preventDefault()
          plan()
        }}
      >
        <TextField
          label={say('name')}
          value={title}
          maxLength={200}
          onChange={event => setTitle(event.target.value)}
          error={tried && title.trim() === '' ? say('name-needed') : undefined}
        />
        <MeetingMoment
          label={say('when')}
          hint={say('when-hint')}
          moment={moment}
          error={tried && moment.instant === undefined ? say('when-needed') : undefined}
        />
        <div className="dialog-actions">
          <Button kind="primary" type="submit" busy={planning.isPending}>
            {say('plan')}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
