// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import { useState } from 'react'
import { useAsk } from '../../../platform/ui/client/ask.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
import { useExtension } from '../../../platform/ui/people/use-extension.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { EmptyState, Skeleton } from '../../../platform/ui/show/calm.tsx'
import { GroupHeading } from '../../../platform/ui/show/group-heading.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { Status } from '../../../platform/ui/show/status.tsx'
import { DateText } from '../../../platform/ui/time/date.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { type CallRequest, listRequests } from '../request.contract.ts'
import { askingWords } from './asking.words.ts'
import { CallDialog } from './call-dialog.tsx'
import './sharing.css'

/** On the coordinator's desk: which owners did not answer yet, whom to call by now, and what the others said. */
export function DeskRequests() {
  const say = useWords(askingWords)
  const { data, error, refetch } = useAsk(listRequests, {})
  const [calling, call] = useState<CallRequest>()
  const requests = data?.requests ?? []
  const open = requests.filter(({ state }) => state !== 'answered').length
  return (
    <section aria-label={say('title')}>
      <GroupHeading count={open}>{say('title')}</GroupHeading>
      {error ? <RefusalNote refusal={error} retry={() => void refetch()} /> : null}
      {data === undefined && !error ? <Skeleton rows={2} /> : null}
      {data && requests.length === 0 ? <EmptyState fact={say('none')} comes={say('comes')} /> : null}
      <ul className="waiting">
        {requests.map(one => (
          <RequestLine key={one.id} request={one} call={() => call(one)} />
        ))}
      </ul>
      {calling ? <CallDialog request={calling} close={() => call(undefined)} /> : null}
    </section>
  )
}

function RequestLine({ request, call }: { request: CallRequest; call: () => void }) {
  const say = useWords(askingWords)
  const { to, title, state, answer, reason, triedAt } = request
  const [person] = request.call
  const dial = useExtension()
  return (
    <li>
      <strong>{say('about-title', { who: nameOfDomain(to.organisation, to.name), title })}</strong>
      <span>
        {answer ? (
          <Status shape="full" tone={answer === 'yes' ? 'success' : 'muted'}>
            {say(`said-${answer}`)}
          </Status>
        ) : (
          <span className={state === 'call' ? 'call-now' : undefined}>
            <DateText when={request.due} />
          </span>
        )}
      </span>
      <span className="meta">
        {[
          answer ? reason : say(state === 'call' ? 'call-now' : 'waiting'),
          triedAt && !answer ? say('tried') : '',
          answer === 'no' || !person ? '' : dial(person.name, person.phone),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      {state === 'answered' ? null : (
        <Button
          kind="link"
          onClick={call}
          aria-label={`${say('call')}: ${nameOfDomain(to.organisation, to.name)}, ${title}`}
        >
          {say('call')}
        </Button>
      )}
    </li>
  )
}
