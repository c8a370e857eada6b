// SPDX-FileCopyrightText: 2026 Vlechtwerk contributors
// SPDX-License-Identifier: EUPL-1.2

import type { ReactNode } from 'react'
import { useAsk, useTell } from '../../../platform/ui/client/ask.tsx'
import { useToast } from '../../../platform/ui/overlay/toast.tsx'
import { nameOfDomain } from '../../../platform/ui/people/name-of-domain.ts'
import { useExtension } from '../../../platform/ui/people/use-extension.tsx'
import { Button } from '../../../platform/ui/show/button.tsx'
import { Skeleton } from '../../../platform/ui/show/calm.tsx'
import { RefusalNote } from '../../../platform/ui/show/refusal.tsx'
import { Status } from '../../../platform/ui/show/status.tsx'
import { useWords } from '../../../platform/ui/words/use-words.tsx'
import { askAboutPerson, type Call, seeCalls } from '../touch.contract.ts'
import { JudgeOverlap } from './judge-overlap.tsx'
import { personWords } from './person.words.ts'
import './persons.css'

/**
 * What the coordinator does with an overlap of a person: call, ask, and once both sides brought their facts, have it
 * explained and judged. Stands in the opened row of the desk, whose `deeds` follow from whether both brought.
 */
export function PersonOverlap({ id, deeds }: { id: string; deeds: (both: boolean) => ReactNode }) {
  const say = useWords(personWords)
  const { data, error } = useAsk(seeCalls, { params: { id } })
  return (
    <div className="person-overlap">
      <div className="person-overlap-head">
        <div>
          <h3>{say('why-here')}</h3>
          <p>{say('why-here-text')}</p>
        </div>
        <div>
          <h3>{say('what-now')}</h3>
          <p>{say(data?.both ? 'what-now-both' : 'what-now-text')}</p>
        </div>
        {deeds(data?.both ?? false)}
      </div>
      {error ? <RefusalNote refusal={error} /> : null}
      {data === undefined && !error ? <Skeleton rows={2} /> : null}
      {data ? <Calls id={id} calls={data.calls} /> : null}
      {data?.both ? <JudgeOverlap id={id} /> : null}
    </div>
  )
}

function Calls({ id, calls }: { id: string; calls: readonly Call[] }) {
  const dial = useExtension()
  const say = useWords(personWords)
  return (
    <>
      <h3>{say('whom-to-call')}</h3>
      <ul className="person-calls">
        {calls.map(call => (
          <li key={call.domain}>
            <strong>{nameOfDomain(call.organisation, call.name)}</strong>
            <span className="meta">{call.people.map(({ name, phone }) => dial(name, phone)).join('; ')}</span>
            <Progress call={call} />
            <Ask id={id} call={call} />
          </li>
        ))}
      </ul>
    </>
  )
}

function Progress({ call }: { call: Call }) {
  const say = useWords(personWords)
  if (call.brought)
    return (
      <Status shape="full" tone="primary">
        {say('brought')}
      </Status>
    )
  return <Status shape={call.asked === 'no' ? 'open' : 'running'}>{say(`asked-${call.asked}`)}</Status>
}

function Ask({ id, call }: { id: string; call: Call }) {
  const say = useWords(personWords)
  const tell = useToast()
  const asking = useTell(askAboutPerson, { stale: [seeCalls] })
  if (call.brought || call.asked === 'waiting' || call.asked === 'yes') return <span />
  const ask = () =>
    asking.mutate(
      { params: { id }, body: { domain: call.domain } },
      {
        onSuccess: () => tell({ said: say('asked-toast', { who: call.organisation }) }),
        onError: refusal => tell({ said: `${refusal.says} ${refusal.next}` }),
      },
    )
  return (
    <Button small onClick={ask} busy={asking.isPending}>
      {say('may-we-call', { who: call.organisation })}
    </Button>
  )
}
